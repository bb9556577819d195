import type { Texts } from "./en.ts";
import type { FindingTexts } from "./findings/en.ts";

/** Every language, by its own name, in the order of the menu. Only the one that is shown is loaded. */
export const languages = {
  de: {
    name: "Deutsch",
    load: async () => (await import("./de.ts")).de,
    loadFindings: async () => (await import("./findings/de.ts")).de,
  },
  en: {
    name: "English",
    load: async () => (await import("./en.ts")).en,
    loadFindings: async () => (await import("./findings/en.ts")).en,
  },
  sv: {
    name: "Svenska",
    load: async () => (await import("./sv.ts")).sv,
    loadFindings: async () => (await import("./findings/sv.ts")).sv,
  },
  ru: {
    name: "Русский",
    load: async () => (await import("./ru.ts")).ru,
    loadFindings: async () => (await import("./findings/ru.ts")).ru,
  },
  ja: {
    name: "日本語",
    load: async () => (await import("./ja.ts")).ja,
    loadFindings: async () => (await import("./findings/ja.ts")).ja,
  },
  "zh-TW": {
    name: "繁體中文",
    load: async () => (await import("./zh-TW.ts")).zhTW,
    loadFindings: async () => (await import("./findings/zh-TW.ts")).zhTW,
  },
} satisfies Record<
  string,
  { name: string; load: () => Promise<Texts>; loadFindings: () => Promise<FindingTexts> }
>;

export type Language = keyof typeof languages;

export const isLanguage = (tag: unknown): tag is Language =>
  typeof tag === "string" && Object.hasOwn(languages, tag);

/** The language to show for a browser language such as `de-AT` or `zh-Hant-HK`; English when we have none. */
export function closestLanguage(tag: string): Language {
  if (isLanguage(tag)) return tag;
  if (/^zh-(?:hant|tw|hk|mo)\b/i.test(tag)) return "zh-TW";
  const base = tag.toLowerCase().split(/[-_]/)[0];
  return isLanguage(base) ? base : "en";
}
