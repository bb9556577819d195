import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { Api } from "../../catalogue/apis/names.ts";
import { factsOf, hasOwnCodes } from "../../catalogue/facts.ts";
import type { Explained } from "../../locales/shapes.ts";
import type { Texts } from "../../locales/texts.ts";
import { factsOfCall, isPortalCall } from "../api-facts.ts";
import { saysLacked } from "../checks/caller/denial.ts";
import { isRefusedGateway } from "../checks/scope.ts";
import { type ApiError, type Failure, headerValue } from "../failure.ts";
import { isRefused, spokenOf } from "../message/spoken.ts";
import { saidBy } from "../message/wording.ts";
import { templateOf } from "../row.ts";
import { apiOfFailure } from "../rules.ts";
import { sentBody } from "../sent.ts";
import { pathOf } from "../uri.ts";

type Said = Pick<Failure, "error" | "exchange">;

const has = <T extends object>(texts: T, key: PropertyKey): key is keyof T => Object.hasOwn(texts, key);

/** The paths of queries, which a gateway gives up on when they run too long. */
const queries = /\/(?:run|query|runHuntingQuery|queryExecutor)$/i;

/** All steps of a text, in order. */
export const stepsIn = ({
  wait,
  steps = [],
}: Partial<Pick<Explained, "wait" | "steps">>): readonly string[] =>
  wait === undefined ? steps : [wait, ...steps];

/** The texts for an HTTP status, or for its class if the status is not listed. */
function statusWords(status: number, texts: Texts): Explained & { readonly title: string } {
  if (has(texts.statuses, status)) return texts.statuses[status];
  return texts.otherStatus[status >= 500 ? "server" : status >= 400 ? "caller" : "success"];
}

/** Whether the reply reports that the whole call failed, although its status says success. */
const isFailedWhole = ({ status, shape, part }: ApiError): boolean =>
  status < 300 && shape === "error" && part === undefined;

/** The URL of a page of a list, or of its changes. */
const isPage = /[?&](?:\$|%24)?(?:skip|skip_?token|delta_?token|cursor|page\w{0,20})=|nextpage/i;

/** What replaces an API that was withdrawn. */
function replacementOf({ error, exchange }: Said): string | undefined {
  const url = error.part?.url ?? exchange.request.url;
  return factsOfCall(exchange, url)?.withdrawn?.find(({ path }) => path.test(pathOf(url)))?.next;
}

/** Words about another call of a batch. */
const ofCall = /\b(?:dependent|previous|earlier|other) (?:call|request|operation)\b|\bdependsOn\b/i;

/** The texts for the status of a call: a time-out of any call but a query has the usual reasons of a gateway. */
function callWords({ error, exchange }: Said, texts: Texts): Explained {
  if (isFailedWhole(error)) return texts.otherStatus.whole;
  // A call that asks for a token sends none, and a redirect or page with an error is no success.
  const { status } = error;
  if ((status === 401 || status < 400) && factsOfCall(exchange, error.part?.url)?.isTokenService)
    return texts.categories.auth;
  if (error.status === 410 && !isPage.test(error.part?.url ?? exchange.request.url))
    return texts.situations.gone(replacementOf({ error, exchange }));
  if (status === 424 && error.part === undefined && !ofCall.test(saidBy(error)))
    return texts.situations.dependency;
  const words = statusWords(error.status, texts);
  const isQuery = queries.test(pathOf(error.part?.url ?? exchange.request.url));
  if (error.status !== 504 || isQuery) return words;
  const { cause, wait, steps } = texts.statuses[502];
  return { ...words, cause, wait, steps };
}

/** Statuses and categories about the caller's identity: their codes do not apply to users of the portal. */
const ofCaller: readonly number[] = [401, 403, 419, 440];

/** Codes that only repeat their status; the portal's texts for the status are more helpful. */
const ofStatus =
  /^(?:BadRequest|NotFound|MethodNotAllowed|Conflict|UnsupportedMediaType|InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout)$/i;

/** Statuses about the time, size, or state of a call, whose texts also apply to the portal. */
const plain: readonly number[] = [408, 412, 413, 414, 416, 423, 428];

/** The portal's own texts for a status. */
function portalWords(status: number, texts: Texts): Explained {
  const { portal } = texts;
  if (has(portal.statuses, status)) return portal.statuses[status];
  if (plain.includes(status)) return statusWords(status, texts);
  return portal.otherStatus[status >= 500 ? "server" : "caller"];
}

const ofDeletion = /\b(?:recently|soft|just|being|already been)[- ]deleted\b|\bwait before reus/i;
const ofChange =
  /\bconcurrent|\b(?:another|other|previous|ongoing|pending) (?:\w{1,20} )?(?:operation|request|update|change|deployment)|\bin progress\b|\bbeing (?:updated|modified|created|provisioned)\b/i;

const ofVersion =
  /\be-?tag|\bversions?\b|\bchanged\b|\bmodified\b|\bupdated\b|\bnewer\b|\bstale\b|\bconflict/i;

/** The texts for a conflict at Azure, if the message or the body shows its kind. */
function conflictWords(
  failure: Said,
  { situations: { azureConflict }, statuses }: Texts,
): Explained | undefined {
  const { error, exchange } = failure;
  const said = saidBy(error);
  if (ofDeletion.test(said)) return azureConflict.deleted;
  if (ofChange.test(said)) return azureConflict.busy;
  // A reason of its own, which no etag changes.
  if (spokenOf(error) !== undefined && !ofVersion.test(said)) return statuses[409];
  const body = sentBody(failure);
  const isWritten = (error.part?.method ?? exchange.request.method) === "PUT" && body !== undefined;
  const hasEtag =
    /"etag"/i.test(body ?? "") || headerValue(exchange.request.headers, "if-match") !== undefined;
  return isWritten && !hasEtag && spokenOf(error) === undefined ? azureConflict.noEtag : undefined;
}

/** Whether a 401 is only about what the caller may do: the service has read the token. */
function isOnlyRole({ error }: Said): boolean {
  const said = saidBy(error);
  return ofRole.test(said) && !ofIdentity.test(said);
}
const ofRole = /\bpermissions?\b|\broles?\b|\bprivileges?\b/i;
const ofIdentity =
  /token|\bjwt\b|bearer|authenticat|credential|signature|\bsign|\blog(?:ged)? ?in|expired?\b|audience|issuer|header/i;

/** Whether a 401 says that the token, which the service has read, lacks a permission. */
const isUnpermitted = ({ error, exchange }: Said): boolean =>
  exchange.authorization !== undefined && saysLacked(error);

/** The texts for a code of an API with its own codes, or for an equivalent code. */
export function ownWordsOf(failure: Said, texts: Texts): Explained | undefined {
  const { apiCodes } = texts;
  const api = apiOfFailure(failure);
  const { code } = failure.error;
  if (code === undefined || !hasOwnCodes(api)) return undefined;
  const own: Readonly<Record<string, Explained>> = apiCodes[api];
  const facts = factsOf(code, api);
  const words =
    own[facts?.code ?? code] ?? own[facts?.like ?? ""] ?? engineWords(code, apiCodes.loganalytics);
  if (words === apiCodes.arm.Conflict) return conflictWords(failure, texts) ?? words;
  if (words !== apiCodes.arm.InvalidRequestContent) return words;
  if (isMutePlaybook(failure)) return texts.azure.playbook;
  // These are about the body, which a call that reads does not have.
  return sentBody(failure) === undefined ? undefined : words;
}

/**
 * Whether a call to run a playbook was rejected without a reason, as it also is if a role on the playbook is missing.
 * Source: issue 427 of briandelmsft/SentinelAutomationModules, where the maintainer reproduced it.
 */
const isMutePlaybook = ({ error, exchange }: Said): boolean =>
  /\/runPlaybook$/i.test(pathOf(error.part?.url ?? exchange.request.url)) && spokenOf(error) === undefined;

/** The texts for a query engine code, such as `SYN0001` or `SEM0064`, which Azure forwards as well. */
function engineWords(code: string, words: Texts["apiCodes"]["loganalytics"]): Explained | undefined {
  const kind = /^(SYN|SEM)\d{4}$/.exec(code)?.[1];
  if (kind === undefined) return undefined;
  const own: Readonly<Record<string, Explained>> = words;
  return own[code] ?? (kind === "SYN" ? words.SYN0002 : words.BadArgumentError);
}

/** Codes whose texts speak of devices and their groups; Graph uses them for Intune and Entra as well. */
const ofDevices = /^(?:Forbidden|ResourceNotFound)$/i;

/** Whether a code is a number of the sign-in service, which sends most of them with status 400. */
const isSignIn = (code: string | undefined): boolean => /^AADSTS\d/.test(code ?? "");

/** Whether a call is one of Graph beside its security API. */
const isBeside = ({ error, exchange }: Said, api: Api | undefined): boolean =>
  api !== undefined && factsOfApi[api].isListed?.(pathOf(error.part?.url ?? exchange.request.url)) === false;

/** The texts for a code of Defender, Graph, or the sign-in service: its own, else those of its category. */
function codeWords(failure: Said, code: string, api: Api | undefined, texts: Texts): Explained | undefined {
  const facts = factsOf(code, api);
  if (facts && ofDevices.test(code) && isBeside(failure, api)) return texts.categories[facts.category];
  if (/^(?:Request_)?ResourceNotFound$/.test(facts?.code ?? "") && api === "graph")
    return texts.missingInGraph;
  if (facts?.category === "permission" && isSignIn(code)) return texts.signInDenied;
  const name = facts?.code === "429" ? "TooManyRequests" : facts?.code;
  return !hasOwnCodes(api) && name !== undefined && has(texts.codes, name)
    ? texts.codes[name]
    : facts && texts.categories[facts.category];
}

/**
 * The most specific texts for code, category, or status. If a code such as Graph's `UnknownError` occurs with several
 * statuses, cause and steps come from the actual status. Portal users have neither tokens nor app permissions, so the
 * portal has its own texts. Where roles decide, a refusal is about roles, whatever the code.
 */
export function generalWords(failure: Said, texts: Texts): Explained {
  const { error, exchange } = failure;
  const api = apiOfFailure(failure);
  const code = error.code ?? error.challenge?.error;
  const category = code === undefined ? undefined : factsOf(code, api)?.category;
  if (isRefusedGateway(error.status, category)) return callWords(failure, texts);
  if (isRefused(error)) return isPortalCall(exchange) ? portalWords(403, texts) : statusWords(403, texts);
  const own = ownWordsOf(failure, texts);
  if (own) return own;
  if (error.status === 401 && api && factsOfApi[api].hasPermissions && isUnpermitted(failure))
    return texts.categories.permission;
  const role = api && factsOfApi[api].roleBehind401;
  if (error.status === 401 && role && isOnlyRole(failure)) return texts.situations.roleOnly;
  if (error.status === 401 && role)
    return texts.situations.roleOrToken(role === "unnamed" ? undefined : role);
  if (error.status === 403 && api && factsOfApi[api].hasRoles) {
    const { AuthorizationFailed } = texts.apiCodes.arm;
    const [assign] = role && role !== "unnamed" ? stepsIn(texts.situations.roleOrToken(role)) : [];
    return assign === undefined ? AuthorizationFailed : { ...AuthorizationFailed, steps: [assign] };
  }
  const isPortal = isPortalCall(exchange);
  const words = code === undefined ? undefined : codeWords(failure, code, api, texts);
  const isOfCaller = ofCaller.includes(error.status) || category === "auth" || category === "permission";
  const status =
    isPortal && error.status >= 400 ? portalWords(error.status, texts) : callWords(failure, texts);
  // Limits of the portal apply to users, not to apps.
  if (isPortal && category === "throttling")
    return { ...portalWords(429, texts), ...(words && { meaning: words.meaning }) };
  // The code of a service fault around the refusal of another service. Sign-in numbers name the fault themselves.
  const isWrapped = category === "server" && error.status >= 400 && error.status < 500 && !isSignIn(code);
  if (words && stepsIn(words).length > 0 && isWrapped) return ofPath(failure, status, texts);
  if (!words || (isPortal && (isOfCaller || ofStatus.test(code ?? ""))))
    return ofPath(failure, status, texts);
  return ofPath(failure, stepsIn(words).length > 0 ? words : { ...status, meaning: words.meaning }, texts);
}

/** Words of a reply that doubts the address, or that only says that something is not there. */
const aboutAddress =
  /\bur[il]s?\b|\bpaths?\b|\broutes?\b|\bsegments?\b|\bendpoints?\b|\boperations?\b|\bmethods?\b|\bresources?\b|\brequests?\b|\bentit(?:y|ies)\b|\bobjects?\b|\bitems?\b|\bpages?\b/i;

/**
 * The texts for an address that is not found. A path without an ID has none to check, and a reply that gives a reason
 * of its own does not doubt the path.
 */
function ofPath(failure: Said, words: Explained, texts: Texts): Explained {
  const { error, exchange } = failure;
  if (
    error.status !== 404 ||
    isPortalCall(exchange) ||
    factsOfCall(exchange, error.part?.url)?.isTokenService
  )
    return words;
  const url = error.part?.url ?? exchange.request.url;
  if (templateOf(pathOf(url)).includes("{") || url.includes("(")) return words;
  const { meaning } = words;
  // A code that is known comes from a service that has understood the path.
  const isKnown = error.code !== undefined && factsOf(error.code, apiOfFailure(failure)) !== undefined;
  const isOther = isKnown && spokenOf(error) !== undefined && !aboutAddress.test(saidBy(error));
  return isOther ? { meaning, steps: [] } : { ...words, steps: texts.statuses[404].steps.slice(0, 1) };
}

/** The error code, or a description if the reply has no code or only a number. */
export function titleOf(error: ApiError, texts: Texts): string {
  const { code, status, shape } = error;
  const { titles } = texts.portal;
  if (shape === "sign-in") return titles.signIn;
  if (shape === "session-control") return titles.sessionControl;
  if (shape === "command" || shape === "hollow") return titles[shape];
  if (status === 419 && code === undefined) return titles.expired;
  if (shape === "network" || shape === "preflight") return texts.situations[shape].title;
  if (code !== undefined && !/^\d+$/.test(code)) return code;
  return isFailedWhole(error) ? texts.otherStatus.whole.title : statusWords(status, texts).title;
}
