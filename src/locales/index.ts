import type { BodyTexts } from "./body/en.ts";
import type { Texts } from "./en.ts";
import type { FindingTexts } from "./findings/en.ts";
import type { HelpTexts } from "./help/en.ts";
import type { ReportTexts } from "./report/en.ts";
import type { SettingsTexts } from "./settings/en.ts";
import { en, type PanelTexts } from "./ui/en.ts";

/** Texts of the panel itself, which show before there is a failure. */
export interface ShownTexts {
  readonly panel: PanelTexts;
}

/** Every language, by its own name, in the order of the menu. English comes with the panel, of the others what is shown. */
export const languages = {
  de: {
    name: "Deutsch",
    load: async () => ({ panel: (await import("./ui/de.ts")).de }),
    loadExplanations: async () => (await import("./de.ts")).de,
    loadFindings: async () => (await import("./findings/de.ts")).de,
    loadReport: async () => (await import("./report/de.ts")).de,
    loadSettings: async () => (await import("./settings/de.ts")).de,
    loadHelp: async () => (await import("./help/de.ts")).de,
    loadBody: async () => (await import("./body/de.ts")).de,
  },
  en: {
    name: "English",
    load: async () => ({ panel: en }),
    loadExplanations: async () => (await import("./en.ts")).en,
    loadFindings: async () => (await import("./findings/en.ts")).en,
    loadReport: async () => (await import("./report/en.ts")).en,
    loadSettings: async () => (await import("./settings/en.ts")).en,
    loadHelp: async () => (await import("./help/en.ts")).en,
    loadBody: async () => (await import("./body/en.ts")).en,
  },
  sv: {
    name: "Svenska",
    load: async () => ({ panel: (await import("./ui/sv.ts")).sv }),
    loadExplanations: async () => (await import("./sv.ts")).sv,
    loadFindings: async () => (await import("./findings/sv.ts")).sv,
    loadReport: async () => (await import("./report/sv.ts")).sv,
    loadSettings: async () => (await import("./settings/sv.ts")).sv,
    loadHelp: async () => (await import("./help/sv.ts")).sv,
    loadBody: async () => (await import("./body/sv.ts")).sv,
  },
  ru: {
    name: "Русский",
    load: async () => ({ panel: (await import("./ui/ru.ts")).ru }),
    loadExplanations: async () => (await import("./ru.ts")).ru,
    loadFindings: async () => (await import("./findings/ru.ts")).ru,
    loadReport: async () => (await import("./report/ru.ts")).ru,
    loadSettings: async () => (await import("./settings/ru.ts")).ru,
    loadHelp: async () => (await import("./help/ru.ts")).ru,
    loadBody: async () => (await import("./body/ru.ts")).ru,
  },
  ja: {
    name: "日本語",
    load: async () => ({ panel: (await import("./ui/ja.ts")).ja }),
    loadExplanations: async () => (await import("./ja.ts")).ja,
    loadFindings: async () => (await import("./findings/ja.ts")).ja,
    loadReport: async () => (await import("./report/ja.ts")).ja,
    loadSettings: async () => (await import("./settings/ja.ts")).ja,
    loadHelp: async () => (await import("./help/ja.ts")).ja,
    loadBody: async () => (await import("./body/ja.ts")).ja,
  },
  "zh-TW": {
    name: "繁體中文",
    load: async () => ({ panel: (await import("./ui/zh-TW.ts")).zhTW }),
    loadExplanations: async () => (await import("./zh-TW.ts")).zhTW,
    loadFindings: async () => (await import("./findings/zh-TW.ts")).zhTW,
    loadReport: async () => (await import("./report/zh-TW.ts")).zhTW,
    loadSettings: async () => (await import("./settings/zh-TW.ts")).zhTW,
    loadHelp: async () => (await import("./help/zh-TW.ts")).zhTW,
    loadBody: async () => (await import("./body/zh-TW.ts")).zhTW,
  },
} satisfies Record<
  string,
  {
    name: string;
    load: () => Promise<ShownTexts>;
    loadExplanations: () => Promise<Texts>;
    loadFindings: () => Promise<FindingTexts>;
    loadReport: () => Promise<ReportTexts>;
    loadSettings: () => Promise<SettingsTexts>;
    loadHelp: () => Promise<HelpTexts>;
    loadBody: () => Promise<BodyTexts>;
  }
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
