import { curlOptions, sendsBody } from "./curl-options.ts";
import type { Sendable } from "./sendable.ts";

/** Longest body as an argument, in bytes; Linux accepts at most 128 KiB. */
const longestArgument = 100_000;

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Escapes control characters, so that the clipboard cannot change line breaks. */
const escaped = (text: string) =>
  text
    .replaceAll("\\", "\\\\")
    .replace(/['\p{Cc}]/gu, (char) =>
      char > "\x7f" ? char : (named[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`),
    );

function quoted(text: string): string {
  if (/^\w+$/.test(text)) return text;
  return /\p{Cc}/u.test(text) ? `$'${escaped(text)}'` : `'${text.replaceAll("'", "'\\''")}'`;
}

/** For bash and similar shells: macOS, Linux, WSL, Git for Windows. */
export function curl(call: Sendable): string {
  const { url, scheme, body = "", notes } = call;
  const words = [
    `curl ${quoted(url)}`,
    ...curlOptions(call).map(([option, value]) =>
      value === undefined ? option : `${option} ${quoted(value)}`,
    ),
  ];
  if (scheme !== undefined) words.push(`--header "Authorization: ${scheme}$TOKEN"`);
  // An argument cannot contain NUL.
  const isPiped = body.includes("\0") || new TextEncoder().encode(body).length > longestArgument;
  if (sendsBody(call)) words.push(isPiped ? "--data-binary @-" : `--data-raw ${quoted(body)}`);
  const pipe = isPiped ? `printf -- '${escaped(body).replaceAll("%", "%%")}' | ` : "";
  return [...notes.map((note) => `# ${note}`), pipe + words.join(" \\\n  ")].join("\n");
}
