import type { Case } from "./case.ts";
import type { Reply } from "./reply.ts";

/** Origin of the Defender portal; the local server also replies for it. */
export const portalOrigin = "https://security.microsoft.com";
export const portalTopic = "Defender portal";

const proxy = `${portalOrigin}/apiproxy`;
const tenant = "7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";

/** Headers of the portal's pages. */
const sent = (page: string, more: Readonly<Record<string, string>> = {}) => ({
  "tenant-id": tenant,
  "x-tid": tenant,
  "x-xsrf-token": "m4:Qe7tLz",
  "x-clientpage": page,
  ...more,
});

const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers,
});
const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(body),
});
const text = (status: number, body: string): Reply => ({
  status,
  headers: { "Content-Type": "text/plain" },
  body,
});

const signInPage =
  '<!-- Copyright (C) Microsoft Corporation. All rights reserved. --><!DOCTYPE html><html><head><title>Sign in to your account</title></head><body><form action="/common/login"></form></body></html>';

const one = (
  name: string,
  method: string,
  path: string,
  reply: Case["reply"],
  status: number,
  more: Partial<Case> = {},
): Case => ({
  name,
  topic: portalTopic,
  method,
  url: proxy + path,
  headers: sent("incidents@wicd-ine"),
  reply,
  shows: [{ status }],
  ...more,
});

/** The portal's own failures, as its pages encounter them. */
export const portalCases: readonly Case[] = [
  {
    ...one(
      "Tenant context",
      "GET",
      "/mtp/sccManagement/mgmt/TenantContext?realTime=true",
      json(200, {
        OrgId: tenant,
        IsMdatpActive: true,
        IsMdiActive: false,
        IsItpActive: false,
        IsTvmEligible: false,
      }),
      200,
    ),
    shows: [],
  },
  one("Identity sensors, no workspace", "GET", "/aatp/odata/sensors", empty(404), 404),
  one(
    "Baselines, no license",
    "GET",
    "/mtp/tvm/analytics/baseline/profiles?pageIndex=0&pageSize=25",
    text(400, "The following licenses are required to be on: TvmPremium"),
    400,
    { headers: sent("baselines@scc-tvm", { "api-version": "1.0" }) },
  ),
  one(
    "Device outside the device groups",
    "GET",
    `/mtp/mdeTimelineExperience/machines/${device}/events?pageSize=200`,
    text(403, "User is not exposed to machine"),
    403,
    { headers: sent("machines@wicd-devices") },
  ),
  one(
    "Hunting without the XSRF token",
    "POST",
    "/mtp/huntingService/queryExecutor?useFanOut=false",
    empty(403),
    403,
    {
      headers: {
        "tenant-id": tenant,
        "x-tid": tenant,
        "x-clientpage": "hunting-2@wicd-hunting",
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ QueryText: "DeviceInfo | take 10", StartTime: "2026-11-20T00:00:00Z" }),
    },
  ),
  one(
    "Hunting throttled",
    "GET",
    "/mtp/huntingService/documentation/TableDocumentation/DeviceEvents",
    empty(429, {
      "Retry-After": "37",
      "x-rate-limit-limit": "1m",
      "x-rate-limit-remaining": "0",
      "x-source-url": "https://m365d-hunting-api-prd-weu3.securitycenter.windows.com/api/ine/huntingservice",
    }),
    429,
    { headers: sent("hunting-2@wicd-hunting") },
  ),
  one(
    "Filters without a platform",
    "GET",
    "/mtp/unifiedExperience/mde/configurationManagement/mem/securityPolicies/filters",
    json(400, {
      error: "Platform filter is required and should have a valid value.",
      ErrorSource: "Internal",
    }),
    400,
  ),
  one("Timeline skipped too far", "POST", "/mdi/identity/userapiservice/timeline/mtp", empty(400), 400, {
    headers: sent("users@mdi", { "Content-Type": "application/json" }),
    body: JSON.stringify({ accountId: "S-1-5-21", count: 500, skip: 9500 }),
  }),
  one("Retired path", "GET", "/mtp/streamingapi/streamingApiConfiguration", empty(404), 404),
  one(
    "Live response, second session",
    "GET",
    "/mtp/liveResponseApi/commands/cmd-1?session_id=CLR1&useV3Api=true",
    json(200, {
      command_id: "cmd-1",
      status: 2,
      errors: [
        {
          message:
            'A session is already active, created by another user: analyst <portal-link>{"id":"CLR7"}</portal-link>',
        },
      ],
    }),
    200,
  ),
  one(
    "Filter through the proxy",
    "GET",
    "/mtp/wdatpApi/machines?$filter=computerName eq 'x'",
    json(400, {
      error: {
        code: "ODataError",
        message:
          "Invalid OData URI query. Could not find a property named 'computerName' on type 'Microsoft.Wcd.Api.Contracts.Machine'.",
        target: "|b512c906-7de4f13a90c25e81.",
      },
    }),
    400,
    { shows: [{ status: 400, code: "ODataError" }] },
  ),
  one(
    "Gateway failed",
    "GET",
    "/mtp/incidentQueue/incidents/924",
    empty(500, {
      "x-msedge-ref": "Ref A: 7C1D4E9B02F84A6D9E35 Ref B: AMS231032601023 Ref C: 2026-09-03T10:22:31Z",
    }),
    500,
  ),
  one(
    "Sign-in page instead of data",
    "GET",
    "/mtp/alertsApiService/workloads/disabled",
    { status: 200, headers: { "Content-Type": "text/html; charset=utf-8" }, body: signInPage },
    200,
  ),
];
