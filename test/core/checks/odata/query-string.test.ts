import { describe, expect, test } from "vitest";
import { queryOptions } from "../../../../src/core/checks/odata/query-string.ts";

const host = "https://api.security.microsoft.com/api/alerts";
const sentAs = (value: string) => queryOptions(`${host}?a=${value}`)[0]?.value;

describe("a value is decoded like by a server:", () => {
  test.each([
    ["a+b", "a b"],
    ["%41%7e", "A~"],
    ["%C3%BC", "ü"],
    ["%df%bf", "\u07ff"],
    ["%E2%82%AC", "€"],
    ["%e0%a4%b9", "ह"],
    ["%F0%9F%98%80x", "😀x"],
    ["%F0%9F%98", "%F0%9F%98"],
    ["%80", "%80"],
    ["%bfz", "%bfz"],
    ["%E4x", "%E4x"],
    ["100%", "100%"],
    ["%zz", "%zz"],
    ["a=b", "a=b"],
  ])("%s is %s", (sent, value) => {
    expect(sentAs(sent)).toBe(value);
  });
});

test("options have offsets in the URL", () => {
  const url = `${host}?%24a=1&b&=2#c=3`;
  const parts = queryOptions(url).map(({ name, value, start, nameEnd, end, isBare }) => [
    name,
    value,
    url.slice(start, nameEnd),
    url.slice(start, end),
    isBare,
  ]);
  expect(parts).toEqual([
    ["$a", "1", "%24a", "%24a=1", false],
    ["b", "", "b", "b", true],
    ["", "2", "", "=2", false],
  ]);
});

test("characters of a value have offsets in the URL, up to its end", () => {
  const url = `${host}?a=x%F0%9F%98%80+y&b=1`;
  const [option] = queryOptions(url);
  const places = [0, 1, 2, 3, 4, 5, 6].map((index) => url.slice(option?.at(index), option?.end));
  expect(places).toEqual(["x%F0%9F%98%80+y", "%F0%9F%98%80+y", "%F0%9F%98%80+y", "+y", "y", "", ""]);
  const [bare] = queryOptions(`${host}?ab`);
  expect(bare?.at(0)).toBe(host.length + 3);
});

test("a URL without a query, and one that is too long, have no options", () => {
  expect(queryOptions(host)).toEqual([]);
  expect(queryOptions(`${host}?`)).toEqual([]);
  expect(queryOptions(`${host}#a?`)).toEqual([]);
  expect(queryOptions(`${host}?${"a".repeat(8000)}`)).toHaveLength(1);
  expect(queryOptions(`${host}?${"a".repeat(8001)}`)).toEqual([]);
});
