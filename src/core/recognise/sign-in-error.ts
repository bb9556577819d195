import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { Api } from "../../catalogue/apis/names.ts";
import { isKnownCode } from "../../catalogue/codes.ts";
import { type ApiError, headerValue, type TrackedId } from "../failure.ts";
import { looksLikeId, text } from "./fields.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import type { Reading, Reply } from "./reply.ts";

/** AADSTS numbers that only refer to another one with the cause. */
const generalSignInCodes = new Set(["70002"]);

/** The most specific number as a code, `AADSTS50076`. */
export function signInCode(numbers: readonly string[]): string | undefined {
  const specific = numbers.filter((number) => !generalSignInCodes.has(number));
  const number = specific.at(-1) ?? numbers.at(-1);
  return number && `AADSTS${number}`;
}

/** The digits of each AADSTS code in a text. */
export const numbersIn = (description: string): string[] =>
  [...description.slice(0, 10_000).matchAll(/AADSTS(\d{4,8})/g)].map(([, number]) => number ?? "");

/** The IDs at the end of an `error_description`. */
export function idsInDescription(description: string): TrackedId[] {
  const found: TrackedId[] = [];
  const trace = /Trace ID: (\S{1,100})/i.exec(description)?.[1];
  const correlation = /Correlation ID: (\S{1,100})/i.exec(description)?.[1];
  if (trace && looksLikeId(trace)) found.push({ value: trace, source: "error_description.Trace ID" });
  if (correlation && looksLikeId(correlation))
    found.push({ value: correlation, source: "error_description.Correlation ID" });
  return found;
}

/** An error of the token service; `get` reads its JSON body or the parameters of a redirect. */
export function readSignIn(
  get: (name: string) => unknown,
  shape: "entra" | "redirect",
  api: Api = "entra",
): Reading | undefined {
  const oauthError = text(get("error"), 200);
  const description = text(get("error_description"));
  const listed = get("error_codes");
  if (!oauthError) return undefined;
  const isValue = factsOfApi[api].isTokenService
    ? /^[a-z_]{3,60}$/.test(oauthError)
    : isKnownCode(oauthError);
  if (description === undefined && !Array.isArray(listed) && !isValue) return undefined;
  const codes = Array.isArray(listed) ? listed.slice(0, 20).map(String) : [];
  const numbers = codes.some((one) => !generalSignInCodes.has(one)) ? codes : numbersIn(description ?? "");
  const ids = ["trace_id", "correlation_id"].flatMap((name) => {
    const value = get(name);
    // Support cannot use a masked ID; the description in the same reply often still has the real one.
    return typeof value === "string" && looksLikeId(value) ? [{ value, source: name }] : [];
  });
  const named = new Set(ids.map(({ value }) => value));
  const suberror = text(get("suberror"), 200);
  return {
    code: signInCode(numbers.length > 0 ? numbers : codes) ?? oauthError,
    message: description,
    ids: [...ids, ...idsInDescription(description ?? "").filter(({ value }) => !named.has(value))],
    shape,
    oauthError,
    ...(suberror && { details: [{ code: suberror }] }),
    errorUri: text(get("error_uri"), 500),
  };
}

/** The sign-in error that a redirect returns to the application, in its fragment or query. */
export function redirectError(reply: Reply): ApiError[] {
  const location = headerValue(reply.headers, "location") ?? "";
  for (const start of ["#", "?"]) {
    const at = location.indexOf(start);
    if (at < 0) continue;
    const parameters = new URLSearchParams(location.slice(at + 1));
    const reading = readSignIn((name) => parameters.get(name) ?? undefined, "redirect");
    if (!reading) continue;
    const { ids, trackingId } = sortIds(reply.api, [...reading.ids, ...idsInHeaders(reply.headers)]);
    const { code, message, shape, oauthError, errorUri, details } = reading;
    return [{ status: reply.status, code, message, ids, trackingId, shape, oauthError, errorUri, details }];
  }
  return [];
}
