import {
  type Form,
  type HeaderPiece,
  type Line,
  linesOf,
  longestLine,
  type Parts,
  type Piece,
} from "../parts.ts";

const sent = /^(?:\S{1,60}[ :]{1,2})?send: b?(['"])(.{1,9000})\1$/;
const status = /^(?:\S{1,60}[ :]{1,2})?reply: ['"]HTTP\/\d(?:\.\d)? (\d{3})\b/;
const header = /^(?:\S{1,60}[ :]{1,2})?header: ([\w-]{1,80}): (.{0,8000})$/;
const requestLine = /^(GET|POST|PUT|PATCH|DELETE|HEAD) (\/\S{0,8000}) HTTP\//;

/** What Python's `http.client` prints with `debuglevel = 1`: `send: b'POST /api/… HTTP/1.1\r\n…'`, `reply: …`. */
export const wireLog: Form = {
  name: "python",
  read({ lines }) {
    const pieces = lines.flatMap((line) => sentOn(line) ?? []);
    const index = pieces.findLastIndex(({ text }) => requestLine.test(text));
    const [first, ...others] = pieces.slice(Math.max(index, 0));
    const request = first && requestOf(first, others);
    return request && { ...request, ...replyOf(lines, first.end) };
  },
};

/** The bytes of one `send:` line as text. */
function sentOn({ text, start }: Line): Piece | undefined {
  const [all = "", , bytes] = sent.exec(text.slice(0, longestLine)) ?? [];
  if (bytes === undefined) return undefined;
  const at = start + all.length - 1 - bytes.length;
  return { text: unescaped(bytes), start: at, end: at + bytes.length };
}

const escapes: Readonly<Record<string, string>> = { r: "\r", n: "\n", t: "\t" };
const unescaped = (bytes: string): string =>
  bytes.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);

function requestOf(first: Piece, others: readonly Piece[]): Parts | undefined {
  const [, method, path = ""] = requestLine.exec(first.text) ?? [];
  const end = first.text.indexOf("\r\n\r\n");
  const headers = linesOf(end < 0 ? first.text : first.text.slice(0, end))
    .slice(1)
    .flatMap(({ text }): HeaderPiece[] => {
      const [, name, value = ""] = /^([\w-]{1,80}): (.{0,8000})$/.exec(text) ?? [];
      return name ? [{ name, value: { ...first, text: value } }] : [];
    });
  const host = headers.find(({ name }) => /^host$/i.test(name))?.value.text;
  if (method === undefined || !host) return undefined;
  // The body follows the headers in the same call or in the next.
  const rest = end < 0 ? "" : first.text.slice(end + 4);
  const body = rest === "" ? others[0] : { ...first, text: rest };
  return {
    method: { ...first, text: method },
    url: { ...first, text: `https://${host}${path}` },
    requestHeaders: headers,
    ...(body && { requestBody: body }),
  };
}

function replyOf(lines: readonly Line[], from: number): Parts {
  const after = lines.filter(({ start }) => start >= from);
  const at = after.findIndex(({ text }) => status.test(text.slice(0, 200)));
  const line = after[at];
  const [, code] = status.exec(line?.text ?? "") ?? [];
  if (!line || code === undefined) return {};
  const start = line.start + line.text.indexOf(code);
  const replyHeaders = after.slice(at + 1).flatMap(({ text, start }): HeaderPiece[] => {
    const [, name, value] = header.exec(text.slice(0, longestLine)) ?? [];
    const end = start + text.length;
    return name && value !== undefined
      ? [{ name, value: { text: value, start: end - value.length, end } }]
      : [];
  });
  return { status: { text: code, start, end: start + code.length }, replyHeaders };
}
