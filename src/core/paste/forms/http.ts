import { isObject, parseJson } from "../../json.ts";
import { isErrorBody } from "../error-body.ts";
import { bodyAt, headersAt, withoutPrefix } from "../http-block.ts";
import { type Form, type Parts, type Piece, pieceOf, type Source } from "../parts.ts";

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})\b/;
const requestLine =
  /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]{1,8}(https?:\/\/\S{1,8000}|\/\S{0,8000})(?:[ \t]{1,8}HTTP\/\d(?:\.\d)?)?[ \t]{0,8}$/;

/**
 * A call in its wire format: `curl -i` and `-v`, an `.http` file, Fiddler, and PowerShell's output for a failed call.
 */
export const http: Form = {
  name: "http",
  read(source) {
    const reply = replyOf(source);
    const request = requestOf(source);
    return reply || request ? { ...request, ...reply } : undefined;
  },
};

/** The first failed reply, else the last one: a proxy or a redirect may have answered earlier. */
function replyOf(source: Source): Parts | undefined {
  const { lines } = source;
  const found = lines.flatMap((line, index) => {
    const bare = withoutPrefix(line);
    const match = statusLine.exec(bare.text.slice(0, 40));
    const status = match && pieceOf(bare, match);
    return status ? [{ status, index }] : [];
  });
  const chosen = found.find(({ status }) => Number(status.text) >= 400) ?? found.at(-1);
  if (!chosen) return undefined;
  const { headers, next } = headersAt(lines, chosen.index + 1);
  const body = bodyAt(source, next);
  return { status: chosen.status, replyHeaders: headers, ...(body && { replyBody: body }) };
}

function requestOf(source: Source): Parts | undefined {
  const { lines } = source;
  for (const [index, line] of lines.entries()) {
    const bare = withoutPrefix(line);
    const match = requestLine.exec(bare.text.slice(0, 8100));
    const method = match && pieceOf(bare, match);
    const target = match && pieceOf(bare, match, 2);
    if (!method || !target) continue;
    const { headers, next } = headersAt(lines, index + 1);
    const url = absolute(target, headers.find(({ name }) => /^host$/i.test(name))?.value.text);
    if (!url) continue;
    const body = /^(?:GET|HEAD)$/.test(method.text) ? undefined : bodyAt(source, next, { isStrict: true });
    return {
      method,
      url,
      ...(headers.length > 0 && { requestHeaders: headers }),
      ...(body && !isReply(body.text) && { requestBody: body }),
    };
  }
  return undefined;
}

/** Some texts show the reply right below the request. */
function isReply(body: string): boolean {
  const json = parseJson(body);
  return /^HTTP\//.test(body) || (isObject(json) && isErrorBody(json));
}

const absolute = (target: Piece, host: string | undefined): Piece | undefined =>
  !target.text.startsWith("/")
    ? target
    : host
      ? { ...target, text: `https://${host.trim()}${target.text}` }
      : undefined;
