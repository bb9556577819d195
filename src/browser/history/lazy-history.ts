import type { History, HistoryChange } from "./history.ts";

type Listener = (change: HistoryChange, since?: number) => void;

/** History whose code loads when it is first asked for something: a panel without it opens faster. */
export function lazyHistory(load: () => Promise<History>): History {
  const listeners = new Set<Listener>();
  const hear: Listener = (...told) => {
    for (const listener of listeners) listener(...told);
  };
  let opening: Promise<History> | undefined;
  const open = (): Promise<History> => {
    opening ??= load().then(
      (history) => {
        history.onChange(hear);
        return history;
      },
      (error) => {
        opening = undefined; // tried again with the next wish
        throw error;
      },
    );
    return opening;
  };
  return {
    put: async (...all) => (await open()).put(...all),
    read: async (...all) => (await open()).read(...all),
    files: async () => (await open()).files(),
    notes: async () => (await open()).notes(),
    setNote: async (...all) => (await open()).setNote(...all),
    remove: async (...all) => (await open()).remove(...all),
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
