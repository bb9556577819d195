import { type ReadonlySignal, signal } from "@preact/signals";
import type { Finding } from "../core/checks/index.ts";
import type { Failure } from "../core/failure.ts";
import type { Diagnosis } from "./adapters.ts";

/** Milliseconds of looking for causes before the panel gets to draw again. */
const SLICE = 10;
/** Milliseconds between two redrawings while more is being looked for. */
const REDRAW = 100;
/** Milliseconds within which arrivals are a burst, and how long it gets all the time for itself. */
const BURST = 1000;
const CALM = 400;

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
  let arrivedAt = Number.NEGATIVE_INFINITY;
  let isBurst = false;
  let drawnAt = Number.NEGATIVE_INFINITY;

  /** The causes now; `undefined` while the checks are not loaded. */
  const findingsOf = (failure: Failure): readonly Finding[] | undefined => {
    if (!diagnosis.value) return undefined;
    const findings = known.get(failure) ?? diagnosis.value.findings(failure);
    known.set(failure, findings);
    return findings;
  };

  const look = () => {
    if (isBurst) {
      isBurst = false;
      return later(look, CALM);
    }
    const end = now() + SLICE;
    for (let next = wishes.pop(); next; next = wishes.pop()) {
      findingsOf(next);
      if (now() >= end) break;
    }
    const isDone = wishes.length === 0;
    if (isDone || now() - drawnAt >= REDRAW) {
      drawnAt = now();
      version.value += 1;
    }
    isLooking = !isDone;
    if (isLooking) later(look, 0);
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
      if (!isLooking) later(look, 0);
      isLooking = true;
      return undefined;
    },

    /** Rows come first: while they pour in, nothing is looked for, and who has gone by is forgotten. */
    arrived() {
      isBurst = now() - arrivedAt < BURST;
      arrivedAt = now();
      wishes = []; // what is still in sight wishes again with the next version
    },
  };
}
