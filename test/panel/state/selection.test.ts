import { signal } from "@preact/signals";
import { beforeEach, expect, test } from "vitest";
import { single } from "../../../src/panel/state/rows.ts";
import { createSelection } from "../../../src/panel/state/selection.ts";
import { failure } from "../samples.ts";

const rows = signal(single([]));
const lead = signal<string>();
beforeEach(() => {
  rows.value = single(["a", "b", "c", "d", "e"].map((id) => failure({ id })));
  lead.value = undefined;
});
const chosen = (selection: ReturnType<typeof createSelection>) =>
  selection.chosen.value.map(({ key }) => key).join("");

test("the selection is the row of Details unless others are selected", () => {
  const selection = createSelection(rows, lead);
  expect(chosen(selection)).toBe("");
  lead.value = "c";
  expect(chosen(selection)).toBe("c");
});

test("one row is added or removed, and the leading row is returned", () => {
  const selection = createSelection(rows, lead);
  lead.value = "c";
  expect(selection.toggle("a")).toBe("a");
  expect(chosen(selection)).toBe("ac");
  expect(selection.toggle("a")).toBe("c");
  expect(chosen(selection)).toBe("c");
  expect(selection.toggle("c")).toBeUndefined();
});

test("a range extends in both directions from its start", () => {
  const selection = createSelection(rows, lead);
  lead.value = "c";
  for (const [key, range] of [
    ["e", "cde"],
    ["a", "abc"],
    ["c", "c"],
  ] as const) {
    selection.extend(key);
    lead.value = key;
    expect(chosen(selection)).toBe(range);
  }
});

test("a range starts at the first row when none was selected", () => {
  const selection = createSelection(rows, lead);
  selection.extend("b");
  expect(chosen(selection)).toBe("ab");
});

test("all rows are selected except those that are filtered out", () => {
  const selection = createSelection(rows, lead);
  selection.all();
  expect(chosen(selection)).toBe("abcde");
  rows.value = rows.value.slice(3);
  expect(chosen(selection)).toBe("de");
  selection.reset();
  expect(chosen(selection)).toBe("");
});
