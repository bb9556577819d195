import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { MessageId, ReadMessage } from "../../catalogue/messages.ts";
import { readMessages, readOwnMessages } from "../../catalogue/read-messages.ts";
import { isPortalCall } from "../api-facts.ts";
import { type ApiError, type Failure, headerValue, REDACTED } from "../failure.ts";
import { isObject, objectOf, parseJson } from "../json.ts";
import { latest } from "../latest.ts";
import { apiOfFailure } from "../rules.ts";
import { sentBody, sentHeaders } from "../sent.ts";
import { decoded, hostOf, pathOf } from "../uri.ts";

/** Everything a reply says about the error: its message and those of its details. */
export const saidBy = ({ message = "", details = [] }: ApiError): string =>
  details.length === 0 ? message : [message, ...details.map((detail) => detail.message ?? "")].join("\n");

/** Index of a text as a whole word in another; -1 if it does not occur. */
export function wholeAt(text: string, name: string): number {
  const isWord = (char = " ") => /[\p{L}\p{N}_]/u.test(char);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (
      !(isWord(text[at - 1]) && isWord(name[0])) &&
      !(isWord(text[at + name.length]) && isWord(name.at(-1)))
    )
      return at;
  return -1;
}

/** The known wordings in a reply that are among these IDs; all known wordings if no ID is given. */
export function readingsOf(error: ApiError, ...ids: readonly MessageId[]): readonly ReadMessage[] {
  const read = readMessages(saidBy(error));
  return ids.length === 0 ? read : read.filter(({ id }) => ids.includes(id));
}

/** Wordings about tokens and app permissions, which portal users do not have. */
const aboutApps: ReadonlySet<MessageId> = new Set<MessageId>([
  "roles",
  "rolesNeeded",
  "permissionsNeeded",
  "graphPermissions",
  "accountInactive",
  "tokenRefused",
  "emptyToken",
  "expiredToken",
  "wrongAudience",
  "malformedToken",
  "claimsChallenge",
  "secretExpired",
  "unknownTenant",
  "unknownApp",
  "noConsent",
  "badScope",
  "missingField",
]);

/**
 * Whether a reply that came through the portal is about the portal's own token or app, which its users cannot change.
 */
export const isAboutApp = ({ exchange, error }: Failure): boolean =>
  isPortalCall(exchange) && readingsOf(error).some(({ id }) => aboutApps.has(id));

/**
 * The known wordings of a reply, checked against its request. "Alert 12 was not found" is about a missing object only
 * if 12 was sent as an ID, "the If-Match header is required" is about a missing header only if it was not sent, as
 * with a property at the top of the body, "Too many groups: 12" is about a list only if one of groups was sent, and
 * "Missing indicators value" is about an empty indicator only if one was sent; otherwise the wording is ignored. An
 * API's own wordings need no check.
 */
export const wordingsOf = latest((failure: Failure): readonly ReadMessage[] => {
  const { exchange, error } = failure;
  const url = error.part?.url ?? exchange.request.url;
  const isPortal = isPortalCall(exchange);
  const api = apiOfFailure(failure);
  const own = api === undefined ? [] : readOwnMessages(saidBy(error), api);
  if (own.length > 0) return own;
  const isDefender = api === undefined || factsOfApi[api].isDefender;
  const isLibrary = /liveresponse|libraryfiles?(?:\/|$|\?)/i.test(url);
  const forwards = api !== undefined && factsOfApi[api].forwards === true;
  return readingsOf(error)
    .map((read) => (isLibrary ? read : ofNoLibrary(read)))
    .map((read) => ofCall(read, failure, url))
    .filter(({ id, parts }) => {
      if (isPortal && aboutApps.has(id)) return false;
      if (!isDefender && /^hunting/.test(id)) return false;
      if (id === "notFound" || id === "unknownUser") return isSent(parts.id ?? "", url, sentBody(failure));
      if (id === "refusedValue") {
        const isBodiless = /^(?:GET|HEAD|DELETE)$/.test(exchange.request.method);
        return isInRequest(parts.value ?? "", url, sentBody(failure) ?? (isBodiless ? "" : undefined));
      }
      if (id === "countLimit") return isCounted(parts, sentBody(failure));
      if (id === "innerRoute") return forwards && !isPortal && parts.host?.toLowerCase() !== hostOf(url);
      if (id === "indicatorEmpty") return !haveValues(parseJson(sentBody(failure) ?? ""));
      const name = parts.name?.toLowerCase() ?? "";
      // The message gives the object that lacks it.
      if (id === "requiredName" && parts.path !== undefined)
        return !(sentBody(failure) ?? "").toLowerCase().includes(`"${name}"`);
      if (id === "requiredName") return isLacked(parts.name ?? "", failure, url);
      if (id === "nullRead") return isUnread(failure);
      return id !== "requiredHeader" || headerValue(sentHeaders(failure), name) === undefined;
    });
});

/** Names under which a call passes on where a page begins. */
const pageToken = /skip ?token|page ?token|cursor|continuation|next ?(?:page|link)/i;

/** A name that a filter compares something with. */
const compared = /[ +](?:eq|ne|gt|ge|lt|le)[ +]([A-Za-z_]\w{0,100})(?![\w/'(])/g;

/** Whether a filter compares something with a name: a text without quotation marks is read as one. */
const isCompared = (name: string, url: string): boolean =>
  [...decoded(url).matchAll(compared)].some(([, one]) => one === name);

/**
 * A wording with what the call has to do with it: a text in a filter that is read as a property, a page token that it did not send, and the provider of an alert that
 * it names.
 */
function ofCall(read: ReadMessage, failure: Failure, url: string): ReadMessage {
  const body = sentBody(failure) ?? "";
  if (read.id === "stalePage" && !pageToken.test(decoded(url)) && !pageToken.test(body))
    return { ...read, parts: { ...read.parts, unsent: "true" } };
  if (read.id === "unknownProperty" && isCompared(read.parts.name ?? "", url))
    return { ...read, parts: { ...read.parts, unquoted: read.parts.name ?? "" } };
  if (read.id !== "noProvider") return read;
  const { provider, vendor } = objectOf(objectOf(parseJson(body)).vendorInformation);
  const isNamed = typeof provider === "string" && provider !== "" && typeof vendor === "string";
  return isNamed && vendor !== "" ? { ...read, parts: { ...read.parts, provider } } : read;
}

/** Outside the live response library, a file that is not found is an object like any other. */
const ofNoLibrary = (read: ReadMessage): ReadMessage =>
  read.id === "libraryFile"
    ? { id: "notFound", code: "ResourceNotFound", parts: { kind: "File", id: read.parts.name ?? "" } }
    : read;

/** The most important wording of a reply. */
export const wordingOf = (failure: Failure): ReadMessage | undefined => wordingsOf(failure)[0];

function isSent(id: string, url: string, body: string | undefined): boolean {
  const wanted = id.replace(/^["']|["']$/g, "").toLowerCase();
  const parts = decoded(pathOf(url))
    .toLowerCase()
    .split(/[/(),='"]+/);
  return (
    parts.includes(wanted) ||
    (body?.toLowerCase().includes(wanted) && holdsId(parseJson(body), wanted)) === true
  );
}

/** Whether a request contains a text; also if its body is unknown or incomplete. */
function isInRequest(text: string, url: string, body: string | undefined): boolean {
  if (body === undefined || body.includes(REDACTED)) return true;
  const wanted = text.toLowerCase();
  return [decoded(url), body, body.replace(/\\(.)/g, "$1")].some((part) =>
    part.toLowerCase().includes(wanted),
  );
}

/** Words for the items of any list. */
const items =
  /^(?:(?:batch|request|input|list|allowed) )*(?:items|entries|elements|values|ids|objects|records|rows|requests|steps|calls|operations)(?: (?:in|per|of|for) .{1,40})?$/i;

/** Whether a reply that counts something means the items of any list. */
export const isOfItems = ({ what }: ReadMessage["parts"]): boolean => what === undefined || items.test(what);

/** Whether a list of this name has what a reply counts: `rbacGroupNames` for "device groups". */
export function isListOf(parts: ReadMessage["parts"], name: string): boolean {
  if (isOfItems(parts)) return true;
  const noun = (parts.what ?? "").toLowerCase().replace(/ (?:in|per|of|for) .*/, "");
  return name.toLowerCase().includes((noun.split(" ").at(-1) ?? "").replace(/(?:ies|y|s)$/, ""));
}

/** Whether a body has a list of what a reply counts, by its name or its length; also if the body is unknown. */
export function isCounted(parts: ReadMessage["parts"], body: string | undefined): boolean {
  if (isOfItems(parts) || body === undefined) return true;
  const names = [...body.matchAll(/"(\w{1,60})"\s{0,20}:\s{0,20}\[/g)];
  if (names.some(([, name = ""]) => isListOf(parts, name))) return true;
  const sent = parseJson(body);
  const lists = isObject(sent) ? Object.values(sent).filter((one) => Array.isArray(one)) : [];
  return lists.some(({ length }) => String(length) === parts.received);
}

/** Whether a body has a value for a property, which is then not what the reply misses. */
function isFilled(body: unknown, name: string, depth = 0): boolean {
  if (depth > 6) return false;
  if (Array.isArray(body)) return body.some((item) => isFilled(item, name, depth + 1));
  if (!isObject(body)) return false;
  return Object.entries(body).some(
    ([key, value]) =>
      (key.toLowerCase() === name && value !== null && value !== "") || isFilled(value, name, depth + 1),
  );
}

/** Whether a call lacks what the reply misses, in its body and in its query. A refusal misses a right. */
function isLacked(named: string, { error, exchange }: Failure, url: string): boolean {
  if (error.status === 401 || error.status === 403) return false;
  const name = (named.split(".").at(-1) ?? "").toLowerCase();
  const options = new URLSearchParams(url.split("?", 2)[1] ?? "");
  const isOption = (option: string) => option.replace(/[$-]/g, "").toLowerCase() === name;
  if ([...options].some(([option, value]) => isOption(option) && value !== "")) return false;
  // The name of an object, not of a property.
  if (decoded(pathOf(url)).toLowerCase().split("/").includes(name)) return false;
  const body = sentBody({ error, exchange }) ?? "";
  if (isFilled(parseJson(body), name)) return false;
  const values = body.toLowerCase().replaceAll(`"${name}"`, "");
  return wholeAt(values, name) < 0;
}

/** Whether a service failed while it read what was sent: it says itself that the call is at fault. */
const isUnread = (failure: Failure): boolean =>
  (failure.error.status === 400 || failure.error.status === 422) && sentBody(failure) !== undefined;

/** Properties that hold what an indicator is about, in Defender for Endpoint and in Microsoft Graph. */
const indicatorValue = /^(?:indicatorValue|domainName|url|fileHashValue|network\w{0,20}IPv[46])$/i;

/** Whether a body contains one indicator or several, and each has a value. */
function haveValues(body: unknown): boolean {
  if (!isObject(body)) return false;
  const list = Object.entries(body).find(([name]) => /^(?:value|indicators)$/i.test(name))?.[1] ?? [body];
  return (
    Array.isArray(list) &&
    list.every(
      (one) =>
        isObject(one) &&
        Object.entries(one).some(
          ([name, value]) => indicatorValue.test(name) && typeof value === "string" && value.trim() !== "",
        ),
    )
  );
}

/**
 * Whether a body contains the ID under a name like `machineId` or `alertIds`, or the address of a user under any name;
 * searches at most four levels.
 */
function holdsId(value: unknown, id: string, depth = 0): boolean {
  if (depth > 4) return false;
  if (Array.isArray(value)) return value.some((item) => holdsId(item, id, depth + 1));
  if (!isObject(value)) return false;
  return Object.entries(value).some(([key, inner]) => {
    const values = /ids?$/i.test(key) || id.includes("@") ? [inner].flat() : [];
    return values.some((one) => String(one).toLowerCase() === id) || holdsId(inner, id, depth + 1);
  });
}
