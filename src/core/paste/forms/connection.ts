import { type Form, firstMatch, firstOf, firstPiece, pieceOf, type Source } from "../parts.ts";

/** Why a program got no reply, as curl, Node, Python, Go, Java, and .NET word it; the message includes the host. */
const faults =
  /(Could not resolve host|ENOTFOUND|EAI_AGAIN|NameResolutionError|getaddrinfo failed|Name or service not known|ECONNREFUSED|Connection refused|ETIMEDOUT|ConnectTimeoutError|Connection timed out|SSL certificate problem|CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT_IN_CHAIN|ECONNRESET|Connection reset by peer|[Nn]o such host|UnknownHostException|remote name could not be resolved|actively refused it|x509: certificate|PKIX path building failed|i\/o timeout)/;
const hosts: readonly RegExp[] = [
  /Could not resolve host: ([\w.-]{4,253})/,
  /\bhost='([\w.-]{4,253})'/,
  /\b(?:ENOTFOUND|EAI_AGAIN) ([\w.-]{4,253})/,
  /\bhostname: '([\w.-]{4,253})'/,
  /\bFailed to connect to ([\w.-]{4,253}) port/,
  /\bdial tcp: lookup ([\w.-]{4,253})(?: on \S{1,60})?: no such host/,
  /\bUnknownHostException: ([\w.-]{4,253})/,
  /\bremote name could not be resolved: '([\w.-]{4,253})'/,
  /\b(?:No such host is known\.|actively refused it\.?) \(([\w.-]{4,253}):\d{1,5}\)/,
  /\b(?:Get|Post|Put|Patch|Delete) \\?"https:\/\/([\w.-]{4,253})[/\\"?]/,
];

/** A call without a reply: `curl: (6) Could not resolve host: …`, errors of Node and of Python's requests. */
export const connection: Form = {
  name: "connection",
  read({ lines }: Source) {
    const found = firstMatch(lines, faults);
    const networkError = found && pieceOf(found.line, found.match);
    const host = firstOf(lines, hosts);
    if (!networkError || !host) return undefined;
    const path = firstPiece(lines, /Max retries exceeded with url: (\/\S{0,4000})/);
    return { networkError, url: { ...host, text: `https://${host.text}${path?.text ?? "/"}` } };
  },
};
