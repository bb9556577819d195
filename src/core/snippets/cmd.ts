import { REDACTED } from "../failure.ts";
import { curlOptions, sendsBody } from "./curl-options.ts";
import type { Sendable } from "./sendable.ts";

/** Characters. The prompt takes 8,191 in all. */
const longestInline = 6000;
const file = "%TEMP%\\call-body";
const base64Line = 1000;

/**
 * One argument. Backslashes as the program's C runtime reads them, then carets as the prompt does: every quotation
 * mark has one, so the prompt never sees a quoted part, and a caret after each `%` makes no name of a variable.
 */
function quoted(text: string): string {
  if (/^\w+$/.test(text)) return text;
  const argument = `"${text.replace(/(?<!\\)(\\*)"/g, '$1$1\\"').replace(/(?<!\\)\\+$/, "$&$&")}"`;
  return argument.replace(/[\^&|<>()"!%]|(?<=%)./gu, "^$&");
}

/** Whether the prompt and the code page of the machine leave the body as it is. The mark of a secret will be replaced. */
const isPlain = (body: string) =>
  body.length <= longestInline && /^[ -~]*$/.test(body.replaceAll(REDACTED, ""));

/** Lines that write the body into a file, byte for byte. */
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

/** For the prompt of Windows, where it is pasted; in a batch file each `%` but those of `%TOKEN%` would have to be two. */
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
