// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test } from "vitest";
import { body as words } from "../../../../src/locales/en/body.ts";
import { panel } from "../../../../src/locales/en/panel.ts";
import {
  blocksOf,
  excerpt,
  foldedAtFirst,
  linesOf,
  rowsOf,
  within,
} from "../../../../src/panel/details/body/body-rows.ts";
import { copied } from "../../../../src/panel/details/body/copied.ts";
import { find, MOST_HITS, marksWithin } from "../../../../src/panel/details/body/find.ts";
import { formatBody } from "../../../../src/panel/details/body/format-body.ts";
import { Source } from "../../../../src/panel/details/body/Source.tsx";
import type { Store } from "../../../../src/panel/state/store.ts";
import { growth, growthOf } from "../../../growth.ts";

const long = JSON.stringify({
  value: Array.from({ length: 60 }, (_, id) => ({ id, tags: ["a", "b"], owner: { name: `name ${id}` } })),
});
const lines = linesOf(formatBody(long));
const atFirst = rowsOf(lines, foldedAtFirst(lines));

afterEach(() => render(null, document.body));

const shown = async (text: string, more: Partial<Parameters<typeof Source>[0]> = {}) => {
  // A body uses only the texts of the store.
  const store = { texts: { value: { panel } }, bodyTexts: { value: words } } as unknown as Store;
  await act(() => render(<Source store={store} text={text} {...more} />, document.body));
};
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const drawn = () =>
  all(".line").map((line) => line.querySelector(":scope > :last-child")?.textContent?.trim() ?? "");
const foldOf = (line: number) => document.querySelector<HTMLElement>(`button[data-fold="${line}"]`);
const named = (name: string) =>
  document.querySelector<HTMLElement>(`[aria-label="${name}"]`) ??
  all("button").find(({ textContent }) => textContent === name);
const click = (element: HTMLElement | null | undefined, altKey = false) =>
  act(() => void element?.dispatchEvent(new MouseEvent("click", { altKey, bubbles: true })));
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(
    () =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
      ),
  );
const type = (text: string) =>
  act(() => {
    const field = document.querySelector<HTMLInputElement>(".find input");
    if (!field) throw new Error("No search.");
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });

describe("a body", () => {
  test("that is short shows completely", async () => {
    await shown('{"error":{"code":"NotFound","details":[]}}');
    expect(drawn()).toEqual(["{", '"error": {', '"code": "NotFound",', '"details": []', "}", "}"]);
    expect(all(".tools")).toHaveLength(0);
  });

  test("that is long shows two levels and the number of items in the rest", async () => {
    await shown(long);
    expect(drawn().slice(0, 3)).toEqual(["{", '"value": [', "{… 3},"]);
    expect(drawn()).toHaveLength(40);
    await click(named(panel.showAll(lines.text.length)));
    expect(drawn()).toHaveLength(64);
    expect(document.activeElement?.tagName).toBe("PRE");
  });

  test("never hides an offending place or the tracking ID", async () => {
    const place = long.indexOf('"name 50"');
    await shown(long, { id: "name 45", marks: [{ start: place, end: place + 9 }] });
    expect(all("mark.wrong").map(({ textContent }) => textContent)).toEqual(['"name 50"']);
    expect(document.querySelector(".note")?.parentElement?.textContent).toContain("name 45");
    expect(all(".gap")).toHaveLength(2);
    expect(drawn().length).toBeLessThan(60);
  });

  test("folds and unfolds by click, by number and by key", async () => {
    await shown('{"a":{"b":[1,2],"c":{"d":3}},"e":4}');
    await click(foldOf(1));
    expect(drawn()).toEqual(["{", '"a": {… 2},', '"e": 4', "}"]);
    expect(foldOf(1)?.getAttribute("aria-expanded")).toBe("false");
    await click(document.querySelector<HTMLElement>(".folded"));
    expect(drawn()).toHaveLength(12);
    await click(foldOf(1), true);
    await click(foldOf(1));
    expect(drawn()).toEqual(["{", '"a": {', '"b": [… 2],', '"c": {… 1}', "},", '"e": 4', "}"]);

    foldOf(0)?.focus();
    await press("ArrowDown");
    await press("ArrowDown");
    expect(document.activeElement).toBe(foldOf(2));
    await press("ArrowRight");
    expect(drawn()).toContain("2");
    await press("ArrowLeft");
    await press("ArrowLeft");
    expect(document.activeElement).toBe(foldOf(1));
    await press("End");
    expect(document.activeElement).toBe(foldOf(6));
    expect(all("button.fold[tabindex='0']")).toEqual([foldOf(6)]);
  });

  test("folds all but the outermost brackets, and unfolds all", async () => {
    await shown(long);
    await click(named("Collapse all"));
    expect(drawn()).toEqual(["{", '"value": [… 60]', "}"]);
    await click(named("Expand all"));
    await click(named(panel.showAll(lines.text.length)));
    expect(all(".block").length).toBeGreaterThan(2);
    expect(all(".line").length).toBeLessThan(lines.starts.length);
  });

  test("is searched, unfolding if necessary, and returns the focus", async () => {
    await shown(long);
    foldOf(0)?.focus();
    await press("f", { ctrlKey: true });
    expect(document.activeElement).toBe(document.querySelector(".find input"));
    await type("NAME 4");
    expect(document.querySelector(".find")?.textContent).toBe("1 of 11");
    expect(document.querySelector("mark.now")?.textContent).toBe("name 4");
    await press("Enter", { shiftKey: true });
    expect(document.querySelector(".find")?.textContent).toBe("11 of 11");
    await press("ArrowDown");
    await press("Enter");
    expect(document.querySelector(".find")?.textContent).toBe("2 of 11");
    expect(document.querySelector("mark.now")?.parentElement?.textContent).toContain('"name 40"');
    await type("nowhere");
    expect(document.querySelector(".find")?.textContent).toBe("No matches");
    await press("Escape");
    expect(all(".find, mark")).toHaveLength(0);
    expect(document.activeElement).toBe(foldOf(0));
  });
});

describe("copying", () => {
  const selected = (from: number, to: number) => {
    const [first, last] = [all(".line")[from], all(".line")[to]];
    const pre = document.querySelector("pre");
    if (!first || !last || !pre) throw new Error("No such line.");
    const range = document.createRange();
    range.setStart(first, 0);
    range.setEnd(last, last.childNodes.length);
    return { pre, range };
  };

  test("contains the folded text, and nothing around it", async () => {
    const text = '{"a":{"b":[1,2],"c":"x"},"e":4}';
    const formatted = formatBody(text);
    await shown(text, { id: "x" });
    await click(foldOf(1));
    const { pre, range } = selected(0, 3);
    expect(copied(pre, range, linesOf(formatted))).toBe(formatted.text);
    const { range: one } = selected(1, 1);
    expect(copied(pre, one, linesOf(formatted))?.trim().endsWith("},")).toBe(true);
    expect(copied(document.createElement("pre"), range, linesOf(formatted))).toBeUndefined();
  });

  test("has normal line breaks and keeps escapes", async () => {
    const text = "one\r\ntwo \u202e\r\nthree";
    await shown(text);
    const { pre, range } = selected(0, 2);
    expect(copied(pre, range, linesOf({ text, folds: [] }))).toBe("one\ntwo ⟨U+202E⟩\nthree");
  });
});

describe("rows", () => {
  test("split a long line into pieces", () => {
    const rows = rowsOf(linesOf({ text: `a\n${"x".repeat(9_000)}\nb`, folds: [] }), () => false);
    expect(rows.map(({ start, end }) => end - start)).toEqual([1, 4_000, 4_000, 1_000, 1]);
  });

  test("are omitted except at the beginning and around relevant places", () => {
    const place = lines.text.indexOf("name 55");
    const rows = rowsOf(lines, () => false);
    const kept = within(rows, excerpt(rows, [place]));
    expect(kept).toHaveLength(45);
    expect(kept[42]?.start).toBeLessThan(place);
    expect(within(atFirst, excerpt(atFirst, []))).toHaveLength(40);
  });

  test("come in blocks of bounded size", () => {
    const blocks = blocksOf(rowsOf(linesOf({ text: "x".repeat(100_000), folds: [] }), () => false));
    expect(Math.max(...blocks.map(({ length }) => length))).toBe(4);
    expect(blocks.flat()).toHaveLength(25);
  });
});

describe("find", () => {
  test("ignores case and keeps offsets right", () => {
    expect(find("İstanbul ISTANBUL", "stan")).toEqual([
      { start: 1, end: 5, kind: "hit" },
      { start: 10, end: 14, kind: "hit" },
    ]);
    expect(find("abc", "")).toEqual([]);
    expect(find("a".repeat(20_000), "a")).toHaveLength(MOST_HITS);
  });

  test("returns the hits of one line", () => {
    const hits = find("ab ab ab ab", "ab");
    expect(marksWithin(hits, 3, 8, 10)).toEqual(hits.slice(1, 3));
    expect(marksWithin(hits, 0, 11, 2)).toEqual(hits.slice(0, 2));
  });
});

describe("a long body initially has at most 40 rows, for work that grows with its length:", () => {
  test.each<[name: string, longest: number, make: (length: number) => string]>([
    ["brackets in brackets", 18_000, (length) => `{"a":${"[".repeat(length / 2)}${"]".repeat(length / 2)}}`],
    ["a list of numbers", 130_000, (length) => `[${"12345,".repeat(length / 6)}0]`],
    ["empty lines", 1_000_000, (length) => "\n".repeat(length)],
    ["one line", 1_000_000, (length) => "x".repeat(length)],
    ["a list of small objects", 100_000, (length) => `[${'{"a":[{}]},'.repeat(length / 11)}{}]`],
  ])("%s", (_name, longest, make) => {
    const run = (text: string) => () => {
      const body = linesOf(formatBody(text));
      const rows = rowsOf(body, foldedAtFirst(body));
      return within(rows, excerpt(rows, [])).length;
    };
    const work = { short: run(make(longest / 16)), long: run(make(longest)) };
    expect(work.long()).toBeLessThanOrEqual(40);
    expect(growthOf(work, growth.line(16))).toBeLessThan(growth.line(16));
  });
});
