import { isApi } from "../../catalogue/apis/names.ts";
import { isWatched } from "../../catalogue/hosts.ts";
import { type Exchange, headerValue, REDACTED } from "../failure.ts";
import { readPortalFacts, readPresented } from "../failure-form.ts";
import { type JsonObject, objectOf } from "../json.ts";
import { portalFactsOf } from "../portal/facts.ts";
import { presentedIn } from "../presented.ts";
import { builtIn, type Rules } from "../rules.ts";
import { keptAuthorization, readAuthorization } from "../token.ts";
import { uriOf } from "../uri.ts";
import { bodyOf, type Content, contentOf, sentBody } from "./body.ts";
import { count, headersOf, string, wholeNumber } from "./fields.ts";

/** HAR dates have four-digit years; in milliseconds since the epoch. */
const endOfYears = Date.UTC(10_000, 0);

/**
 * A HAR entry, live or from a file, as an `Exchange`; `undefined` if it is not an entry. `content` is the body of a
 * live entry, which arrives separately. The exchange still has its secrets: it never leaves the worker's memory
 * except through `core/redact`.
 */
export function exchangeOf(
  entry: unknown,
  id: string,
  content?: Content,
  isLive = false,
  rules: Rules = builtIn,
): Exchange | undefined {
  const har = objectOf(entry);
  const sent = objectOf(har.request);
  const answer = objectOf(har.response);
  const request = requestOf(sent);
  if (!request) return undefined;
  return {
    id,
    ...timesOf(har),
    ...apiOf(har, request.url, isLive, rules),
    request,
    ...authorizationOf(har, request),
    ...presentedOf(har, request, isLive),
    response: responseOf(answer, content ?? contentOf(har)),
    ...circumstancesOf(har, answer, isLive),
    ...portalOf(har, request, isLive),
  };
}

function requestOf(sent: JsonObject): Exchange["request"] | undefined {
  const uri = string(sent.url);
  if (uri === undefined) return undefined;
  // If a URL has characters that a URI may not have, our export stores it next to the URI for other programs.
  const sentUrl = string(sent._url);
  const body = sentBody(sent);
  return {
    method: (string(sent.method) ?? "GET").slice(0, 40),
    url: sentUrl !== undefined && uriOf(sentUrl) === uri ? sentUrl : uri,
    headers: headersOf(sent.headers),
    ...(body && { body }),
  };
}

function responseOf(answer: JsonObject, content: Content): Exchange["response"] {
  const headers = headersOf(answer.headers);
  const redirect = string(answer.redirectURL);
  if (redirect && headerValue(headers, "location") === undefined)
    headers.push({ name: "Location", value: redirect });
  const har = objectOf(answer.content);
  return {
    status: wholeNumber(answer.status) ?? 0,
    statusText: (string(answer.statusText) ?? "").slice(0, 200),
    headers,
    body: bodyOf(content, har.size, har),
  };
}

function timesOf({ startedDateTime, time }: JsonObject): Pick<Exchange, "sentAt" | "duration"> {
  const sentAt = Date.parse(string(startedDateTime) ?? "");
  const duration = count(time);
  return {
    sentAt: sentAt >= 0 && sentAt < endOfYears ? sentAt : 0,
    // HAR requires a duration, so writers that know none write 0.
    ...(duration && { duration }),
  };
}

/** The API behind an added host: from the current settings, or from our own export. */
function apiOf(har: JsonObject, url: string, isLive: boolean, rules: Rules): Pick<Exchange, "api"> {
  const exported = har._api;
  const api = rules.addedApiOf(url) ?? (!isLive && isApi(exported) && !isWatched(url) ? exported : undefined);
  return api ? { api } : {};
}

function authorizationOf(har: JsonObject, { headers }: Exchange["request"]): Pick<Exchange, "authorization"> {
  const value = headerValue(headers, "authorization");
  // In an exported or sanitised file the credential is missing; our export stores what was read from it.
  const isGone = value === undefined || value.includes(REDACTED);
  const authorization = isGone ? keptAuthorization(har._authorization) : readAuthorization(value);
  return authorization ? { authorization } : {};
}

/** The facts about the credentials of a token request in our own export, else those that the form shows. */
function presentedOf(
  har: JsonObject,
  request: Exchange["request"],
  isLive: boolean,
): Pick<Exchange, "presented"> {
  const presented = (isLive ? undefined : readPresented(har._presented)) ?? presentedIn(request);
  return presented ? { presented } : {};
}

/** The portal facts in our own export, else those that the headers show. */
function portalOf(har: JsonObject, request: Exchange["request"], isLive: boolean): Pick<Exchange, "portal"> {
  const portal =
    (isLive ? undefined : readPortalFacts(har._portal)) ??
    portalFactsOf(request, isLive || har._live === true);
  return portal ? { portal } : {};
}

function circumstancesOf(
  har: JsonObject,
  answer: JsonObject,
  isLive: boolean,
): Pick<Exchange, "networkError" | "resourceType" | "viaServiceWorker" | "byServiceWorker" | "live"> {
  // The last one is Playwright's.
  const networkError = string(answer._error) || string(har._error) || string(answer._failureText);
  const resourceType = string(har._resourceType);
  return {
    ...(networkError && { networkError: networkError.slice(0, 200) }),
    ...(resourceType && { resourceType: resourceType.slice(0, 200) }),
    ...(answer._fetchedViaServiceWorker === true && { viaServiceWorker: true as const }),
    // Our own export states it; for other entries the observer finds out.
    ...(answer._byServiceWorker === true && { byServiceWorker: true as const }),
    ...((isLive || har._live === true) && { live: true as const }),
  };
}
