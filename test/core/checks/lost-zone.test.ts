import { expect, test } from "vitest";
import { lostZones } from "../../../src/core/checks/lost-zone.ts";
import { failed, mde, refusal } from "./failed.ts";

const call = (query: string, message = "") => {
  const url = `${mde}/alerts?${query}`;
  return { url, found: lostZones.run(failed({ url, body: refusal("BadRequest", message) })) };
};

test("a plus sign before a zone is lost, and has to be escaped", () => {
  const { url, found } = call("a=1&startTime=2026-11-20T12:00:00.5+01:00&endTime=2026-11-21T12:00+0100");
  const [first, second] = ["+01:00", "+0100"].map((zone) => url.indexOf(zone));
  const start = url.indexOf("2026-11-20");
  expect(found).toEqual([
    {
      check: "lost-zone",
      certainty: "likely",
      sent: "2026-11-20T12:00:00.5 01:00",
      expected: ["2026-11-20T12:00:00.5%2B01:00"],
      place: { part: "query", name: "startTime", start, end: start + 27 },
      edits: [first, second].map((at = 0) => ({ part: "url", start: at, end: at + 1, text: "%2B" })),
      weight: 13,
      args: { name: "startTime" },
    },
  ]);
});

test("escaped colons are shown as the server reads them", () => {
  expect(call("from=2026-11-20T12%3A00%3a00+01%3A00").found).toMatchObject([
    { sent: "2026-11-20T12:00:00 01:00", expected: ["2026-11-20T12%3A00%3a00%2B01%3A00"] },
  ]);
});

test.each([
  ["quotes the time", "'2026-11-20T12:00 01:00' is wrong", "certain"],
  ["speaks of a date", "Invalid date.", "likely"],
  ["speaks of what cannot be parsed", "The value was not parsed.", "likely"],
  ["names the parameter", "FROM is wrong", "likely"],
  ["says nothing", " ", "likely"],
])("the finding is as certain as a reply that %s", (_, message, certainty) => {
  expect(call("from=2026-11-20T12:00+01:00", message).found).toMatchObject([{ certainty }]);
});

test("a reply with another reason is believed", () => {
  expect(call("from=2026-11-20T12:00+01:00", "The updated export timed out.").found).toEqual([]);
  expect(call("from=2026-11-20T12:00+01:00", "No exports at this time.").found).toEqual([]);
  expect(call("from=2026-11-20T12:00+01:00", "No such alert.").found).toEqual([]);
});

test.each([
  "from=2026-11-20T12:00%2B01:00",
  "from=2026-11-20T12:00-01:00",
  "from=2026-11-20T12:00Z",
  "from=2026-11-20+01:00",
  "from=2026-11-20T12:00+01x",
  "text=a+b",
  "$filter=a gt 2026-11-20T12:00+01:00",
  "Filter=a gt 2026-11-20T12:00+01:00",
])("is silent about %s", (query) => {
  expect(call(query).found).toEqual([]);
});
