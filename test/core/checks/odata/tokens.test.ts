import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "../../../../src/core/checks/odata/filter-tokens.ts";
import { queryOptions } from "../../../../src/core/checks/odata/query-string.ts";

const host = "https://api.security.microsoft.com/api/alerts";
const kindsOf = (filter: string) => tokensOf(filter).map(({ kind, text }) => `${kind} ${text}`);

test("splits a filter into its tokens", () => {
  expect(kindsOf("a/b eq 'O''Brien' and lastSeen gt 2018-08-01Z")).toEqual([
    "name a",
    "/ /",
    "name b",
    "name eq",
    "string 'O''Brien'",
    "name and",
    "name lastSeen",
    "name gt",
    "date 2018-08-01Z",
  ]);
  expect(kindsOf('x=="a"&&y ne host-01')).toEqual([
    "name x",
    "symbol ==",
    'quoted "a"',
    "symbol &&",
    "name y",
    "name ne",
    "bare host-01",
  ]);
  expect(kindsOf("id eq 988cc94e-7a8f-4b28-ab65-54970c5d5018 or n gt -1.5e3")).toContain("number -1.5e3");
  expect(kindsOf("a eq 'x").at(-1)).toBe("unclosed 'x");
});

test("decodes options and maps them back to the URL", () => {
  const url = `${host}?%24filter=a+eq+%27%C3%BC%27&$top=5&bare`;
  const [filter, top, bare] = queryOptions(url);
  expect(filter).toMatchObject({ name: "$filter", value: "a eq 'ü'" });
  expect(url.slice(filter?.at(6), filter?.at(7))).toBe("%C3%BC");
  expect(url.slice(top?.start, top?.end)).toBe("$top=5");
  expect(bare).toMatchObject({ name: "bare", value: "", isBare: true });
});

test("keeps escapes that are not UTF-8", () => {
  expect(queryOptions(`${host}?a=%E4%zz%`)[0]?.value).toBe("%E4%zz%");
  expect(queryOptions(host)).toEqual([]);
});

test("tokens and spaces cover every text, and every offset is within the URL", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."ab1'\"()=&|!<>,/:+% -TZ.\\ü😀".split(/(?:)/u)),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (filter) => {
      const tokens = tokensOf(filter);
      expect(tokens.map((token) => token.text).join("")).toBe(
        tokens.map(({ start, end }) => filter.slice(start, end)).join(""),
      );
      const covered = tokens.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(covered).toBeGreaterThanOrEqual(filter.replace(/\s/g, "").length);
      const url = `${host}?$filter=${filter}`;
      for (const option of queryOptions(url))
        for (let at = 0; at <= option.value.length; at++)
          expect(option.at(at)).toBeLessThanOrEqual(url.length);
    }),
    { numRuns: 500 },
  );
});
