import { expect, test } from "vitest";
import { portalRoute } from "../../../../src/core/checks/portal/route.ts";
import type { Sent } from "../../../entries.ts";
import { marked } from "../failed.ts";
import { failedInPortal, portal } from "./failed.ts";

const run = (path: string, sent: Sent = {}) =>
  portalRoute.run(failedInPortal({ url: `${portal}${path}`, status: 404, ...sent }));
const text = (path: string, sent: Sent = {}) =>
  run(path, sent).map((one) =>
    [one.certainty, "flaw" in one.args ? one.args.flaw : one.check, one.sent, one.expected]
      .filter(Boolean)
      .join(" "),
  );

test("a prefix that the gateway does not route is certain where it says so", () => {
  const sent = { status: 400, body: { message: "InvalidProxyPrefix" } };
  const [finding] = run("/zebra/x?y=1", sent);
  expect(finding).toMatchObject({
    check: "portal-route",
    certainty: "certain",
    sent: "/zebra",
    args: { flaw: "prefix" },
  });
  expect(marked(`${portal}/zebra/x?y=1`, finding)).toBe("/zebra");
  expect(text("/zebra/x", { status: 400 })).toEqual([]);
});

test("multitenant management is likely not routed if its header was sent, and another check reports its absence", () => {
  const sent = { status: 400, body: { message: "InvalidProxyPrefix" } };
  expect(text("/mtoapi/x", { ...sent, requestHeaders: { mtoproxyurl: "MTO" } })).toEqual([
    "likely mto /mtoapi",
  ]);
  expect(text("/mtoapi/x", sent)).toEqual([]);
});

test("a path that was retired is likely the reason for a 404, and certain if the reply does not know it", () => {
  const path = "/mtp/customDataCollection/rules";
  const now = "/apiproxy/mtp/mdeCustomCollection/rules";
  expect(text(path)).toEqual([`likely gone /apiproxy${path} ${now}`]);
  expect(text(path, { body: { message: "Unknown API endpoint" } })).toEqual([
    `certain gone /apiproxy${path} ${now}`,
  ]);
  expect(marked(`${portal}${path}?x=1`, run(`${path}?x=1`)[0])).toBe(`/apiproxy${path}`);
  expect(text("/mtp/responseApiPortal/machineactions")).toEqual([
    "likely gone /apiproxy/mtp/responseApiPortal/machineactions",
  ]);
  expect(text(path, { status: 400 })).toEqual([]);
});

test("a path is unknown only if the reply says so", () => {
  for (const message of [
    "Unknown API endpoint",
    "No HTTP resource was found that matches the request URI 'x'.",
  ])
    expect(text("/mtp/zebra/x", { body: { message } })).toEqual(["certain unknown /apiproxy/mtp/zebra/x"]);
  expect(text("/mtp/zebra/x", { response: { statusText: "Unknown API endpoint" } })).toHaveLength(1);
  expect(text("/mtp/zebra/x", { body: { message: "Not found" } })).toEqual([]);
});

test("another method is suggested for a listed path, unless the reply names some", () => {
  const sent = { method: "PUT", status: 405 };
  expect(run("/aatp/api/alertthresholds", sent)).toMatchObject([
    {
      check: "portal-method",
      certainty: "likely",
      sent: "PUT",
      expected: ["GET", "POST"],
      place: { part: "method" },
    },
  ]);
  expect(run("/aatp/api/alertthresholds", { ...sent, method: "GET" })).toEqual([]);
  expect(run("/aatp/api/alertthresholds", { ...sent, headers: { Allow: "GET" } })).toEqual([]);
  expect(run("/mtp/zebra/x", sent)).toEqual([]);
});

test("a placeholder in the path comes before all else", () => {
  const body = { message: "Unknown API endpoint" };
  expect(run("/mtp/zebra/{MachineId}", { body })).toMatchObject([
    { check: "path-leftover", args: { flaw: "template" } },
  ]);
});
