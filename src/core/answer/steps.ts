import { factsOfApi, isOneFamily } from "../../catalogue/apis/index.ts";
import { apiOfAudience } from "../../catalogue/audiences.ts";
import { factsOf, messageTemplates } from "../../catalogue/facts.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { FindingWords } from "../../locales/shapes.ts";
import type { Texts } from "../../locales/texts.ts";
import { factsOfCall, isPortalCall } from "../api-facts.ts";
import { blamedValue } from "../checks/blamed.ts";
import { accessWords, namesGround } from "../checks/caller/denial.ts";
import { isItemLimit, isRunningLimit } from "../checks/limits.ts";
import { queryOptions } from "../checks/odata/query-string.ts";
import { isBlocked, isForeignPage, isQueryRefused } from "../explain/circumstances.ts";
import { generalWords, ownWordsOf, stepsIn } from "../explain/words.ts";
import type { Failure } from "../failure.ts";
import { guid } from "../guid.ts";
import { isAboutState, isTaken, spokenOf } from "../message/spoken.ts";
import { isAboutApp, saidBy } from "../message/wording.ts";
import { apiOfFailure } from "../rules.ts";
import { sentBody } from "../sent.ts";
import { pathOf } from "../uri.ts";
import type { Lead } from "./lead.ts";
import { forbidden, namedIn } from "./named.ts";
import { partSteps } from "./part-steps.ts";

/** A method that a message asks for, "Use PUT to disable a plan", and a sentence that forbids one. */
const asked =
  /(?<!\b(?:not|never|cannot) |n['’]t )\b[Uu]s(?:e|ing) (?:the |an? )?(?:HTTP )?['"]?(?<method>GET|PUT|POST|PATCH|DELETE)\b|\b[Oo]nly (?:the )?(?:HTTP )?['"]?(?<only>GET|PUT|POST|PATCH|DELETE)['"]? (?:(?:method|request|call|operation)s? )?(?:is|are) (?:supported|allowed|accepted|permitted)\b/;

/** The other method that a reply asks for; `undefined` if the call has it, or the `Allow` header names methods. */
function askedMethod({ error, exchange }: Failure): string | undefined {
  const { method, only } = asked.exec(saidBy(error).slice(0, 2000))?.groups ?? {};
  const wanted = method ?? only;
  const isSent = wanted === (error.part?.method ?? exchange.request.method);
  return error.status < 400 || error.status >= 500 || isSent || error.allow ? undefined : wanted;
}

/** Actions that the reply itself requests: to wait, or to use another method if the path is right. */
function requestedSteps(failure: Failure, lead: Lead, { situations }: Texts): string[] {
  const { error } = failure;
  const isPathWrong = lead.kind === "finding" && lead.finding.check === "unknown-path";
  const method = lead.kind === "code" ? askedMethod(failure) : undefined;
  return [
    ...(method === undefined ? [] : [situations.askedMethod(method)]),
    ...(error.retryAfter === undefined ? [] : [situations.wait(error.retryAfter)]),
    ...(error.allow && !isPathWrong ? [situations.allow(error.allow)] : []),
  ];
}

/** The steps of a text; a reply that gives the time to wait says it more precisely. */
const stepsFor = ({ error }: Failure, { wait, steps }: FindingWords): readonly string[] =>
  stepsIn({ wait: error.retryAfter === undefined ? wait : undefined, steps });

/** Steps for a failure without a finding or known wording that says more. */
function generalSteps(failure: Failure, texts: Texts): readonly string[] {
  const { error, exchange } = failure;
  const { situations } = texts;
  if (error.shape === "network" || error.shape === "preflight") return situations[error.shape].steps;
  const provider = error.warning?.status;
  if (provider === 401 || provider === 403) return [situations.providerAccess];
  // The failed provider is no part that can be sent again.
  if (provider !== undefined && (provider >= 500 || provider === 429))
    return stepsFor(failure, texts.statuses[503]);
  if (error.shape === "session-control") {
    const { policy, reload } = texts.portal.sessionControl;
    return [error.status >= 300 && error.status < 400 ? reload : policy];
  }
  if (isForeignPage(error)) return [situations.htmlStep];
  if (isQueryRefused(error)) return [situations.providerQuery];
  if (isBearerDenied(failure)) return [situations.bearerSent];
  if (isTokenFit(failure)) return [situations.tokenFits];
  if (isBlocked(exchange) && error.status < 300) return situations.blocked.steps;
  if (lacksRole(failure)) return texts.portal.lackedRole;
  if (isRunningLimit(error) && error.retryAfter === undefined) return situations.running;
  const words = generalWords(failure, texts);
  const { steps } = words;
  const action = actionOf(failure);
  if (action !== undefined) return [situations.actionResult(action), ...stepsFor(failure, words)];
  const record = recordOf(failure);
  if (record !== undefined) return [situations[record], ...stepsFor(failure, words)];
  if (steps === texts.otherStatus.success.steps || steps === texts.categories.partial.steps)
    return partSteps(failure, texts);
  // The answer already quotes the message.
  const toDo = stepsFor(failure, words).filter(
    (step) => step !== texts.readMessage && step !== texts.readSignInMessage,
  );
  return [...toDo, ...(isBlocked(exchange) ? situations.blocked.steps : [])];
}

/**
 * The path of a machine action whose result was asked for and not found. Source: published clients, which wait for the
 * action first.
 */
const actionOf = ({ error, exchange }: Failure): string | undefined =>
  error.status === 404
    ? /^(\/api\/machineactions\/[^/]{1,100})\/get(?:PackageUri|LiveResponseResultDownloadLink)\b/i.exec(
        pathOf(error.part?.url ?? exchange.request.url),
      )?.[1]
    : undefined;

/**
 * What else to know of an object that was not found in a collection of Microsoft Entra. Sources: resource types
 * riskyUser and signIn of Microsoft Graph.
 */
function recordOf({ error, exchange }: Failure): "onlyAtRisk" | "ofOneSignIn" | undefined {
  const path = error.status === 404 ? pathOf(error.part?.url ?? exchange.request.url) : "";
  if (/\/identityProtection\/riskyUsers\/[\da-f-]{36}(?:\/|$)/i.test(path)) return "onlyAtRisk";
  return /\/auditLogs\/signIns\/[\da-f-]{36}$/i.test(path) ? "ofOneSignIn" : undefined;
}

/** Words before the ID of whoever calls, or of what the call belongs to. */
const ofSubject =
  /\b(?:app(?:lication)?(?: id)?|client(?: id)?|object id|principal|subscription|tenant|audience is)\W{0,4}$/i;
const isUnknown = /\b(?:not (?:be )?found|does(?: not|n['’]t) exist|invalid|not valid|unknown)\b/i;

/**
 * What to check when the verdict quotes the message; none if it names nothing that was sent, or only tells by an ID
 * which app, tenant or subscription it is about.
 */
function namedSteps(failure: Failure, { situations }: Texts): string[] {
  const { sent, place } = namedIn(failure) ?? {};
  if (sent === undefined) {
    const options = unsupportedQuery.test(saidBy(failure.error)) ? optionsOf(failure) : [];
    return options.length > 0 ? [situations.tryWithout(options.join(", "))] : [];
  }
  const said = saidBy(failure.error);
  const isSubject = guid.test(sent) && ofSubject.test(said.slice(0, said.indexOf(sent)).slice(-40));
  if (isSubject && !isUnknown.test(said)) return [];
  const isKey = place?.part === "body" && /^"?\s{0,20}:/.test(sentBody(failure)?.slice(place.end) ?? "");
  return [
    isKey && (onlyElsewhere.test(said) || forbidden.exec(said)?.groups?.name === sent)
      ? situations.leaveOut(sent)
      : situations.checkNamed(sent),
  ];
}

/** Words that refuse a query as a whole. */
const unsupportedQuery =
  /\bunsupported query\b|\bquery (?:option |parameter )?combination\b|\bquery(?: \w{1,20}){0,3} (?:is|are)(?: not|n['’]t) supported\b/i;
const mostOptions = 6;

/** The options of a query that choose, sort or extend. */
const optionsOf = ({ exchange, error }: Failure): readonly string[] =>
  queryOptions(error.part?.url ?? exchange.request.url)
    .map(({ name }) => name)
    .filter((name) => /^\$(?:select|filter|orderby|expand|search|count|apply)$/i.test(name))
    .slice(0, mostOptions);

/** Words that a property belongs to other objects: "Only the first contact is allowed to have a 'phone' field." */
const onlyElsewhere =
  /\bonly (?:(?!be\b)[\w'"-]{1,30} ){1,6}(?:(?:is|are) allowed to|can|may) (?:have|use|contain|specify|set)\b|\b(?:is(?: only|n['’]t| not)?|are(?: only|n['’]t| not)?) (?:allowed|supported|applicable|permitted) (?:only )?(?:for|on|in|with|when|if)\b/i;

const roleWords = /\b(?:roles?|permissions?|privileges?)\b/i;
const lackWords = /\b(?:missing|lacks?|requires?d?|needs?|must|insufficient|without|not|no)\b|n['’]t\b/i;
/** Words about the session, or about the portal's own app, which its users cannot change. */
const otherWords = /\b[cx]srf\b|\bAPI requires\b|\bapplication (?:role|permission)s?\b/i;

/** Whether the portal refuses a call because the user lacks a role or permission, as the message says. */
function lacksRole(failure: Failure): boolean {
  const { status, message = "" } = failure.error;
  if (status !== 403 || !isPortalCall(failure.exchange) || isAboutApp(failure)) return false;
  return roleWords.test(message) && lackWords.test(message) && !otherWords.test(message);
}

/** Whether a token was sent as a Bearer token, in the right form. */
const isSent = ({ exchange: { authorization } }: Failure): boolean =>
  /^Bearer$/i.test(authorization?.scheme ?? "") && !authorization?.flaws;

/** Whether the reply denies that the token is a Bearer token, although it was sent as one. */
const isBearerDenied = (failure: Failure): boolean =>
  failure.error.status === 401 &&
  /\bnot an? bearer token\b/i.test(failure.error.message ?? "") &&
  isSent(failure);

/** Whether a 401 gives no reason, and the token that was sent is valid and for an API of Defender. */
function isTokenFit(failure: Failure): boolean {
  const { error, exchange } = failure;
  const { claims, scheme, flaws } = exchange.authorization ?? {};
  const api = apiOfFailure(failure);
  if (error.status !== 401 || exchange.api !== undefined || !api || !factsOfApi[api].isDefender) return false;
  if (!/^Bearer$/i.test(scheme ?? "") || flaws || !claims?.exp || claims.exp * 1000 < exchange.sentAt)
    return false;
  const made = apiOfAudience(claims.aud ?? "");
  return (
    made !== undefined && isOneFamily(made, api) && saidBy(error) === "" && !error.challenge?.description
  );
}

/** Whether role assignments decide who may call. */
const hasRoles = ({ exchange, error }: Failure): boolean =>
  factsOfCall(exchange, error.part?.url)?.hasRoles === true;

/** Whether the message is the documented one of its code, so that it says no more than the code. */
const isDocumented = ({ code, message }: Failure["error"]): boolean =>
  code !== undefined && messageTemplates[code] === message?.trim();

/** Whether the message only says, in any words, that the caller may not do this. */
const isDenied = ({ error }: Failure): boolean => accessWords.test(saidBy(error));

/** Words about who calls, which a new token or account may change. */
const identityWords =
  /token|\bjwt\b|bearer|auth|credential|signature|\bsign|\blog(?:ged)? ?[io]n|access|permission|\broles?\b|\bscopes?\b|claim|header|expired?|audience|issuer|account|user|principal|identity|\bapp\b|application|client|certificate|licen[cs]e/i;
/** Words about the role of the caller. */
const roleAccess =
  /authori[sz]|access|permission|\broles?\b|assignment|principal|caller|\bclient\b|denied|forbidden/i;

/** Whether a caller is refused, as the reply says: then there is nothing to correct in the call. */
function isAboutCaller(failure: Failure): boolean {
  const { status } = failure.error;
  if (status !== 401 && status !== 403) return false;
  const said = saidBy(failure.error);
  if (hasRoles(failure) && roleAccess.test(said)) return true;
  return status === 401 ? identityWords.test(said) : isPortalCall(failure.exchange) || isDenied(failure);
}

/** Whether the reply denies access, or allows no more, for a reason that the usual steps do not change. */
const isOtherReason = ({ error }: Failure): boolean =>
  isItemLimit(error) || (error.status === 403 && namesGround(saidBy(error)));

/** Whether the API gives its own reason, in unknown wording, for rejecting the request. */
const isReasoned = (failure: Failure): boolean => {
  const { code, status } = failure.error;
  if (blamedValue(failure) !== undefined) return true;
  if (isOtherReason(failure))
    return !isDocumented(failure.error) && !isAboutApp(failure) && spokenOf(failure.error) !== undefined;
  return (
    status >= 400 &&
    status < 500 &&
    ![404, 405, 408, 409, 410, 423, 424, 429].includes(status) &&
    !isAboutCaller(failure) &&
    !isDocumented(failure.error) &&
    // Nothing is wrong with a call that only came too early.
    !(code !== undefined && factsOf(code, apiOfFailure(failure))?.retriable) &&
    !isAboutApp(failure) &&
    spokenOf(failure.error) !== undefined
  );
};

/** Whether the code has steps of its own, besides comparing the body, which a reason makes needless. */
function hasOwnSteps(failure: Failure, texts: Texts): boolean {
  const own = ownWordsOf(failure, texts);
  const { InvalidRequestContent, AuthorizationFailed } = texts.apiCodes.arm;
  return own !== undefined && own !== InvalidRequestContent && own !== AuthorizationFailed;
}

/** The path in beta of an operation that version 1.0 does not find, although it is documented for both. */
function inBeta({ error, exchange }: Failure, { path, pathAliases = [] }: Operation): string | undefined {
  const sent = pathOf(error.part?.url ?? exchange.request.url);
  if (error.status !== 404 || path.includes("{") || spokenOf(error) !== undefined) return undefined;
  return /^\/v1\.0\//i.test(sent) ? pathAliases.find((one) => one.startsWith("/beta/")) : undefined;
}

/** The steps for a documented path: an ID in it is more likely wrong than the path, and without one there is none. */
function forPath(steps: readonly string[], { path }: Operation, { statuses }: Texts): readonly string[] {
  const [ofPath, ofId] = statuses[404].steps;
  const needless = path.includes("{") ? ofPath : ofId;
  return steps.filter((step) => step !== needless);
}

export interface FixSteps {
  /** Steps that fix this failure, in order. */
  readonly fix: readonly string[];
  /** General help for the code, if `fix` is not certain to work. */
  readonly general: readonly string[];
}

/** The steps for the lead. General ones replace missing steps, or accompany uncertain ones. */
export function stepsOf(
  failure: Failure,
  lead: Lead,
  own: FindingWords,
  texts: Texts,
  operation: Operation | undefined,
): FixSteps {
  const { situations } = texts;
  const requested = requestedSteps(failure, lead, texts);
  const all = generalSteps(failure, texts);
  const beta = operation && inBeta(failure, operation);
  const general = operation
    ? [...forPath(all, operation, texts), ...(beta === undefined ? [] : [situations.tryBeta(beta)])]
    : all;
  if (lead.kind === "message") {
    const { code = failure.error.code } = lead.read;
    // A wording that belongs to another code says more than the code of the reply.
    const ofCode = stepsIn(generalWords({ ...failure, error: { ...failure.error, code } }, texts));
    const isLost = lead.read.id === "emptyToken" && isSent(failure);
    const steps = isLost ? [situations.tokenLost] : own.steps;
    const all = steps ?? (code === failure.error.code ? general : ofCode);
    return { fix: [...requested, ...all], general: [] };
  }
  if (lead.kind === "code" && isTaken(failure.error))
    return { fix: [...requested, situations.taken], general: [] };
  if (lead.kind === "code" && isAboutState(failure.error))
    return { fix: [...requested, ...texts.statuses[409].steps], general: [] };
  if (lead.kind === "code")
    return isReasoned(failure) && !hasOwnSteps(failure, texts)
      ? { fix: [...requested, ...namedSteps(failure, texts)], general: lead.isHeld ? [] : general }
      : { fix: [...requested, ...general], general: [] };
  const { certainty, edits = [], check } = lead.finding;
  const isCertain = certainty === "certain";
  const isRight = lead.finding.check === "method" && lead.finding.args.isDocumented === true;
  const corrected = certainty !== "possible" && edits.length > 0 ? [situations.sendCorrected] : [];
  const hasOwn = own.wait !== undefined || own.steps !== undefined;
  // Without steps of its own, the verdict and the evidence of a finding say what to change.
  const solving = hasOwn ? stepsFor(failure, own) : corrected;
  return {
    fix: [...(own.wait !== undefined || !isCertain ? requested : []), ...solving],
    // The token has enough permissions, or the tenant is at fault, so advice on missing permissions does not help.
    general:
      isCertain || /^(?:user-role|permission-held|tenant-state)$/.test(check) || isRight ? [] : general,
  };
}
