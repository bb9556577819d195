import { expect, test } from "vitest";
import { createPace } from "../../src/devtools/pace.ts";

/** A clock controlled by the test, and the times when `run` was called. */
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

test("runs immediately after a quiet period", () => {
  const { ask, goTo, ran } = started();
  ask(true);
  goTo(1);
  expect(ran).toEqual([0]);
  goTo(500);
  ask(false);
  goTo(501);
  expect(ran).toEqual([0, 500]);
});

test("runs at intervals in a burst, and soon after its end", () => {
  const { ask, goTo, ran } = started();
  for (let at = 0; at <= 1000; at += 10) {
    goTo(at);
    ask(at < 1000);
  }
  goTo(3000);
  expect(ran).toEqual([0, 510, 1010]);
});

test("treats a burst with gaps as one while more is on its way, but not forever", () => {
  const { ask, goTo, ran } = started();
  for (let at = 0; at <= 400; at += 80) {
    goTo(at);
    ask(true);
  }
  goTo(3000);
  expect(ran).toEqual([0, 500]);
});

test("misses nothing that arrives while it waits", () => {
  const { ask, goTo, ran } = started();
  ask(false);
  goTo(10);
  ask(true);
  goTo(30);
  ask(false);
  goTo(35);
  ask(false);
  goTo(1000);
  expect(ran).toEqual([0, 45]);
});
