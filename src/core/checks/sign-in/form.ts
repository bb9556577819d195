import { headerValue, REDACTED } from "../../failure.ts";
import { nearestName } from "../../nearest.ts";
import { decodedForm } from "../../uri.ts";
import type { Evidences, Place } from "../finding.ts";
import { formBody, type Parameter, signInParameter, strayId } from "./findings.ts";

/** Reads a parameter of a form or query. The names are our own, so they need no escaping. */
function parameterOf(text: string, part: "body" | "query", name: string): Parameter | undefined {
  const match = new RegExp(`(?:^|[?&])${name}=`).exec(text);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const stop = text.slice(start).search(/[&#]/);
  const end = stop < 0 ? text.length : start + stop;
  return { value: decodedForm(text.slice(start, end)), place: { part, name, start, end } };
}

/** A request to the token service, as far as it could be read. */
export interface SignInCall {
  readonly url: string;
  /** The form, or the URL of a call without one. */
  readonly text: string;
  /** Whether it requests a token, with a form; other calls sign a user in, with parameters in the URL. */
  readonly isToken: boolean;
  /** Whether its parameters are known. */
  readonly isRead: boolean;
  /** Whether the last parameter was redacted. */
  readonly isMasked: boolean;
  readonly version: 1 | 2 | undefined;
  readonly grant?: Parameter;
  readonly scope?: Parameter;
  readonly resource?: Parameter;
  readonly redirectUri?: Parameter;
  readonly has: (name: string) => boolean;
  /** The credential of the app, if it is not empty. */
  readonly credential?: "client_secret" | "client_assertion";
}

export function signInCall({ failure, url, method, body }: Evidences): SignInCall {
  const isToken = method === "POST" && /\/(?:token|devicecode)\/?(?:[?#]|$)/i.test(url);
  const isCut = failure.exchange.request.body?.cut === true;
  const isRead = isToken ? body !== undefined && !isCut : method === "GET";
  const text = isToken ? (body ?? "") : url;
  const find = (name: string) => parameterOf(text, isToken ? "body" : "query", name);
  const known = (name: string) => (isRead ? find(name) : undefined);
  const grant = known("grant_type");
  const scope = known("scope");
  const resource = known("resource");
  const redirectUri = known("redirect_uri");
  const credential = (["client_secret", "client_assertion"] as const).find((name) => find(name)?.value);
  return {
    url,
    text,
    isToken,
    isRead,
    isMasked: body?.endsWith(REDACTED) === true,
    version: /\/oauth2\/v2\.0\//i.test(url) ? 2 : /\/oauth2\/(?:token|authorize)/i.test(url) ? 1 : undefined,
    ...(grant && { grant }),
    ...(scope && { scope }),
    ...(resource && { resource }),
    ...(redirectUri && { redirectUri }),
    has: (name) => find(name) !== undefined,
    ...(credential && { credential }),
  };
}

/** Reports a token request whose body is JSON, or whose content type is not that of a form. */
export function formFindings({ isToken }: SignInCall, { failure, body }: Evidences) {
  if (!isToken || !body) return [];
  const type = headerValue(failure.exchange.request.headers, "content-type");
  if (/^\s*[{[]/.test(body))
    return [formBody(type ?? "application/json", { part: "body", start: 0, end: Math.min(body.length, 1) })];
  const fits = type === undefined || /^(?:application\/x-www-form-urlencoded\b|multipart\/)/i.test(type);
  return fits ? [] : [formBody(type, { part: "header", name: "Content-Type" })];
}

/** Parameters of token requests. Source: OAuth 2.0 and its extensions, as Microsoft Entra documents them. */
const parameters = new Set(
  "grant_type client_id client_secret client_assertion client_assertion_type scope resource code redirect_uri code_verifier refresh_token username password assertion requested_token_use device_code claims client_info login_hint nonce req_cnf token_type response_type tenant".split(
    " ",
  ),
);

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");

/** A parameter of a form that was probably sent for another. */
interface Stranger extends Place {
  readonly name: string;
  /** Only its value tells what it is. */
  readonly isUrl: boolean;
}

/**
 * The parameter that was probably sent for another: under a misspelt name (`grant-type`), the name of the newer
 * endpoint (`device_code` for `code`), or as the only unknown one with a URL (`source` for `scope`).
 */
function otherName({ isToken, text, version }: SignInCall, wanted: string): Stranger | undefined {
  if (!isToken) return undefined;
  const sent = [...text.matchAll(/(?:^|&)(?<name>[\w.-]{2,40})=(?<url>https?(?::|%3A))?/gi)].map(
    ({ 0: whole, index, groups: { name = "", url } = {} }): Stranger => {
      const start = index + whole.indexOf(name);
      return { part: "body", name, start, end: start + name.length, isUrl: url !== undefined };
    },
  );
  const strange = sent.filter(({ name }) => !parameters.has(name.toLowerCase()));
  const renamed =
    strange.find(({ name }) => lettersOf(name) === lettersOf(wanted)) ??
    strange.find(({ name }) => nearestName(name, [wanted]) === wanted) ??
    (version === 1 && wanted === "code" ? sent.find(({ name }) => name === "device_code") : undefined);
  if (renamed) return { ...renamed, isUrl: false };
  const [only, ...others] = /^(?:scope|resource)$/.test(wanted) ? strange.filter(({ isUrl }) => isUrl) : [];
  return others.length === 0 ? only : undefined;
}

/** The ID of an app that was sent with other characters around it, such as quotation marks. */
export function strayFindings({ isToken, text, url }: SignInCall) {
  const sent = parameterOf(isToken ? text : url, isToken ? "body" : "query", "client_id");
  if (!sent) return [];
  const id = guidIn.exec(sent.value)?.[0];
  return id !== undefined && id !== sent.value ? [strayId("client_id", sent, id)] : [];
}

const guidIn = /(?<![\da-f-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-f-])/i;

/** The finding about a parameter that the service misses. */
export function absentParameter(call: SignInCall, name: string) {
  if (!call.isToken) return signInParameter(name, "query");
  const misplaced = call.isToken ? parameterOf(call.url, "query", name) : undefined;
  if (misplaced) return signInParameter(name, "in-url", misplaced.place);
  const { isUrl, ...place } = otherName(call, name) ?? {};
  return isUrl === undefined
    ? signInParameter(name)
    : signInParameter(name, isUrl ? undefined : "misnamed", place as Place);
}
