import { expect, test } from "vitest";
import { isBlank, isWordChar } from "../../../src/core/redact/signs.ts";
import { unquoted, withoutEnd, withoutStart } from "../../../src/core/redact/trim.ts";

test("signs are removed from one side only", () => {
  expect(withoutEnd("(a,b),)", "),")).toBe("(a,b");
  expect(withoutStart("(,a,b)", "(,")).toBe("a,b)");
  expect([withoutEnd("),)", "),"), withoutStart("((", "(")]).toEqual(["", ""]);
  expect([withoutEnd("ab", ")"), withoutStart("ab", ")")]).toEqual(["ab", "ab"]);
});

test.each([
  [' "a b" ', "a b"],
  ["'a'", "a"],
  ['""a""', '"a"'],
  ["a'b", "a'b"],
  ["'a", "a"],
])("the cell %s has the content %s", (cell, content) => expect(unquoted(cell)).toBe(content));

test("letters and digits of every script are parts of words", () => {
  for (const char of "azAZ09éя東٣") expect([char, isWordChar(char)]).toEqual([char, true]);
  for (const char of "@[`{/: _-•“") expect([char, isWordChar(char)]).toEqual([char, false]);
});

test("spaces and control characters are blank, and the end of a text is not", () => {
  for (const char of [" ", "\t", "\n", "\0"]) expect(isBlank(char)).toBe(true);
  for (const char of ["", undefined, "!", "a"]) expect(isBlank(char)).toBe(false);
});
