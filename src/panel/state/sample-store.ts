import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import { insert } from "./rows.ts";

/** Milliseconds between two samples; all together take about two seconds. */
const PAUSE = 250;

export type SampleStore = ReturnType<typeof createSampleStore>;

interface World {
  now(): number;
  later(run: () => void, milliseconds: number): void;
}

/**
 * Made-up failures for an empty panel. They never reach the recorder, the badge or history, and the first real failure
 * replaces them, so that real and made-up ids never mix in one list.
 */
export function createSampleStore({ now, later }: World, failures: ReadonlySignal<readonly Failure[]>) {
  const played = signal<readonly Failure[]>([]);
  /** Changes when samples end or restart, which stops those still to come. */
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

    /** Adds the samples one after the other, or all at once. */
    async play({ atOnce = false } = {}) {
      const { sampleFailures } = await import("../samples/samples.ts");
      end();
      const samples = sampleFailures(now());
      if (atOnce) played.value = insert([], samples);
      // Newest first: the pointer rests on the list then, which keeps rows from entering above.
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
