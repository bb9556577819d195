import browser from "webextension-polyfill";
import { languages } from "../locales/index.ts";
import { channelOf, connectToRecorder } from "./channel.ts";
import { lastLanguage, readLanguage } from "./language.ts";
import { readSettings } from "./settings.ts";

// What others have to answer: asked before the rest of the panel is run.
export const recorder = connectToRecorder(channelOf(browser.devtools.inspectedWindow.tabId));
export const settings = readSettings();
settings.catch(() => undefined); // told where they are used

async function readWords() {
  const language = lastLanguage() ?? (await readLanguage());
  return { language, texts: await languages[language].load() };
}
export const words = readWords();
