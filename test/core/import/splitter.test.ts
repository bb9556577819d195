import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ending, EntrySplitter } from "../../../src/core/import/splitter.ts";

const toBytes = (text: string) => new TextEncoder().encode(text);
const parsed = (bytes: Uint8Array | undefined): unknown =>
  bytes && JSON.parse(new TextDecoder().decode(bytes));

/** The result of splitting a text that arrives in chunks of the given sizes, repeated as needed. */
function split(text: string, sizes: readonly number[] = [text.length]) {
  const splitter = new EntrySplitter();
  const bytes = toBytes(text);
  const entries: unknown[] = [];
  const fields: Record<string, unknown> = {};
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    for (const piece of splitter.push(bytes.slice(at, at + size)))
      if (piece.field === undefined) entries.push(parsed(piece.bytes));
      else fields[piece.field] = parsed(piece.bytes);
    at += size;
  }
  return { entries, fields, ending: splitter.ending() };
}

describe("the entry splitter", () => {
  test("gives the entries of any HAR, however it is cut into chunks", () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const space = fc.constantFrom(undefined, 1, "\t");
    const property = fc.property(
      fc.array(value, { maxLength: 4 }),
      fc.dictionary(fc.string(), value, { maxKeys: 3 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      space,
      (entries, others, sizes, indent) => {
        const log = { ...others, version: "1.2", entries, creator: { name: "x" }, pages: [others] };
        const read = split(JSON.stringify({ ...others, log }, null, indent), sizes);
        expect(read.entries).toEqual(JSON.parse(JSON.stringify(entries)));
        expect(read.fields).toEqual({
          version: "1.2",
          creator: { name: "x" },
          ...("browser" in others && { browser: JSON.parse(JSON.stringify(others.browser)) }),
        });
        expect(read.ending).toBe("whole");
      },
    );
    fc.assert(property, { numRuns: 100 });
  });

  test("is not misled by quotes, brackets, and escapes in strings", () => {
    const entries = ['"', "\\", '\\"', "]}", "{[", '","', 'a\\\\"', "\u0000", "é", "💥"].map((text) => ({
      [text]: text,
      list: [text, { text }],
    }));
    const text = JSON.stringify({ log: { entries } });
    for (let size = 1; size < 12; size++) expect(split(text, [size]).entries).toEqual(entries);
  });

  test("gives entries that are not objects", () => {
    expect(split('{"log":{"entries":[null, 12 ,"a",true,[{}],{}]}}').entries).toEqual([
      null,
      12,
      "a",
      true,
      [{}],
      {},
    ]);
  });

  test("finds the entries of the log, whatever comes before and after", () => {
    const read = split(
      '{"a":{"entries":[1]},"entries":[2],"log":{"pages":[{"entries":[3]}],"entries":[4]},"b":5}',
    );
    expect(read).toEqual({ entries: [4], fields: {}, ending: "whole" });
  });

  test.each<[Ending, string]>([
    ["empty", ""],
    ["empty", " \n\t"],
    ["not-json", "<!doctype html>"],
    ["not-json", "%PDF-1.7"],
    ["not-json", "{\\rtf1 }"],
    ["not-har", "[1, 2]"],
    ["not-har", "{}"],
    ["not-har", '{"log": 1}'],
    ["not-har", '{"log": {"version": "1.2"}}'],
    ["not-har", '{"entries": []}'],
    ["not-har", '{"value": [{"id": 1'],
    ["cut", '{"log": {"version": "1.2", "pa'],
    ["cut", '{"log": {"entries": [{"a": 1}, {"b": "'],
    ["cut", '{"log": {"entries": [{"a": 1}]'],
    ["cut", '{"log": {"entries": [{"a": 1}; {"b": 2}]}}'],
    ["whole", '{"log": {"entries": []}}'],
    ["whole", '{"log": {"entries": [{"a": 1},]}} \0'],
  ])("calls %s: %s", (ending, text) => {
    expect(split(text).ending).toBe(ending);
    expect(split(text, [1]).ending).toBe(ending);
  });

  test("gives the entries before a cut", () => {
    const whole = JSON.stringify({ log: { entries: [{ a: '"1"' }, { a: [2] }, { a: 3 }] } });
    for (let length = 0; length < whole.length; length++) {
      const { entries, ending } = split(whole.slice(0, length));
      expect(entries.length).toBeLessThanOrEqual(3);
      expect(ending).not.toBe("whole");
    }
  });

  test("skips an entry that is too large, and continues after it", () => {
    const splitter = new EntrySplitter();
    const chunk = toBytes("x".repeat(1_000_000));
    expect(splitter.push(toBytes('{"log":{"entries":[{"a":"'))).toEqual([]);
    for (let count = 0; count < 65; count++) expect(splitter.push(chunk)).toEqual([]);
    const [large, next] = splitter.push(toBytes('"},{"b":1}]}}'));
    expect(large).toEqual({ bytes: undefined });
    expect(parsed(next?.bytes)).toEqual({ b: 1 });
    expect(splitter.ending()).toBe("whole");
  });
});
