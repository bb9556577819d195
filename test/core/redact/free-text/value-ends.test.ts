import { expect, test } from "vitest";
import {
  connectionEnd,
  createEnds,
  listedValues,
  quotedValues,
} from "../../../../src/core/redact/free-text/value-ends.ts";

/** The unquoted value after the first `=`. */
function bare(text: string, enclosing = ""): string {
  const start = text.indexOf("=") + 1;
  return text.slice(start, createEnds(text)(start, enclosing));
}

test.each([
  ["a=x1", "x1"],
  ["a=x1 b", "x1"],
  ["a=x1\tb", "x1"],
  ["a=x1\nb", "x1"],
  ["a=x1;b", "x1"],
  ["a=x1.", "x1"],
  ["a=x1.,:)]}", "x1"],
  ["a=.", ""],
  ["a=x1!", "x1!"],
  ["a=x,y", "x,y"],
  ["a=x, y", "x"],
  ["a=x,'y", "x"],
  ["a=x,y=z", "x"],
  ["a=x,y: z", "x"],
  ['a=x,"y":z', "x"],
  ['a=x,\\"y\\":z', "x"],
  ["a=x,y[0]=z", "x"],
  ["a=x,%y%=z", "x"],
  ["a=x&y=z", "x"],
  ["a=x&y", "x&y"],
  ["a=x& y", "x"],
  ["a=x&&y", "x"],
  ["a=x&,y", "x"],
  ["a=x&<y", "x"],
  ["a=x&", "x"],
  ["a=x<y", "x<y"],
  ["a=x<b>y", "x"],
  ["a=x</b>", "x"],
  ["a=x<!--y", "x"],
  ["a=x<1>y", "x<1>y"],
  ["a=x\\y", "x\\y"],
  ['a=x\\"y', "x"],
  ["a=x\\'y", "x"],
  ["a=x\\\\y", "x"],
  ['a=x"', "x"],
  ['a=x"y', 'x"y'],
  ["a=x'y", "x'y"],
  ["a=x' y", "x"],
  ["a=x` y", "x"],
  ["a=x)y", "x)y"],
  ["a=x) y", "x"],
  ["a=x] y", "x"],
  ["a=x} y", "x"],
  ["a=x> y", "x"],
  ["a=x| y", "x"],
  ["a=x|y", "x|y"],
  ["a=x# y", "x#"],
])("the value in %j ends", (text, value) => {
  expect(bare(text)).toBe(value);
});

test.each([
  ["“a=x1”", "”", "x1"],
  ["“a=x1”y", "”", "x1”y"],
  ["“a=x1” y", "”", "x1"],
  ["“a=x1” y", "", "x1”"],
])("the value in %j, enclosed in %j, ends", (text, enclosing, value) => {
  expect(bare(text, enclosing)).toBe(value);
});

test("values that follow each other have the same end as each alone", () => {
  const text = "a=b=c’ d=e";
  const endOf = createEnds(text);
  expect([endOf(2, ""), endOf(4, ""), endOf(4, "’"), endOf(9, ""), endOf(2, "")]).toEqual([6, 6, 5, 10, 6]);
});

/** The quoted values at the start of a text, and what follows. */
function quoted(text: string): string[] {
  const found = quotedValues(text, 0);
  return [...found.map(({ start, end }) => text.slice(start, end)), text.slice(found.at(-1)?.next ?? 0)];
}

test.each([
  [`"a"b`, "a", "b"],
  [`'a'b`, "a", "b"],
  ["`a`b", "a", "b"],
  ["“a”b", "a", "b"],
  ["„a”b", "a", "b"],
  ["‘a’b", "a", "b"],
  ["«a»b", "a", "b"],
  [`"a'b"c`, "a'b", "c"],
  [`""b`, "", "b"],
  [`"a""b"c`, 'a""b', "c"],
  ["“a””b", "a", "”b"],
  [`"a\\"b"c`, 'a\\"b', "c"],
  [`"a\\\\"b`, "a\\\\", "b"],
  [`\\"a\\"b`, "a", "b"],
  [`\\"a\\\\\\"b\\"c`, 'a\\\\\\"b', "c"],
  [`\\\\"a\\"b\\\\"c`, "a", 'b\\\\"c'],
  [`\\"a""b`, "a", '"b'],
  [`"a`, "a", ""],
  [`a"b"`, 'a"b"'],
  [`"a" + "b"c`, "a", "b", "c"],
  [`"a"+'b'c`, "a", "b", "c"],
  [`"a" . "b"c`, "a", "b", "c"],
  [`"a" & "b"c`, "a", "b", "c"],
  [`"a" - "b"c`, "a", ' - "b"c'],
  [`"a" + b`, "a", " + b"],
  [`"a"        +        "b"c`, "a", "b", "c"],
  [`"a"         +"b"c`, "a", '         +"b"c'],
  [`"a"+         "b"c`, "a", '+         "b"c'],
  [`"a"x+"b"c`, "a", 'x+"b"c'],
  [`\\"a\\" + \\"b\\"c`, "a", "b", "c"],
])("the quoted values at the start of %j", (text, ...values) => {
  expect(quoted(text)).toEqual(values);
});

test("at most 40 backslashes precede a quoted value", () => {
  const value = (count: number) => quotedValues(`${"\\".repeat(count)}"a${"\\".repeat(count)}"`, 0).length;
  expect([value(40), value(41)]).toEqual([1, 0]);
});

const listed = (text: string, most?: number) =>
  listedValues(text, 0, most).map(({ start, end }) => text.slice(start, end));

test.each([
  [`("a", 'b') "c"`, "a", "b"],
  [`["a", 5, "b"] "c"`, "a", "b"],
  [`{"a", "b"} "c"`, "a", "b"],
  [`("a]", "b"}) "c"`, "a]", "b"],
  [`{"a": "b", 'c' : "d"}`, "b", "d"],
  [`(\\"a\\", \\b)`, "a"],
  [`("a", "b`, "a", "b"],
  [`()`],
  [`(("a"), "b")`, "a"],
])("the strings in the list %j", (text, ...values) => {
  expect(listed(text)).toEqual(values);
});

test("a list may be read in part", () => {
  expect(listed(`("a", "b", "c")`, 2)).toEqual(["a", "b"]);
});

/** The value of `p` in a list of pairs. */
function connected(text: string): string {
  const start = text.indexOf("p=");
  const end = connectionEnd(text, start, start + 2);
  return end === undefined ? "not in a list" : text.slice(start + 2, end);
}

test.each([
  ["a=1;p=x y,z;b=2", "x y,z"],
  ["a=1;p=x y", "x y"],
  ["a=1;  p=x y", "x y"],
  ["a=1; \tp=x y", "not in a list"],
  ["p=x y;b=2", "x y"],
  ["p=x y;    b c =2", "x y"],
  ["p=x y;     b=2", "x y"],
  ["p=x y; b", "not in a list"],
  ["p=x y", "not in a list"],
  ['p=x y"; b=2', "not in a list"],
  ['a=1;p=x y"; b=2', "x y"],
  ["a=1;p=x\ny;b=2", "x"],
  ["a=1;p=x\ry;b=2", "x"],
])("the value of p in %j", (text, value) => {
  expect(connected(text)).toBe(value);
});

test("a value in a list has at most 2000 characters", () => {
  const length = (count: number) => connected(`a=1;p=${"x".repeat(count)}`).length;
  expect([length(2000), length(2001)]).toEqual([2000, "not in a list".length]);
  expect(connected(`a=1;p=${"x".repeat(1999)};b=2`)).toHaveLength(1999);
});
