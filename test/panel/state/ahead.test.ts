import { expect, test } from "vitest";
import { createAhead } from "../../../src/panel/state/ahead.ts";

test("works in slices, once no more arrives", () => {
  let time = 0;
  const done: number[] = [];
  const timers: { run: () => void; at: number }[] = [];
  const prepare = createAhead(
    (item: number) => {
      time += 2;
      done.push(item);
    },
    { now: () => time, later: (run, milliseconds) => timers.push({ run, at: time + milliseconds }) },
  );
  const next = () => {
    const timer = timers.shift();
    if (timer) time = Math.max(time, timer.at);
    timer?.run();
  };
  prepare([1, 2]);
  time = 900;
  prepare([3, 4]);
  expect(timers).toHaveLength(1);
  next();
  expect(done).toEqual([]);
  next();
  expect([time, done]).toEqual([1906, [4, 3, 2]]);
  next();
  expect([done, timers]).toEqual([[4, 3, 2, 1], []]);
});
