import { describe, expect, test } from "vitest";
import { queryOf } from "../../../../src/core/checks/hunting/query.ts";
import { failed, mde, refusal } from "../failed.ts";

const url = `${mde}/advancedhunting/run`;
const call = (more: object) => failed({ url, method: "POST", body: refusal("BadRequest"), ...more });

/** The query, and what it marks from one character to another. */
function found(text: string, start: number, end: number, address?: string) {
  const query = queryOf(address ? call({ url: address }) : call({ request: text }));
  const place = query?.place(start, end);
  return query && [query.text, place?.name, (address ?? text).slice(place?.start, place?.end)];
}

describe("the query in a body", () => {
  test.each([
    ["as sent by the API", '{"Query":"T | x"}', 4, 5, ["T | x", "Query", "x"]],
    ["under another name", '{"queryText":"T | x"}', 4, 5, ["T | x", "queryText", "x"]],
    ["three objects further down", '{"a":{"b":{"c":{"kql":"T"}}}}', 0, 1, ["T", "kql", "T"]],
    ["in a list of one", '{"allOf":[{"query":"T"}]}', 0, 1, ["T", "query", "T"]],
    ["in a query of the data lake", '{"csl":"T"}', 0, 1, ["T", "csl", "T"]],
    ["after other properties", '{"a":1,"b":{},"Query":"T"}', 0, 1, ["T", "Query", "T"]],
    ["after escapes", '{"Query":"\\u0041\\n\\"x"}', 3, 4, ['A\n"x', "Query", "x"]],
    ["at an escape", '{"Query":"a\\u0041b"}', 1, 2, ["aAb", "Query", "\\u0041"]],
    ["at its end", '{"Query":"ab"}', 9, 9, ["ab", "Query", ""]],
    ["at one character at least", '{"Query":"ab"}', 1, 1, ["ab", "Query", "b"]],
    ["that is cut", '{"Query":"ab', 0, 2, ["ab", "Query", "a"]],
  ])("is found %s", (_, text, start, end, expected) => {
    expect(found(text, start, end)).toEqual(expected);
  });

  test.each([
    ["six objects further down", '{"a":{"b":{"c":{"d":{"e":{"f":{"kql":"T"}}}}}}}'],
    ["in a list of several", '[{"Query":"T"},{"Query":"U"}]'],
    ["that is no string", '{"Query":5}'],
    ["under a longer name", '{"myQuery":"T","queryId":"1"}'],
    ["beyond 200,000 characters", JSON.stringify({ a: "x".repeat(200_000), Query: "T" })],
  ])("is not looked for %s", (_, text) => {
    expect(found(text, 0, 1)).toBeUndefined();
  });
});

test("the query in the URL is found, and its characters as sent", () => {
  const address = `${mde}/advancedqueries?a=1&key=T%20%7C%20x`;
  expect(found("", 2, 3, address)).toEqual(["T | x", "key", "%7C"]);
  expect(found("", 4, 4, address)).toEqual(["T | x", "key", "x"]);
  expect(found("", 0, 1, `${mde}/advancedqueries?monkey=T`)).toBeUndefined();
});
