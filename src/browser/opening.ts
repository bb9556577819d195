import { languages } from "../locales/index.ts";
import { channelOf, connectToRecorder } from "./channel.ts";
import { devtools } from "./devtools.ts";
import { lastLanguage, readLanguage } from "./language.ts";
import { readSettings } from "./settings.ts";

// What others have to answer: requested before the rest of the panel runs.
/** Absent in the viewer. */
export const recorder = devtools && connectToRecorder(channelOf(devtools.inspectedWindow.tabId));
export const settings = readSettings();
settings.catch(() => undefined); // handled where they are used

async function readWords() {
  const language = lastLanguage() ?? (await readLanguage());
  return { language, texts: await languages[language].load() };
}
export const words = readWords();
