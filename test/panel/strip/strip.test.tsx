// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, describe, expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import { createStore } from "../../../src/panel/state/store.ts";
import {
  countIn,
  filledBeside,
  filledNear,
  type Strip as StripData,
  slotAt,
  stripOf,
  timesOf,
  totalOf,
} from "../../../src/panel/state/time-strip.ts";
import { Strip } from "../../../src/panel/strip/Strip.tsx";
import { closePanel, settled } from "../page.tsx";
import { failure, fakeAdapters, START } from "../samples.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Failures some milliseconds after the start, newest first as in the store. */
const at = (...offsets: number[]) =>
  offsets.sort((a, b) => b - a).map((offset) => failure({ sentAt: START + offset }));
const withStatus = (status: number, offset = 0) =>
  failure({ sentAt: START + offset, error: { status }, response: { status } });

function made(failures: readonly Failure[]): StripData {
  const strip = stripOf(failures);
  if (!strip) throw new Error("There is no strip.");
  return strip;
}

describe("slots", () => {
  test("there are none without a failure, or without a time", () => {
    expect(stripOf([])).toBeUndefined();
    expect(stripOf([failure({ sentAt: Number.NaN })])).toBeUndefined();
  });

  test.each([
    [0, SECOND, 60],
    [50 * SECOND, SECOND, 60],
    [90 * SECOND, 2 * SECOND, 60],
    [4.5 * MINUTE, 5 * SECOND, 60],
    [29.5 * MINUTE, 30 * SECOND, 60],
    [59.5 * MINUTE, MINUTE, 60],
    [2 * HOUR, 5 * MINUTE, 25],
    [59 * HOUR, HOUR, 60],
    [400 * 24 * HOUR, 7 * 24 * HOUR, 59],
  ])("a span of %i ms makes slots of %i ms, %i of them", (span, step, count) => {
    const strip = made(at(0, span));
    expect(strip.step).toBe(step);
    expect(Math.abs(strip.slots.length - count)).toBeLessThanOrEqual(1);
    expect(strip.times[0]).toBeLessThanOrEqual(START);
    expect(strip.times[1]).toBeGreaterThan(START + span);
  });

  test("the ends are whole minutes", () => {
    const { times } = made(at(5500, 61_000));
    expect(times).toEqual([START, START + 2 * MINUTE]);
  });

  test("each failure is in one slot, by status class", () => {
    const strip = made([
      withStatus(429, 2000),
      withStatus(503, 1500),
      withStatus(404, 1000),
      withStatus(200, 300),
      withStatus(0, 200),
      failure({ sentAt: Number.NaN }),
    ]);
    expect(strip.slots.slice(0, 3)).toEqual([
      { lost: 1, partial: 1 },
      { caller: 1, server: 1 },
      { throttle: 1 },
    ]);
    expect(strip.all).toEqual({ caller: 1, throttle: 1, server: 1, partial: 1, lost: 1 });
    expect(strip.peak).toBe(2);
  });

  test("slots and times convert into each other, in either order", () => {
    const strip = made(at(0, 10 * SECOND, 11 * SECOND));
    expect(slotAt(strip, START + 10_999)).toBe(10);
    expect(slotAt(strip, START - HOUR)).toBe(0);
    expect(slotAt(strip, START + HOUR)).toBe(59);
    expect(timesOf(strip, 11, 10)).toEqual([START + 10 * SECOND, START + 12 * SECOND]);
    expect(countIn(strip, 11, 10)).toBe(2);
  });

  test("empty slots are skipped", () => {
    const strip = made(at(0, 10 * SECOND));
    expect(filledNear(strip, 8, 2)).toBe(10);
    expect(filledNear(strip, 7, 2)).toBe(7);
    expect(filledBeside(strip, 0, 1)).toBe(10);
    expect(filledBeside(strip, 10, 1)).toBe(10);
  });

  test("10,000 failures are counted", () => {
    const strip = made(at(...Array.from({ length: 10_000 }, (_, n) => n * 50)));
    expect(totalOf(strip.all)).toBe(10_000);
    expect(strip.slots.length).toBeLessThanOrEqual(60);
  });
});

describe("the strip", () => {
  afterEach(closePanel);

  async function shown(failures: readonly Failure[]) {
    const world = fakeAdapters();
    const store = createStore(world.adapters);
    store.start();
    world.send({ type: "state", failures, recording: true, rates: [], keeping: { state: "on", unsaved: 0 } });
    render(<Strip store={store} />, document.body);
    await settled();
    return { ...world, store };
  }
  const slider = () => {
    const found = document.querySelector<HTMLElement>("[role=slider]");
    if (!found) throw new Error("There is no slider.");
    found.setPointerCapture = () => undefined;
    // Ten pixels for each of the 60 seconds.
    found.getBoundingClientRect = () => new DOMRect(0, 0, 600, 28);
    return found;
  };
  const press = async (key: string, more: KeyboardEventInit = {}) => {
    slider().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
    await settled();
  };
  const point = async (type: string, clientX: number) => {
    slider().dispatchEvent(new PointerEvent(type, { clientX, button: 0, bubbles: true }));
    await settled();
  };
  const click = async (x: number) => {
    await point("pointerdown", x);
    await point("pointerup", x);
  };
  const ids = (store: ReturnType<typeof createStore>) => store.matching.value.map(({ id }) => id);
  const three = () =>
    [2, 30, 40].map((second) => failure({ id: `s${second}`, sentAt: START + second * 1000 }));

  test("has one sentence for screen readers, and visible counts", async () => {
    await shown([withStatus(404), withStatus(400, 100), withStatus(429, 9000), withStatus(0, 9500)]);
    expect(document.querySelector("[role=img]")?.getAttribute("aria-label")).toMatch(
      /^4 errors from \d\d:\d\d to \d\d:\d\d: 2 with 4xx, 1 with 429, 1 without a response$/,
    );
    const legend = [...document.querySelectorAll(".legend li")].map(({ children }) =>
      [...children].map(({ textContent }) => textContent).join(" "),
    );
    expect(legend).toEqual([" 4xx 2", " 429 1", " No response 1"]);
  });

  test("is absent while nothing matches the filter", async () => {
    const { store } = await shown(three());
    store.filterText.value = "nothing like it";
    await settled();
    expect(document.querySelector(".strip")).toBeNull();
  });

  test("a click narrows the list to a slot, a second click ends it", async () => {
    const { store } = await shown(three());
    await click(305);
    expect(ids(store)).toEqual(["s30"]);
    expect(document.querySelectorAll(".bar")).toHaveLength(3);
    await click(305);
    expect(ids(store)).toHaveLength(3);
  });

  test("a click next to a thin bar selects the bar, a click on nothing ends the narrowing", async () => {
    const { store } = await shown(three());
    await click(296);
    expect(ids(store)).toEqual(["s30"]);
    await click(500);
    expect(ids(store)).toHaveLength(3);
  });

  test("a drag over slots narrows the list, in either direction", async () => {
    const { store } = await shown(three());
    await point("pointerdown", 450);
    await point("pointermove", 320);
    expect(store.times.value).toBeUndefined();
    await point("pointerup", 280);
    expect(ids(store)).toEqual(["s40", "s30"]);
  });

  test("failures outside the selected time span are counted, not listed", async () => {
    const { store, send, draw } = await shown(three());
    await click(305);
    send({ type: "failures", failures: [failure({ id: "late", sentAt: START + 50_000 })] });
    draw();
    await settled();
    expect(ids(store)).toEqual(["s30"]);
    expect(document.querySelectorAll(".bar")).toHaveLength(4);
  });

  test("the keyboard moves from bar to bar, extends, narrows and ends it", async () => {
    const { store } = await shown(three());
    expect(slider().ariaValueNow ?? slider().getAttribute("aria-valuenow")).toBe("41");
    await press("ArrowLeft");
    expect(slider().getAttribute("aria-valuetext")).toMatch(/^1 error from \d\d:\d\d:30 to \d\d:\d\d:31$/);
    await press("Enter");
    expect(ids(store)).toEqual(["s30"]);
    await press("ArrowLeft", { shiftKey: true });
    await press(" ");
    expect(ids(store)).toEqual(["s30", "s2"]);
    await press("Escape");
    expect(ids(store)).toHaveLength(3);
    await press("End");
    await press("Enter");
    expect(ids(store)).toEqual(["s40"]);
    await press("Enter");
    expect(ids(store)).toHaveLength(3);
  });

  test("a button shows all times and leaves the focus in the strip", async () => {
    const { store } = await shown(three());
    await click(305);
    document.querySelector<HTMLElement>("[aria-label='Show all times']")?.click();
    await settled();
    expect(ids(store)).toHaveLength(3);
    expect(document.activeElement).toBe(slider());
    expect(document.querySelector("[aria-label='Show all times']")).toBeNull();
  });

  test("Clear resets the time, and History ignores it", async () => {
    const { store } = await shown(three());
    await click(305);
    store.toggleHistory();
    expect(store.matching.value).toBe(store.filtered.value);
    store.toggleHistory();
    expect(ids(store)).toEqual(["s30"]);
    store.clear();
    expect(store.times.value).toBeUndefined();
  });
});
