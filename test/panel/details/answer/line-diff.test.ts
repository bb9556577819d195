import { expect, test } from "vitest";
import { lineDiff } from "../../../../src/panel/details/answer/line-diff.ts";

const diff = (sent: string, expected: string) =>
  lineDiff(sent.split("|"), expected.split("|")).map(
    ({ kind, number, text }) => `${{ same: " ", sent: "-", expected: "+" }[kind]}${number} ${text}`,
  );

test("a changed line comes before the expected one", () => {
  expect(diff("{|comment|type|}", "{|Comment|type|}")).toEqual([
    " 1 {",
    "-2 comment",
    "+2 Comment",
    " 3 type",
    " 4 }",
  ]);
});

test("lines between two changes stay the same", () => {
  expect(diff("a|b|c|d|e", "A|b|c|D|e").map((line) => line[0])).toEqual([..."-+  -+ "]);
});

test("added and removed lines have no counterpart", () => {
  expect(diff("a|c", "a|b|c")).toEqual([" 1 a", "+2 b", " 2 c"]);
  expect(diff("a|b|c", "a|c")).toEqual([" 1 a", "-2 b", " 3 c"]);
});

test("a line that only moved into an object is the same", () => {
  expect(diff("{|  body: {|    a|  }|}", "{|  a|}")).toEqual([
    " 1 {",
    "-2   body: {",
    " 3     a",
    "-4   }",
    " 5 }",
  ]);
});

test("texts with nothing in common, or too long to compare, differ as a whole", () => {
  expect(diff("a|b", "c").map((line) => line[0])).toEqual([..."--+"]);
  const many = (letter: string) => Array.from({ length: 600 }, (_, n) => `${letter}${n}`);
  expect(lineDiff(many("a"), many("b"))).toHaveLength(1200);
});
