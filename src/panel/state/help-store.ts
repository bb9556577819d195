import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Language, languages } from "../../locales/index.ts";
import type { HelpTexts } from "../../locales/texts.ts";

/** State of the help pages: whether they are open, the current page, and the search. */
export function createHelpStore(
  language: ReadonlySignal<Language>,
  { wantExplanations, loadFailed }: { wantExplanations: () => void; loadFailed: () => void },
) {
  const isOpen = signal(false);
  const query = signal("");
  /** Id of the current page. */
  const page = signal<string>();
  const loaded = signal<{ readonly language: Language; readonly words: HelpTexts }>();

  /** Loads the texts in the current language. */
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
    /** `undefined` until loaded; never in another language than the panel's. */
    words: computed(() => (loaded.value?.language === language.value ? loaded.value.words : undefined)),

    /** Opens the list or the page of a code. */
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

    /** Shows a page, or only the list if `undefined`. */
    show(id: string | undefined) {
      page.value = id;
    },
  };
}
