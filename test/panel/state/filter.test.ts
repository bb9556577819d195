import { describe, expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import { searched } from "../../../src/core/search.ts";
import { expressionText, parseFilter } from "../../../src/panel/state/filter.ts";
import { failure } from "../samples.ts";

const sample = failure({
  method: "POST",
  url: "https://api.security.microsoft.com/api/machines/run?$top=5",
  exchange: { networkError: undefined },
  error: {
    status: 404,
    code: "ResourceNotFound",
    message: "Machine 123123123 was not found",
    trackingId: { value: "43f4cb08-8fac", source: "error.target" },
    ids: [
      { value: "43f4cb08-8fac", source: "error.target" },
      { value: "7e2d10c4", source: "request-id header" },
    ],
  },
});

const matches = (text: string, failure: Failure): boolean =>
  parseFilter(text, {
    hasFinding: () => false,
    saidOf: () => [],
    causeOf: () => undefined,
    isFound: (expression, failure) =>
      searched({ expressions: [expression], texts: [expressionText(failure, [])] })[0]?.[0] === 1,
  }).matches(failure);

describe.each([
  ["everything when nothing is typed", ["", "  "], []],
  [
    "words anywhere in the row",
    ["notfound", "machine post", "43F4CB08", "404"],
    ["nothing", "machine nothing"],
  ],
  ["the message and all ids", ["123123123", "7e2d10c4"], []],
  ["words in quotes", ['"was not"', '"was not', 'code:"Resource"'], ['"not was"']],
  [
    "a status",
    ["status:404", "status:4", "status:4xx", "status:40x"],
    ["status:5xx", "status:403", "status:x4"],
  ],
  ["a code", ["code:notfound", "CODE:Resource"], ["code:post", "code:machine"]],
  ["a method", ["method:post", "method:po"], ["method:get"]],
  ["a host", ["host:api.security", "host:microsoft.com"], ["host:machines"]],
  ["a path", ["path:/api/machines", "path:$top"], ["path:microsoft"]],
  ["an id", ["id:43f4", "id:7e2d10c4"], ["id:404"]],
  [
    "what is not excluded",
    ["-forbidden", "-status:5xx", "-/forb.*n/", "machine -code:Forbidden"],
    ["-machine", "-status:4xx"],
  ],
  [
    "a regular expression",
    ["/mach.nes/", "/NOTFOUND/", "/was\\s+not found/", "/^404$|x/", "/\\/api\\/mach/"],
    ["/machinez/"],
  ],
  [
    "a path although it begins with a slash",
    ["/api/machines", "/api/machines/run"],
    ["/api/alerts", "/v1/x"],
  ],
  ["a word with a colon that is no column", ["https://api"], ["has:nothing", "constructor:x", "foo:"]],
  ["everything while a term is unfinished", ["status:", "code:", "-", "-id:", '"'], []],
])("matches %s", (_, matching, others) => {
  test.each(matching)("%s", (text) => expect(matches(text, sample)).toBe(true));
  test.each(others)("not %s", (text) => expect(matches(text, sample)).toBe(false));
});

test("an invalid expression reports its error and filters nothing", () => {
  const filter = parseFilter("/isolat(e/ nothing");
  expect(filter.error).toBe("Unterminated group");
  expect(filter.matches(sample)).toBe(true);
});

test("an expression searches only the first 2,000 characters", () => {
  const long = failure({ error: { message: `${"x".repeat(3000)}END` } });
  expect(matches("/end/", long)).toBe(false);
  expect(matches("end", long)).toBe(true);
});
