import type { Keeping, KeepingState } from "../browser/channel.ts";
import { sizeOf } from "../browser/history/size.ts";
import { type History, type KeptFailure, troubleOf } from "../browser/history/types.ts";
import type { Failure } from "../core/failure.ts";
import { createQueue } from "../core/queue.ts";

/** Most failures queued while the database refuses writes; the oldest are dropped first. */
const mostPending = 10_000;
/** Share of its limit from which history counts as nearly full. */
const nearShare = 0.9;
/** Milliseconds between the notice that history is nearly full and the first deletion. */
const notice = 60_000;
/** If this share of the limit arrives during the notice, deletion starts at once. */
const mostOvershoot = 0.5;
/** History is recounted after this many writes or this share of its limit, whichever comes first. */
const countEvery = 500;
const countShare = 0.02;

/** Limits of history: age in days and number of failures. */
export interface Limits {
  readonly days: number;
  readonly most: number;
}

export interface KeeperAdapters {
  readonly history: Pick<History, "put" | "trim" | "count" | "onChange">;
  /** Whether failures may be saved; `undefined` while the settings are loading. */
  permission(): Exclude<KeepingState, "unloaded"> | undefined;
  limits(): Limits;
  /** Milliseconds since the epoch. */
  now(): number;
  later(run: () => void, milliseconds: number): void;
  /** Resolves after a short pause between writes: each write has a fixed cost, so fewer, larger ones are cheaper. */
  pause(): Promise<void>;
  /** Called at the start and whenever the state changes. */
  report(keeping: Keeping): void;
  /** Saves all failures of this session again, because the browser has deleted the database. */
  keepAgain(): void;
}

export interface Keeper {
  /** Queues failures together with the origin of the page at the time of the call. */
  keep(failures: readonly Failure[], origin: string | undefined): void;
  /** Must be called when the permission or the limits change. */
  changed(): void;
}

/**
 * Writes failures to history: the first immediately, the rest of a burst in batches, several per second. Writes
 * nothing until the permission is known, and deletes nothing for space before it has announced the deletion.
 */
export function startKeeper(adapters: KeeperAdapters): Keeper {
  const { history, permission, now, later, pause } = adapters;
  const room = createRoomWatch(adapters, () => report());
  const queue = createQueue<KeptFailure>(
    {
      async write(kept) {
        await history.put(kept.map((one) => ({ ...one, keptAt: now() })));
        await room.written(kept.length, queue.waiting.size <= kept.length);
      },
      sizeOf,
      mayWrite: () => permission() === "on",
      pause,
      later,
      report: () => report(),
    },
    mostPending,
  );

  let reported = "";
  const report = () => {
    const may = permission();
    if (may === undefined) return;
    const error = queue.error() ?? room.error();
    const state = may === "on" && error !== undefined ? troubleOf(error) : may;
    const unsaved = queue.dropped() + (error === undefined ? 0 : queue.waiting.size);
    const keeping: Keeping = { state, unsaved, ...(may === "on" && room.near() && { near: room.near() }) };
    const text = JSON.stringify(keeping);
    if (text !== reported) adapters.report(keeping);
    reported = text;
  };
  const isForbidden = () => permission() === "off" || permission() === "private";
  const changed = () => {
    if (isForbidden()) queue.clear();
    report();
    queue.pump();
    void room.look();
  };

  history.onChange((change) => {
    if (change === "lost") adapters.keepAgain();
    if (change === "removed" && room.near()) void room.look();
  });
  changed();

  return {
    keep(failures, origin) {
      if (isForbidden()) return;
      queue.add(failures.map((failure) => [failure.id, { failure, origin, keptAt: 0 }]));
    },
    changed,
  };
}

/** Monitors the size of history and deletes failures that are too old or too many. */
function createRoomWatch({ history, permission, limits, later }: KeeperAdapters, changed: () => void) {
  let near: Keeping["near"];
  /** Number of failures in history when "nearly full" was announced, and whether the notice period has passed. */
  let announced: { readonly kept: number; isDue: boolean } | undefined;
  let uncounted = 0;
  let error: unknown;
  let looking = Promise.resolve();

  const announce = (kept: number) => {
    const mine = { kept, isDue: false };
    announced = mine;
    later(() => {
      mine.isDue = true;
      void look();
    }, notice);
  };

  const lookOnce = async () => {
    if (permission() !== "on") return;
    uncounted = 0;
    const { days, most } = limits();
    const kept = await history.count().catch((reason) => {
      error = reason;
    });
    near = kept !== undefined && kept >= nearShare * most ? { kept, most } : undefined;
    if (kept !== undefined && !near) announced = undefined;
    else if (near && !announced) announce(near.kept);
    changed();
    if (kept === undefined) return;
    const isDue = announced?.isDue || kept > (announced?.kept ?? kept) + mostOvershoot * most;
    // If deleting fails, writing fails too, and that error is reported.
    await history.trim({ days, most: isDue ? most : Number.POSITIVE_INFINITY }).catch(() => undefined);
  };
  const look = (): Promise<void> => {
    // Run one check at a time: the limits may change while one is running.
    looking = looking.then(lookOnce);
    return looking;
  };

  return {
    near: () => near,
    /** Why history could not be opened; cleared by the next successful write. */
    error: () => error,
    look,
    /** Must be called after each write. `isLast`: the queue is empty. */
    async written(failures: number, isLast: boolean): Promise<void> {
      error = undefined;
      uncounted += failures;
      // The displayed number must be exact once writing pauses.
      const isStale = near !== undefined && isLast;
      if (isStale || uncounted >= Math.min(countEvery, countShare * limits().most)) await look();
    },
  };
}
