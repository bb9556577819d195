import { languages } from "../locales/index.ts";
import { channelOf, connectToRecorder } from "./channel.ts";
import { devtools } from "./devtools.ts";
import { lastLanguage, readLanguage } from "./language.ts";
import { readSettings } from "./settings.ts";

// Requests to other threads and to storage, sent before the rest of the panel loads.
/** `undefined` in the viewer. */
export const recorder = devtools && connectToRecorder(channelOf(devtools.inspectedWindow.tabId));
export const settings = readSettings();
settings.catch(() => undefined); // the users of `settings` handle the error

async function readWords() {
  const language = lastLanguage() ?? (await readLanguage());
  return { language, texts: await languages[language].load() };
}
export const words = readWords();
