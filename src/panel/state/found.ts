import { type ReadonlySignal, signal } from "@preact/signals";
import type { Api } from "../../catalogue/apis/hosts.ts";
import type { Diagnosis } from "../../core/answer/diagnosis.ts";
import type { Finding } from "../../core/checks/index.ts";
import type { Failure } from "../../core/failure.ts";

/**
 * Start diagnosing after the visible rows have been stable for REST ms, or after PATIENCE ms at the latest, so that
 * scrolling does not diagnose every row that passes.
 */
const REST = 50;
const PATIENCE = 300;
/** Milliseconds of one slice of work, which keeps the longest task short (docs/benchmarks.md). */
const SLICE = 10;
/** Milliseconds between renders while more is being diagnosed. */
const REDRAW = 100;

interface World {
  now(): number;
  later(run: () => void, milliseconds: number): void;
  /** The operations of an API are needed. */
  wants(api: Api): void;
}

/** The findings of each failure, computed once: immediately for Details, in slices for rows and filters. */
export function createFound(
  diagnosis: ReadonlySignal<Pick<Diagnosis, "findings" | "lacks"> | undefined>,
  { now, later, wants }: World,
) {
  const found = new WeakMap<Failure, readonly Finding[]>();
  /** Grows when more findings are known. */
  const version = signal(0);
  /** Requested failures; the last request is served first. */
  let requests: Failure[] = [];
  let isScheduled = false;
  let requestedAt = 0;
  let restAt = 0;
  let renderedAt = Number.NEGATIVE_INFINITY;

  /** The findings, computed now if needed; `undefined` until the checks and the operations of its API are loaded. */
  const findingsOf = (failure: Failure): readonly Finding[] | undefined => {
    if (!diagnosis.value) return undefined;
    const lacked = diagnosis.value.lacks(failure);
    if (lacked) {
      wants(lacked);
      return undefined;
    }
    const findings = found.get(failure) ?? diagnosis.value.findings(failure);
    found.set(failure, findings);
    return findings;
  };

  const diagnoseSlice = () => {
    const wait = restAt - now();
    if (wait > 0) return later(diagnoseSlice, wait);
    const end = now() + SLICE;
    for (let next = requests.pop(); next; next = requests.pop()) {
      findingsOf(next);
      if (now() >= end) break;
    }
    if (requests.length > 0 && now() - renderedAt < REDRAW) return later(diagnoseSlice, 0);
    renderedAt = now();
    // Rows that still wait request again when `version` grows.
    requests = [];
    isScheduled = false;
    version.value += 1;
  };

  return {
    findingsOf,

    /** The findings if known. Otherwise requests them; a component or computed that reads this updates later. */
    findingsSoon(failure: Failure): readonly Finding[] | undefined {
      version.value;
      if (!diagnosis.value) return undefined;
      const findings = found.get(failure);
      if (findings) return findings;
      requests.push(failure);
      if (!isScheduled) {
        isScheduled = true;
        requestedAt = now();
        later(diagnoseSlice, REST);
      }
      restAt = Math.min(now() + REST, requestedAt + PATIENCE);
      return undefined;
    },

    /** The visible rows changed: drops the queue. Rows that are still visible request again when `version` grows. */
    restart() {
      requests = [];
    },
  };
}
