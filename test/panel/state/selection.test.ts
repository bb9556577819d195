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

test("is the row of Details as long as no other is chosen", () => {
  const selection = createSelection(rows, lead);
  expect(chosen(selection)).toBe("");
  lead.value = "c";
  expect(chosen(selection)).toBe("c");
});

test("takes one more row, or one less, and says which leads", () => {
  const selection = createSelection(rows, lead);
  lead.value = "c";
  expect(selection.toggle("a")).toBe("a");
  expect(chosen(selection)).toBe("ac");
  expect(selection.toggle("a")).toBe("c");
  expect(chosen(selection)).toBe("c");
  expect(selection.toggle("c")).toBeUndefined();
});

test("takes a range in both directions from where it began", () => {
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

test("takes a range from the first row when none was chosen", () => {
  const selection = createSelection(rows, lead);
  selection.extend("b");
  expect(chosen(selection)).toBe("ab");
});

test("takes all, and leaves out what is filtered away", () => {
  const selection = createSelection(rows, lead);
  selection.all();
  expect(chosen(selection)).toBe("abcde");
  rows.value = rows.value.slice(3);
  expect(chosen(selection)).toBe("de");
  selection.reset();
  expect(chosen(selection)).toBe("");
});
