import { factsOfApi } from "../../catalogue/apis/index.ts";
import { isKnownCode } from "../../catalogue/codes.ts";
import { type ApiError, headerValue, type Part, type Shape, type TrackedId } from "../failure.ts";
import { isObject } from "../json.ts";
import { jsonOf, looksLikeId, own } from "./fields.ts";
import { readChallenge, readRetryAfter } from "./headers.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import { readJson } from "./json-error.ts";
import { diagnosticIds, isSignIn } from "./portal.ts";
import type { Reading, Reply } from "./reply.ts";
import { readText } from "./text-error.ts";

/** Facts that the caller knows in addition to the reply. */
interface Extra {
  /** Overrides the shape of the body. */
  readonly shape?: Shape;
  readonly part?: Part;
  readonly requestIds?: readonly TrackedId[];
}

/** The error in a reply that failed as a whole, in any form. */
export function failedReply(reply: Reply, { shape, part, requestIds = [] }: Extra = {}): ApiError {
  const { status, headers } = reply;
  const challenge = status === 401 || status === 403 ? readChallenge(headers) : undefined;
  const isPortal = factsOfApi[reply.api].hasSession === true;
  const reading = readBody(reply, challenge !== undefined);
  const { code = codeInHeader(headers), message, details, envelope, oauthError, errorUri } = reading;
  const retryAfter = readRetryAfter(headers, message);
  const allow = status === 405 ? headerValue(headers, "allow") : undefined;
  return {
    status,
    ...(code && { code }),
    ...(message && { message }),
    ...idsOfReply(reply, reading.ids, requestIds),
    shape: shape ?? (isPortal && isSignIn(reply.text ?? "") ? "sign-in" : reading.shape),
    ...(part && { part }),
    ...(details?.length && { details }),
    ...(envelope && { envelope }),
    ...(oauthError && { oauthError }),
    ...(errorUri && { errorUri }),
    ...(challenge && (challenge.error || challenge.description) && { challenge }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(allow && { allow }),
  };
}

/** The error in a reply without a status in the file, if its body certainly is one. */
export function answeredError(reply: Reply): ApiError | undefined {
  const { headers, text } = reply;
  if (headers.length === 0 || text === undefined || text.trim() === "") return undefined;
  const { shape, code, message } = readBody(reply, false);
  const isError =
    shape === "text"
      ? code !== undefined && isKnownCode(code)
      : shape === "gateway"
        ? !isResult(jsonOf(text))
        : (shape === "error" || shape === "entra") && (code ?? message) !== undefined;
  return isError ? failedReply(reply) : undefined;
}

/** Whether a body is a result rather than an error: results have titles and codes as well. */
const isResult = (body: unknown): boolean =>
  isObject(body) && ["id", "value", "@odata.context"].some((name) => own(body, name) !== undefined);

/** The code that services of Azure repeat in a header: the body may be empty, as that of a HEAD request is. */
function codeInHeader(headers: Reply["headers"]): string | undefined {
  const value = headerValue(headers, "x-ms-error-code")?.trim();
  return value && /^[A-Za-z]\w{2,80}$/.test(value) ? value : undefined;
}

function readBody(reply: Reply, hasChallenge: boolean): Reading {
  const { api, text } = reply;
  if (text === undefined) return { ids: [], shape: hasChallenge ? "challenge" : "no-body" };
  if (text.trim() === "") return { ids: [], shape: hasChallenge ? "challenge" : "empty" };
  const json = jsonOf(text);
  const reading = readParsed(json, text, reply);
  if (!factsOfApi[api].hasSession) return reading;
  return { ...reading, ids: [...reading.ids, ...diagnosticIds(json ?? text)] };
}

/** `json` is the parsed text; `undefined` if it is not JSON. */
function readParsed(json: unknown, text: string, reply: Reply): Reading {
  if (json === undefined) return readText(text, reply);
  if (typeof json !== "string") return readJson(json, reply);
  // JSON as a string inside JSON; some proxies encode it twice.
  const inner = jsonOf(json);
  return readText(typeof inner === "string" ? inner : json, reply);
}

/** The IDs of the reply, best first. If `target` is the tenant in the token, it is not a tracking ID. */
function idsOfReply(reply: Reply, bodyIds: readonly TrackedId[], requestIds: readonly TrackedId[]) {
  const isTarget = ({ source }: TrackedId) => source.endsWith("target");
  const isTenant = ({ value }: TrackedId) => value.toLowerCase() === reply.tenant?.toLowerCase();
  const { ids, trackingId } = sortIds(reply.api, [
    ...bodyIds.filter((id) => !(isTarget(id) && isTenant(id))),
    ...idsInHeaders(reply.headers),
    ...requestIds,
  ]);
  // In one public log, the `target` of 429 replies is the tenant ID; both are UUIDs and look alike.
  const targetMayBeTenant =
    trackingId !== undefined &&
    bodyIds.includes(trackingId) &&
    isTarget(trackingId) &&
    looksLikeId(trackingId.value) &&
    reply.tenant === undefined &&
    reply.status === 429;
  return {
    ...(trackingId && { trackingId }),
    ...(targetMayBeTenant && { targetMayBeTenant: true as const }),
    ids,
  };
}
