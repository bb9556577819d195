import { pathOf, pathStart } from "../../uri.ts";
import { type Evidences, finding } from "../finding.ts";
import type { PathFlaw } from "../path/route.ts";

/** The path of an endpoint, which a library added to one that was already there. */
const twice = /^(\/[^/]{1,200})(?:\/oauth2(?:\/v2\.0)?\/\w{1,30})+(?=\/oauth2(?:\/v2\.0)?\/(\w{1,30})\/?$)/i;
/** The end of the request line in an example, and the form that was pasted behind it: `/token HTTP/1.1/client_id=x`. */
const requestLine = /(?:%20|\+| )HTTP\/[\d.]{1,3}(?:\/|$)/i;
/** A form behind the token endpoint: `/token/client_id=x`, `/token&client_id=x`. */
const form = /(?<=\/oauth2(?:\/v2\.0)?\/token)[/&]\w{1,40}=/i;

/**
 * An endpoint of the sign-in service with something else in its path: the endpoint twice, the end of a request line,
 * or a sign-in in place of a token request.
 */
export function endpointFindings({ url, method }: Pick<Evidences, "url" | "method">) {
  const path = pathOf(url);
  const [, tenant = "", segment] = twice.exec(path) ?? [];
  if (segment !== undefined) return wrong(url, path.replace(twice, tenant), { flaw: "doubled", segment });
  const stray = [requestLine, form].map((one) => one.exec(path)?.index).find((at) => at !== undefined);
  if (stray !== undefined)
    return wrong(url, path.slice(0, stray), { flaw: path.includes("=") ? "form" : "nearest" });
  const isSignIn = method === "GET" && /[?&]response_type=/i.test(url) && /\/token\/?$/i.test(path);
  return isSignIn ? wrong(url, path.replace(/token\/?$/i, "authorize"), { flaw: "sign-in" }) : [];
}

function wrong(url: string, right: string, args: PathFlaw) {
  const start = pathStart(url);
  const sent = pathOf(url);
  const span = { start, end: start + sent.length };
  const evidence = {
    sent,
    expected: [right],
    place: { part: "path" as const, ...span },
    edits: [{ part: "url" as const, ...span, text: right }],
    weight: 2,
  };
  return [finding("unknown-path", "likely", evidence, args)];
}
