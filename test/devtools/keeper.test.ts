import { describe, expect, test } from "vitest";
import type { KeepingState } from "../../src/browser/channel.ts";
import { HistoryError, type HistoryTrouble, type KeptFailure } from "../../src/browser/history/history.ts";
import type { Failure } from "../../src/core/failure.ts";
import { defaultSettings, type Settings } from "../../src/core/settings/settings.ts";
import { startKeeper } from "../../src/devtools/keeper.ts";
import { failure } from "../failures.ts";

const on = defaultSettings;
const off: Settings = { ...on, keep: false };
const settle = () => new Promise((resolve) => setTimeout(resolve));
const some = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => failure(`id-${from + index}`));
const idsOf = (batches: readonly (readonly KeptFailure[])[]) =>
  batches.map((batch) => batch.map((one) => one.failure.id));

function setUp({ settings = Promise.resolve(on), isPrivate = async () => false } = {}) {
  const batches: (readonly KeptFailure[])[] = [];
  const trims: { days: number; most: number }[] = [];
  const trimmedAt: number[] = [];
  const states: KeepingState[] = [];
  const timers: (() => void)[] = [];
  const world = {
    now: 1000,
    trouble: undefined as HistoryTrouble | undefined,
    /** While set, a write takes until it is done. */
    disk: undefined as Promise<void> | undefined,
    change: (_: Settings): void => undefined,
  };
  const keeper = startKeeper({
    history: {
      async put(kept) {
        batches.push(kept);
        await world.disk;
        if (world.trouble) throw new HistoryError(world.trouble);
      },
      async trim(limits, now) {
        trims.push(limits);
        trimmedAt.push(now);
        return 0;
      },
    },
    settings: {
      read: () => settings,
      onChange: (listener) => {
        world.change = listener;
      },
    },
    isPrivate,
    now: () => world.now,
    steadyNow: () => Math.min(world.now, 2000),
    later: (run) => timers.push(run),
    pause: async () => undefined,
    report: (state) => states.push(state),
  });
  const elapse = () => {
    for (const run of timers.splice(0)) run();
    return settle();
  };
  const keep = (failures: readonly Failure[]) => keeper.keep(failures, "https://contoso.example");
  return { world, keep, keeper, batches, trims, trimmedAt, states, timers, elapse };
}

describe("the keeper", () => {
  test("writes a failure at once, with its time and the page's origin", async () => {
    const { keep, batches, states } = setUp();
    await settle();
    const one = failure("a");
    keep([one]);
    await settle();
    expect(batches).toEqual([[{ failure: one, keptAt: 1000, origin: "https://contoso.example" }]]);
    expect(states).toEqual(["on"]);
  });

  test("keeps each failure with its own origin while it waits for the settings", async () => {
    const { keeper, batches } = setUp();
    keeper.keep([failure("a")], "https://contoso.example");
    keeper.keep([failure("b")], undefined);
    await settle();
    expect(batches.flat().map(({ origin }) => origin)).toEqual(["https://contoso.example", undefined]);
  });

  test("writes what comes during a write together, after it", async () => {
    const { keep, batches, world } = setUp();
    await settle();
    let done: () => void = () => undefined;
    world.disk = new Promise((resolve) => {
      done = resolve;
    });
    keep(some(1));
    keep(some(1, 1));
    keep(some(2, 2));
    await settle();
    expect(idsOf(batches)).toEqual([["id-0"]]);
    done();
    await settle();
    expect(idsOf(batches)).toEqual([["id-0"], ["id-1", "id-2", "id-3"]]);
  });

  test("writes a better version that comes during the write of the first", async () => {
    const { keep, batches, world } = setUp();
    await settle();
    let done: () => void = () => undefined;
    world.disk = new Promise((resolve) => {
      done = resolve;
    });
    keep([failure("a", 1)]);
    keep([failure("a", 2)]);
    done();
    await settle();
    expect(batches.flat().map((one) => one.failure.exchange.sentAt)).toEqual([1, 2]);
  });

  test("writes many in several batches", async () => {
    const { keep, batches } = setUp();
    await settle();
    keep(some(1200));
    await settle();
    expect(batches.map((batch) => batch.length)).toEqual([500, 500, 200]);
  });

  test("waits for the settings and for word on privacy", async () => {
    let read: (settings: Settings) => void = () => undefined;
    const { keep, batches, states } = setUp({
      settings: new Promise((resolve) => {
        read = resolve;
      }),
    });
    keep([failure("a")]);
    await settle();
    expect([batches, states]).toEqual([[], []]);
    read(on);
    await settle();
    expect(idsOf(batches)).toEqual([["a"]]);
  });

  test("keeps nothing of a private window", async () => {
    const { keep, batches, trims, states } = setUp({ isPrivate: async () => true });
    keep([failure("a")]);
    await settle();
    keep([failure("b")]);
    await settle();
    expect([batches, trims, states]).toEqual([[], [], ["private"]]);
  });

  test("keeps nothing when it cannot know whether it may", async () => {
    const { keep, batches, states } = setUp({ isPrivate: () => Promise.reject(new Error("No.")) });
    keep([failure("a")]);
    await settle();
    expect([batches, states]).toEqual([[], ["blocked"]]);
  });

  test("keeps nothing while it is switched off, and not later either", async () => {
    const { keep, batches, states, world } = setUp({ settings: Promise.resolve(off) });
    keep([failure("a")]);
    await settle();
    world.change(on);
    keep([failure("b")]);
    await settle();
    expect(idsOf(batches)).toEqual([["b"]]);
    expect(states).toEqual(["off", "on"]);
  });

  test("stops at once when it is switched off", async () => {
    const { keep, batches, states, world } = setUp();
    await settle();
    keep(some(1200));
    world.change(off);
    await settle();
    expect(batches.length).toBe(1);
    expect(states).toEqual(["on", "off"]);
  });

  test.each<HistoryTrouble>(["full", "blocked", "damaged"])(
    "tells when history is %s, once",
    async (trouble) => {
      const { keep, states, timers, elapse, world } = setUp();
      await settle();
      world.trouble = trouble;
      keep(some(1));
      await settle();
      await elapse();
      keep(some(1, 1));
      await settle();
      expect(states).toEqual(["on", trouble]);
      expect(timers.length).toBe(1);
    },
  );

  test("keeps all that came during the trouble when it is over", async () => {
    const { keep, batches, states, elapse, world } = setUp();
    await settle();
    world.trouble = "full";
    keep(some(1));
    await settle();
    keep(some(1, 1));
    await settle();
    world.trouble = undefined;
    batches.length = 0;
    await elapse();
    expect(idsOf(batches)).toEqual([["id-0", "id-1"]]);
    expect(states).toEqual(["on", "full", "on"]);
  });

  test("holds the newest 10,000 during the trouble", async () => {
    const { keep, batches, elapse, world } = setUp();
    await settle();
    world.trouble = "blocked";
    keep(some(10_001));
    await settle();
    world.trouble = undefined;
    batches.length = 0;
    await elapse();
    expect(batches.flat().length).toBe(10_000);
    expect(batches[0]?.[0]?.failure.id).toBe("id-1");
  });

  test("trims by the time that has passed, however far the clock is set forward", async () => {
    const { keep, batches, trimmedAt, world } = setUp();
    await settle();
    world.now += 365 * 24 * 3600 * 1000;
    keep(some(500));
    await settle();
    expect(batches.flat()[0]?.keptAt).toBe(world.now);
    expect(trimmedAt).toEqual([1000, 2000]);
  });

  test("trims at the start, after each 500 and when the settings change", async () => {
    const { keep, trims, world } = setUp();
    await settle();
    expect(trims).toEqual([on]);
    keep(some(499));
    await settle();
    expect(trims.length).toBe(1);
    keep(some(1, 499));
    await settle();
    expect(trims.length).toBe(2);
    world.change({ ...on, days: 7 });
    await settle();
    expect(trims[2]?.days).toBe(7);
  });
});
