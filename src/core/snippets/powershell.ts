import type { Sendable } from "./sendable.ts";

/** Doubles every apostrophe, including typographic ones, which also end a string in PowerShell. */
const quoted = (text: string) => `'${text.replace(/['\u2018-\u201b]/g, "$&$&")}'`;

const named: Readonly<Record<string, string>> = { "\0": "`0", "\n": "`n", "\r": "`r" };

/** A PowerShell expression for a text. Line breaks are escaped, so that the clipboard cannot change them. */
function textOf(body: string): string {
  const pieces = body.match(/[\0\r\n]+|[^\0\r\n]+/g) ?? [];
  const written = pieces.map((piece) =>
    /[\0\r\n]/.test(piece) ? `"${piece.replace(/[\0\r\n]/g, (char) => named[char] ?? "")}"` : quoted(piece),
  );
  if (written.length === 1) return written.join("");
  const list = written.map((piece, index) =>
    piece.startsWith('"') && index > 0 ? ` ${piece}` : `\n  ${piece}`,
  );
  return `(-join (${list.join(",")}))`;
}

/** Methods that -Method accepts; any other needs PowerShell 7. */
const known = /^(?:GET|HEAD|POST|PUT|DELETE|TRACE|OPTIONS|MERGE|PATCH)$/;

/** For Windows PowerShell 5.1 and PowerShell 7. Sends the body as bytes, because 5.1 encodes text as Latin-1. */
export function powershell({ method, url, headers, contentType, scheme, body, notes }: Sendable): string {
  const call = ["Invoke-RestMethod", `-Uri ${quoted(url)}`];
  call.push(`${known.test(method) ? "-Method" : "-CustomMethod"} ${quoted(method)}`);
  const lines = notes.map((note) => `# ${note}`);
  const pairs = headers.map(({ name, value }) => `  ${quoted(name)} = ${quoted(value)}`);
  if (scheme !== undefined) {
    lines.push("$TOKEN = $env:TOKEN");
    pairs.unshift(`  'Authorization' = "${scheme}$TOKEN"`);
  }
  if (pairs.length > 0) {
    lines.push("$headers = @{", ...pairs, "}");
    call.push("-Headers $headers");
  }
  if (contentType) call.push(`-ContentType ${quoted(contentType)}`);
  if (body !== undefined) {
    if (method === "GET") lines.push("# Windows PowerShell 5.1 sends no body with GET; PowerShell 7 does");
    lines.push(`$body = [Text.Encoding]::UTF8.GetBytes(${textOf(body)})`);
    call.push("-Body $body");
  }
  return [...lines, call.join(" ")].join("\n");
}
