import { expect, test } from "vitest";
import {
  formed,
  hasZone,
  isTime,
  isTimeName,
  properDate,
} from "../../../../src/core/checks/odata/filter-dates.ts";

test.each([
  ["2026-1-5", "2026-01-05T00:00:00Z"],
  ["2026/01/31", "2026-01-31T00:00:00Z"],
  ["2026-01-31 08:30", "2026-01-31T08:30Z"],
  ["2026-01-31 8:30:05.25", "2026-01-31T08:30:05.25Z"],
  ["2026-01-31T18:30:05", "2026-01-31T18:30:05Z"],
  ["31.1.2026", "2026-01-31T00:00:00Z"],
  ["31-12-2026", "2026-12-31T00:00:00Z"],
  ["1/31/2026 10:00", "2026-01-31T10:00Z"],
  ["12/13/2026", "2026-12-13T00:00:00Z"],
  ["2026-1-5T8:00:00Z", "2026-01-05T08:00:00Z"],
  ["2026-01-31T08:00:00 utc", "2026-01-31T08:00:00Z"],
  ["2026-01-31T08:00GMT", "2026-01-31T08:00Z"],
])("%s is the date %s", (text, date) => {
  expect(formed(text)).toBe(date);
  expect(properDate.test(date)).toBe(true);
});

test.each(["01/02/2026", "12.12.2026", "13/13/2026", "1/31/2026 10:00 AM", "31.1.26", "yesterday"])(
  "%s may be several dates, or none",
  (text) => {
    expect(formed(text)).toBeUndefined();
  },
);

test.each([
  "2026-1-5T08:00:00+02:00",
  "2026-01-31T08:00:00 02:00",
  "2026-01-31T08:00CET",
  "2026-01-31T08:00:00UTC+1",
])("%s has another time zone, so its time in UTC is not suggested", (text) => {
  expect(formed(text)).toBeUndefined();
});

test("a time is a date alone or with a time of day", () => {
  for (const text of ["2026-01-31", "2026-01-31Z", "2026-01-31T08:00:00Z", "2026-01-31 08:00"])
    expect([text, isTime(text)]).toEqual([text, true]);
  for (const text of ["2026-01-31-x", "x2026-01-31", "2026-01-311", "2026-1-31", "2026-01-31T8:00"])
    expect([text, isTime(text)]).toEqual([text, false]);
});

test("a zone follows the date", () => {
  for (const text of ["2026-01-31T08:00Z", "2026-01-31T08:00+02:00", "2026-01-31T08:00-0200", "2026-01-31z"])
    expect([text, hasZone(text)]).toEqual([text, true]);
  for (const text of ["2026-01-31", "2026-01-31T08:00", "2026-12-1234"])
    expect([text, hasZone(text)]).toEqual([text, false]);
});

test("a date that OData accepts has a T between day and time", () => {
  for (const text of [
    "2018-08-01Z",
    "2018-08-01",
    "2018-08-01T08:00",
    "2018-08-01T08:00:00.123456789012+02:00",
  ])
    expect([text, properDate.test(text)]).toEqual([text, true]);
  for (const text of [
    "2018-08-01 08:00Z",
    "2018-08-01T08Z",
    "2018-08-01T08:00:00.Z",
    "18-08-01",
    "2018-08-01T08:00+0200",
  ])
    expect([text, properDate.test(text)]).toEqual([text, false]);
});

test("the name of a property says that it is a time", () => {
  for (const name of ["lastSeen", "creationDateTimeUtc", "publishedOn", "updatedOn", "eventTime"])
    expect([name, isTimeName(name)]).toEqual([name, true]);
  for (const name of ["timeZone", "status", "seenBy"])
    expect([name, isTimeName(name)]).toEqual([name, false]);
});
