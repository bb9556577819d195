/** Parts of a message as the API filled them in. */
export type Parts = Readonly<Record<string, string>>;

/** What a text of a language is made of besides its sentences. */
export function createWords(language: string) {
  // Made when they are first needed: the first of them all takes a browser long.
  let numbers: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;
  const units = (unit: string) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" });

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
    /** `90` as "90 seconds", `120` as "2 minutes", in the language. */
    duration: (seconds: number): string => {
      if (seconds >= 3600 && seconds % 3600 === 0) return units("hour").format(seconds / 3600);
      if (seconds >= 60 && seconds % 60 === 0) return units("minute").format(seconds / 60);
      return units("second").format(seconds);
    },
    /** `01:00:00` in seconds. */
    period: (text: string | undefined): number =>
      (text ?? "").split(":").reduce((total, part) => total * 60 + (Number(part) || 0), 0),
  };
}
