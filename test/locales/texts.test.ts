import { describe, expect, test } from "vitest";
import { textsIn } from "../../scripts/texts/files.ts";
import { signInCodes } from "../../src/catalogue/apis/entra/sign-in-codes.ts";
import { codes } from "../../src/catalogue/codes.ts";
import { sentencesOf } from "../../src/core/message/sentences.ts";
import { explanations as en } from "../../src/locales/en/explanations.ts";
import { panel } from "../../src/locales/en/panel.ts";
import { closestLanguage, type Language, languages } from "../../src/locales/index.ts";
import { prose } from "./prose.ts";

/** A stand-in for the parts of any message. */
const parts = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, name) =>
      name === "period"
        ? "01:00:00"
        : /calls|received|allowed|current|limit|seconds/.test(String(name))
          ? "1234"
          : `part-${String(name)}`,
  },
);

/** Every text of a language by its path; functions are called with stand-ins. */
function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return flatten(path.startsWith(".messages.") ? value(parts) : value(...stand(path, value.length)), path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}
const stand = (path: string, length: number): unknown[] =>
  path.endsWith(".warning")
    ? ["vendor", "provider", 401, 228]
    : /\.(?:watched|filesBeyond|portal\.service)$/.test(path)
      ? [["name-0", "name-1"], "argument-1"]
      : Array.from({ length: Math.max(length, 1) }, (_, index) =>
          /\.panel\.(?!copySource|sourceCopied)|wait$/.test(path) ? 2 : `argument-${index}`,
        );

/** Code spans of a text, sorted, because languages order words differently. */
const spans = (text: string) => [...text.matchAll(/`([^`]*)`/g)].map(([, span]) => span).sort();

const english = new Map(flatten({ panel, ...en }));
/** The texts whose first sentence becomes the verdict, and whose others may be shown nowhere else. */
const leading =
  /^(?!\.situations\.blocked).*\.meaning$|^\.situations\.(?:html|item|itemUnnamed|network\.unnamed|partial|says|warning|refusedByProvider)$|^\.portal\.(?:hollow|sessionControl\.\w+)$/;
/** Words of the documentation that are never translated. */
const protectedWords = new RegExp(
  `\\b(?:${Object.keys({ ...codes, ...signInCodes })
    .filter((code) => /[a-z][A-Z]/.test(code))
    .join("|")}|Retry-After|Content-Type|WWW-Authenticate|AADSTS\\d+)\\b`,
  "g",
);

/** Matches a letter outside the script of the language. */
const foreign: Record<Language, RegExp> = {
  en: /[^\p{Script=Latin}\p{Script=Common}]/u,
  de: /[^\p{Script=Latin}\p{Script=Common}]/u,
  sv: /[^\p{Script=Latin}\p{Script=Common}]/u,
  ru: /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}]/u,
  ja: /[^\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}]/u,
  "zh-TW": /[^\p{Script=Latin}\p{Script=Han}\p{Script=Common}]/u,
};

for (const language of Object.keys(languages) as Language[])
  describe(language, async () => {
    const { load, loadExplanations } = languages[language];
    const texts = new Map(flatten({ ...(await load()), ...(await loadExplanations()) }));

    test("has every text, and none is empty", () => {
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [path, text] of texts) expect(text.trim(), path).not.toBe("");
    });

    test("ends texts with the same punctuation as English: a full stop, a colon or neither", () => {
      const end = (text: string) =>
        /[.。:：]$/.exec(text.trimEnd())?.[0].replace("。", ".").replace("：", ":");
      for (const [path, text] of texts)
        expect(end(text), `${path}: ${text}`).toBe(end(english.get(path) ?? ""));
    });

    test("has as many sentences as English where the first one becomes the verdict", () => {
      for (const [path, text] of texts)
        if (leading.test(path))
          expect(sentencesOf(text), path).toHaveLength(sentencesOf(english.get(path) ?? "").length);
    });

    test("keeps every code span of the English text", () => {
      for (const [path, text] of texts) expect(spans(text), path).toEqual(spans(english.get(path) ?? ""));
    });

    test("never translates a code, a header or a parameter", () => {
      for (const [path, text] of texts) {
        const names = (source: string) => [...source.matchAll(protectedWords)].map(([word]) => word).sort();
        expect(names(text), path).toEqual(names(english.get(path) ?? ""));
      }
    });
  });

describe.each(Object.keys(foreign) as Language[])("every text in %s, of whatever part,", (language) => {
  const texts = [...textsIn(language)].map(([key, text]) => [key, prose(text)] as const);
  const english = textsIn("en");

  test.skipIf(language === "en")("is translated", () => {
    const same = texts.filter(
      ([key, text]) => text === prose(english.get(key)) && /\b[a-z]{3,} [a-z]{3,} [a-z]{3,}\b/.test(text),
    );
    expect(same).toEqual([]);
  });

  test("has only letters of its script", () => {
    for (const [key, text] of texts)
      expect(foreign[language].exec(text)?.[0], `${key}: ${text}`).toBeUndefined();
  });
});

/** Browser languages for which each language is the closest. */
const tags: Record<Language, readonly string[]> = {
  en: ["en-GB", "zh-CN", "fr", ""],
  de: ["de-AT"],
  ja: ["ja"],
  ru: ["ru-RU"],
  sv: ["sv-FI"],
  "zh-TW": ["zh-TW", "zh-Hant-HK", "zh-HK"],
};

test("finds the closest language of a browser", () => {
  for (const [language, close] of Object.entries(tags))
    for (const tag of close) expect(closestLanguage(tag), tag).toBe(language);
});
