import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextFrame } from "../../src/browser/frames.ts";

let frames: (() => void)[] = [];
const draw = () => {
  for (const run of frames.splice(0)) run();
};
const page = { hidden: false };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("document", page);
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
});
afterEach(() => {
  draw();
  frames = [];
  page.hidden = false;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("runs immediately, outside the frame, and then once per frame", () => {
  const ran: string[] = [];
  nextFrame(() => ran.push("first"));
  expect(ran).toEqual([]);
  vi.runAllTimers();
  expect(ran).toEqual(["first"]);
  nextFrame(() => ran.push("second"));
  vi.runAllTimers();
  expect(ran).toEqual(["first"]);
  draw();
  expect(ran).toEqual(["first"]);
  vi.runAllTimers();
  expect(ran).toEqual(["first", "second"]);
});

test("does not wait for a frame in a hidden page", () => {
  const ran: number[] = [];
  nextFrame(() => ran.push(1));
  page.hidden = true;
  nextFrame(() => ran.push(2));
  vi.runAllTimers();
  expect(ran).toEqual([1, 2]);
});
