import { expect, test } from "vitest";
import { around } from "../../src/locales/findings/en.around.ts";

test("leaves out what is not known instead of printing undefined", () => {
  const said = [
    around["rate-limit"]({}),
    around["server-fault"]({ retriable: true }),
    around["missing-permission"]({ kind: "unknown", none: false }),
    around["client-version"]({}),
    around["query-syntax"]({}),
    around["user-role"]({}),
    around["processing-quota"]({}),
  ];
  expect(JSON.stringify(said)).not.toMatch(/undefined|NaN|null/);
});

test("counts in words", () => {
  expect(around["rate-limit"]({ allowed: 30, period: 60, minute: 1, hour: 1200 }).text).toBe(
    "The API allows 30 calls in 1 minute. This tab made 1 call in the last minute and 1,200 in the last hour. Other clients of the app count as well.",
  );
});
