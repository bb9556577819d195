import type { Keeping, KeepingState } from "../browser/channel.ts";
import { sizeOf } from "../browser/history/size.ts";
import { type History, type KeptFailure, troubleOf } from "../browser/history/types.ts";
import type { Failure } from "../core/failure.ts";
import { createQueue } from "../core/queue.ts";

/** Most failures that wait for a database that takes none; the oldest go first. */
const mostPending = 10_000;
/** History is nearly full from this share of its limit on. */
const nearShare = 0.9;
/** Milliseconds from the notice that history is nearly full until failures are deleted for room. */
const notice = 60_000;
/** Share of the limit that comes in meanwhile before failures are deleted at once. */
const mostOvershoot = 0.5;
/** What history holds is counted again after so many writes at most, or after this share of its limit. */
const countEvery = 500;
const countShare = 0.02;

/** How much history may hold. */
export interface Limits {
  readonly days: number;
  readonly most: number;
}

export interface KeeperAdapters {
  readonly history: Pick<History, "put" | "trim" | "count" | "onChange">;
  /** Whether failures may be kept; `undefined` until that is known. */
  permission(): Exclude<KeepingState, "unloaded"> | undefined;
  limits(): Limits;
  /** Milliseconds since the epoch. */
  now(): number;
  later(run: () => void, milliseconds: number): void;
  /** A moment between two writes, each of which has a price of its own. */
  pause(): Promise<void>;
  /** Runs when the state changes, and once at the start. */
  report(keeping: Keeping): void;
  /** Keeps all failures of this session again: the browser has deleted the database. */
  keepAgain(): void;
}

export interface Keeper {
  /** Keeps failures with the origin of the page that was inspected when they were heard. */
  keep(failures: readonly Failure[], origin: string | undefined): void;
  /** Has to run when permission or limits change. */
  changed(): void;
}

/**
 * Writes failures to history: the first at once, the others of a burst together, many times in a second. Writes nothing
 * before it knows that it may, and deletes nothing for room before it has reported that it will.
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

/** Watches what history holds, and deletes what is too old or too much. */
function createRoomWatch({ history, permission, limits, later }: KeeperAdapters, changed: () => void) {
  let near: Keeping["near"];
  /** What history held when it was reported to be nearly full, and whether that is a minute ago. */
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
    // Where nothing can be deleted, nothing can be written either, and that is reported.
    await history.trim({ days, most: isDue ? most : Number.POSITIVE_INFINITY }).catch(() => undefined);
  };
  const look = (): Promise<void> => {
    // One after the other, for the limits may have changed meanwhile.
    looking = looking.then(lookOnce);
    return looking;
  };

  return {
    near: () => near,
    /** Why history could not be opened, until something is written. */
    error: () => error,
    look,
    /** Has to run after each write. `isLast`: no other one waits. */
    async written(failures: number, isLast: boolean): Promise<void> {
      error = undefined;
      uncounted += failures;
      // The number that is shown must be right when the writing rests.
      const isStale = near !== undefined && isLast;
      if (isStale || uncounted >= Math.min(countEvery, countShare * limits().most)) await look();
    },
  };
}
