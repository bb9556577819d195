import { apiOf } from "../../catalogue/hosts.ts";
import { type ApiError, type Exchange, type Header, headerValue, type TrackedId } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import { hostOf } from "../uri.ts";
import { idsOf, jsonOf, own, pick, text } from "./fields.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import { failedOutcome } from "./outcomes.ts";
import type { Reply } from "./reply.ts";
import { sessionControlErrors } from "./session-control.ts";

/** The sign-in service of every cloud, and its front end for session control. */
const signInHost =
  /^(?:login\.(?:microsoftonline\.(?:com|us)|windows\.net|microsoft\.com|chinacloudapi\.cn)|login\.[\w.-]+\.mcas(?:-gov)?\.(?:ms|us))$/;

/** Characters of a page to search. */
const mostRead = 20_000;

/** Whether a page belongs to the sign-in service, or posts its answer. */
const isSignInPage = (page: string): boolean =>
  /<title>\s*(?:Sign in to|Redirecting|Working\.\.\.)|\/common\/login["?]|\/oauth2\/(?:v2\.0\/)?authorize|\bname="loginfmt"|https:\/\/login\.(?:microsoftonline|windows)\.|\baadcdn\.ms(?:ft)?auth\.net/i.test(
    page,
  );

/** Whether the body is a sign-in page instead of the reply. */
export const isSignIn = (body: string): boolean =>
  /^\s*<(?:!--|!doctype html|html|head)/i.test(body) && isSignInPage(body.slice(0, mostRead));

const failed = (reply: Reply, shape: ApiError["shape"], message?: string): ApiError => ({
  status: reply.status,
  ...(message && { message }),
  ...sortIds(reply.api, idsInHeaders(reply.headers)),
  shape,
});

const targetOf = (headers: readonly Header[]): string | undefined => {
  const location = headerValue(headers, "location");
  return location !== undefined && signInHost.test(hostOf(location)) ? location : undefined;
};

/** Where a portal call was redirected to sign in. */
export const signInTarget = ({ request, response: { status, headers } }: Exchange): string | undefined =>
  status >= 300 && status < 400 && apiOf(request.url) === "portal" ? targetOf(headers) : undefined;

/** A redirect to the sign-in service. */
export const signInRedirect = (reply: Reply): ApiError[] =>
  targetOf(reply.headers) === undefined ? [] : [failed(reply, "sign-in")];

/**
 * The errors in a successful portal reply: a sign-in page instead of the reply, a failed live response command, table
 * documentation that is empty because the XSRF token was wrong, errors next to the data, and a call that failed as a
 * whole. `undefined` for any other reply.
 */
export function portalErrors(reply: Reply, { request, portal }: Exchange): ApiError[] | undefined {
  const { text: body = "" } = reply;
  if (isSignIn(body)) return [failed(reply, "sign-in")];
  const control = sessionControlErrors(reply, request.url);
  if (control.length > 0) return control;
  const json = jsonOf(body);
  if (/\/liveResponseApi\/commands\//i.test(request.url)) return commandErrors(json, reply);
  const isTable = /\/huntingService\/documentation\/TableDocumentation\//i.test(request.url);
  const isHollow = body.trim() === "" || (isObject(json) && Object.values(json).every(isNothing));
  if (isTable && isHollow && portal?.xsrf) return [failed(reply, "hollow")];
  const errors = errorsBeside(json, reply) ?? failedOutcome(json, reply, request);
  return errors.length > 0 ? errors : undefined;
}

/** Errors next to the data of a reply, with which several portal services report what they could not get. */
function errorsBeside(json: unknown, reply: Reply): ApiError[] | undefined {
  const errors = isObject(json) ? own(json, "errors") : undefined;
  if (!Array.isArray(errors)) return undefined;
  const messages = errors.slice(0, 20).flatMap((error) => {
    const message = isObject(error) ? text(pick(error, "message"), 500) : undefined;
    return message ?? [];
  });
  return messages.length > 0 ? [failed(reply, "partial", messages.join(" "))] : undefined;
}

const isNothing = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Removes the portal's links from a message: their text is an object that only the page uses. */
const withoutLinks = (message: string): string =>
  message.replace(/<portal-link>[\s\S]*?(?:<\/portal-link>|$)/g, "").trim();

function commandErrors(json: unknown, reply: Reply): ApiError[] | undefined {
  const errors = isObject(json) ? own(json, "errors") : undefined;
  if (!isObject(json) || !Array.isArray(errors) || errors.length === 0) return undefined;
  const messages = errors.slice(0, 20).flatMap((error) => {
    const message = text(isObject(error) ? pick(error, "message") : error, 2000);
    return message === undefined ? [] : [withoutLinks(message)];
  });
  return [failed(reply, "command", messages.filter(Boolean).join(" ").slice(0, 5000))];
}

/** IDs that portal services write into an object of their own, or into a text. */
export function diagnosticIds(body: unknown): TrackedId[] {
  if (typeof body === "string") {
    const context = /DiagnosticContext\W{1,5}([\s\S]{1,400})/.exec(body)?.[1] ?? "";
    return [...context.matchAll(/\b(CID|SID|Time)\W{1,4}([\w:.+-]{6,60})/g)].map(
      ([, name = "", value = ""]) => ({
        value,
        source: `DiagnosticContext.${name}`,
      }),
    );
  }
  const context = isObject(body) ? contextIn(body) : undefined;
  if (typeof context === "string") return diagnosticIds(`DiagnosticContext: ${context}`);
  return isObject(context) ? idsOf(context, "DiagnosticContext", ["CID", "SID", "Time"]) : [];
}

function contextIn(body: JsonObject): unknown {
  const error = pick(body, "error");
  return pick(body, "DiagnosticContext") ?? (isObject(error) ? pick(error, "DiagnosticContext") : undefined);
}
