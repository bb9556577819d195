import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { ja } from "./ja/index.ts";
import { ru } from "./ru/index.ts";
import { sv } from "./sv/index.ts";
import type { LoadedLanguage } from "./texts.ts";
import { zhTW } from "./zh-TW/index.ts";

/** All languages, in menu order. */
export const languages = { de, en, sv, ru, ja, "zh-TW": zhTW } satisfies Record<string, LoadedLanguage>;

export type Language = keyof typeof languages;

export const isLanguage = (tag: unknown): tag is Language =>
  typeof tag === "string" && Object.hasOwn(languages, tag);

/** The language to show for a browser language such as `de-AT` or `zh-Hant-HK`; English if there is no match. */
export function closestLanguage(tag: string): Language {
  if (isLanguage(tag)) return tag;
  if (/^zh-(?:hant|tw|hk|mo)\b/i.test(tag)) return "zh-TW";
  const base = tag.toLowerCase().split(/[-_]/)[0];
  return isLanguage(base) ? base : "en";
}
