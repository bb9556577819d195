import { apiOf } from "../../catalogue/hosts.ts";
import { type Exchange, headerValue, type PortalFacts, REDACTED } from "../failure.ts";
import { isProxied } from "../har/entry.ts";
import { decoded } from "../uri.ts";

/** Cookies that the portal's gateway needs to recognise the session. */
const needed = ["s.SessID", "X-PortalEndpoint-RouteKey"];

const cookiesIn = (header: string): ReadonlyMap<string, string> =>
  new Map(
    header.split(";").map((pair) => {
      const [name = "", ...value] = pair.trim().split("=");
      return [name, value.join("=")] as const;
    }),
  );

/**
 * The state of the cookies and the XSRF token of a portal call. Reads the exchange before redaction, because only
 * this result is stored, not the secrets. `undefined` if the call shows no fault or has lost its headers.
 */
export function portalFactsOf(
  { headers, url }: Exchange["request"],
  isLive: boolean,
): PortalFacts | undefined {
  if (apiOf(url) !== "portal" || headers.length === 0) return undefined;
  const cookie = headerValue(headers, "cookie");
  const token = headerValue(headers, "x-xsrf-token");
  const isKept = cookie !== undefined && !cookie.includes(REDACTED);
  const cookies = cookiesIn(isKept ? cookie : "");
  const expected = cookies.get("XSRF-TOKEN");
  const sent = token === undefined || token.includes(REDACTED) ? undefined : token.trim();
  const isOther = sent !== undefined && expected !== undefined && decoded(expected) !== sent;
  const xsrf: PortalFacts["xsrf"] = isOther && sent === expected ? "encoded" : "other";
  // A file that lost its headers also lost the portal's own.
  const isWhole = isLive || isKept || headers.some(({ name }) => /^(?:x-tid|tenant-id)$/i.test(name));
  const isMissing = isWhole && isProxied(url) && (token === undefined || token.trim() === "");
  const missing = isKept ? needed.filter((name) => !cookies.has(name)) : [];
  if (!isMissing && !isOther && missing.length === 0) return undefined;
  return {
    ...(isMissing ? { xsrf: "missing" as const } : isOther && { xsrf }),
    ...(missing.length > 0 && { missingCookies: missing }),
  };
}
