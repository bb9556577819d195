import { useEffect, useState } from "preact/hooks";
import { type Language, languages } from "../../locales/index.ts";
import type { SettingsTexts } from "../../locales/texts.ts";

/** Loads the words of the settings. After a change of language the old ones stay until the new ones are loaded. */
export function useSettingsWords(language: Language): SettingsTexts | undefined {
  const [words, setWords] = useState<SettingsTexts>();
  useEffect(() => {
    let isOver = false;
    languages[language].loadSettings().then(
      (loaded) => {
        if (!isOver) setWords(loaded);
      },
      () => undefined, // the panel itself reports a language that cannot be loaded
    );
    return () => {
      isOver = true;
    };
  }, [language]);
  return words;
}
