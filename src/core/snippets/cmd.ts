import { REDACTED } from "../failure.ts";
import { curlOptions, sendsBody } from "./curl-options.ts";
import type { Sendable } from "./sendable.ts";

/** Longest body inside the command, in characters; the prompt accepts 8,191 in all. */
const longestInline = 6000;
const file = "%TEMP%\\call-body";
const base64Line = 1000;

/**
 * One argument. Backslashes are for the program's C runtime, carets for the prompt: a caret before every quotation
 * mark means that the prompt sees no quoted part, and one after each `%` that it sees no variable.
 */
function quoted(text: string): string {
  if (/^\w+$/.test(text)) return text;
  const argument = `"${text.replace(/(?<!\\)(\\*)"/g, '$1$1\\"').replace(/(?<!\\)\\+$/, "$&$&")}"`;
  return argument.replace(/[\^&|<>()"!%]|(?<=%)./gu, "^$&");
}

/**
 * Whether the prompt and the machine's code page leave the body unchanged. The user has to replace redaction marks
 * anyway.
 */
const isPlain = (body: string) =>
  body.length <= longestInline && /^[ -~]*$/.test(body.replaceAll(REDACTED, ""));

/** Commands that write the body to a file, byte for byte. */
function writing(body: string): string[] {
  const bytes = new TextEncoder().encode(body);
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const lines = base64.match(new RegExp(`.{1,${base64Line}}`, "g")) ?? [];
  return [
    ...lines.map((line, index) => `${index === 0 ? ">" : ">>"}"${file}.b64" echo ${line}`),
    `certutil -f -decode "${file}.b64" "${file}.txt" >nul`,
    ...(body.includes(REDACTED) ? [`rem ${REDACTED} stands in ${file}.txt`] : []),
  ];
}

/** For pasting into the Windows command prompt. A batch file would need each `%` doubled, except in `%TOKEN%`. */
export function cmd(call: Sendable): string {
  const { url, scheme, body = "", notes } = call;
  const words = ["curl.exe"];
  if (scheme !== undefined) words.push(`--header "Authorization: ${scheme}%TOKEN%"`);
  words.push(
    ...curlOptions(call).map(([option, value]) =>
      value === undefined ? option : `${option} ${quoted(value)}`,
    ),
  );
  const isFile = !isPlain(body);
  if (sendsBody(call)) words.push(isFile ? `--data-binary "@${file}.txt"` : `--data-raw ${quoted(body)}`);
  words.push(quoted(url));
  return [...notes.map((note) => `rem ${note}`), ...(isFile ? writing(body) : []), words.join(" ^\n  ")].join(
    "\n",
  );
}
