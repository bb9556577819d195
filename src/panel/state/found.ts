import { type ReadonlySignal, signal } from "@preact/signals";
import type { Api } from "../../catalogue/apis/names.ts";
import type { Diagnosed } from "../../core/answer/diagnosed.ts";
import type { Diagnosis } from "../../core/answer/diagnosis.ts";
import type { Finding } from "../../core/checks/index.ts";
import type { Failure } from "../../core/failure.ts";
import { createSharing, sharedText } from "../../core/interned.ts";

/**
 * Sizes of the first batch for the worker and of later ones, which grow so that a long list is not redrawn a hundred
 * times. Copying more would block the main thread for longer than a frame.
 */
const FIRST = 100;
const MOST = 400;

/**
 * Most failures diagnosed in one turn without the worker, and the most characters that their bodies may have. A
 * single failure then has its verdict when its row is drawn; in a burst, more would hold up the rows
 * (`docs/benchmarks.md`, "What was tried").
 */
const AT_ONCE = 2;
const SHORT = 20_000;

const lengthOf = ({ exchange: { request, response } }: Failure): number =>
  (request.body?.text?.length ?? 0) + (response.body.text?.length ?? 0);

/** Repeats of one failure have equal findings, and each comes from the worker as a copy. */
const sharedFindings = createSharing<readonly Finding[]>(JSON.stringify);

interface World {
  /** Diagnoses in a worker; one result per failure, in the same order. */
  diagnose(failures: readonly Failure[]): Promise<readonly Diagnosed[]>;
  /** Called if the worker cannot run. */
  failed(): void;
  /** Requests the operations of an API. */
  wants(api: Api): void;
}

/**
 * Findings and cause of each failure, computed once: synchronously for Details and for the first few of a list, in a
 * worker for the rest.
 */
export function createFound(
  diagnosis: ReadonlySignal<Pick<Diagnosis, "diagnosed" | "findings" | "lacks"> | undefined>,
  { diagnose, failed, wants }: World,
) {
  const found = new WeakMap<Failure, readonly Finding[]>();
  const causes = new WeakMap<Failure, string>();
  const news = createNews();
  /** Requested failures. The latest request is served first, because it comes from the visible rows. */
  let requests = new Set<Failure>();
  /** Resolves when no requests are left. */
  let running: Promise<void> | undefined;

  const remember = (failure: Failure, { findings, cause }: Diagnosed) => {
    if (!found.has(failure)) found.set(failure, sharedFindings(findings));
    causes.set(failure, sharedText(cause));
  };
  const diagnoseAtOnce = createAtOnce(remember);

  const run = async () => {
    await undefined; // collect all requests of this turn
    try {
      for (let size = FIRST; requests.size > 0; size = Math.min(2 * size, MOST)) {
        const batch = [...requests].slice(-size);
        const results = await diagnose(batch);
        for (const [index, failure] of batch.entries()) {
          requests.delete(failure);
          const result = results[index];
          if (result) remember(failure, result);
        }
        news.add(batch.length);
        if (requests.size === 0) news.show(); // which may request more
      }
    } catch {
      news.show();
      requests = new Set(); // the next request tries again
      failed();
    }
    running = undefined;
  };
  const request = (failure: Failure) => {
    requests.delete(failure);
    requests.add(failure);
    running ??= run();
  };

  return {
    /** Increments when more findings and causes are known. */
    version: news.version,

    /**
     * The findings, computed now if necessary; `undefined` until the checks and the operations of its API are
     * loaded.
     */
    findingsOf(failure: Failure): readonly Finding[] | undefined {
      if (!diagnosis.value) return undefined;
      const lacked = diagnosis.value.lacks(failure);
      if (lacked.length > 0) {
        for (const api of lacked) wants(api);
        return undefined;
      }
      const findings = found.get(failure) ?? diagnosis.value.findings(failure);
      found.set(failure, findings);
      return findings;
    },

    /**
     * The findings, if they are known or quickly found. Otherwise requests them; a component or computed that reads
     * this updates later.
     */
    findingsSoon(failure: Failure): readonly Finding[] | undefined {
      news.version.value;
      if (!diagnosis.value) return undefined;
      if (!found.has(failure)) diagnoseAtOnce(failure, diagnosis.value);
      const findings = found.get(failure);
      if (!findings) {
        request(failure);
        news.await();
      }
      return findings;
    },

    /** The key of the cause, like `findingsSoon`. */
    causeSoon(failure: Failure): string | undefined {
      news.version.value;
      if (!diagnosis.value) return undefined;
      if (!causes.has(failure)) diagnoseAtOnce(failure, diagnosis.value);
      const cause = causes.get(failure);
      if (cause === undefined) request(failure);
      return cause;
    },

    /** Diagnoses failures that are not diagnosed yet; resolves when this is done or the worker could not run. */
    async know(failures: readonly Failure[]): Promise<void> {
      for (const failure of failures) if (!causes.has(failure)) request(failure);
      await running;
    },
  };
}

/** Diagnoses a failure now if it is one of the first few of a turn, short, and of an API whose operations are loaded. */
function createAtOnce(remember: (failure: Failure, diagnosed: Diagnosed) => void) {
  let left = AT_ONCE;
  return (failure: Failure, { diagnosed, lacks }: Pick<Diagnosis, "diagnosed" | "lacks">): void => {
    if (left === 0 || lengthOf(failure) > SHORT || lacks(failure).length > 0) return;
    if (left === AT_ONCE)
      queueMicrotask(() => {
        left = AT_ONCE;
      });
    left -= 1;
    try {
      remember(failure, diagnosed(failure));
    } catch {
      // The worker tries too, and reports it.
    }
  };
}

/**
 * Announces results. Each announcement groups the whole list again, so results that nothing is waiting for are
 * announced when an eighth is new.
 */
function createNews() {
  const version = signal(0);
  let fresh = 0;
  let all = 0;
  let isAwaited = false;
  const show = () => {
    if (fresh === 0) return;
    fresh = 0;
    isAwaited = false;
    version.value += 1;
  };
  return {
    /** Increments when more is known. */
    version,
    show,
    /** Announces the next results at once, because a row or a filter needs one of them. */
    await() {
      isAwaited = true;
    },
    add(results: number) {
      fresh += results;
      all += results;
      if (isAwaited || fresh >= all / 8) show();
    },
  };
}
