import { batch } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import type { DetailsStore } from "./details-store.ts";
import type { HistoryStore } from "./history/history-store.ts";
import type { ImportStore } from "./import-store.ts";
import type { ListStore } from "./list-store.ts";
import type { Notices } from "./notices.ts";
import type { PasteStore } from "./paste-store.ts";
import type { RecorderFeed } from "./recorder-feed.ts";
import type { SampleStore } from "./sample-store.ts";

interface Stores {
  readonly feed: RecorderFeed;
  readonly samples: SampleStore;
  readonly paste: PasteStore;
  readonly imports: ImportStore;
  readonly history: HistoryStore;
  readonly list: ListStore;
  readonly details: DetailsStore;
  readonly notices: Notices;
}

/** All actions that remove failures from the live list or from history. */
export function createRemoval({ feed, samples, paste, imports, history, list, details, notices }: Stores) {
  /** Deletes failures from the list and from history. */
  const remove = async (failures: readonly Failure[]): Promise<void> => {
    const ids = new Set(failures.map(({ id }) => id));
    batch(() => {
      feed.forget(ids);
      samples.remove(ids);
      paste.remove(ids);
      list.selection.reset();
      details.close();
    });
    await history.remove(failures);
    notices.happened((t) => t.deleted(ids.size));
  };

  return {
    remove,

    /** Clears the live list; history keeps everything. */
    clear() {
      batch(() => {
        feed.clear();
        samples.end();
        paste.added.value = [];
        list.narrow(undefined);
        details.close();
        notices.dismiss();
      });
    },

    /** Deletes the failures of the current group (a day and page, or a file). */
    async removeGroup() {
      if (history.shownFile.value?.id === imports.importing.value?.id) imports.discard();
      const failures = history.listed.value;
      history.show(undefined);
      await remove(failures);
    },

    /** Deletes all of history, along with the live list. */
    async clearHistory() {
      imports.discard();
      batch(() => {
        feed.clear();
        paste.added.value = [];
        list.selection.reset();
        details.close();
      });
      if (await history.clear()) notices.happened((t) => t.historyCleared);
    },
  };
}
