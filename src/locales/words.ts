/** Parts of a message as the API filled them in. */
export type Parts = Readonly<Record<string, string>>;

/** The unit that a time span is told in, and its length in seconds. */
function unitOf(seconds: number): readonly [unit: string, length: number] {
  if (seconds >= 2 * 86_400) return ["day", 86_400];
  if (seconds >= 7200 || (seconds >= 3600 && seconds % 3600 === 0)) return ["hour", 3600];
  if (seconds >= 120 || (seconds >= 60 && seconds % 60 === 0)) return ["minute", 60];
  return ["second", 1];
}

/** What a text of a language is made of besides its sentences. */
export function createWords(language: string) {
  // Made when they are first needed: the first of them all takes a browser long.
  let numbers: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;

  /** A value as code. It comes from a reply, so it may not end the code span or run on for pages. */
  const code = (value: string | undefined): string =>
    `\`${(value ?? "").replaceAll("`", "'").slice(0, 300).trim() || "?"}\``;

  return {
    number: (value: number | string | undefined): string => {
      numbers ??= new Intl.NumberFormat(language);
      return numbers.format(Number(value ?? 0));
    },
    code,
    /** `A,B` as `A`, `B`; nothing for an empty list. */
    codes: (list: string | undefined): string =>
      (list ?? "")
        .split(",")
        .map((item) => item.trim())
        .filter(Boolean)
        .map(code)
        .join(/^(?:ja|zh)/.test(language) ? "、" : ", "),
    /** The form that goes with a number; the number itself is not part of it. */
    plural: (
      value: number,
      forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
    ): string => {
      rules ??= new Intl.PluralRules(language);
      return forms[rules.select(value)] ?? forms.other;
    },
    /** `'a' or 'b'`, as an API lists names, as `a`, `b`. */
    names: (list: string | undefined): readonly string[] =>
      (list ?? "")
        .replaceAll("'", "")
        .split(/,\s*(?:or )?| or /)
        .filter(Boolean),
    /**
     * A time span as people say it: seconds below two minutes, then minutes, hours below two days, then days. Rounded,
     * or with `Math.ceil` never shorter, for a wait. In Russian in the accusative, which follows "за" and "через".
     */
    duration: (seconds: number, round: (value: number) => number = Math.round): string => {
      const [unit, length] = unitOf(seconds);
      const text = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });
      return text.format(Math.max(1, round(seconds / length))).replace(/(минут|секунд)а$/, "$1у");
    },
    /** `01:00:00` in seconds. */
    period: (text: string | undefined): number =>
      (text ?? "").split(":").reduce((total, part) => total * 60 + (Number(part) || 0), 0),
  };
}
