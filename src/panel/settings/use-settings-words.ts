import { useEffect, useState } from "preact/hooks";
import { type Language, languages } from "../../locales/index.ts";
import type { SettingsTexts } from "../../locales/texts.ts";

/** The words of the settings, which load when they are opened; those before stay until the new ones are there. */
export function useSettingsWords(language: Language): SettingsTexts | undefined {
  const [words, setWords] = useState<SettingsTexts>();
  useEffect(() => {
    let isOver = false;
    languages[language].loadSettings().then(
      (loaded) => {
        if (!isOver) setWords(loaded);
      },
      () => undefined, // the panel says itself that a language could not be loaded
    );
    return () => {
      isOver = true;
    };
  }, [language]);
  return words;
}
