import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { conditions } from "../../../src/core/checks/conditions.ts";
import { exchange } from "../../entries.ts";
import { failed } from "./failed.ts";

const feed = "https://manage.office.com/api/v1.0/4be02a5f-90a1-47c2-8c25-6d1f93bb0a17/activity/feed";
const message = "Start time and end time must both be specified (or both omitted)";

function flawsOf(start: string, end: string) {
  const url = `${feed}/subscriptions/content?contentType=Audit.General&startTime=${start}&endTime=${end}`;
  const found = conditions.run(failed({ url, status: 400, body: { error: { code: "AF20030", message } } }));
  return found.map(({ args }) => ("flaw" in args ? args.flaw : "none"));
}

beforeEach(() => void vi.stubEnv("TZ", "Asia/Tokyo"));
afterEach(() => void vi.unstubAllEnvs());

test("these tests send calls at noon UTC on November 21, on a computer in Tokyo's time zone", () => {
  expect(exchange({}).sentAt).toBe(Date.UTC(2026, 10, 21, 12));
  expect(new Date(0).getTimezoneOffset()).toBe(-540);
});

test.each([
  ["2026-11-14T11:30", "2026-11-14T20:00"],
  ["2026-11-14%2011:30", "2026-11-14%2020:00"],
  ["2026-11-14+11:30:00.000", "2026-11-14+20:00:00Z"],
  ["2026-11-14T20:30%2B09:00", "2026-11-15T05:00%2B0900"],
])("a time range from %s to %s is within seven days in UTC", (start, end) => {
  expect(flawsOf(start, end)).toEqual([]);
});

test.each([
  // An unescaped plus sign is a space.
  ["2026-11-01T00:00:00+09:00", "2026-11-09T00:00:00+09:00"],
  // Month or day first.
  ["11/01/2026", "11/09/2026"],
])("the ambiguous times %s and %s are not judged", (start, end) => {
  expect(flawsOf(start, end)).toEqual([]);
});

test.each([
  ["2026-11-14%2010:30", "2026-11-14%2020:00", "age"],
  ["2026-11-18", "2026-11-19T00:01", "span"],
  ["2026-11-18%2010:00", "2026-11-18%2009:00", "order"],
])("a time range from %s to %s is rejected: %s", (start, end, flaw) => {
  expect(flawsOf(start, end)).toEqual([flaw]);
});
