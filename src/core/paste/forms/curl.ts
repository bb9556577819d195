import type { Form, HeaderPiece, Parts, Piece } from "../parts.ts";
import { shellOf, shellWords } from "../shell-words.ts";

/** Short options of curl that take a value, and the long ones that matter or take one. */
const shortWithValue = "XHduoAebFmxTcwrCEUKzyYQt";
const longWithValue =
  /^--(?:request|header|data|data-raw|data-binary|data-ascii|data-urlencode|json|url|user|output|user-agent|referer|cookie|form|max-time|connect-timeout|proxy|upload-file|cookie-jar|write-out|retry|cert|key|cacert|resolve|range|oauth2-bearer)$/;

interface Option {
  readonly name: string;
  readonly value: Piece;
}

/** A cURL command in the quotes of bash, cmd or PowerShell, as typed or as a browser copies it. */
export const curl: Form = {
  name: "curl",
  read({ text }) {
    const command = /(?:^|[\s$>"'`(])curl(?:\.exe)?[ \t]{1,20}(?=[-"'hH$\\^`])/.exec(text.slice(0, 200_000));
    if (!command) return undefined;
    const start = command.index + command[0].search(/curl/);
    const shell = shellOf(text, start);
    const { options, url } = optionsOf(shellWords(text, start, shell).slice(1));
    return url && partsOf(options, url);
  },
};

function optionsOf(words: readonly Piece[]): { options: Option[]; url?: Piece } {
  const options: Option[] = [];
  let url: Piece | undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const { text } = word;
    const next = words[index + 1];
    if (longWithValue.test(text) && next) {
      options.push({ name: text.slice(2), value: next });
      index++;
    } else if (/^-[A-Za-z]/.test(text)) {
      const at = [...text].findIndex((letter, place) => place > 0 && shortWithValue.includes(letter));
      if (at < 0) continue;
      const name = text.charAt(at);
      const rest = text.slice(at + 1);
      if (rest !== "") options.push({ name, value: { ...word, text: rest } });
      else if (next) {
        options.push({ name, value: next });
        index++;
      }
    } else if (!text.startsWith("-") && /^https?:\/\//i.test(text)) url ??= word;
  }
  const named = options.find(({ name }) => name === "url")?.value;
  return { options, ...((named ?? url) && { url: named ?? url }) };
}

function partsOf(options: readonly Option[], url: Piece): Parts {
  const of = (...names: readonly string[]) => options.filter(({ name }) => names.includes(name));
  const data = of("d", "data", "data-raw", "data-binary", "data-ascii", "data-urlencode", "json").map(
    ({ value }) => value,
  );
  const [first] = data;
  const last = data.at(-1);
  const body =
    first && last && !first.text.startsWith("@")
      ? { text: data.map(({ text }) => text).join("&"), start: first.start, end: last.end }
      : undefined;
  const method = of("X", "request")[0]?.value ?? methodWithout(options, first, url);
  return { method, url, requestHeaders: headersOf(options), ...(body && { requestBody: body }) };
}

/** Without `-X`, data makes it a POST, `-I` a HEAD, and else it is a GET; none of these is written anywhere. */
const methodWithout = (options: readonly Option[], data: Piece | undefined, url: Piece): Piece => ({
  text: data || options.some(({ name }) => /^F$|^form$/.test(name)) ? "POST" : "GET",
  start: url.start,
  end: url.start,
});

function headersOf(options: readonly Option[]): HeaderPiece[] {
  const headers = options.flatMap(({ name, value }): HeaderPiece[] => {
    if (name === "oauth2-bearer")
      return [{ name: "Authorization", value: { ...value, text: `Bearer ${value.text}` } }];
    const [, header = "", said = ""] = /^h(?:eader)?$/i.test(name)
      ? (/^([\w-]{1,100}):\s{0,8}([\s\S]{0,20000})$/.exec(value.text) ?? [])
      : [];
    return header === "" ? [] : [{ name: header, value: { ...value, text: said.trim() } }];
  });
  const has = (wanted: string) => headers.some(({ name }) => name.toLowerCase() === wanted);
  const json = options.find(({ name }) => name === "json");
  const data = options.find(({ name }) => name === "d" || name.startsWith("data"));
  const type = json ? "application/json" : data ? "application/x-www-form-urlencoded" : undefined;
  const place = (json ?? data)?.value;
  // What curl itself adds.
  if (type && place && !has("content-type"))
    headers.push({ name: "Content-Type", value: { text: type, start: place.start, end: place.start } });
  return headers;
}
