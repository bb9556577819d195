import { expect, test } from "vitest";
import { loadPortalOperations } from "../../../src/catalogue/apis/portal/operations.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { supportReport } from "../../../src/core/formats/report.ts";
import type { Sent } from "../../entries.ts";
import { context, failures, words } from "./report-world.ts";

const diagnosis = createDiagnosis(await loadOperations(), ["portal"], await loadPortalOperations());
const tenant = "7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6";
const other = "b0f2c7d4-66aa-4c19-8e0b-0d5f3a917c22";
const portal = "https://security.microsoft.com/apiproxy";

const reportOf = (sent: Sent, ids = false): string =>
  supportReport(
    failures(sent),
    { ids },
    { ...context, findingsOf: diagnosis.findings, portalCallOf: diagnosis.portalCall },
    words,
  ).text;

const query: Sent = {
  url: `${portal}/mtp/huntingService/queryExecutor?useFanOut=false`,
  method: "POST",
  status: 500,
  requestHeaders: {
    "x-tid": tenant,
    "tenant-id": tenant,
    "x-xsrf-token": "a:b",
    "x-clientpage": "hunting-2@wicd-hunting",
  },
  request: { QueryText: "DeviceInfo | take 1", tenantIds: [tenant, other] },
  body: {
    error: {
      message: `No quota for ${other.toUpperCase()}.`,
      correlation_id: "c1a5f0de-3c1b-4c55-8a4e-9b7d2f6e0a13",
    },
  },
};

test("the report names the portal, its page, the action, and the equivalent public API", () => {
  const report = reportOf(query);
  for (const line of [
    "Failed call in the Microsoft Defender portal: 500",
    "Tracking ID: c1a5f0de-3c1b-4c55-8a4e-9b7d2f6e0a13",
    "Operation: Run a hunting query",
    "Portal page: Advanced hunting (/v2/advanced-hunting)",
    "Public API: POST /v1.0/security/runHuntingQuery",
  ])
    expect(report).toContain(line);
});

test.each<[string, Sent]>([
  ["headers and a list in the body", query],
  [
    "the query",
    {
      url: `${portal}/mtp/ndr/machines?tid=${other}`,
      status: 403,
      requestHeaders: { "x-xsrf-token": "a" },
      body: "",
    },
  ],
  [
    "a list in the query",
    {
      url: `${portal}/mtp/huntingService/rules?tenantIds[]=${tenant}&tenantIds%5B%5D=${other}`,
      status: 403,
      body: "",
    },
  ],
  [
    "the path",
    { url: `${portal}/mtoapi/tenants/${tenant}/workloadStatus`, status: 404, body: `No ${tenant}` },
  ],
])("a report without the tenant masks it even if only %s contains it", (_, sent) => {
  expect(reportOf(sent)).not.toMatch(new RegExp(`${tenant}|${other}`, "i"));
  expect(reportOf(sent, true)).toMatch(new RegExp(`${tenant}|${other}`, "i"));
});

test("any other ID of a portal call is kept", () => {
  const sent = {
    url: `${portal}/mtp/mdeCustomCollection/rules/${other}`,
    status: 404,
    requestHeaders: { "x-tid": tenant },
    body: "",
  };
  expect(reportOf(sent)).toContain(other);
});
