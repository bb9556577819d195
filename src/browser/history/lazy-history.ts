import type { History, HistoryListener } from "./types.ts";

/** History whose code loads on first use, so that the panel opens faster. */
export function lazyHistory(load: () => Promise<History>): History {
  const listeners = new Set<HistoryListener>();
  const hear: HistoryListener = (...change) => {
    for (const listener of listeners) listener(...change);
  };
  let opening: Promise<History> | undefined;
  const open = (): Promise<History> => {
    opening ??= load().then(
      (history) => {
        history.onChange(hear);
        return history;
      },
      (error) => {
        opening = undefined; // the next use tries again
        throw error;
      },
    );
    return opening;
  };
  return {
    put: async (...all) => (await open()).put(...all),
    read: async (...all) => (await open()).read(...all),
    files: async () => (await open()).files(),
    filesBeyond: async () => (await open()).filesBeyond(),
    notes: async () => (await open()).notes(),
    setNote: async (...all) => (await open()).setNote(...all),
    remove: async (...all) => (await open()).remove(...all),
    removeFiles: async (...all) => (await open()).removeFiles(...all),
    clear: async () => (await open()).clear(),
    trim: async (...all) => (await open()).trim(...all),
    count: async () => (await open()).count(),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => void opening?.then((history) => history.close()),
  };
}
