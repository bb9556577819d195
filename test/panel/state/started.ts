import type { Failure } from "../../../src/core/failure.ts";
import { panel } from "../../../src/locales/en/panel.ts";
import { createStore, type Store } from "../../../src/panel/state/store.ts";
import { fakeAdapters } from "../samples.ts";

/** A started store and its fake adapters. */
export function started(more: Parameters<typeof fakeAdapters>[0] = {}) {
  const world = fakeAdapters(more);
  const store = createStore(world.adapters);
  store.start();
  return {
    ...world,
    store,
    /** Reports the whole state of the recorder. */
    sendState: (failures: readonly Failure[]) =>
      world.send({
        type: "state",
        failures,
        recording: true,
        rates: [],
        keeping: { state: "on", unsaved: 0 },
      }),
  };
}

/** Ids of the listed failures. */
export const ids = (store: Store) => store.rows.value.map(({ failure }) => failure.id);

/** The message of the status bar in English. */
export const notice = (store: Store) => store.notice.value?.say(panel);

/** Runs pending promises. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));
