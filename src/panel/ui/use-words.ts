import { useEffect, useState } from "preact/hooks";
import { type Language, languages } from "../../locales/index.ts";
import type { LoadedLanguage } from "../../locales/texts.ts";

/** Loads texts that few sessions need. After a change of language the old ones remain until the new ones are loaded. */
export function useWords<Words>(
  language: Language,
  load: (language: LoadedLanguage) => Promise<Words>,
): Words | undefined {
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    let isOver = false;
    load(languages[language]).then(
      (loaded) => {
        if (!isOver) setWords(() => loaded);
      },
      () => undefined, // the panel itself reports a language that cannot be loaded
    );
    return () => {
      isOver = true;
    };
  }, [language]);
  return words;
}

export const useSettingsWords = (language: Language) =>
  useWords(language, ({ loadSettings }) => loadSettings());
export const usePasteWords = (language: Language) => useWords(language, ({ loadPaste }) => loadPaste());
