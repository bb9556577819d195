import { type Exchange, headerValue, isWithheld } from "../failure.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding } from "./finding.ts";

/** Why there was no reply, as classes of browser errors. */
type ConnectionFault =
  | "name"
  | "refused"
  | "broken"
  | "timeout"
  | "certificate"
  | "blocked"
  | "policy"
  | "opaque"
  | "offline"
  | "proxy"
  | "cors"
  | "unknown";

const connection = (
  certainty: Certainty,
  sent: string | undefined,
  args: { readonly fault: ConnectionFault; readonly headers: string },
) => finding("no-connection", certainty, { sent, weight: 3 }, args);

/** `sent` is the value of the header; absent if it is missing. `status` is the server's status; 0 if unknown. */
const corsHeader = (
  certainty: Certainty,
  sent: string | undefined,
  expected: readonly string[],
  args: { readonly header: string; readonly status: number },
) =>
  finding(
    "cors-header",
    certainty,
    { sent, expected, place: { part: "header", name: args.header }, weight: 3 },
    args,
  );

const preflightStatus = (args: { readonly status: number }) =>
  finding("preflight-status", "certain", { weight: 4 }, args);

/** Classes of network errors, as Chrome, curl, Node, and Python name them. Source: net_error_list.h of Chromium. */
const faults: readonly (readonly [RegExp, ConnectionFault])[] = [
  [
    /NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_|resolve host|ENOTFOUND|EAI_AGAIN|NameResolution|getaddrinfo|Name or service|[Nn]o such host|UnknownHost|remote name/,
    "name",
  ],
  [/INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED/, "offline"],
  [/PROXY|TUNNEL/, "proxy"],
  [/CERT_|SSL_|_SSL|TLS|PINNED|SSL certificate|CERTIFICATE_VERIFY|x509|PKIX/, "certificate"],
  [/TIMED_OUT|_TIMEOUT|ETIMEDOUT|ConnectTimeout|timed out|i\/o timeout/, "timeout"],
  [/BLOCKED_BY_ORB/, "opaque"],
  [/BLOCKED_BY_(?:CSP|RESPONSE|PRIVATE_NETWORK|LOCAL_NETWORK)/, "policy"],
  [/BLOCKED_BY_(?:CLIENT|ADMINISTRATOR)|NETWORK_ACCESS_DENIED/, "blocked"],
  [
    /CONNECTION_REFUSED|ECONNREFUSED|Connection refused|actively refused|ADDRESS_UNREACHABLE|CONNECTION_FAILED|ADDRESS_INVALID/,
    "refused",
  ],
  [
    /CONNECTION_(?:RESET|CLOSED|ABORTED)|ECONNRESET|Connection reset|EMPTY_RESPONSE|HTTP2_|QUIC_|SOCKET_|INCOMPLETE|CONTENT_LENGTH/,
    "broken",
  ],
];

/** Headers that a page may set without a preflight. Source: the fetch standard. */
const simpleHeader =
  /^(?:accept(?:-language|-encoding)?|content-language|content-length|range|user-agent|host|origin|referer|connection|cookie|cache-control|pragma|dnt|priority|upgrade-insecure-requests|save-data|sec-.*|proxy-.*|:.*)$/i;
const simpleType = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)(?:;|$)/i;

/** Request headers that the preflight response must allow by name. */
const requestedHeaders = ({ request }: Exchange): string[] =>
  request.headers
    .filter(({ name, value }) =>
      name.toLowerCase() === "content-type" ? !simpleType.test(value) : !simpleHeader.test(name),
    )
    .map(({ name }) => name.toLowerCase());

/** The origin of the page, if it differs from the called one. Pages of extensions follow other rules. */
function foreignOrigin({ request }: Exchange): string | undefined {
  const origin = headerValue(request.headers, "origin");
  const own = /^(https?:\/\/[^/?#]+)/i.exec(request.url)?.[1]?.toLowerCase();
  return origin && /^(?:https?:|null$)/i.test(origin) && origin.toLowerCase() !== own ? origin : undefined;
}

/** The CORS header that made the browser block the reply, if the headers are known. */
function refusedBy(exchange: Exchange, origin: string) {
  const { status, headers } = exchange.response;
  const allowed = headerValue(headers, allowOrigin.toLowerCase());
  const withCookies = headerValue(exchange.request.headers, "cookie") !== undefined;
  const matches = allowed === origin || (allowed === "*" && !withCookies);
  if (!matches) return [corsHeader("certain", allowed, [origin], { header: allowOrigin, status })];
  const value = headerValue(headers, allowCredentials.toLowerCase());
  return withCookies && value !== "true"
    ? [corsHeader("likely", value, ["true"], { header: allowCredentials, status })]
    : [];
}

const allowOrigin = "Access-Control-Allow-Origin";
const allowCredentials = "Access-Control-Allow-Credentials";
/**
 * Chrome's reason for blocking a reply, the header that it names, and what it expects if that is not the origin. The
 * reason for a failed preflight begins with other words. Source: cors_error_string.cc of Chromium.
 */
const reasons: readonly (readonly [RegExp, header: string, expected?: string])[] = [
  [/^No 'Access-Control-Allow-Origin' header is present/, allowOrigin],
  [/^The 'Access-Control-Allow-Origin' header has a value '([^']*)'/, allowOrigin],
  [/^The 'Access-Control-Allow-Origin' header contains [\w ]{3,40} '([^']*)'/, allowOrigin],
  [
    /^The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '(\*)'/,
    allowOrigin,
  ],
  [
    /^The value of the 'Access-Control-Allow-Credentials' header in the response is '([^']*)'/,
    allowCredentials,
    "true",
  ],
];

/** The CORS header that the message of the browser names. */
function namedBy(message: string, origin: string | undefined, status: number) {
  const reason = message.replace(/^net::ERR_FAILED: /, "");
  for (const [pattern, header, wanted = origin] of reasons) {
    const said = pattern.exec(reason);
    if (said)
      return [corsHeader("certain", said[1] || undefined, wanted ? [wanted] : [], { header, status })];
  }
  return [];
}

/**
 * Why the page got no reply, or could not read it: the class of the browser's error, the status of a failed
 * preflight, the CORS header that the reply lacks. Certain if error or headers are in the exchange; that a failed
 * preflight caused `net::ERR_FAILED` is likely. Triggered by `net::ERR_NAME_NOT_RESOLVED`, by a preflight answered
 * 404, by 403 and `net::ERR_FAILED` without `Access-Control-Allow-Origin`. Sources: the fetch standard (CORS
 * protocol), net_error_list.h of Chromium.
 */
export const network = defineCheck({
  name: "network",
  scope: [
    { codes: "none", from: "anyone" },
    { isWithheld: true, from: "anyone" },
  ],
  question: "network",
  run,
});

function run({ failure }: Evidences) {
  const { exchange, error } = failure;
  const { networkError } = exchange;
  if (error.shape === "preflight") return [preflightStatus({ status: exchange.response.status })];
  const origin = foreignOrigin(exchange);
  const named = namedBy(networkError ?? "", origin, exchange.response.status);
  if (named.length > 0) return named;
  if (exchange.response.status > 0) {
    if (networkError === undefined) return [];
    const fault = faults.find(([pattern]) => pattern.test(networkError))?.[1];
    if (fault) return [connection("certain", networkError, { fault, headers: "" })];
    const known = exchange.response.headers.length > 0 && origin !== undefined;
    return isWithheld(networkError) && known ? refusedBy(exchange, origin) : [];
  }
  if (error.shape !== "network") return [];
  if (networkError === undefined) return [];
  const fault = faults.find(([pattern]) => pattern.test(networkError))?.[1];
  if (fault) return [connection("certain", networkError, { fault, headers: "" })];
  if (isWithheld(networkError) && origin !== undefined)
    return [
      connection("likely", networkError, { fault: "cors", headers: requestedHeaders(exchange).join(", ") }),
    ];
  return [connection("possible", networkError, { fault: "unknown", headers: "" })];
}
