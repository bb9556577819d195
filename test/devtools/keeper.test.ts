import { describe, expect, test } from "vitest";
import type { Keeping } from "../../src/browser/channel.ts";
import {
  type HistoryChange,
  HistoryError,
  type HistoryTrouble,
  type KeptFailure,
} from "../../src/browser/history/types.ts";
import type { Failure } from "../../src/core/failure.ts";
import { type KeeperAdapters, startKeeper } from "../../src/devtools/keeper.ts";
import { failure } from "../failures.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve));
const some = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => failure(`id-${from + index}`));
const idsOf = (batches: readonly (readonly KeptFailure[])[]) =>
  batches.map((batch) => batch.map((one) => one.failure.id));
const one = failure("one");

/** A keeper whose disk, clock and timers the test controls. */
function setUp({ permission = "on" as Keeping["state"] | "unknown", recorded = 0 } = {}) {
  const batches: (readonly KeptFailure[])[] = [];
  const trims: { days: number; most: number }[] = [];
  const reports: Keeping[] = [];
  const timers: { readonly run: () => void; readonly milliseconds: number }[] = [];
  const world = {
    permission: (permission === "unknown" ? undefined : permission) as ReturnType<
      KeeperAdapters["permission"]
    >,
    limits: { days: 30, most: 10_000 },
    now: 1000,
    trouble: undefined as HistoryTrouble | undefined,
    recorded,
    again: 0,
    change: (_: HistoryChange): void => undefined,
  };
  const work = async () => {
    if (world.trouble) throw new HistoryError(world.trouble);
  };
  const keeper = startKeeper({
    history: {
      async put(kept) {
        batches.push(kept);
        await work();
        world.recorded += kept.length;
      },
      async count() {
        await work();
        return world.recorded;
      },
      async trim(limits) {
        await work();
        trims.push(limits);
        world.recorded = Math.min(world.recorded, limits.most);
        return 0;
      },
      onChange: (listener) => {
        world.change = listener;
        return () => undefined;
      },
    },
    permission: () => world.permission,
    limits: () => world.limits,
    now: () => world.now,
    later: (run, milliseconds) => timers.push({ run, milliseconds }),
    pause: async () => undefined,
    report: (keeping) => reports.push(keeping),
    keepAgain: () => world.again++,
  });
  const keep = (failures: readonly Failure[]) => keeper.keep(failures, "https://contoso.example");
  /** Runs the timers due within this many milliseconds. */
  const elapse = (most = 5_000) => {
    const due = timers.filter(({ milliseconds }) => milliseconds <= most);
    for (const timer of due) timers.splice(timers.indexOf(timer), 1);
    for (const { run } of due) run();
    return settle();
  };
  return { world, keep, keeper, batches, trims, reports, timers, elapse };
}

describe("the keeper", () => {
  test("writes a failure immediately, with its time and the page's origin", async () => {
    const { keep, batches, reports } = setUp();
    keep([one]);
    await settle();
    expect(batches).toEqual([[{ failure: one, keptAt: 1000, origin: "https://contoso.example" }]]);
    expect(reports).toEqual([{ state: "on", unsaved: 0 }]);
  });

  test("saves each failure with its own origin while waiting for permission", async () => {
    const { keeper, batches, reports, world } = setUp({ permission: "unknown" });
    keeper.keep([failure("a")], "https://contoso.example");
    keeper.keep([failure("b")], undefined);
    await settle();
    expect([batches, reports]).toEqual([[], []]);
    world.permission = "on";
    keeper.changed();
    await settle();
    expect(batches.flat().map(({ origin }) => origin)).toEqual(["https://contoso.example", undefined]);
  });

  test.each(["off", "private"] as const)(
    "saves nothing while it is %s, and nothing from that time later",
    async (state) => {
      const { keep, keeper, batches, trims, reports, world } = setUp({ permission: state });
      keep([failure("a")]);
      await settle();
      expect([batches, trims]).toEqual([[], []]);
      world.permission = "on";
      keeper.changed();
      keep([failure("b")]);
      await settle();
      expect(idsOf(batches)).toEqual([["b"]]);
      expect(reports.map((report) => report.state)).toEqual([state, "on"]);
    },
  );

  test("writes nothing if the permission cannot be read, and reports that", async () => {
    const { keep, batches, reports } = setUp({ permission: "blocked" });
    keep([failure("a")]);
    await settle();
    expect([batches, reports]).toEqual([[], [{ state: "blocked", unsaved: 0 }]]);
  });

  test("stops immediately when it is turned off", async () => {
    const { keep, keeper, batches, world } = setUp();
    keep(some(1200));
    world.permission = "off";
    keeper.changed();
    await settle();
    expect(batches.length).toBe(1);
  });

  test.each<HistoryTrouble>(["full", "blocked", "damaged"])(
    "reports how many failures are unsaved while history is %s, until all are saved",
    async (trouble) => {
      const { keep, batches, reports, elapse, world } = setUp();
      await settle();
      world.trouble = trouble;
      keep(some(1));
      await settle();
      keep(some(2, 1));
      await elapse();
      expect(reports.slice(-2)).toEqual([
        { state: trouble, unsaved: 1 },
        { state: trouble, unsaved: 3 },
      ]);
      world.trouble = undefined;
      await elapse();
      expect(idsOf(batches).at(-1)).toEqual(["id-0", "id-1", "id-2"]);
      expect(reports.at(-1)).toEqual({ state: "on", unsaved: 0 });
    },
  );

  test("holds the newest 10,000 while writing fails, and still counts the others", async () => {
    const { keep, batches, reports, elapse, world } = setUp();
    await settle();
    world.trouble = "blocked";
    keep(some(10_001));
    await settle();
    expect(reports.at(-1)?.unsaved).toBe(10_001);
    world.trouble = undefined;
    batches.length = 0;
    await elapse();
    expect(batches.flat().length).toBe(10_000);
    expect(batches[0]?.[0]?.failure.id).toBe("id-1");
    expect(reports.at(-1)).toMatchObject({ state: "on", unsaved: 1 });
  });

  test("reports that history cannot be opened, even with nothing to write", async () => {
    const { world, keeper, reports } = setUp({ permission: "unknown" });
    world.trouble = "damaged";
    world.permission = "on";
    keeper.changed();
    await settle();
    expect(reports.at(-1)).toEqual({ state: "damaged", unsaved: 0 });
  });

  test("saves everything again after the browser has deleted history", () => {
    const { world } = setUp();
    world.change("removed");
    expect(world.again).toBe(0);
    world.change("lost");
    expect(world.again).toBe(1);
  });
});

describe("a nearly full history", () => {
  const near = { kept: 95, most: 100 };
  const setUpNear = async (recorded: number) => {
    const all = setUp({ permission: "unknown", recorded });
    all.world.limits = { days: 30, most: 100 };
    all.world.permission = "on";
    all.keeper.changed();
    await settle();
    return all;
  };

  test("is reported a minute before anything is deleted to make room", async () => {
    const { keep, reports, trims, timers, elapse } = await setUpNear(95);
    expect(reports.at(-1)).toEqual({ state: "on", unsaved: 0, near });
    expect(timers.map(({ milliseconds }) => milliseconds)).toContain(60_000);
    keep(some(10));
    await settle();
    expect(trims.every(({ most }) => most === Number.POSITIVE_INFINITY)).toBe(true);
    await elapse(60_000);
    expect(trims.at(-1)).toEqual({ days: 30, most: 100 });
  });

  test("is no longer reported once there is room again", async () => {
    const { world, keeper, reports } = await setUpNear(95);
    world.limits = { days: 30, most: 1000 };
    keeper.changed();
    await settle();
    expect(reports.at(-1)).toEqual({ state: "on", unsaved: 0 });
  });

  test("is reported with its exact size once writing pauses, and no longer after the user deletes it", async () => {
    const { world, keep, reports } = await setUpNear(93);
    keep(some(1));
    await settle();
    expect(reports.at(-1)?.near).toEqual({ kept: 94, most: 100 });
    // The first is written alone, the others together.
    for (let at = 0; at < 3; at++) keep(some(1, 10 + at));
    await settle();
    expect(reports.at(-1)?.near).toEqual({ kept: 97, most: 100 });
    world.recorded = 0;
    world.change("removed");
    await settle();
    expect(reports.at(-1)).toEqual({ state: "on", unsaved: 0 });
  });

  test("has the same notice period if the user lowers the limit", async () => {
    const { world, keeper, trims, elapse } = await setUpNear(10);
    world.limits = { days: 30, most: 5 };
    keeper.changed();
    await settle();
    expect(trims.at(-1)?.most).toBe(Number.POSITIVE_INFINITY);
    await elapse(60_000);
    expect(trims.at(-1)?.most).toBe(5);
  });

  test("has no notice period if a flood brings half as much again", async () => {
    const { keep, trims } = await setUpNear(95);
    keep(some(52));
    await settle();
    expect(trims.at(-1)).toEqual({ days: 30, most: 100 });
  });

  test("is checked after each 500 failures, or 2 % of the limit", async () => {
    const { keep, trims } = setUp();
    await settle();
    expect(trims).toHaveLength(1);
    keep(some(199));
    await settle();
    expect(trims).toHaveLength(1);
    keep(some(1, 199));
    await settle();
    expect(trims).toHaveLength(2);
  });
});
