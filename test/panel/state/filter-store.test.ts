import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { searched } from "../../../src/core/search.ts";
import { createFilterStore } from "../../../src/panel/state/filter-store.ts";
import { failure } from "../samples.ts";

function world(count = 0) {
  const one = failure();
  const prepared: (readonly string[])[] = [];
  const store = createFilterStore(
    {
      search: async (question) => searched(question),
      prepareSearch: (items, textOf) => void prepared.push(items.map(textOf)),
      now: () => 0,
      later: (run) => run(),
    },
    {
      listed: signal([
        ...["one", "two"].map((id) => failure({ id })),
        ...Array.from({ length: count }, () => one),
      ]),
      noteOf: ({ id }) => `INC-${id}`,
      findingsSoon: () => [],
      verdictSoon: () => undefined,
      causeSoon: () => undefined,
      titleOf: () => undefined,
      facts: signal(undefined),
    },
  );
  store.start();
  return { prepared, store, ids: () => store.filtered.value.map(({ id }) => id) };
}

test("a word is found in the row's own texts and in those of the user", () => {
  const { store, ids } = world();
  for (const [text, found] of [
    ["inc-two", ["two"]],
    ["api", ["one", "two"]],
    ["inc-one 4", ["one"]],
    ['"inc-one 4"', ["one"]],
    ['"4 inc-one"', []],
    ["nowhere", []],
  ] as const) {
    store.filterText.value = text;
    expect([text, ids()]).toEqual([text, found]);
  }
});

test("the texts for expressions are prepared when a filter begins", () => {
  const { store, prepared } = world();
  expect(prepared).toEqual([]);
  for (const text of ["i", "inv", "inv /", "inv /a"]) store.filterText.value = text;
  expect(prepared).toHaveLength(1);
  expect(prepared[0]).toHaveLength(2);
  store.filterText.value = "";
  store.filterText.value = "x";
  expect(prepared).toHaveLength(2);
});

test("the texts of a long list are prepared when an expression begins", () => {
  const { store, prepared } = world(10_000);
  store.filterText.value = "inv";
  expect(prepared).toEqual([]);
  store.filterText.value = "inv /";
  expect(prepared.map(({ length }) => length)).toEqual([10_002]);
});
