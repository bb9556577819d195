import browser from "webextension-polyfill";
import { closestLanguage, isLanguage, type Language } from "../locales/index.ts";

/** The language that was chosen in the panel, or else the browser's. */
export async function readLanguage(): Promise<Language> {
  const { language } = await browser.storage.local.get("language");
  return isLanguage(language) ? language : closestLanguage(browser.i18n.getUILanguage());
}

export const saveLanguage = (language: Language): Promise<void> => browser.storage.local.set({ language });
