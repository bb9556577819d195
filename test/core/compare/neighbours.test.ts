// biome-ignore-all lint/suspicious/noAssignInExpressions: one line per pair

import { describe, expect, test } from "vitest";
import { apis } from "../../../src/catalogue/apis/names.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { compare } from "../../../src/core/compare/index.ts";
import type { Failure } from "../../../src/core/failure.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";
import { type Call, call, type Edit, exchangeFor, header, inBody, inClaims, inUrl, later } from "./pairs.ts";

// Calls of neighboring APIs that were not used while developing the comparison.
const subscription = "1f5d3c77-8a42-4e19-b06d-3c92e7a1d580";
const incidentId = "272ab43e-7e9d-489f-a163-8c64dec601cb";
const arm = `https://management.azure.com/subscriptions/${subscription}`;
const tenant = "4be02a5f-90a1-47c2-8c25-6d1f93bb0a17";
const workspace = "598a29db-4756-4768-87f3-d6d45ed0ebd9";

const plan = call(
  "PUT",
  `${arm}/providers/Microsoft.Security/pricings/VirtualMachines?api-version=2024-01-01`,
  {
    properties: {
      pricingTier: "Standard",
      subPlan: "P2",
      extensions: [{ name: "AgentlessVmScanning", isEnabled: "True" }],
    },
  },
);
const incident = call(
  "PUT",
  `${arm}/resourceGroups/rg-sec/providers/Microsoft.OperationalInsights/workspaces/law-sec/providers/Microsoft.SecurityInsights/incidents/${incidentId}?api-version=2024-03-01`,
  {
    etag: '"0300bf09-0000-0000-0000-5c37296e0000"',
    properties: { title: "Odd logons", severity: "High", status: "Active" },
  },
);
const activities = call("POST", "https://contoso.us3.portal.cloudappsecurity.com/api/v1/activities/", {
  filters: { service: { eq: [20893] }, date: { gte: 1763700000000 } },
  skip: 0,
  limit: 100,
});
const content = call(
  "GET",
  `https://manage.office.com/api/v1.0/${tenant}/activity/feed/subscriptions/content?contentType=Audit.General&startTime=2026-11-20T00:00:00&endTime=2026-11-21T00:00:00&PublisherIdentifier=${tenant}`,
);
const blob = call(
  "GET",
  `https://manage.office.com/api/v1.0/${tenant}/activity/feed/audit/20261120$aa$bb$01?PublisherIdentifier=${tenant}`,
);
const query = call("POST", `https://api.loganalytics.io/v1/workspaces/${workspace}/query`, {
  query: 'SecurityEvent | where EventID == 4625 and Computer == "dc01" and TimeGenerated > ago(1h) | take 10',
  timespan: "PT12H",
});
const indicator = (n: number) => ({
  type: "indicator",
  id: `indicator--1f5d3c77-8a42-4e19-b06d-3c92e7a1d58${n}`,
  pattern: `[ipv4-addr:value = '198.51.100.${n}']`,
  pattern_type: "stix",
  valid_from: `2026-11-2${n}T00:00:00Z`,
});
const upload = call(
  "POST",
  `https://api.ti.sentinel.azure.com/workspaces/${workspace}/threat-intelligence-stix-objects:upload?api-version=2024-02-01-preview`,
  { sourcesystem: "misp", stixobjects: [indicator(0), indicator(1), indicator(2)] },
);
const machines = call("GET", "https://api-eu.securitycenter.microsoft.com/api/machines?$top=50");
const assets = call(
  "GET",
  `https://eastus.easm.defender.microsoft.com/subscriptions/${subscription}/resourceGroups/rg-sec/workspaces/ws1/assets?api-version=2024-10-01-preview&filter=state = "confirmed"&skip=25`,
);
const lake = call("POST", "https://api.securityplatform.microsoft.com/lake/kql/v2/rest/query", {
  csl: "SigninLogs | where UserPrincipalName == 'bob@contoso.com' | take 5",
  db: "law-sec",
});
const counted = call(
  "POST",
  "https://security.microsoft.com/apiproxy/mcas/cas/api/v1/alerts/count/",
  { filters: { resolutionStatus: { eq: [0] } } },
  { "X-XSRF-TOKEN": "abc" },
);

const changed: readonly (readonly [Call, string, Edit])[] = [
  [plan, "body value properties.pricingTier", inBody((b) => void (b.properties.pricingTier = "Premium"))],
  [plan, "query value api-version", inUrl("2024-01-01", "2017-08-01-preview")],
  [plan, "query value api-version", inUrl("2024-01-01", "2018-06-01")],
  [plan, "body gone subPlan", inBody((b) => void delete b.properties.subPlan)],
  [
    plan,
    "body type properties.extensions[0].isEnabled",
    inBody((b) => void (b.properties.extensions[0].isEnabled = true)),
  ],
  [incident, "body gone etag", inBody((b) => void delete b.etag)],
  [incident, "body value properties.severity", inBody((b) => void (b.properties.severity = "Critical"))],
  [incident, "token value audience", inClaims({ aud: "https://api.loganalytics.io" })],
  [
    activities,
    "body renamed filters.servce",
    inBody((b) => ({ ...b, filters: { servce: b.filters.service, date: b.filters.date } })),
  ],
  [activities, "body type filters.service.eq", inBody((b) => void (b.filters.service.eq = 20893))],
  [activities, "body value limit", inBody((b) => void (b.limit = 5000))],
  [activities, "host value", inUrl("contoso.us3", "contoso.eu2")],
  [content, "query gone PublisherIdentifier", inUrl(`&PublisherIdentifier=${tenant}`, "")],
  [content, "query value contentType", inUrl("Audit.General", "Audit.Genral")],
  [content, "query gone endTime", inUrl("&endTime=2026-11-21T00:00:00", "")],
  [content, "host value", inUrl("manage.office.com", "manage-gcc.office.com")],
  [query, "body value query", inBody((b) => void (b.query = b.query.replace("EventID", "EventIDs")))],
  [query, "body form timespan", inBody((b) => void (b.timespan = "12 hours"))],
  [upload, "body renamed indicators", inBody(({ stixobjects, ...b }) => ({ ...b, indicators: stixobjects }))],
  [
    upload,
    "count grown stixobjects",
    inBody((b) => void (b.stixobjects = Array.from({ length: 120 }, (_, n) => indicator(n % 10)))),
  ],
  [machines, "host value", inUrl("api-eu", "api-us")],
  [assets, "query renamed $filter", inUrl("&filter=", "&$filter=")],
  [counted, "header gone X-XSRF-TOKEN", header("X-XSRF-TOKEN", undefined)],
  [lake, "body renamed query", inBody(({ csl, ...b }) => ({ query: csl, ...b }))],
];

const natural: readonly (readonly [Call, Edit])[] = [
  [plan, inUrl(subscription, "99999999-8a42-4e19-b06d-3c92e7a1d580")],
  [plan, header("x-ms-client-request-id", "11111111-2222-4333-8444-555555555501")],
  [incident, inUrl(incidentId, "99999999-7e9d-489f-a163-8c64dec601cb")],
  [incident, inBody((b) => void (b.etag = '"0400bf09-0000-0000-0000-5c37296e0001"'))],
  [incident, inBody((b) => void (b.properties.title = "Odd logons of the night"))],
  [activities, inBody((b) => void (b.skip = 100))],
  [activities, inBody((b) => void (b.filters.date.gte = 1763786400000))],
  [activities, inBody((b) => void (b.filters.service.eq = [20595]))],
  [content, inUrl(/2026-11-20T00:00:00&endTime=2026-11-21/, "2026-11-21T00:00:00&endTime=2026-11-22")],
  [content, inUrl(/$/, "&nextPage=2026112100000000")],
  [blob, inUrl("20261120$aa$bb$01", "20261121$cc$dd$04")],
  [query, inBody((b) => void (b.query = b.query.replace("dc01", "web07")))],
  [query, inBody((b) => void (b.query = b.query.replace("ago(1h)", "ago(3h)")))],
  [query, inBody((b) => void (b.timespan = "PT6H"))],
  [query, inUrl(workspace, "99999999-4756-4768-87f3-d6d45ed0ebd9")],
  [upload, inBody((b) => void (b.stixobjects = [indicator(3), indicator(4)]))],
  [upload, inBody((b) => void b.stixobjects.push(indicator(5), indicator(6)))],
  [machines, inUrl("$top=50", "$top=20&$skip=40")],
  [assets, inUrl("skip=25", "skip=50")],
  [assets, inUrl("skip=25", "mark=aGVsbG8")],
  [lake, inBody((b) => void (b.csl = b.csl.replace("bob@contoso.com", "eve@contoso.com")))],
  [counted, header("X-XSRF-TOKEN", "def")],
  [plan, inUrl(/$/, "&$skipToken=abc")],
];

const changesOf = (good: Call, edit: Edit) =>
  compare(exchangeFor({ ...good, status: 200 }), exchangeFor(later(good, edit))).changes.map(
    ({ part, how, name }) => [part, how, name].filter(Boolean).join(" "),
  );

test("changes of calls to neighboring APIs come first", () => {
  expect(changed.map(([good, , edit]) => changesOf(good, edit)[0] ?? "nothing")).toEqual(
    changed.map(([, first]) => first),
  );
});

test("meaningless differences of such calls are silent", () => {
  expect(natural.map(([good, edit]) => changesOf(good, edit))).toEqual(natural.map(() => []));
});

const diagnosis = createDiagnosis(await loadOperations(apis), apis);

/** The findings for a failed call, alone and after a call with the same values succeeded. */
function foundIn(good: Call, edit: Edit, reply: Sent) {
  const failed = later(good, edit);
  const { method, url, headers, body, sentAt } = failed;
  const authorization = { _authorization: { scheme: "Bearer", claims: failed.claims } };
  const [failure] = failuresOf(
    exchange({
      method,
      url,
      requestHeaders: headers,
      ...(body !== undefined && { request: body }),
      ...reply,
      entry: { startedDateTime: new Date(sentAt).toISOString(), ...authorization },
    }),
  );
  if (!failure) throw new Error("No failure.");
  const since = compare(exchangeFor({ ...good, status: 200 }), failure.exchange);
  const sure = (of: Failure) =>
    diagnosis.findings(of).flatMap(({ check, certainty }) => (certainty === "possible" ? [] : [check]));
  return { alone: sure(failure), after: sure({ ...failure, since }) };
}

test.each<[string, Call, Edit, Sent]>([
  [
    "a filter in another letter case",
    call("POST", activities.url, { filters: { "user.orgunit": { eq: "x" } }, skip: 0 }),
    inBody((b) => void (b.skip = 100)),
    { status: 400, body: { detail: "Bad request" } },
  ],
  [
    "an operator in another letter case",
    call("POST", activities.url, { filters: { "ip.address": { startsWith: "10." } } }),
    header("x-ms-client-request-id", "1"),
    { status: 400, body: { detail: "Bad request" } },
  ],
  [
    "an upload without what the documentation requires",
    call("POST", upload.url, { sourcesystem: "misp", values: [] }),
    header("x-ms-client-request-id", "1"),
    { status: 400, body: { statusCode: 400, message: "Invalid JSON body." } },
  ],
  [
    "an audience that is not ours",
    { ...plan, claims: { ...plan.claims, aud: "https://api.loganalytics.io" } },
    inUrl(subscription, "99999999-8a42-4e19-b06d-3c92e7a1d580"),
    { status: 401, body: { error: { code: "InvalidAuthenticationToken", message: "Refused." } } },
  ],
])("%s has no finding for a value that was accepted before", (_, good, edit, reply) => {
  const { alone, after } = foundIn(good, edit, reply);
  expect(alone).toHaveLength(1);
  expect(after).toEqual([]);
});

describe("a size in the body", () => {
  const sized = (name: string, value: number) =>
    call("POST", "https://security.microsoft.com/apiproxy/mtp/incidentQueue/incidents/alerts", {
      pageIndex: 1,
      [name]: value,
    });
  const said = (name: string, from: number, to: number, isRepair = false) =>
    compare(exchangeFor(sized(name, from)), exchangeFor(sized(name, to)), {}, isRepair).changes.map(
      ({ how, name: changed, before, now }) => `${how} ${changed} ${before} ${now}`,
    );

  test.each(["pageSize", "limit", "MaxRecordCount", "lookBackHours"])("%s is named when it grew", (name) => {
    expect(said(name, 30, 200)).toEqual([`value ${name} 30 200`]);
    expect(said(name, 200, 30)).toEqual([]);
  });
  test("is named when a smaller one repaired the call", () => {
    expect(said("pageSize", 200, 50, true)).toEqual(["value pageSize 200 50"]);
    expect(said("pageSize", 50, 200, true)).toEqual([]);
  });
  test("is neither an account nor a topic", () => {
    expect(said("accountRid", 500, 501)).toEqual([]);
    expect(said("topic", 1, 2)).toEqual([]);
  });
});
