import browser from "webextension-polyfill";
import { closestLanguage, isLanguage, type Language } from "../locales/index.ts";
import { store, stored } from "./stored.ts";

/** The language that was chosen, or else the browser's. */
export const languageOf = ({ language }: { readonly language?: unknown }): Language =>
  isLanguage(language) ? language : closestLanguage(browser.i18n.getUILanguage());

const KEY = "language";

/** The language that this browser showed last, known at once; the settings may have another by now. */
export function lastLanguage(): Language | undefined {
  const language = stored(KEY);
  return isLanguage(language) ? language : undefined;
}

export const rememberLanguage = (language: Language): void => store(KEY, language);

/** The language of the settings, read by itself, so that the panel need not wait for all settings. */
export async function readLanguage(): Promise<Language> {
  const { local, sync } = browser.storage;
  // Damaged, forbidden or missing storage is no reason to show nothing.
  const [here, synced] = await Promise.all(
    [local, sync].map(async (area) => area?.get("language").catch(() => ({})) ?? {}),
  );
  return languageOf({ ...synced, ...here });
}
