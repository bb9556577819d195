// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Divider } from "../../../src/panel/frame/Divider.tsx";
import { between, lengthsOf, limitsOf } from "../../../src/panel/frame/shares.ts";
import { createStore } from "../../../src/panel/state/store.ts";
import { closePanel, settled } from "../page.tsx";
import { fakeAdapters } from "../samples.ts";

describe("shares", () => {
  test("the list keeps 280 pixels and Details keep 400", () => {
    expect(limitsOf(1000)).toEqual([0.28, 0.6]);
    expect(between([0.28, 0.6], 0.1)).toBe(0.28);
    expect(between([0.28, 0.6], 0.9)).toBe(0.6);
  });

  test("a width too small for both is left to the layout", () => {
    expect(limitsOf(600)).toEqual([0, 1]);
  });

  test("the default share sets no lengths", () => {
    expect(lengthsOf(undefined)).toBeUndefined();
    expect(lengthsOf(0.25)).toEqual({ "--list": "25fr", "--details": "75fr" });
  });
});

describe("the divider", () => {
  const rect = HTMLElement.prototype.getBoundingClientRect;
  const Observer = globalThis.ResizeObserver;

  beforeEach(() => {
    // The test page has no layout: pretend a list of 440 and Details of 560 pixels.
    HTMLElement.prototype.getBoundingClientRect = function () {
      return new DOMRect(0, 0, this.tagName === "TABLE" ? 440 : 560, 600);
    };
    globalThis.ResizeObserver = class extends Observer {
      constructor(run: ResizeObserverCallback) {
        super(run);
        setTimeout(() => run([], this));
      }
    };
  });
  afterEach(() => {
    HTMLElement.prototype.getBoundingClientRect = rect;
    globalThis.ResizeObserver = Observer;
    closePanel();
  });

  const line = () => {
    const found = document.querySelector<HTMLElement>("[role=separator]");
    if (!found) throw new Error("There is no divider.");
    found.setPointerCapture = () => undefined;
    return found;
  };
  const value = (name: string) => Number(line().getAttribute(`aria-${name}`));

  async function shown(read: () => number | undefined = () => undefined) {
    const saved: (number | undefined)[] = [];
    const store = createStore(
      fakeAdapters({ layout: { read, save: (share) => saved.push(share) } }).adapters,
    );
    render(
      <>
        <table />
        <Divider store={store} />
        <section />
      </>,
      document.body,
    );
    await settled();
    const press = async (key: string) => {
      line().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await settled();
    };
    const point = (type: string, clientX: number) =>
      line().dispatchEvent(new PointerEvent(type, { clientX, button: 0, bubbles: true }));
    return { store, saved, press, point };
  }

  test("exposes its position and its limits", async () => {
    await shown();
    expect([value("valuenow"), value("valuemin"), value("valuemax")]).toEqual([44, 28, 60]);
    expect(line().getAttribute("aria-orientation")).toBe("vertical");
    expect(line().tabIndex).toBe(0);
  });

  test("moves by keys, within limits", async () => {
    const { store, saved, press } = await shown();
    await press("ArrowRight");
    expect(store.listShare.value).toBeCloseTo(0.49);
    await press("ArrowLeft");
    expect(store.listShare.value).toBeCloseTo(0.39);
    await press("Home");
    await press("End");
    expect(saved.map((share) => share?.toFixed(2))).toEqual(["0.49", "0.39", "0.28", "0.60"]);
  });

  test("follows the pointer, and its position is saved when the pointer is released", async () => {
    const { store, saved, point } = await shown();
    point("pointermove", 300);
    expect(store.listShare.value).toBeUndefined();
    point("pointerdown", 440);
    point("pointermove", 500);
    point("pointermove", 520);
    expect(store.listShare.value).toBeCloseTo(0.52);
    expect(saved).toEqual([]);
    point("pointerup", 520);
    point("pointermove", 600);
    expect(saved).toEqual([0.52]);
  });

  test("a double click restores the default position", async () => {
    const { store, saved } = await shown(() => 0.3);
    expect(store.listShare.value).toBe(0.3);
    line().dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    expect(store.listShare.value).toBeUndefined();
    expect(saved).toEqual([undefined]);
  });
});
