import { describe, expect, test } from "vitest";
import { portalRequest } from "../../../../src/core/checks/portal/request.ts";
import type { Sent } from "../../../entries.ts";
import { marked } from "../failed.ts";
import { failedInPortal, portal } from "./failed.ts";

const alerts = "https://security.microsoft.com/apiproxy/mtp/incidentQueue/incidents/alerts";

/** The check's finding about the page size. */
function pagesIn(url: string) {
  const found = portalRequest.run(failedInPortal({ url, status: 400 }));
  return found.flatMap((one) => (one.check === "portal-paging" ? [one] : []));
}

test.each(["pageSize=500", "PageSize=500", "pageSize=%35%30%30"])(
  "a page size that is too large is marked as sent: %s",
  (sent) => {
    const url = `${alerts}?incidentId=924&${sent}`;
    const [page, ...others] = pagesIn(url);
    expect([page?.sent, marked(url, page), others]).toEqual(["500", sent, []]);
  },
);

test("the parameter itself is marked, not the end of another name", () => {
  const url = `${alerts}?lastpageSize=500&pageSize=500`;
  const [page] = pagesIn(url);
  expect(page?.place?.start).toBe(url.lastIndexOf("pageSize"));
});

test.each(["incidentId=924&pageSize=50", "incidentId=924&lastpageSize=500", "incidentId=924"])(
  "no page size is too large in %s",
  (query) => {
    expect(pagesIn(`${alerts}?${query}`)).toEqual([]);
  },
);

describe("headers that a service requires", () => {
  const found = (path: string, requestHeaders: Record<string, string>, sent: Sent = {}) =>
    portalRequest
      .run(failedInPortal({ url: `${portal}${path}`, status: 400, requestHeaders, ...sent }))
      .flatMap((one) => (one.check === "portal-header" ? [one] : []));
  const any = { Accept: "*/*" };

  test.each([
    ["/mtoapi/x", "mtoproxyurl: MTO", "mtoproxyurl"],
    ["/mtp/tvm/analytics/assets", "api-version: 1.0", "api-version"],
    ["/mtp/tvm/analytics/changeEvents/sca/topPerDay", "api-version: 2.0", "api-version"],
    ["/mtp/xspmatlas/x", "x-tid", "x-tid"],
    ["/mtp/xspmatlas/attacksurface/x", "x-tid, x-ms-scenario-name", "x-tid"],
  ])("are likely missing in a mute 400 of %s: %s", (path, expected, name) => {
    expect(found(path, any)).toMatchObject([
      {
        certainty: "likely",
        expected: [expected],
        place: { part: "header", name },
        args: { isMto: path === "/mtoapi/x" },
      },
    ]);
  });

  test("are certainly missing where the reply says so, and silent where it gives another reason", () => {
    const saying = (message: string) =>
      found("/mtp/xspmatlas/x", any, { body: { message } }).map((one) => one.certainty);
    expect(saying("A required header is missing.")).toEqual(["certain"]);
    expect(saying("InvalidProxyPrefix")).toEqual(["certain"]);
    expect(saying("Bad Request")).toEqual(["likely"]);
    for (const other of ["The header is odd.", "A required value is missing.", "The graph is empty."])
      expect(saying(other)).toEqual([]);
  });

  test("may have another value, which is shown", () => {
    expect(found("/mtp/tvm/analytics/x", { "Api-Version": "3.0" })).toMatchObject([
      { sent: "3.0", expected: ["api-version: 1.0"] },
    ]);
    expect(found("/mtp/tvm/analytics/x", any)[0]?.sent).toBeUndefined();
  });

  test("are there, or unknown", () => {
    expect(found("/mtp/tvm/analytics/x", { "api-version": "1.0" })).toEqual([]);
    expect(found("/mtp/xspmatlas/x", { "x-tid": "t" })).toEqual([]);
    expect(found("/mtp/xspmatlas/x", {})).toEqual([]);
    expect(found("/mtp/zebra/x", any)).toEqual([]);
  });
});

describe("a change that conflicts", () => {
  const found = (url: string, request: unknown, body: unknown = "") =>
    portalRequest.run(failedInPortal({ url: `${portal}${url}`, method: "PUT", status: 409, request, body }));

  test("likely repeats old values, which the body or the rule has", () => {
    expect(found("/mtp/x/y", { version: 3, name: "n" })).toMatchObject([
      { check: "portal-conflict", certainty: "likely", expected: ["version"], args: { names: ["version"] } },
    ]);
    expect(found("/mtp/mdeCustomCollection/rules/7", {})).toMatchObject([
      { expected: ["version, updateKey"] },
    ]);
  });

  test("has another reason if the reply gives it, or no such values", () => {
    expect(found("/mtp/x/y", { version: 3 }, { message: "The name is taken." })).toEqual([]);
    expect(found("/mtp/x/y", { name: "n" })).toEqual([]);
    expect(found("/mtp/x/y", undefined)).toEqual([]);
  });
});

test("parameters of a read call that is rejected without a reason may not fit together", () => {
  const found = (query: string, sent: Sent = {}) =>
    portalRequest
      .run(failedInPortal({ url: `${portal}/mtp/zebra/list${query}`, status: 400, ...sent }))
      .flatMap(({ check, certainty, args }) => (check === "portal-query-refused" ? [[certainty, args]] : []));
  expect(found("?a=1&b=2")).toEqual([["possible", { names: ["a", "b"] }]]);
  expect(found("")).toEqual([]);
  expect(found("?a=undefined")).toEqual([]);
  expect(found("?a=1", { method: "POST" })).toEqual([]);
  expect(found("?a=1", { body: { message: "The zebra is gone." } })).toEqual([]);
  expect(found("?a=1", { body: { error: { code: "Zebra", message: "" } } })).toEqual([]);
});

test("a call that the portal passes on to a public API is judged as one of that API", () => {
  const url = `${portal}/msgraph/v1.0/security/incidents?a=1`;
  expect(portalRequest.run(failedInPortal({ url, status: 400 }))).toEqual([]);
});

describe("query parameters that an operation requires", () => {
  const history = "/mtp/auditHistory/AuditHistory";
  const found = (path: string, body: unknown = "") =>
    portalRequest
      .run(failedInPortal({ url: `${portal}${path}`, status: 400, body }))
      .flatMap(({ check, certainty, expected }) => (check === "portal-query" ? [[certainty, expected]] : []));

  test("are likely missing in a mute 400, and certainly if the reply names one", () => {
    expect(found(history)).toEqual([["likely", ["entityType, id"]]]);
    expect(found(`${history}?EntityType=x`)).toEqual([["likely", ["id"]]]);
    expect(found(`${history}?entityType=%20`)).toEqual([["likely", ["entityType, id"]]]);
    expect(found(history, { message: "The EntityType field is needed." })).toEqual([
      ["certain", ["entityType, id"]],
    ]);
  });

  test("are there, or not the reason", () => {
    expect(found(`${history}?entityType=x&id=7`)).toEqual([]);
    expect(found(history, { message: "The zebra is gone." })).toEqual([]);
  });

  test("are only known for an operation of one project if the reply names them", () => {
    const path = "/mdi/identity/userapiservice/manager";
    expect(found(path)).toEqual([]);
    expect(found(path, { message: "userAad is needed" })).toEqual([["certain", ["userAad"]]]);
  });
});

test("a page in the body may be beyond the limit, too", () => {
  const url = `${portal}/mdi/identity/userapiservice/timeline/mtp`;
  const found = (request: unknown) =>
    portalRequest
      .run(failedInPortal({ url, method: "POST", status: 400, request }))
      .map(({ certainty, sent, expected, place }) => [certainty, sent, expected, place]);
  expect(found({ skip: 9500, count: 1000 })).toEqual([
    ["likely", "9500", ["≤ 9000"], { part: "body", name: "skip" }],
  ]);
  expect(found({ skip: 9000, count: 1000 })).toEqual([]);
  expect(found({ skip: "many" })).toEqual([]);
  expect(found("no JSON")).toEqual([]);
});
