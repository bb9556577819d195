import { expect, test } from "vitest";
import { flawOf, repair } from "../../../src/core/checks/json-flaw.ts";

/** The reason, the text at fault, and the corrected text if there is one. */
function flaw(text: string): readonly (string | undefined)[] {
  const found = flawOf(text);
  if (!found) return [];
  const edit = repair(text, found);
  const corrected = edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return [found.reason, text.slice(found.start, found.end), ...(corrected === undefined ? [] : [corrected])];
}

test.each<[text: string, reason: string, fault: string, corrected?: string]>([
  ['\uFEFF{"a":1}', "byte-order-mark", "\uFEFF", '{"a":1}'],
  ['{"a":1,}', "trailing-comma", ",", '{"a":1}'],
  ['{"a":1, }', "trailing-comma", ",", '{"a":1 }'],
  ["[1,2,]", "trailing-comma", ",", "[1,2]"],
  ['[{"a":1,},{"b":2,}]', "trailing-comma", ",", '[{"a":1},{"b":2}]'],
  ['{"a":1 "b":2}', "missing-comma", '"b"', '{"a":1, "b":2}'],
  ["[{} {}]", "missing-comma", "{", "[{}, {}]"],
  ["[[] []]", "missing-comma", "[", "[[], []]"],
  ["[1 2]", "missing-comma", "2", "[1, 2]"],
  ["{'a':1}", "quotes", "'a'", '{"a":1}'],
  ["{“a”:1}", "quotes", "“a”", '{"a":1}'],
  ["{‘a’:`b`}", "quotes", "‘a’", undefined],
  ["{'a:1}", "quotes", "'", undefined],
  ["{'a':'b','c':['d']}", "quotes", "'a'", '{"a":"b","c":["d"]}'],
  ['{"a":"say "x" now"}', "unescaped-quote", '"', undefined],
  ['{"a":"x"y}', "unescaped-quote", '"', undefined],
  ['{"a":"b" "c":1}', "missing-comma", '"c"', '{"a":"b", "c":1}'],
  ['{"a":"b""c":1}', "missing-comma", '"c"', '{"a":"b","c":1}'],
  ["{a:1}", "unquoted-name", "a", '{"a":1}'],
  ["{a_$.@-1 :1,b:2}", "unquoted-name", "a_$.@-1", '{"a_$.@-1" :1,"b":2}'],
  ["{a!:1}", "other", "a!", undefined],
  ['{"a":"x\ny"}', "line-break", "\n", '{"a":"x\\ny"}'],
  ['{"a":"x\r\n\ty"}', "line-break", "\r", '{"a":"x\\r\\n\\ty"}'],
  ['{"a":"x\n\\"y"}', "line-break", "\n", '{"a":"x\\n\\"y"}'],
  ['{"a":"x\ty"}', "control-character", "\t", '{"a":"x\\ty"}'],
  ['{"a":"x\u0001y"}', "control-character", "\u0001", undefined],
  ['{"a":"\\u0041\\n\ty"}', "control-character", "\t", '{"a":"\\u0041\\n\\ty"}'],
  ['{"a":"x\\qy"}', "escape", "\\q", undefined],
  ['{"a":"x\\u00g0"}', "escape", "\\u", undefined],
  ['{"a":"\\\\\\q"}', "escape", "\\q", undefined],
  ['{"a":1 /* x */}', "comment", "/* x */", '{"a":1 }'],
  ['{"a":1} // x', "comment", "// x", '{"a":1} '],
  ["[NaN]", "number", "NaN", undefined],
  ["[-Infinity]", "number", "-Infinity", undefined],
  ["[+1]", "number", "+1", undefined],
  ["[.5]", "number", ".5", undefined],
  ["[0x1F]", "number", "x1F", undefined],
  ["[007]", "number", "07", undefined],
  ["[True]", "literal", "True", "[true]"],
  ["[None,FALSE,nil,undefined]", "literal", "None", "[null,false,null,null]"],
  ["[constructor]", "other", "constructor", undefined],
  ["[1 -2.5e+3 0]", "missing-comma", "-2.5e+3", "[1, -2.5e+3, 0]"],
  ["[1 02]", "number", "02", undefined],
  ["[1 x]", "other", "x", undefined],
  ["[a1 b2]", "other", "a1", undefined],
  ["[x+1]", "other", "x+1", undefined],
  ["[xNaN]", "other", "xNaN", undefined],
  ["{x!a:1}", "other", "x!a", undefined],
  ['{"a":1}"b"', "extra", '"b"', undefined],
  ["{‘a:1}", "quotes", "‘", undefined],
  ["{“a’:1}", "quotes", "“", undefined],
  ['{"a":tr, "b":1}', "other", "tr", undefined],
  ['{"a":t', "cut", "t", undefined],
  ['{"a":tr', "cut", "tr", undefined],
  ['{"a":fa', "cut", "fa", undefined],
  ['{"a":fal', "cut", "fal", undefined],
  ['{"a":fals', "cut", "fals", undefined],
  ['{"a":n', "cut", "n", undefined],
  ['{"a":nul', "cut", "nul", undefined],
  ['{"a":xt', "other", "xt", undefined],
  ['{"a":"b" "c.@$_1" :1}', "missing-comma", '"c.@$_1"', '{"a":"b", "c.@$_1" :1}'],
  ['{"a":"b""c!":1}', "unescaped-quote", '"', undefined],
  ['{"a":', "cut", ":", undefined],
  ['{"a":1', "cut", "1", undefined],
  ['{"a":"x', "cut", "x", undefined],
  ['{"a":"x ', "cut", " ", undefined],
  ['{"a":tru', "cut", "tru", undefined],
  ['{"a":f', "cut", "f", undefined],
  ['{"a":nu ', "cut", "nu", undefined],
  ['{"a":-', "cut", "-", undefined],
  ['{"a":truth', "other", "truth", undefined],
  ['{"a":1}}', "extra", "}", undefined],
  ['{"a":1};x', "extra", ";x", undefined],
  ['{"a":{}x}', "extra", "x", undefined],
  ['{"a" "b"}', "other", '"b"', undefined],
  ["", "cut", "", undefined],
])("%j has the error %s at %j", (text, reason, fault, corrected) =>
  expect(flaw(text)).toEqual([reason, fault, ...(corrected === undefined ? [] : [corrected])]),
);

test("valid JSON has no error", () => expect(flawOf('{"a":[1,"x"]}')).toBeUndefined());

test("several kinds of errors are corrected together, except inside strings", () => {
  expect(flaw("{a:'b: True, c',d:None,}")[2]).toBe('{"a":"b: True, c","d":null}');
  expect(flaw('{a:"b:c,}",d:1,}')[2]).toBe('{"a":"b:c,}","d":1}');
});

test("a text with a redaction mark is corrected only in one place", () => {
  expect(flaw('{"a":"•••",}')[2]).toBe('{"a":"•••"}');
  expect(flaw('{"a":"•••",b:1,}')[2]).toBeUndefined();
});

test("a text of more than 5000 characters is not corrected", () => {
  const of = (length: number) => flaw(`{"a":"${"x".repeat(length - 9)}",}`)[2];
  expect(of(5000)).toHaveLength(4999);
  expect(of(5001)).toBeUndefined();
});
