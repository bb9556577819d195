import { describe, expect, test } from "vitest";
import { arranged } from "../../src/core/arrange.ts";
import type { Certainty, Place } from "../../src/core/checks/finding.ts";
import { longestUrl } from "../../src/core/failure.ts";

const url = "https://api.security.microsoft.com/api/alerts?$top=x";
const cutUrl = `${url}${"x".repeat(longestUrl)}`;
const found = (
  name: string,
  certainty: Certainty,
  more: { sent?: string; place?: Place; weight?: number } = {},
) => ({
  name,
  certainty,
  ...more,
});
const names = (findings: readonly ReturnType<typeof found>[], of = url) =>
  arranged(findings, of).map(({ name }) => name);

test("more certain findings come first", () => {
  const findings = [found("c", "possible"), found("b", "likely"), found("a", "certain")];
  expect(names(findings)).toEqual(["a", "b", "c"]);
});

test("of equally certain findings, the higher weight comes first, and no weight is 0", () => {
  const findings = [
    found("d", "likely", { weight: -1 }),
    found("c", "likely"),
    found("b", "likely", { weight: 1 }),
    found("a", "certain"),
  ];
  expect(names(findings)).toEqual(["a", "b", "c", "d"]);
});

describe("of equally certain findings, one about what the reply quotes comes first", () => {
  const first = (sent: string, said: string, certainty: Certainty = "certain") =>
    arranged(
      [found("heavier", "certain", { sent: "20000", weight: 1 }), found("other", certainty, { sent })],
      url,
      said,
    )[0]?.name;

  test.each([
    ["in single quotes", "Severity", "Could not find a property named 'Severity' on type 'Alert'."],
    ["in double quotes", "Severity", 'Unknown property "Severity".'],
    ["in backticks", "Severity", "`Severity` is unknown."],
    ["that was sent as a JSON string", '"full"', "The value 'full' is not allowed."],
  ])("%s", (_, sent, said) => {
    expect(first(sent, said)).toBe("other");
  });

  test.each([
    ["if the reply says nothing", "Severity", ""],
    ["if the reply only contains it", "Severity", "The Severity of the error is high."],
    ["if the reply quotes a longer name", "Severity", "Unknown property 'SeverityLevel'."],
    ["if it is a single character", "x", "Unexpected 'x'."],
    ["if the reply quotes both", "Severity", "'Severity' and '20000' are wrong."],
  ])("but not %s", (_, sent, said) => {
    expect(first(sent, said)).toBe("heavier");
  });

  test("but not before a more certain one", () => {
    expect(first("Severity", "Unknown property 'Severity'.", "likely")).toBe("heavier");
  });
});

test("of a URL that was cut, only path and query are unknown", () => {
  const findings = (["query", "path", "host", "method", "body", "header"] as const).map((part) =>
    found(part, "likely", { place: { part } }),
  );
  const all = [...findings, found("none", "likely")];
  expect(names(all)).toEqual(["query", "path", "host", "method", "body", "header", "none"]);
  expect(names(all, cutUrl)).toEqual(["host", "method", "body", "header", "none"]);
});

describe("beside a surer finding at 10 to 20", () => {
  const left = (part: Place["part"], start?: number, end?: number, surer: Place["part"] = part) =>
    names([
      found("less sure", "likely", { place: { part, start, end } }),
      found("surer", "certain", { place: { part: surer, start: 10, end: 20 } }),
    ]);

  test.each([
    ["at the same place", "body", 10, 20],
    ["of the text inside the quotation marks", "body", 11, 19],
    ["of the text with its quotation marks", "body", 9, 21],
    ["of a part of the path", "path", 12, 18],
    ["from the same start of a query", "query", 10, 12],
    ["up to the same end of a query", "query", 18, 20],
  ] as const)("a finding %s is left out", (_, part, start, end) => {
    expect(left(part, start, end)).toEqual(["surer"]);
  });

  test.each([
    ["two characters after the start", "body", 12, 20],
    ["two characters before the start", "body", 8, 20],
    ["two characters before the end", "body", 10, 18],
    ["two characters after the end", "body", 10, 22],
    ["around it in a query", "query", 8, 22],
    ["that starts before it in a query", "query", 8, 20],
    ["that ends after it in a query", "query", 10, 22],
    ["without a start", "body", undefined, 20],
    ["without an end", "body", 10, undefined],
    ["without both", "query", undefined, undefined],
  ] as const)("a finding %s stays", (_, part, start, end) => {
    expect(left(part, start, end)).toEqual(["surer", "less sure"]);
  });

  test("a finding at the same offsets of another part stays", () => {
    expect(left("query", 10, 20, "path")).toEqual(["surer", "less sure"]);
    expect(left("body", 10, 20, "query")).toEqual(["surer", "less sure"]);
  });
});

test("findings without a place never repeat each other", () => {
  expect(names([found("a", "certain"), found("b", "certain"), found("c", "likely")])).toEqual([
    "a",
    "b",
    "c",
  ]);
});

test("of equally certain findings, one in the option that the reply quotes comes first", () => {
  const filter = "severity = 'High'";
  const call = `https://api.security.microsoft.com/api/alerts?$filter=${filter}&$top=100000`;
  const inFilter: Place = { part: "query", name: "$filter", start: 66, end: 67 };
  const findings = [
    found("top", "certain", { sent: "100000", weight: 1 }),
    found("operator", "certain", { sent: "=", place: inFilter }),
  ];
  const first = (said: string) => arranged(findings, call, said)[0]?.name;
  expect(first(`Syntax error at position 10 in '${filter}'.`)).toBe("operator");
  expect(first("Syntax error at position 10.")).toBe("top");
});
