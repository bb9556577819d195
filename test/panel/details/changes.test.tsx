// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Comparison } from "../../../src/core/compare/change.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { findings as en } from "../../../src/locales/en/findings.ts";
import { all, click, closePanel, details, openPanel, rows, settled } from "../page.tsx";
import { failure, START } from "../samples.ts";

beforeEach(() => {
  for (const [name, get] of [
    ["clientHeight", () => 480],
    ["clientWidth", () => 1200],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get });
});
afterEach(() => {
  closePanel();
  for (const name of ["clientHeight", "clientWidth"]) Reflect.deleteProperty(HTMLElement.prototype, name);
});

const gone: Comparison = {
  at: START - 180_000,
  changes: [
    { part: "body", how: "gone", name: "Comment", before: "Case 1" },
    { part: "token", how: "expired" },
  ],
  differs: ["body Comment"],
};
const later = (changes: Comparison["changes"], differs: readonly string[] = []): Comparison => ({
  at: START + 60_000,
  changes,
  differs,
});
const appears = (text: string) =>
  vi.waitFor(() => expect(details()?.textContent?.replaceAll("`", "")).toContain(text), 20_000);
/** Opens the panel and lets the rows be diagnosed. */
async function open(failures: readonly Failure[], isGrouped = false) {
  const world = await openPanel(failures, { grouping: { read: () => isGrouped, save: () => undefined } });
  for (let round = 0; round < 3; round++) {
    world.draw();
    await settled();
  }
  return world;
}
const rowSays = (text: RegExp) => expect(rows()[0]?.textContent).toMatch(text);

describe("before", () => {
  test("Details say when the call last succeeded and what has changed", async () => {
    await open([{ ...failure({ id: "a", sentAt: START }), since: gone }]);
    await click(rows()[0]);
    await appears(
      "The call worked 3 minutes earlier; changes since then: Comment is gone from the body and the token has expired",
    );
  });
});

describe("after", () => {
  test("a row says when its call succeeded, and Details say what made the difference", async () => {
    const after = later([{ part: "body", how: "added", name: "Comment", now: "Case 1" }]);
    await open([{ ...failure({ id: "a" }), after }]);
    rowSays(/succeeded at \d\d:\d\d:\d\d/);
    await click(rows()[0]);
    await appears("What made the difference: Comment is new in the body.");
  });

  test("a call that succeeded unchanged says so", async () => {
    await open([{ ...failure({ id: "a" }), after: later([], ["token exp"]) }]);
    rowSays(/passed on retry at/);
    await click(rows()[0]);
    await appears(en.changes.passing);
  });

  test("a call whose body always differs does not claim to be the same", async () => {
    await open([{ ...failure({ id: "a" }), after: later([], ["body Comment"]) }]);
    rowSays(/succeeded at/);
    await click(rows()[0]);
    await appears(en.changes.differenceUnknown);
  });

  test("a cause counts its open failures", async () => {
    const failures = [1, 2, 3].map((n) => failure({ id: `n${n}`, sentAt: START - n * 1000 }));
    await open(
      failures.map((one, index) => (index === 1 ? { ...one, after: later([]) } : one)),
      true,
    );
    rowSays(/2 of 3 still open/);
  });
});

describe("a chain", () => {
  const follows = { kind: "token", id: "first", at: START - 9000 } as const;

  test("is one row, which represents the first failure", async () => {
    const first = { ...failure({ id: "first", sentAt: START - 9000 }), follows };
    const second = { ...failure({ id: "second", error: { status: 401, code: "Unauthorized" } }), follows };
    await open([second, first], true);
    expect(rows()).toHaveLength(1);
    rowSays(/^404/);
  });

  test("links a later failure to the first", async () => {
    const first = { ...failure({ id: "first", sentAt: START - 9000 }), follows };
    const second = { ...failure({ id: "second", error: { status: 401, code: "Unauthorized" } }), follows };
    const { store } = await open([second, first]);
    store.open("second");
    await appears(en.changes.follows.token);
    await click(all(".details button").find(({ textContent }) => textContent === en.changes.showFirst));
    await appears(en.changes.begins);
  });
});
