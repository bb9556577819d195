import { batch, computed, signal } from "@preact/signals";
import type { DiagnosisStore } from "./diagnosis-store.ts";
import type { ListStore } from "./list-store.ts";

export type DetailsStore = ReturnType<typeof createDetailsStore>;

/** Whether Details are open, and what they show. */
export function createDetailsStore(
  { selected, chosenCause, select }: Pick<ListStore, "selected" | "chosenCause" | "select">,
  { answerOf, load }: Pick<DiagnosisStore, "answerOf" | "load">,
) {
  const isOpen = signal(false);
  const wantsTitle = signal<object>();
  const shown = computed(() => (isOpen.value ? selected.value : undefined));

  /** Opens Details of the selected failure; with `enter`, the focus moves to them. */
  const openChosen = ({ enter = false } = {}) => {
    batch(() => {
      isOpen.value = true;
      wantsTitle.value = enter ? {} : undefined;
    });
  };

  return {
    /** The failure that Details show; the newest one of a cause. */
    shown,
    /** The cause that Details show; absent when they show a failure. */
    shownCause: computed(() => (isOpen.value ? chosenCause.value : undefined)),
    answer: computed(() => shown.value && answerOf(shown.value)),
    /** A new object each time the focus should move to the title of Details. */
    wantsTitle,
    openChosen,

    /** Selects a row by its key and opens Details. */
    open(key: string, options?: { enter?: boolean }) {
      void load();
      batch(() => {
        select(key);
        openChosen(options);
      });
    },

    close() {
      isOpen.value = false;
    },
  };
}
