/** The variable parts of a message, as filled in by the API. */
export type Parts = Readonly<Record<string, string>>;

/** How a value must compare with another one. */
export type Bound = "least" | "greater" | "most" | "less";
export type Bounds = Readonly<Record<Bound, (name: string, other: string) => string>>;

/** The bound in a message such as "should be greater than or equal to"; `equal` is empty without its last words. */
export function boundOf(word: string, equal: string | undefined): Bound {
  const isUpper = /^(?:less|shorter|smaller|earlier)$/i.test(word);
  return isUpper ? (equal ? "most" : "less") : equal ? "least" : "greater";
}

/** The unit for a time span, and its length in seconds. */
function unitOf(seconds: number): readonly [unit: string, length: number] {
  if (seconds >= 2 * 86_400) return ["day", 86_400];
  if (seconds >= 7200 || (seconds >= 3600 && seconds % 3600 === 0)) return ["hour", 3600];
  if (seconds >= 120 || (seconds >= 60 && seconds % 60 === 0)) return ["minute", 60];
  return ["second", 1];
}

/** A JSON string without its quotation marks. */
export const bareText = (value: string | undefined): string | undefined => value?.replace(/^"(.*)"$/s, "$1");

/** Most characters of a value inside a verdict. */
const LONGEST = 60;

/** Formats numbers, lists and values for the texts of one language. */
export function createWords(language: string) {
  // Created on first use: the first Intl object takes a browser several milliseconds.
  let numbers: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;
  const spans = new Map<string, Intl.NumberFormat>();

  /** A value as code. It comes from a response, so it must neither end the code span nor fill pages. */
  const code = (value: string | undefined): string =>
    `\`${(value ?? "").replaceAll("`", "'").slice(0, 300).trim() || "?"}\``;

  const isSpaced = !/^(?:ja|zh)/.test(language);

  /** A value as code in a sentence that must stay short: the middle of a long one is omitted. */
  const brief = (value: string | undefined): string => {
    const text = (value ?? "").trim();
    return code(
      text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}…${text.slice(1 - LONGEST / 2)}` : text,
    );
  };

  return {
    number: (value: number | string | undefined): string => {
      // A duration in ISO 8601.
      if (typeof value === "string" && /^P\w/.test(value)) return code(value);
      numbers ??= new Intl.NumberFormat(language);
      return numbers.format(Number(value ?? 0));
    },
    code,
    brief,
    /** The same for a value whose JSON quotation marks carry no meaning. */
    bare: (value: string | undefined): string => brief(bareText(value)),
    /** Up to three names as code; of a longer list, the first three and an ellipsis. */
    some: (names: readonly string[]): string =>
      names
        .slice(0, 3)
        .map(code)
        .join(/^(?:ja|zh)/.test(language) ? "、" : ", ") + (names.length > 3 ? " …" : ""),
    /** `A,B` as `A`, `B`; nothing for an empty list. */
    codes: (list: string | undefined): string =>
      (list ?? "")
        .split(",")
        .map((item) => item.trim())
        .filter(Boolean)
        .map(code)
        .join(isSpaced ? ", " : "、"),
    /** `a or b`; of three and more, `a, b or c`. */
    either: (items: readonly string[], or: string): string =>
      [items.slice(0, -1).join(isSpaced ? ", " : "、"), ...items.slice(-1)].filter(Boolean).join(or),
    /** Joins the sentences that are not false; `undefined` if none is left. */
    sentences: (...all: readonly (string | false | undefined)[]): string | undefined =>
      all.filter(Boolean).join(isSpaced ? " " : "") || undefined,
    /** The plural form for a number; the number itself is not included. */
    plural: (
      value: number,
      forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
    ): string => {
      rules ??= new Intl.PluralRules(language);
      return forms[rules.select(value)] ?? forms.other;
    },
    /** The names in `'a' or 'b'`, the English form in which an API lists them. */
    names: (list: string | undefined): readonly string[] =>
      (list ?? "")
        .replaceAll("'", "")
        .split(/,\s*(?:(?:or|and) )?| (?:or|and) /)
        .filter(Boolean),
    /**
     * A time span in a natural unit: seconds below two minutes, then minutes, hours below two days, then days.
     * Rounded; pass `Math.ceil` for a wait. In Russian it is in the accusative, which follows "за" and "через".
     */
    duration: (seconds: number, round: (value: number) => number = Math.round): string => {
      const [unit, length] = unitOf(seconds);
      const text =
        spans.get(unit) ?? new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
      spans.set(unit, text);
      return text.format(Math.max(1, round(seconds / length))).replace(/(минут|секунд)а$/, "$1у");
    },
    /** Joins clauses: "a, b and c". */
    list: (clauses: Iterable<string>): string =>
      isSpaced ? new Intl.ListFormat(language).format(clauses) : [...clauses].join("、"),
    /** `01:00:00` in seconds. */
    period: (text: string | undefined): number =>
      (text ?? "").split(":").reduce((total, part) => total * 60 + (Number(part) || 0), 0),
  };
}
