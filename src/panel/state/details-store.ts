import { batch, computed, signal } from "@preact/signals";
import type { DiagnosisStore } from "./diagnosis-store.ts";
import type { ListStore } from "./list-store.ts";

export type DetailsStore = ReturnType<typeof createDetailsStore>;

/** Whether Details are open, and what they show. */
export function createDetailsStore(
  { selected, select }: Pick<ListStore, "selected" | "select">,
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
    /** The failure that Details show. */
    shown,
    answer: computed(() => shown.value && answerOf(shown.value)),
    /** A new object each time the focus should move to the title of Details. */
    wantsTitle,
    openChosen,

    /** Selects a failure and opens Details. */
    open(id: string, options?: { enter?: boolean }) {
      void load();
      batch(() => {
        select(id);
        openChosen(options);
      });
    },

    close() {
      isOpen.value = false;
    },
  };
}
