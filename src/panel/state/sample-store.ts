import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import { insert } from "./rows.ts";

/** Milliseconds between two samples; all of them take about two seconds. */
const PAUSE = 250;

export type SampleStore = ReturnType<typeof createSampleStore>;

interface World {
  now(): number;
  later(run: () => void, milliseconds: number): void;
}

/**
 * Made-up failures for a panel that has none. The recorder, the badge and history never hear of them, and they make
 * way for the first real failure, so that the two never stand in one list.
 */
export function createSampleStore({ now, later }: World, failures: ReadonlySignal<readonly Failure[]>) {
  const played = signal<readonly Failure[]>([]);
  /** Ended or begun anew: what was still to come stays away. */
  let round = {};

  const end = (): boolean => {
    const had = played.value.length > 0;
    round = {};
    played.value = [];
    return had;
  };

  return {
    /** The samples while there is no real failure. */
    shown: computed(() => (failures.value.length > 0 ? [] : played.value)),
    has: ({ id }: Failure) => played.value.some((sample) => sample.id === id),
    end,

    /** Shows them one after the other, or all at once. */
    async play({ atOnce = false } = {}) {
      const { sampleFailures } = await import("../samples/samples.ts");
      end();
      const samples = sampleFailures(now());
      if (atOnce) played.value = insert([], samples);
      // The newest first: the pointer rests on the list, which then lets nothing come in above.
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
