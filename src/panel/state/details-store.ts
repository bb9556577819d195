import { batch, computed, signal } from "@preact/signals";
import type { DiagnosisStore } from "./diagnosis-store.ts";
import type { ListStore } from "./list-store.ts";

/** The tabs of Details, in their order. */
export const detailsTabs = ["answer", "request", "response", "ids"] as const;
export type DetailsTab = (typeof detailsTabs)[number];

export type DetailsStore = ReturnType<typeof createDetailsStore>;

/** Whether Details are open, and what they show. */
export function createDetailsStore(
  { selected, chosenCause, select }: Pick<ListStore, "selected" | "chosenCause" | "select">,
  { answerOf, load }: Pick<DiagnosisStore, "answerOf" | "load">,
) {
  const isOpen = signal(false);
  const wantsTitle = signal<object>();
  const tab = signal<DetailsTab>("answer");
  const shown = computed(() => (isOpen.value ? selected.value : undefined));

  /** Opens Details of the selected failure; with `enter`, the focus moves to them. */
  const openChosen = ({ enter = false } = {}) => {
    batch(() => {
      if (!shown.value) tab.value = "answer";
      isOpen.value = true;
      wantsTitle.value = enter ? {} : undefined;
    });
  };

  return {
    /** The failure shown in Details; the newest one of a cause. */
    shown,
    /** The cause shown in Details; absent while they show a single failure. */
    shownCause: computed(() => (isOpen.value ? chosenCause.value : undefined)),
    answer: computed(() => shown.value && answerOf(shown.value)),
    /** A new object each time the focus should move to the title of Details. */
    wantsTitle,
    openChosen,
    /** The selected tab. It persists from row to row until Details close. */
    tab,

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
