import { describe, expect, test } from "vitest";
import type { Query } from "../../../../src/core/checks/hunting/query.ts";
import { syntaxFinding } from "../../../../src/core/checks/hunting/syntax.ts";
import { REDACTED } from "../../../../src/core/failure.ts";

/** A query whose places are those in its text. */
const queryOf = (text: string): Query => ({ text, place: (start, end) => ({ part: "body", start, end }) });

/** What the finding marks, and its other members. */
function found(message: string, text: string) {
  const { place, sent, certainty, args } = syntaxFinding(message, queryOf(text));
  return { marks: place && text.slice(place.start, place.end), at: place?.start, sent, certainty, args };
}

describe("the position in the message", () => {
  test.each([
    ["[line:position=2:8]", "Token: '=='"],
    ["on line [2,8]", "parsed at '=='"],
    ["Line: 2, Position: 8", "near '=='"],
    ["line 2 column 8", 'unexpected token: "=="'],
    ["Line: 2 Col: 8", "unexpected `==`"],
  ])("is read from %s", (position, token) => {
    expect(found(`Query error ${token} ${position}`, "T\n| A    ==== 1")).toMatchObject({
      marks: "==",
      sent: "==",
      certainty: "certain",
      args: { line: 2, column: 8 },
    });
  });

  test.each([5, 6, 7, 8, 9])("may be two characters off the quoted word: %d of 7", (column) => {
    expect(found(`parsed at 'xyz' on line [1,${column}]`, "T | a, xyz")).toMatchObject({
      marks: "xyz",
      at: 7,
    });
  });

  test.each([4, 10])("marks one character if the quoted word is elsewhere: %d of 7", (column) => {
    const text = "T | a, xyz, more";
    expect(found(`parsed at 'xyz' on line [1,${column}]`, text).at).toBe(column - 1);
  });

  test("counts from 1 without a quoted word", () => {
    expect(found("Line: 2, Position: 3", "T\n| wheels_")).toMatchObject({
      marks: "w",
      at: 4,
      sent: undefined,
    });
    expect(found("Line: 1, Position: 0", "T")).toMatchObject({ marks: "T", at: 0 });
  });

  test("is at most the end of the query", () => {
    expect(found("Line: 9, Position: 99", "T | a")).toMatchObject({
      marks: "a",
      args: { line: 9, column: 99 },
    });
  });
});

describe("without a position", () => {
  test("the first error in the query is likely, with its line and column", () => {
    expect(found("Syntax error.", "T\n| take 1\n|  tale 2")).toEqual({
      marks: "tale",
      at: 14,
      sent: "tale",
      certainty: "likely",
      args: { problem: "operator", line: 3, column: 4 },
    });
    expect(syntaxFinding("Syntax error.", queryOf("T | tale 2")).expected).toEqual(["take"]);
    expect(syntaxFinding("Syntax error.", queryOf("T | take (")).expected).toEqual([]);
  });

  test("the quoted word is marked if the query has it once", () => {
    const message = "Syntax error near 'foo'";
    expect(found(message, "foo | take 1")).toMatchObject({ marks: "foo", at: 0, sent: "foo", args: {} });
    expect(found(message, "foo | where foo")).toMatchObject({ marks: undefined, sent: "foo" });
    expect(found(message, "T | take 1")).toMatchObject({
      marks: undefined,
      sent: "foo",
      certainty: "certain",
    });
    expect(found("Syntax error.", "T | take 1").marks).toBeUndefined();
  });
});

test("a word that was removed from the message is not shown", () => {
  expect(found(`Syntax error near 'a${REDACTED}'`, "T | take 1").sent).toBeUndefined();
});

test("without the query, only the word in the message is known", () => {
  expect(syntaxFinding("parsed at '==' on line [2,8]", undefined)).toEqual({
    check: "query-syntax",
    certainty: "certain",
    sent: "==",
    expected: [],
    place: undefined,
    weight: 6,
    args: {},
  });
});
