import { expect, test } from "vitest";
import { findings } from "../../src/locales/en/findings.ts";

const { checks } = findings;

test("leaves out unknown parts instead of printing undefined", () => {
  const said = [
    checks["rate-limit"]({}),
    checks["server-fault"]({ retriable: true, less: [] }),
    checks["missing-permission"]({ kind: "unknown", none: false }),
    checks["client-version"]({}),
    checks["query-syntax"]({}),
    checks["user-role"]({ where: "defender" }),
    checks["processing-quota"]({}),
  ];
  expect(JSON.stringify(said)).not.toMatch(/undefined|NaN|null/);
});

test("counts in words", () => {
  expect(checks["rate-limit"]({ allowed: 30, period: 60, minute: 1, hour: 1200 }).text).toBe(
    "Up to this call, this tab made 1 call within a minute and 1,200 within an hour. Other clients of the app count as well.",
  );
});
