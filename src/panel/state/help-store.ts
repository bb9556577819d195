import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Language, languages } from "../../locales/index.ts";
import type { HelpTexts } from "../../locales/texts.ts";

/** The pages on error codes: whether they are open, which one, and what is looked for. */
export function createHelpStore(
  language: ReadonlySignal<Language>,
  { wantExplanations, loadFailed }: { wantExplanations: () => void; loadFailed: () => void },
) {
  const isOpen = signal(false);
  const query = signal("");
  /** Id of the page. */
  const page = signal<string>();
  const loaded = signal<{ readonly language: Language; readonly words: HelpTexts }>();

  /** Has the words ready, in the language of the moment. */
  const load = async () => {
    wantExplanations();
    const wanted = language.value;
    if (loaded.value?.language === wanted) return;
    try {
      const words = await languages[wanted].loadHelp();
      if (language.value === wanted) loaded.value = { language: wanted, words };
    } catch {
      loadFailed();
    }
  };

  return {
    isOpen,
    query,
    page,
    load,
    /** `undefined` until they are there; never those of another language. */
    words: computed(() => (loaded.value?.language === language.value ? loaded.value.words : undefined)),

    /** Opens the list, or the page of a code. */
    open(id?: string) {
      batch(() => {
        query.value = "";
        page.value = id;
        isOpen.value = true;
      });
    },

    close() {
      isOpen.value = false;
    },

    /** Shows a page; the list alone when `undefined`. */
    show(id: string | undefined) {
      page.value = id;
    },
  };
}
