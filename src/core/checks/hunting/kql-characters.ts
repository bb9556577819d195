import { numberOf } from "../look-alike.ts";
import { between, loose, type Rule, slip } from "./kql-slip.ts";

/** Escapes of a string. Source: page scalar-data-types/string. */
const escapes = /\\(?:["'\\abfnrtv0-7]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/gi;

const strings: Rule = ({ token, next, before }) => {
  if (token.kind !== "string" || /^(?:```|~~~)/.test(token.text)) return undefined;
  const isVerbatim = /^[hH]?@/.test(token.text);
  const mark = token.text.at(-1) ?? "";
  const inside = token.text.slice(token.text.indexOf(mark) + 1, -1);
  if (
    inside === "" &&
    next?.isGlued &&
    (next.kind === "name" || next.kind === "number") &&
    !between.has(next.text)
  )
    return slip("instead", token, mark, { reach: next.end });
  const isCut =
    next?.isGlued === true &&
    (next.kind === "name" || next.kind === "number" || next.text === "\\") &&
    !between.has(next.text.toLowerCase());
  if (isCut) return slip("inner", token, undefined, { reach: next.end });
  if (isVerbatim || !inside.replace(escapes, "").includes("\\")) return undefined;
  const isPlain = !/\\["'\\]/.test(inside);
  return slip("escape", token, isPlain && before ? `@${token.text}` : undefined);
};

const straight: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "–": "-",
  "—": "-",
  "−": "-",
  "、": ",",
  "。": ".",
};

/** Characters without any width that no query contains; the engine takes others for blanks. Source: Kusto.Language. */
const hidden = /[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064]/;

const odd: Rule = ({ token, text }) => {
  if (token.kind !== "odd") return undefined;
  if (hidden.test(token.text)) return slip("hidden", token, undefined, { sent: numberOf(token.text) });
  const right = straight[token.text] ?? token.text.normalize("NFKC");
  if (right !== token.text && /^[!-~]$/.test(right)) return slip("typographic", token, right);
  if (token.text === "&") {
    const entity = /^&(?:(gt|lt|amp|quot|apos)|#(\d{1,5})|#x([\da-f]{1,4}));/i.exec(
      text.slice(token.start, token.start + 12),
    );
    if (!entity) return undefined;
    const named = { gt: ">", lt: "<", amp: "&", quot: '"', apos: "'" }[entity[1]?.toLowerCase() ?? ""];
    const number = entity[2] ? Number(entity[2]) : Number.parseInt(entity[3] ?? "", 16);
    return slip("encoded", token, named ?? String.fromCodePoint(number), {
      end: token.start + entity[0].length,
    });
  }
  return token.text === "\\" && /[nrt"'\\]/.test(text[token.end] ?? "")
    ? slip("encoded", token, undefined, { end: token.end + 1 })
    : undefined;
};

/** Percent-encoded signs of a query. */
const encodedSign = /%(?:20|22|27|28|29|2[ACF]|3[ACDEF]|5[BCD]|7[BCD]|0[AD])/gi;

const percent: Rule = ({ token, next, text }) => {
  if (token.text !== "%" || !next?.isGlued) return undefined;
  const [code = ""] = /^%[\da-f]{2}/i.exec(text.slice(token.start, token.start + 3)) ?? [];
  if (!code.match(encodedSign)) return undefined;
  const others = text.match(encodedSign)?.length ?? 0;
  if (others < 2 && !/[A-F]/i.test(code)) return undefined;
  return slip("encoded", token, decodeURIComponent(code), { end: token.start + 3 });
};

/** Tokens in which a query without blanks shows. */
const earliest = 100;

const plus: Rule = ({ token, next, text, at }) =>
  token.text === "+" &&
  at < earliest &&
  token.isGlued &&
  next?.isGlued === true &&
  !/\s/.test(text) &&
  text.includes("+|+")
    ? slip("encoded", token, " ")
    : undefined;

const placeholder: Rule = ({ token, next, text }) => {
  const isVariable = token.kind === "name" && /^\$(?!(?:left|right)$)\w/.test(token.text);
  const isBraced =
    (token.text === "$" && next?.text === "{") || (token.text === "{" && next?.text === "{" && next.isGlued);
  if (!isVariable && !isBraced) return undefined;
  const end = isBraced ? text.indexOf("}", token.end) : -1;
  const last =
    isBraced && end > 0 && end - token.end < 60 ? end + (text[end + 1] === "}" ? 2 : 1) : token.end;
  return slip("placeholder", token, undefined, { end: last, isWeak: true });
};

const comment: Rule = ({ token, next, frame }) => {
  const isDashed = token.text === "--" && !token.isGlued && next?.kind === "name" && !next.isGlued;
  if (isDashed && !loose.test(frame.stage ?? "")) return slip("instead", token, "//", { isWeak: true });
  if (token.text === "#") return slip("instead", token, "//");
  if (token.text === "/" && next?.text === "*" && next.isGlued)
    return slip("instead", token, "//", { end: next.end });
  return undefined;
};

const backtick: Rule = ({ token, tokens, at, text }) => {
  if (token.text !== "`") return undefined;
  const close = tokens.slice(at + 1, at + 6).find((one) => one.text === "`");
  const inside = close && text.slice(token.end, close.start);
  if (close && inside && /^\w+$/.test(inside)) return slip("instead", token, inside, { end: close.end });
  return /^[nrt]\b/.test(text.slice(token.end))
    ? slip("encoded", token, undefined, { end: token.end + 1 })
    : undefined;
};

/** The rules about characters, strings, and comments. */
export const characterRules: readonly Rule[] = [odd, placeholder, comment, percent, plus, strings, backtick];
