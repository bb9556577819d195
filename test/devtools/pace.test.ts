import { expect, test } from "vitest";
import { createPace } from "../../src/devtools/pace.ts";

/** A clock that the test moves on, and when `run` was called. */
function started() {
  let time = 0;
  const timers: { at: number; run: () => void }[] = [];
  const ran: number[] = [];
  const ask = createPace(() => ran.push(time), {
    now: () => time,
    wait: (run, milliseconds) => timers.push({ at: time + milliseconds, run }),
  });
  const goTo = (end: number) => {
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers.splice(timers.indexOf(next), 1);
      time = Math.max(time, next.at);
      next.run();
    }
    time = end;
  };
  return { ask, goTo, ran };
}

test("runs at once after a quiet time", () => {
  const { ask, goTo, ran } = started();
  ask();
  goTo(1);
  expect(ran).toEqual([0]);
  goTo(500);
  ask();
  goTo(501);
  expect(ran).toEqual([0, 500]);
});

test("runs now and then in a burst, and soon after its end", () => {
  const { ask, goTo, ran } = started();
  for (let at = 0; at <= 1000; at += 10) {
    goTo(at);
    ask();
  }
  goTo(3000);
  expect(ran).toEqual([0, 510, 1010]);
});

test("misses nothing that comes while it waits", () => {
  const { ask, goTo, ran } = started();
  ask();
  goTo(10);
  ask();
  goTo(30);
  ask();
  goTo(1000);
  expect(ran).toEqual([0, 55]);
});

test("takes a burst with longer gaps for one, but not for long", () => {
  const { ask, goTo, ran } = started();
  for (let at = 0; at <= 1000; at += 40) {
    goTo(at);
    ask();
  }
  goTo(3000);
  expect(ran).toEqual([0, 65, 580, 1050]);
  ask();
  goTo(3010);
  ask();
  goTo(4000);
  expect(ran.slice(4)).toEqual([3000, 3035]);
});
