import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSearch } from "../../src/browser/search.ts";
import { createSearcher, type SearchQuestion, type SearchTask } from "../../src/core/search.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Workers that reply when the test says so. */
function threads() {
  const all: { port: Pick<Worker, "onmessage" | "onerror">; tasks: SearchTask[]; ended: boolean }[] = [];
  const { search, prepareSearch } = createSearch(() => {
    const thread = { tasks: [] as SearchTask[], ended: false };
    const port = {
      onmessage: null,
      onerror: null,
      postMessage: (task: SearchTask) => void thread.tasks.push(structuredClone(task)),
      terminate: () => {
        thread.ended = true;
      },
    };
    all.push(Object.assign(thread, { port }));
    return port;
  });
  const answer = () => {
    const { port, tasks = [] } = all.at(-1) ?? {};
    const data = tasks.map(createSearcher()).at(-1);
    if (data) port?.onmessage?.call(port as Worker, new MessageEvent("message", { data }));
  };
  return { all, search, prepareSearch, answer };
}

const ask = (...expressions: string[]): SearchQuestion => ({ expressions, texts: ["a\nbc", "b c"] });

test("matches across a text and on each of its lines", async () => {
  const { search, answer } = threads();
  const found = search(ask("^b", "A B", "x"));
  answer();
  expect(await found).toEqual([Uint8Array.of(1, 1), Uint8Array.of(1, 0), Uint8Array.of(0, 0)]);
});

test("matches a pattern without spaces in a single pass", async () => {
  const { search, answer } = threads();
  const found = search(ask("BC", "x|c", "bc|d", "ab", ""));
  answer();
  const both = Uint8Array.of(1, 1);
  const first = Uint8Array.of(1, 0);
  expect(await found).toEqual([first, both, first, Uint8Array.of(0, 0), both]);
});

test("reuses the worker for the next search", async () => {
  const { all, search, answer } = threads();
  for (const question of [ask("a"), ask("b")]) {
    const found = search(question);
    answer();
    await found;
  }
  vi.advanceTimersByTime(5000);
  expect(all.map(({ tasks, ended }) => [tasks.length, ended])).toEqual([[2, false]]);
});

test("starts the worker before the first search, and sends it each text once, in parts", async () => {
  const { all, search, prepareSearch, answer } = threads();
  const texts = Array.from({ length: 2500 }, (_, n) => `text ${n}`);
  for (const ahead of [texts, [...texts, "more"]]) {
    prepareSearch(ahead, String);
    await vi.runAllTimersAsync();
  }
  const found = search({ expressions: ["9$", "e"], texts: ["even more", ...texts.slice(8, 10), "more"] });
  answer();
  expect(await found).toEqual([Uint8Array.of(0, 0, 1, 0), Uint8Array.of(1, 1, 1, 1)]);
  expect(all.map(({ tasks }) => tasks.map(({ fresh }) => fresh.length))).toEqual([[1000, 1000, 500, 1, 1]]);
});

test("sends a restarted worker everything it needs", async () => {
  const { search, answer } = threads();
  const slow = search(ask("(x+x+)+y"));
  vi.advanceTimersByTime(1000);
  expect(await slow).toBe("slow");
  const found = search(ask("bc"));
  answer();
  expect(await found).toEqual([Uint8Array.of(1, 0)]);
});

test("releases texts that have left the list", async () => {
  const { all, prepareSearch } = threads();
  prepareSearch([...Array(2500).keys()], (n) => `text ${n}`);
  await vi.runAllTimersAsync();
  prepareSearch(["one"], String);
  expect(all.map(({ ended }) => ended)).toEqual([true, false]);
});

test("terminates a worker that takes longer than a second", async () => {
  const { all, search, answer } = threads();
  const found = search(ask("(x+x+)+y"));
  vi.advanceTimersByTime(1000);
  expect(await found).toBe("slow");
  expect(all[0]?.ended).toBe(true);
  const next = search(ask("a"));
  answer();
  expect(await next).toHaveLength(1);
  expect(all).toHaveLength(2);
});

test("drops a search for the next one", async () => {
  const { all, search, answer } = threads();
  const first = search(ask("a"));
  const second = search(ask("b"));
  answer();
  expect(await first).toBe("dropped");
  expect(await second).toHaveLength(1);
  expect(all.map(({ ended }) => ended)).toEqual([true, false]);
});
