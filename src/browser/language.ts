import browser from "webextension-polyfill";
import { closestLanguage, isLanguage, type Language } from "../locales/index.ts";
import { store, stored } from "./stored.ts";

/** The chosen language, or else the browser's. */
export const languageOf = ({ language }: { readonly language?: unknown }): Language =>
  isLanguage(language) ? language : closestLanguage(browser.i18n.getUILanguage());

const KEY = "language";

/** The language shown last in this browser, available synchronously; the settings may have changed since. */
export function lastLanguage(): Language | undefined {
  const language = stored(KEY);
  return isLanguage(language) ? language : undefined;
}

export const rememberLanguage = (language: Language): void => store(KEY, language);

/** Reads only the language from the settings, so that the panel need not wait for all of them. */
export async function readLanguage(): Promise<Language> {
  const { local, sync } = browser.storage;
  // Damaged, forbidden or missing storage must not prevent the panel from opening.
  const [here, synced] = await Promise.all(
    [local, sync].map(async (area) => area?.get("language").catch(() => ({})) ?? {}),
  );
  return languageOf({ ...synced, ...here });
}
