import { expect, test } from "vitest";
import { createQueue } from "../../src/core/queue.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve));
const numbers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => [`${from + at}`, from + at] as const);

function setUp(most?: number, size = 1) {
  const writes: (readonly number[])[] = [];
  const timers: { readonly run: () => void; readonly milliseconds: number }[] = [];
  const world = {
    error: undefined as Error | undefined,
    mayWrite: true,
    reports: 0,
    disk: Promise.resolve(),
  };
  const queue = createQueue<number>(
    {
      async write(items) {
        writes.push(items);
        await world.disk;
        if (world.error) throw world.error;
      },
      sizeOf: () => size,
      mayWrite: () => world.mayWrite,
      pause: async () => undefined,
      later: (run, milliseconds) => timers.push({ run, milliseconds }),
      report: () => world.reports++,
    },
    most,
  );
  const elapse = () => {
    for (const { run } of timers.splice(0)) run();
    return settle();
  };
  return { queue, writes, timers, world, elapse };
}

test("writes the first item at once, and items added during the write together", async () => {
  const { queue, writes, world } = setUp();
  let done: () => void = () => undefined;
  world.disk = new Promise((resolve) => {
    done = resolve;
  });
  queue.add(numbers(1));
  queue.add(numbers(1, 1));
  queue.add(numbers(2, 2));
  await settle();
  expect(writes).toEqual([[0]]);
  done();
  await settle();
  expect(writes).toEqual([[0], [1, 2, 3]]);
  expect(queue.waiting.size).toBe(0);
});

test("writes a better version that arrives while the first is being written", async () => {
  const { queue, writes } = setUp();
  queue.add([["a", 1]]);
  queue.add([["a", 2]]);
  await settle();
  expect(writes).toEqual([[1], [2]]);
});

test("writes at most 500 items and about a megabyte at once, and a larger item alone", async () => {
  const many = setUp();
  many.queue.add(numbers(1200));
  await settle();
  expect(many.writes.map(({ length }) => length)).toEqual([500, 500, 200]);
  const large = setUp(undefined, 400_000);
  large.queue.add(numbers(5));
  await settle();
  expect(large.writes.map(({ length }) => length)).toEqual([2, 2, 1]);
  const huge = setUp(undefined, 4_000_000);
  huge.queue.add(numbers(2));
  await settle();
  expect(huge.writes.map(({ length }) => length)).toEqual([1, 1]);
});

test("retries two seconds after a failure, with everything added meanwhile, and clears the error then", async () => {
  const { queue, writes, timers, world, elapse } = setUp();
  world.error = new Error("Full.");
  queue.add(numbers(1));
  await settle();
  queue.add(numbers(1, 1));
  await settle();
  expect(writes).toHaveLength(1);
  expect(queue.error()).toBe(world.error);
  expect([...queue.waiting.values()]).toEqual([0, 1]);
  expect(timers.map(({ milliseconds }) => milliseconds)).toContain(2_000);
  world.error = undefined;
  await elapse();
  expect(writes.at(-1)).toEqual([0, 1]);
  expect([queue.error(), queue.waiting.size]).toEqual([undefined, 0]);
});

test("reports items added while writes fail, but not each one", async () => {
  const { queue, world, elapse } = setUp();
  world.error = new Error("Full.");
  queue.add(numbers(1));
  await settle();
  const before = world.reports;
  for (let at = 1; at < 50; at++) queue.add(numbers(1, at));
  expect(world.reports).toBe(before);
  await elapse();
  expect(world.reports - before).toBe(2);
});

test("keeps the newest items if there are too many, and counts the others", async () => {
  const { queue, world } = setUp(10);
  world.mayWrite = false;
  queue.add(numbers(12));
  expect([...queue.waiting.values()]).toEqual(numbers(10, 2).map(([, one]) => one));
  expect(queue.dropped()).toBe(2);
});

test("waits until it may write", async () => {
  const { queue, writes, world } = setUp();
  world.mayWrite = false;
  queue.add(numbers(1));
  await settle();
  expect(writes).toEqual([]);
  world.mayWrite = true;
  queue.pump();
  await settle();
  expect(writes).toEqual([[0]]);
});

test("settles when everything is written, or nothing can be", async () => {
  const { queue, writes, world } = setUp();
  queue.add(numbers(600));
  await queue.settled();
  expect(writes.flat()).toHaveLength(600);
  world.error = new Error("Full.");
  queue.add(numbers(1, 600));
  await queue.settled();
  expect(queue.waiting.size).toBe(1);
});

test("settles earlier for a caller that leaves some items waiting", async () => {
  const { queue, writes } = setUp();
  queue.add(numbers(1300));
  await queue.settled(800);
  expect(writes.map(({ length }) => length)).toEqual([500]);
  await queue.settled(300);
  expect(writes.map(({ length }) => length)).toEqual([500, 500]);
  await queue.settled();
  expect(queue.waiting.size).toBe(0);
});
