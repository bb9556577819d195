import {
  bodyOf,
  type Form,
  firstMatch,
  firstPiece,
  innerIds,
  type Line,
  type Piece,
  pieceOf,
} from "../parts.ts";

const mentions =
  /^Traceback \(most recent call last\)|\b(?:requests\.exceptions|httpx|aiohttp|urllib3?|msgraph|kiota_abstractions|azure\.core|azure\.kusto)\b|\b(?:HTTPError|HTTPStatusError|ClientResponseError|HttpResponseError|APIError)\b|^ {2}File "/;
/** `requests.post("https://…"` in a traceback. */
const call =
  /\b(?:requests|httpx|session|client|s)\.(get|post|put|patch|delete)\(\s{0,8}f?["'](https:\/\/[^"'\s]{1,4000})["']/;

/** Exceptions of requests, httpx, aiohttp, urllib, azure-core, and msgraph. */
export const python: Form = {
  name: "python",
  read({ lines }) {
    if (!firstMatch(lines, mentions)) return undefined;
    const status =
      firstPiece(lines, /\b(\d{3}) (?:Client|Server) Error\b/) ??
      firstPiece(lines, /\b(?:Client|Server|Redirect) error '(\d{3}) /) ??
      firstPiece(lines, /\bHTTP Error (\d{3}):/) ??
      firstPiece(lines, /\bClientResponseError: (\d{3}), message=/) ??
      firstPiece(lines, /^[ \t]{0,20}Code: (\d{3})$/);
    const sent = firstMatch(lines, call);
    const method = sent && pieceOf(sent.line, sent.match);
    const url =
      firstPiece(lines, /\bfor url:? '?(https:\/\/[^\s'"<>]{1,4000})/) ??
      firstPiece(lines, /\burl=(?:URL\()?['"](https:\/\/[^\s'"]{1,4000})/) ??
      (sent && pieceOf(sent.line, sent.match, 2));
    const body = sdkError(lines) ?? azureError(lines);
    return {
      ...(status && { status }),
      ...(url && { url }),
      ...(method && { method: { ...method, text: method.text.toUpperCase() } }),
      ...(body && { replyBody: body }),
      ...innerIds(
        firstPiece(lines, /\brequest_id=['"]([\da-f-]{36})['"]/i),
        firstPiece(lines, /\bclient_request_id=['"]([\da-f-]{36})['"]/i),
      ),
    };
  },
};

/** `MainError(additional_data={}, code='Forbidden', …, message='…')` of msgraph. */
function sdkError(lines: readonly Line[]): Piece | undefined {
  const code = firstPiece(lines, /\bMainError\(.{0,2000}?\bcode=['"](\w{2,80})['"]/);
  return code && bodyOf(code, firstPiece(lines, /\bmessage=(?:'([^']{1,2000})'|"[^"]{1,2000}")/));
}

/** `(Code) message` of azure-core. */
function azureError(lines: readonly Line[]): Piece | undefined {
  const found = firstMatch(lines, /\bHttpResponseError: \(([A-Za-z]\w{2,80})\) (\S.{0,2000})$/);
  const code = found && pieceOf(found.line, found.match);
  return code && bodyOf(code, pieceOf(found.line, found.match, 2));
}
