import { type ReadonlySignal, signal } from "@preact/signals";
import type { Finding } from "../../core/checks/index.ts";
import type { Failure } from "../../core/failure.ts";
import type { Diagnosis } from "./adapters.ts";

/** Milliseconds that what is in sight stays the same before causes are looked for, and that this is waited for at most. */
const REST = 50;
const PATIENCE = 300;
/** Milliseconds of looking for causes before the panel gets to draw again. */
const SLICE = 10;
/** Milliseconds between two redrawings while more is being looked for. */
const REDRAW = 100;

interface World {
  now(): number;
  later(run: () => void, milliseconds: number): void;
}

/** The causes found in requests, each worked out once: at once for Details, and bit by bit for rows and filters. */
export function createFound(diagnosis: ReadonlySignal<Diagnosis | undefined>, { now, later }: World) {
  const known = new WeakMap<Failure, readonly Finding[]>();
  /** Grows when more is known. */
  const version = signal(0);
  /** What is waited for; the last wish goes first. */
  let wishes: Failure[] = [];
  let isLooking = false;
  let wishedAt = 0;
  let restAt = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;

  /** The causes now; `undefined` while the checks are not loaded. */
  const findingsOf = (failure: Failure): readonly Finding[] | undefined => {
    if (!diagnosis.value) return undefined;
    const findings = known.get(failure) ?? diagnosis.value.findings(failure);
    known.set(failure, findings);
    return findings;
  };

  const look = () => {
    const wait = restAt - now();
    if (wait > 0) return later(look, wait);
    const end = now() + SLICE;
    for (let next = wishes.pop(); next; next = wishes.pop()) {
      findingsOf(next);
      if (now() >= end) break;
    }
    if (wishes.length > 0 && now() - drawnAt < REDRAW) return later(look, 0);
    drawnAt = now();
    // Who still waits wishes again with the next version.
    wishes = [];
    isLooking = false;
    version.value += 1;
  };

  return {
    findingsOf,

    /** The causes if they are known, else soon; whoever asks in a component or a computed is asked again then. */
    findingsSoon(failure: Failure): readonly Finding[] | undefined {
      version.value;
      if (!diagnosis.value) return undefined;
      const findings = known.get(failure);
      if (findings) return findings;
      wishes.push(failure);
      if (!isLooking) {
        isLooking = true;
        wishedAt = now();
        later(look, REST);
      }
      restAt = Math.min(now() + REST, wishedAt + PATIENCE);
      return undefined;
    },

    /** The visible rows changed: drops the queue. Rows that are still visible request again when `version` grows. */
    restart() {
      wishes = [];
    },
  };
}
