import { decoded, type View } from "./spans.ts";

/** `%41`, including sequences of several bytes, and the old `%u0041`. */
const percent =
  /%u[\da-f]{4}|%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;
const percentOrPlus = new RegExp(`${percent.source}|\\+`, "gi");

function fromPercent(found: string): string | undefined {
  if (found === "+") return " ";
  if (/^%u/i.test(found)) return String.fromCharCode(Number.parseInt(found.slice(2), 16));
  try {
    return decodeURIComponent(found);
  } catch {
    return undefined; // bytes that are not UTF-8 are kept
  }
}

/** Percent-decodes a text once; in a form, a plus is a space. */
export const withoutPercent = (text: string, isForm = false): View | undefined =>
  text.includes("%") || (isForm && text.includes("+"))
    ? decoded(text, isForm ? percentOrPlus : percent, fromPercent)
    : undefined;

/** A text without the escapes and soft line breaks of quoted-printable. */
export const withoutQuotedPrintable = (text: string): View | undefined =>
  /quoted-printable/i.test(text)
    ? decoded(text, /=(?:\r?\n|[\dA-F]{2})/g, (found) =>
        found.includes("\n") ? "" : String.fromCharCode(Number.parseInt(found.slice(1), 16)),
      )
    : undefined;

const control: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

const inString = /\\(?:u[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[0-3][0-7]{2}|[^ux])/gi;

/** Removes the escapes from the inside of a string literal. */
export const withoutEscapes = (text: string): View | undefined =>
  text.includes("\\")
    ? decoded(text, inString, (found) => {
        const kind = found.charAt(1);
        if (found.length === 2) return control[kind] ?? kind;
        if (/\d/.test(kind)) return String.fromCharCode(Number.parseInt(found.slice(1), 8));
        const code = Number.parseInt(found.slice(found.charAt(2) === "{" ? 3 : 2), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      })
    : undefined;

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  equals: "=",
  colon: ":",
  semi: ";",
  num: "#",
  quest: "?",
  sol: "/",
  period: ".",
  lowbar: "_",
};

/** Decodes the character references of markup. */
export const withoutEntities = (text: string): View | undefined =>
  text.includes("&")
    ? decoded(text, /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (found) => {
        const name = found.slice(1, -1).toLowerCase();
        if (!name.startsWith("#")) return entities[name];
        const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      })
    : undefined;

/** Invisible characters, which can split a name, and full-width forms of ASCII. */
const unusual =
  /\ud835[\udc00-\udfff]|[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\uff01-\uff5e\u00a0\u3000\u2000-\u200a\u202f\u205f\u2028\u2029\ua789\u2236\ufe55\ufe66\u300c-\u300f]/g;
const alike: Readonly<Record<string, string>> = {
  "\u2028": " ",
  "\u2029": " ",
  "\ua789": ":",
  "\u2236": ":",
  "\ufe55": ":",
  "\ufe66": "=",
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
};
const isUnusual = new RegExp(unusual.source);

/** A text without invisible characters and full-width letters. */
export const withoutUnusual = (text: string): View | undefined =>
  isUnusual.test(text)
    ? decoded(text, unusual, (found) => {
        if (/[\u00a0\u3000\u2000-\u200a\u202f\u205f]/.test(found)) return " ";
        const code = found.charCodeAt(0);
        // Full-width letters and those of formulas.
        return alike[found] ?? (code === 0xd835 || code >= 0xff01 ? found.normalize("NFKC") : "");
      })
    : undefined;

/** Base64 that is long enough for a name and a secret. */
export const base64Word = /(?<![\w+/-])[A-Za-z\d+/_-]{16,}={0,2}/g;

/** The text behind base64. */
export interface Hidden {
  readonly text: string;
  /** Re-encodes the redacted text as base64. `undefined` for bytes that cannot be encoded again. */
  again(text: string): string | undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finds exactly the characters that no text contains
const noText = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/;

const bytesOf = (text: string): string => {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
};

const isPrintable = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The text behind a base64 word, in UTF-8 or in PowerShell's UTF-16; `undefined` if there is none. */
export function fromBase64(word: string): Hidden | undefined {
  const standard = word
    .replace(/-/g, "+")
    .replace(/_/g, "/")
    .replace(/={1,2}$/, "");
  // Most words are not base64, which their first bytes show.
  const start = bytesFrom(standard.slice(0, 8));
  if (start === undefined || !/^(?:[\t\n\r -~\x80-\xff]{3,6}$|[ -~]\0[ -~]\0|\0[ -~]\0[ -~])/.test(start))
    return undefined;
  const bytes = bytesFrom(standard);
  if (bytes === undefined) return undefined;
  if (start.includes("\0")) {
    const text = bytes.replaceAll("\0", "");
    return noText.test(text) ? undefined : { text, again: () => undefined };
  }
  const array = Uint8Array.from(bytes, (char) => char.charCodeAt(0));
  // In a truncated word, the last character may be incomplete.
  const text = new TextDecoder().decode(array).replace(/\ufffd$/, "");
  if (noText.test(text)) return undefined;
  const isUrl = /[-_]/.test(word);
  return {
    text,
    again(clean) {
      const base64 = btoa(bytesOf(clean));
      const written = isUrl ? base64.replaceAll("+", "-").replaceAll("/", "_") : base64;
      return word.length % 4 === 0 ? written : written.replace(/={1,2}$/, "");
    },
  };
}

const hexOfText = /^(?:0x)?(?:(?:[2-7][\da-f]|0[9ad])(?:00)?){8,}$/i;

/** Bytes as numbers with a sign between them: `70 61 73`, `0x70,0x61`, `112, 97, 115`. */
export const numberRun = /(?<![\w.-])(?:0x)?[\da-f]{2,3}(?:(?:, ?|; ?|:| )(?:0x)?[\da-f]{2,3}){9,}/gi;

/** The text behind such numbers; `undefined` when they stand for bytes that no text has. */
export function fromNumbers(run: string): Hidden | undefined {
  const words = run.split(/[^\da-fx]+/i);
  const textIn = (radix: number): string | undefined => {
    let text = "";
    for (const word of words) {
      const code = Number.parseInt(word.replace(/^0x/i, ""), radix);
      if (!(isPrintable(code) && (radix === 16 || /^\d+$/.test(word)))) return undefined;
      text += String.fromCharCode(code);
    }
    return text;
  };
  const text = textIn(16) ?? textIn(10);
  return text === undefined ? undefined : { text, again: () => undefined };
}

/** Base64 in lines of equal length, as in mails. */
export const base64Lines =
  /(?<![\w+/=])(?:[A-Za-z\d+/]{40,80}\r?\n[ \t]{0,8}){1,4000}[A-Za-z\d+/]{2,80}={0,2}(?![\w+/=])/g;

/** The text behind a hexadecimal word; `undefined` when it stands for bytes that no text has. */
export function fromHex(word: string): Hidden | undefined {
  if (!hexOfText.test(word)) return undefined;
  const text = word
    .replace(/^0x/i, "")
    .replace(/..(?:00)?/g, (byte) => String.fromCharCode(Number.parseInt(byte.slice(0, 2), 16)));
  return { text, again: () => undefined };
}

function bytesFrom(base64: string): string | undefined {
  try {
    // A single leftover character encodes nothing.
    return atob(base64.length % 4 === 1 ? base64.slice(0, -1) : base64);
  } catch {
    return undefined;
  }
}
