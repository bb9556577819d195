import { expect, test } from "vitest";
import { afterOf, chainOf, succeededAt } from "../../../src/core/answer/after.ts";
import type { Change } from "../../../src/core/compare/change.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { english } from "./words.ts";

const { changes: words } = english.findings;
const [failure] = failuresOf(exchange({ status: 503, body: "" }));
if (!failure) throw new Error("No failure.");

const renewed: Change = { part: "token", how: "renewed" };
const later = (changes: readonly Change[], differs: readonly string[] = []) => ({
  ...failure,
  after: { at: failure.exchange.sentAt + 60_000, changes, differs },
});
/** What the row and Details say about a failure that succeeded later. */
const said = (one: ReturnType<typeof later>) => [
  succeededAt(one, "12:01", words),
  afterOf(one, "12:01", words),
];

test("the same request that succeeds later passed on retry", () => {
  const passed = [
    "passed on retry at 12:01",
    "Passed on retry at 12:01. The request was the same, so the error was temporary.",
  ];
  expect(said(later([]))).toEqual(passed);
  // A trace header is new in every call.
  expect(said(later([], ["header x-client-request-id"]))).toEqual(passed);
});

test("a request that differs in a way that was not compared only succeeded", () => {
  for (const differs of ["body", "query $filter", "path"])
    expect(said(later([], [differs]))).toEqual([
      "succeeded at 12:01",
      "Succeeded at 12:01. Nothing relevant changed in between.",
    ]);
});

test("a changed request succeeded because of its first three changes", () => {
  const [row, details] = said(later([renewed]));
  expect(row).toBe("succeeded at 12:01");
  expect(details).toBe(`Succeeded at 12:01. ${words.difference([renewed])}`);
  const gone = ["a", "b", "c"].map((name): Change => ({ part: "query", how: "gone", name }));
  expect(said(later([renewed, ...gone]))[1]).toBe(
    `Succeeded at 12:01. ${words.difference([renewed, ...gone.slice(0, 2)])}`,
  );
});

test("a failure that never succeeded later did not pass", () => {
  expect(succeededAt(failure, "12:01", words)).toBe("succeeded at 12:01");
});

test("the first failure of a chain begins it, and the others follow from it", () => {
  const follows = { kind: "token", id: failure.id, at: failure.exchange.sentAt } as const;
  expect(chainOf({ ...failure, follows }, words)).toBe("Later errors were caused by this one.");
  expect(chainOf({ ...failure, id: "2#0", follows }, words)).toBe(
    "The cause is the token request that failed earlier.",
  );
  expect(chainOf(failure, words)).toBeUndefined();
});
