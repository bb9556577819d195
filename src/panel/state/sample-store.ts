import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import { insert } from "./rows.ts";

/** Milliseconds between two samples; the whole series takes about two seconds. */
const PAUSE = 250;

export type SampleStore = ReturnType<typeof createSampleStore>;

interface World {
  now(): number;
  later(run: () => void, milliseconds: number): void;
}

/**
 * Invented failures for an empty panel. They never reach the recorder, the badge or history, and the first real
 * failure replaces them, so that real and invented IDs never mix in one list.
 */
export function createSampleStore({ now, later }: World, failures: ReadonlySignal<readonly Failure[]>) {
  const played = signal<readonly Failure[]>([]);
  /** Replaced when samples end or restart, which stops the pending ones. */
  let round = {};

  const end = (): boolean => {
    const had = played.value.length > 0;
    round = {};
    played.value = [];
    return had;
  };

  return {
    /** The samples, unless there is a real failure. */
    shown: computed(() => (failures.value.length > 0 ? [] : played.value)),
    has: ({ id }: Failure) => played.value.some((sample) => sample.id === id),
    end,

    /** Adds the samples one by one, or all at once. */
    async play({ atOnce = false } = {}) {
      const { sampleFailures } = await import("../samples/samples.ts");
      end();
      const samples = sampleFailures(now());
      if (atOnce) played.value = insert([], samples);
      // Newest first: a hovered list does not let rows enter above.
      else step(samples.toReversed(), round);
    },

    remove(ids: ReadonlySet<string>) {
      if (played.value.length > 0) played.value = played.value.filter(({ id }) => !ids.has(id));
    },
  };

  function step([next, ...others]: readonly Failure[], mine: object) {
    if (!next || mine !== round || failures.value.length > 0) return;
    played.value = insert(played.value, [next]);
    later(() => step(others, mine), PAUSE);
  }
}
