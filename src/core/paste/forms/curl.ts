import { encoded } from "../../uri.ts";
import { type Form, type HeaderPiece, longestText, type Parts, type Piece } from "../parts.ts";
import { shellOf, shellWords } from "../shell-words.ts";

/** Short options of curl that take a value, and the long options that matter or take a value. */
const shortWithValue = "XHduoAebFmxTcwrCEUKzyYQt";
const longWithValue =
  /^--(?:request|header|data|data-raw|data-binary|data-ascii|data-urlencode|json|url|user|output|user-agent|referer|cookie|form|max-time|connect-timeout|proxy|upload-file|cookie-jar|write-out|retry|cert|key|cacert|resolve|range|oauth2-bearer)$/;

interface Option {
  readonly name: string;
  readonly value: Piece;
}

/** A cURL command with bash, cmd, or PowerShell quoting, typed by hand or copied from a browser. */
export const curl: Form = {
  name: "curl",
  read({ text }) {
    const command = /(?:^|[\s$>"'`(])curl(?:\.exe)?[ \t]{1,20}(?=[-"'hH$\\^`])/.exec(
      text.slice(0, longestText),
    );
    if (!command) return undefined;
    const start = command.index + command[0].search(/curl/);
    const shell = shellOf(text, start);
    const { url, ...options } = optionsOf(shellWords(text, start, shell).slice(1));
    return url && partsOf(options, url);
  },
};

interface Options {
  readonly options: readonly Option[];
  /** Names of options without a value. */
  readonly flags: ReadonlySet<string>;
}

function optionsOf(words: readonly Piece[]): Options & { readonly url?: Piece } {
  const options: Option[] = [];
  const flags = new Set<string>();
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
      for (const letter of text.slice(1, at < 0 ? undefined : at)) flags.add(letter);
      if (at < 0) continue;
      const name = text.charAt(at);
      const rest = text.slice(at + 1);
      if (rest !== "") options.push({ name, value: { ...word, text: rest } });
      else if (next) {
        options.push({ name, value: next });
        index++;
      }
    } else if (text.startsWith("--")) flags.add(text.slice(2));
    else if (/^https?:\/\//i.test(text)) url ??= word;
  }
  const named = options.find(({ name }) => name === "url")?.value;
  return { options, flags, ...((named ?? url) && { url: named ?? url }) };
}

const isData = ({ name }: Option) => /^(?:d|data(?:-raw|-binary|-ascii|-urlencode)?|json)$/.test(name);

function partsOf({ options, flags }: Options, url: Piece): Parts {
  const data = options.filter(isData);
  const [first, last] = [data[0]?.value, data.at(-1)?.value];
  const isKnown = first && last && !first.text.startsWith("@");
  const isInUrl = flags.has("G") || flags.has("get");
  const sent = isInUrl ? [] : options;
  const method =
    options.find(({ name }) => /^(?:X|request)$/.test(name))?.value ??
    methodWithout(sent, flags.has("I") || flags.has("head"), url);
  return {
    method,
    url: isInUrl && isKnown ? { ...url, text: withQuery(url.text, data) } : url,
    requestHeaders: headersOf(options, sent),
    ...(isKnown &&
      !isInUrl && {
        requestBody: {
          text: data.map(({ value }) => value.text).join("&"),
          start: first.start,
          end: last.end,
        },
      }),
  };
}

/** `-G` moves the data to the URL's query. */
const withQuery = (url: string, data: readonly Option[]): string =>
  `${url}${url.includes("?") ? "&" : "?"}${data.map(inQuery).join("&")}`;

/** `--data-urlencode` encodes only the part after the name. */
function inQuery({ name, value: { text } }: Option): string {
  if (name !== "data-urlencode") return text;
  const at = text.indexOf("=");
  return `${at > 0 ? text.slice(0, at + 1) : ""}${encoded(text.slice(at + 1))}`;
}

/** The method if there is no `-X`: POST with data, HEAD with `-I`, else GET. The text does not contain it. */
const methodWithout = (sent: readonly Option[], isHead: boolean, url: Piece): Piece => ({
  text: isHead
    ? "HEAD"
    : sent.some((option) => isData(option) || /^F$|^form$/.test(option.name))
      ? "POST"
      : "GET",
  start: url.start,
  end: url.start,
});

/** `sent` are the options whose data goes into the body. */
function headersOf(options: readonly Option[], sent: readonly Option[]): HeaderPiece[] {
  const headers = options.flatMap(({ name, value }): HeaderPiece[] => {
    if (name === "oauth2-bearer")
      return [{ name: "Authorization", value: { ...value, text: `Bearer ${value.text}` } }];
    const [, header = "", said = ""] = /^h(?:eader)?$/i.test(name)
      ? (/^([\w-]{1,100}):\s{0,8}([\s\S]{0,20000})$/.exec(value.text) ?? [])
      : [];
    return header === "" ? [] : [{ name: header, value: { ...value, text: said.trim() } }];
  });
  const has = (wanted: string) => headers.some(({ name }) => name.toLowerCase() === wanted);
  const json = sent.find(({ name }) => name === "json");
  const data = sent.find(({ name }) => name === "d" || name.startsWith("data"));
  const type = json ? "application/json" : data ? "application/x-www-form-urlencoded" : undefined;
  const place = (json ?? data)?.value;
  // curl adds this header itself.
  if (type && place && !has("content-type"))
    headers.push({ name: "Content-Type", value: { text: type, start: place.start, end: place.start } });
  return headers;
}
