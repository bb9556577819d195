import { bodyOf, type Form, firstMatch, firstPiece, innerIds, type Line, type Piece } from "../parts.ts";

const mentions =
  /\b(?:ODataError|ODataErrors|ServiceException|GraphServiceException|GraphError|AxiosError|ApiException|HttpRequestException|RestError)\b|Microsoft\.Graph\b|com\.microsoft\.graph\b|Request failed with status code \d{3}/;

/** Errors of the Graph SDKs and HTTP libraries for C#, Java, and JavaScript. */
export const sdk: Form = {
  name: "sdk",
  read({ lines }) {
    if (!firstMatch(lines, mentions)) return undefined;
    const status =
      firstPiece(lines, /\bstatusCode: (\d{3})\b/) ??
      firstPiece(lines, /\bRequest failed with status code (\d{3})\b/) ??
      firstPiece(lines, /^(\d{3}) : [A-Z]/) ??
      firstPiece(lines, /\bdoes not indicate success: (\d{3})\b/) ??
      firstPiece(lines, /\bResponseStatusCode: ?(\d{3})\b/i);
    const code =
      firstPiece(
        lines,
        /^[ \t]{0,20}(?:[\w.]{1,120}Exception: )?(?:Error )?[Cc]ode: ?['"]?(?!ERR_)([A-Za-z]\w{2,80})\b/,
      ) ?? firstPiece(lines, /\(Code: ([A-Za-z]\w{2,80})\)/);
    const message =
      firstPiece(lines, /^[ \t]{0,20}(?:(?:Error )?[Mm]essage|msg): ?['"]?(\S.{0,2000}?)['"]?,?$/) ??
      firstPiece(
        lines,
        /\b(?:ODataError|ServiceException|GraphError|GraphServiceException|ApiException): (\S.{0,2000}?) ?\{?$/,
      );
    const body = code ? bodyOf(code, message) : message && messageBody(message);
    const time = firstPiece(lines, /^[ \t]{0,20}[Dd]ate: ?['"]?(\d{4}-\d\d-\d\dT[\d:.]{5,20}Z?)/);
    return {
      ...(status && { status }),
      ...(body && { replyBody: body }),
      ...(time && { time }),
      ...idsOf(lines),
    };
  },
};

const messageBody = (message: Piece): Piece => ({
  ...message,
  text: JSON.stringify({ error: { message: message.text } }),
});

function idsOf(lines: readonly Line[]) {
  const own =
    firstPiece(lines, /\brequest-id['"]?[ \t]{0,4}[:=][ \t]{0,4}['"]?([\da-f-]{36})\b/i) ??
    firstPiece(lines, /\brequestId: ?['"]([\da-f-]{36})['"]/);
  const client = firstPiece(
    lines,
    /\bclient-?request-?id['"]?[ \t]{0,4}[:=][ \t]{0,4}['"]?([\da-f-]{36})\b/i,
  );
  return innerIds(own, client);
}
