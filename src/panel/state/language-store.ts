import { batch, computed, signal } from "@preact/signals";
import type { Language } from "../../locales/index.ts";
import type { Adapters, FailureTexts } from "./adapters.ts";
import type { Notices } from "./notices.ts";

export type LanguageStore = ReturnType<typeof createLanguageStore>;

/** The panel's language and all its texts; those about failures load after the first frame. */
export function createLanguageStore(
  {
    language: setting,
    texts: initialTexts,
    loadTexts,
    loadFailureTexts,
  }: Pick<Adapters, "language" | "texts" | "loadTexts" | "loadFailureTexts">,
  { failed }: Notices,
) {
  const language = signal(setting.initial);
  const texts = signal(initialTexts);
  const failureTexts = signal<FailureTexts>();
  let wanted = setting.initial;
  /** Number of the user's choices that are not saved yet. */
  let unsaved = 0;

  /** Switches the language and saves it, unless already saved. If several are loading, the last choice wins. */
  const setLanguage = async (next: Language, { isSaved = false } = {}): Promise<void> => {
    wanted = next;
    if (!isSaved) unsaved++;
    try {
      const loaded = await loadTexts(next);
      // Check only now: the texts about failures may have arrived in the old language meanwhile.
      const words = failureTexts.value && (await loadFailureTexts(next));
      if (wanted !== next) return;
      batch(() => {
        language.value = next;
        texts.value = loaded;
        if (words) failureTexts.value = words;
      });
      if (!words && failureTexts.value) failureTexts.value = await loadFailureTexts(language.value);
      if (!isSaved) await setting.save(next);
    } catch {
      failed((t) => t.languageFailed);
    } finally {
      if (!isSaved) unsaved--;
    }
  };

  return {
    language,
    texts,
    failureTexts,
    findingTexts: computed(() => failureTexts.value?.findings),
    bodyTexts: computed(() => failureTexts.value?.body),
    setLanguage,

    /** Switches to the language chosen in another window. Ignores an older choice that arrives during a newer one. */
    async followLanguage(next: Language) {
      if (unsaved === 0 && next !== wanted) await setLanguage(next, { isSaved: true });
    },

    /** Loads the texts about failures; `alsoShow` runs in the same batch, so that the panel renders once. */
    async addFailureTexts(alsoShow: () => void): Promise<void> {
      let loading = language.value;
      let words = await loadFailureTexts(loading);
      // The user may choose another language meanwhile.
      while (loading !== language.value) {
        loading = language.value;
        words = await loadFailureTexts(loading);
      }
      batch(() => {
        failureTexts.value = words;
        alsoShow();
      });
    },
  };
}
