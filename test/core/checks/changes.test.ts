import { describe, expect, test } from "vitest";
import { changes } from "../../../src/core/checks/changes.ts";
import type { Change } from "../../../src/core/compare/change.ts";
import type { Follows } from "../../../src/core/failure.ts";
import { failed, mde, refusal } from "./failed.ts";

const minute = 60_000;

/** The findings for a call whose last success was a minute earlier and differs by these changes. */
function found(list: readonly Change[], status = 400, secondsAgo = 60) {
  const evidence = failed({ url: `${mde}/alerts`, status, body: refusal("BadRequest") });
  const { failure } = evidence;
  const at = failure.exchange.sentAt - secondsAgo * 1000;
  return changes.run({ ...evidence, failure: { ...failure, since: { at, changes: list, differs: [] } } });
}
const value: Change = { part: "query", how: "value", name: "$top", before: "5", now: "x" };

test("a change since the last good call is likely the cause", () => {
  expect(found([value])).toEqual([
    {
      check: "changed-since",
      certainty: "likely",
      sent: "x",
      expected: ["5"],
      place: { part: "query", name: "$top" },
      weight: -5,
      args: { seconds: 60, changes: [value] },
    },
  ]);
});

describe("what the finding shows of a change", () => {
  const shown = (change: Change) => {
    const [one] = found([change]);
    return one?.check === "changed-since" ? [one.sent, one.expected, one.place] : one;
  };

  test.each<[string, Change, unknown]>([
    ["both values", value, ["x", ["5"], { part: "query", name: "$top" }]],
    [
      "no value of a token",
      { part: "token", how: "value", before: "a", now: "b" },
      [undefined, undefined, undefined],
    ],
    [
      "nothing sent where a parameter is new",
      { part: "body", how: "added", name: "a", now: "1" },
      [undefined, undefined, { part: "body", name: "a" }],
    ],
    [
      "no value to restore where one is gone",
      { part: "body", how: "gone", name: "a", before: "1" },
      [undefined, undefined, { part: "body", name: "a" }],
    ],
    [
      "no smaller size as correct",
      { part: "count", how: "grown", before: "5", now: "900" },
      ["900", undefined, undefined],
    ],
    [
      "the path for another version",
      { part: "version", how: "value", before: "v1", now: "v2" },
      ["v2", ["v1"], { part: "path" }],
    ],
    [
      "the whole part where it has no name",
      { part: "method", how: "value", before: "GET", now: "PUT" },
      ["PUT", ["GET"], { part: "method" }],
    ],
  ])("%s", (_, change, expected) => {
    expect(shown(change)).toEqual(expected);
  });
});

test("at most three changes are named", () => {
  const list = ["a", "b", "c", "d"].map((name) => ({ ...value, name }));
  expect(found(list)[0]?.args).toMatchObject({ changes: list.slice(0, 3) });
});

test("the time since the good call is never negative", () => {
  expect(found([value], 400, -5)[0]?.args).toMatchObject({ seconds: 0 });
});

test("a change too small to be the cause is not reported", () => {
  expect(found([{ part: "token", how: "older" }])).toEqual([]);
  expect(found([{ part: "rate", how: "grown", before: "1", now: "9" }])).toEqual([]);
  expect(found([{ part: "header", how: "value", name: "Accept", before: "a", now: "b" }])).toEqual([]);
  expect(
    found([{ part: "header", how: "value", name: "Accept-Language", before: "a", now: "b" }]),
  ).toHaveLength(1);
  expect(found([{ part: "token", how: "renewed" }])).toHaveLength(1);
});

describe("a status allows only some causes:", () => {
  test.each([
    [400, ["body", "query", "token", "method"]],
    [401, ["token"]],
    [403, ["token", "method"]],
    [404, ["query", "method"]],
    [405, ["method"]],
    [413, ["body"]],
    [415, []],
    [422, ["body", "query", "token", "method"]],
  ] as const)("%d", (status, parts) => {
    const all = ["body", "query", "token", "method"] as const;
    const reported = all.filter(
      (part) => found([{ part, how: "value", before: "1", now: "2" }], status).length > 0,
    );
    expect(reported).toEqual(parts);
  });

  test("a 500 only possibly has one, and a 429 or 408 none", () => {
    expect(found([value], 500)).toMatchObject([{ certainty: "possible" }]);
    expect(found([value], 429)).toEqual([]);
    expect(found([value], 408)).toEqual([]);
  });
});

describe("a failure that follows an earlier one", () => {
  const following = (follows: Partial<Follows>) => {
    const evidence = failed({ url: `${mde}/alerts`, status: 401, body: refusal("Unauthorized") });
    const { failure } = evidence;
    const at = failure.exchange.sentAt - minute;
    const first: Follows = { id: "1", at, kind: "token", ...follows };
    return changes.run({ ...evidence, failure: { ...failure, id: "2", follows: first } });
  };

  test("is likely its consequence", () => {
    const findings = [
      { check: "follow-up", certainty: "likely", weight: 5, args: { kind: "token", seconds: 60 } },
    ];
    expect(following({})).toEqual(findings);
    expect(following({ kind: "session" })).toMatchObject([{ args: { kind: "session" } }]);
  });

  test("but not if it is the first itself, or was only throttled", () => {
    expect(following({ id: "2" })).toEqual([]);
    expect(following({ kind: "throttle" })).toEqual([]);
  });
});
