import { describe, expect, test } from "vitest";
import { findKqlProblem } from "../../../../src/core/checks/hunting/kql.ts";

/** The problem of a query and the text that it marks. */
function problemOf(query: string) {
  const found = findKqlProblem(query);
  return (
    found && [found.problem, query.slice(found.start, found.end), found.start, ...(found.expected ?? [])]
  );
}

test.each([
  ["a string that is not closed", 'T | where A == "x', ["quote", '"', 15]],
  ["a string that goes on in the next line", "T | where A == 'x\n'", ["quote", "'", 15]],
  ["a string that ends with an escaped quotation mark", 'T | where A == "x\\"', ["quote", '"', 15]],
  ["a verbatim string that ends with a doubled quotation mark", 'T | where A == @"x""', ["quote", '"', 16]],
  ["a block of text that is not closed", "print ```a``", ["quote", "```", 6]],
  ["a bracket that is not closed", "T | where (A == 1", ["bracket", "(", 10]],
  ["the inner one of two brackets that are not closed", "T | where (A[1", ["bracket", "[", 12]],
  ["a bracket that is not open", "T | where A == 1}", ["bracket", "}", 16]],
  ["a bracket that closes another kind", "T | where (A[1)]", ["bracket", ")", 14]],
  ["a pipe at the end", "T | take 1 |", ["pipe", "|", 11]],
  ["a pipe before a comment at the end", "T | // more", ["pipe", "|", 2]],
  ["a pipe after a pipe", "T | | take 1", ["pipe", "| |", 2]],
  ["a pipe before a bracket", "T |\n(take 1)", ["pipe", "|\n(", 2]],
  ["a misspelled operator", "T | wher A == 1", ["operator", "wher", 4, "where"]],
  ["an operator in capital letters", "T | WHERE A == 1", ["operator", "WHERE", 4, "where"]],
  ["the bracket after an operator that is not listed", "T | zzzzzzzz (", ["bracket", "(", 13]],
  [
    "a misspelled operator in the next line",
    "T\n|  projct-away A",
    ["operator", "projct-away", 5, "project-away"],
  ],
])("finds %s", (_, query, expected) => {
  expect(problemOf(query)).toEqual(expected);
});

describe("finds nothing in", () => {
  test.each([
    ["a query of one word", "T"],
    ["operators with hyphens", "T | project-away A | mv-expand B"],
    ["a pipe in a string", 'T | where A == "|" | take 1'],
    ["brackets in a string", "T | where A == '(['"],
    ["an escaped quotation mark", 'T | where A == "a\\"b" and B == 1'],
    ["an escaped backslash at the end of a string", 'T | where A == "a\\\\"'],
    ["a verbatim path", "T | where A == @'C:\\'"],
    ["a hidden verbatim path", "T | where A == @h'C:\\' or A == h@'D:\\'"],
    ["a verbatim string of two lines", "T | where A == @'a\nb'"],
    ["a doubled quotation mark in a verbatim string", 'T | where A == @"a""b" | take 1'],
    ["a bracket or quotation mark in a comment", "T // it's (\n| take 1"],
    ["a comment at the end", "T | take 1 // (("],
    ["a comment between pipe and operator", "T |// why\n take 1"],
    ["a slash that begins no comment", "T | extend A = B / (C)"],
    ["a block of text with signs", "print ```('\"|``` | take 1"],
    ["a block of text after a pipe", "T | ```a``` "],
    ["nested brackets", "T | where A in (B[0], {C})"],
    ["a number or a parameter after a pipe", "T | 1 | $left"],
    ["nothing", " \n"],
  ])("%s", (_, query) => {
    expect(problemOf(query)).toBeUndefined();
  });
});
