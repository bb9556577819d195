import { expect, test } from "vitest";
import { loadPortalOperations } from "../../../src/catalogue/apis/portal/operations.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { contentOf } from "../../../src/core/har/body.ts";
import { networkEntry, plainCall } from "../../../src/core/har/entry.ts";
import { isGoodCall, isWorthReading, mayFail, mayHoldFailure } from "../../../src/core/observe/may-fail.ts";
import { createObserver } from "../../../src/core/observe/observer.ts";
import { entryOf, type Sent } from "../../entries.ts";

const portal = "https://security.microsoft.com/apiproxy";
const tenant = "7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6";
const login =
  "https://login.microsoftonline.com/common/oauth2/authorize?client_id=80ccca67-54bd-44ab-8625-4b79c4dc7775";

let time = 0;
const raw = (sent: Sent, type = "application/json", resource = "fetch") => ({
  ...entryOf(sent),
  startedDateTime: new Date(Date.UTC(2026, 10, 21, 12) + time++ * 5000).toISOString(),
  _resourceType: resource,
  response: {
    ...entryOf(sent).response,
    content: {
      size: 1,
      mimeType: type,
      text: typeof sent.body === "string" ? sent.body : JSON.stringify(sent.body),
    },
  },
});

/** The failures of consecutive calls in one tab. */
async function tab(...calls: readonly object[]) {
  const observer = createObserver("t");
  const found = [];
  for (const har of calls) {
    const entry = networkEntry(har, { isLive: true });
    if (!entry || !mayFail(entry)) continue;
    const content = isWorthReading(entry) ? contentOf(har) : {};
    if (mayHoldFailure(entry, content)) found.push(...(await observer.observe(entry, content)));
  }
  return found;
}

const context = (flags: object, tid = tenant) =>
  raw({
    url: `${portal}/mtp/sccManagement/mgmt/TenantContext?realTime=true`,
    status: 200,
    requestHeaders: { "x-tid": tid },
    body: { OrgId: "x", ...flags },
  });
const sensors = (tid = tenant) =>
  raw({ url: `${portal}/aatp/odata/sensors`, status: 404, requestHeaders: { "x-tid": tid }, body: "" });

test("a failure has the products that are off according to the context of its tenant", async () => {
  const off = { IsMdiActive: false, IsItpActive: false, IsTvmEligible: true, IsMdatpActive: true };
  const [failure, ...others] = await tab(context(off), sensors());
  expect(others).toEqual([]);
  expect(failure?.exchange.portal?.off).toEqual([{ product: "identity", property: "IsMdiActive" }]);
});

test("a call without a tenant belongs to the only known one", async () => {
  const off = { IsMdiActive: false, IsItpActive: false };
  for (const calls of [
    [context(off, ""), sensors()],
    [context(off), sensors("")],
  ]) {
    const [failure] = await tab(...calls);
    expect(failure?.exchange.portal?.off).toHaveLength(1);
  }
});

test("another tenant, an active product, and a later context are ignored", async () => {
  const other = "b0f2c7d4-66aa-4c19-8e0b-0d5f3a917c22";
  const off = { IsMdiActive: false, IsItpActive: false };
  for (const calls of [
    [context(off, other), sensors()],
    [context({ IsMdiActive: false, IsItpActive: true }), sensors()],
    [context(off), context({ IsMdiActive: true, IsItpActive: true }), sensors()],
    [sensors(), context(off)],
  ]) {
    const [failure] = await tab(...calls);
    expect(failure?.exchange.portal?.off).toBeUndefined();
  }
});

const diagnosis = createDiagnosis(await loadOperations(), ["portal"], await loadPortalOperations());

/** The product findings, with their evidence, for a failure after the context of its tenant. */
async function saidAfter(flags: object, sent: Sent) {
  const failures = await tab(context(flags), raw({ requestHeaders: { "x-tid": tenant }, body: "", ...sent }));
  return failures.flatMap((failure) =>
    diagnosis
      .findings(failure)
      .filter(({ check }) => check === "portal-product")
      .map((found) => `${found.certainty} ${found.sent}`),
  );
}

test.each<[string, object, Sent, string]>([
  [
    "vulnerability management",
    { IsTvmEligible: false },
    { url: `${portal}/mtp/tvm/analytics/riskscore`, status: 403 },
    "certain IsTvmEligible",
  ],
  [
    "email and simulations",
    { IsOatpActive: false },
    { url: `${portal}/astgws/AttackSimulator/api/v1/Simulations`, status: 404 },
    "certain IsOatpActive",
  ],
  [
    "connectors of Sentinel, with 400",
    { IsSentinelActive: false },
    { url: `${portal}/mtp/unifiedConnectors/public/connectors`, status: 400 },
    "likely IsSentinelActive",
  ],
  [
    "devices",
    { IsMdatpActive: false },
    { url: `${portal}/mtp/ndr/machines`, status: 403 },
    "certain IsMdatpActive",
  ],
  [
    "sensors, of which only the workspace is known",
    { AatpWorkspaceExists: false },
    { url: `${portal}/aatp/odata/sensors`, status: 404 },
    "certain AatpWorkspaceExists",
  ],
  [
    "sensors of an active product without a workspace",
    { IsMdiActive: true, AatpWorkspaceExists: false },
    { url: `${portal}/aatp/odata/sensors`, status: 404 },
    "likely undefined",
  ],
])("a failure of %s says which product is off", async (_, flags, sent, said) => {
  expect(await saidAfter(flags, sent)).toEqual([said]);
});

test.each<[string, object, Sent]>([
  ["another product", { IsSentinelActive: false }, { url: `${portal}/mtp/ndr/machines`, status: 403 }],
  ["a fault of the service", { IsMdatpActive: false }, { url: `${portal}/mtp/ndr/machines`, status: 500 }],
  ["a session that has ended", { IsMdatpActive: false }, { url: `${portal}/mtp/ndr/machines`, status: 401 }],
  ["a product that is on", { IsMdatpActive: true }, { url: `${portal}/mtp/ndr/machines`, status: 403 }],
  [
    "Defender for Identity with a workspace",
    { IsMdiActive: true, AatpWorkspaceExists: true },
    { url: `${portal}/aatp/api/sensors/domainControllerCoverage`, status: 404 },
  ],
  [
    "Defender for Identity under its old name",
    { IsMdiActive: false, IsItpActive: true },
    { url: `${portal}/aatp/odata/sensors`, status: 404 },
  ],
  [
    "deception that is on",
    { IsDeceptionEnabled: true },
    { url: `${portal}/mtp/k8s/deception/portal/deceptionsettings`, status: 403 },
  ],
])("no product is off for %s", async (_, flags, sent) => {
  expect(await saidAfter(flags, sent)).toEqual([]);
});

test("a redirect to sign-in is one failure, whatever happens to the sign-in page", async () => {
  const redirected = raw({
    url: `${portal}/mtp/incidentQueue/incidents/1`,
    status: 302,
    headers: { location: login },
  });
  const blocked = raw({ url: login, status: 200, response: { _error: "net::ERR_FAILED" } }, "text/html");
  const preflight = raw({ url: login, method: "OPTIONS", status: 404 }, "text/html", "preflight");
  const failures = await tab(redirected, blocked, preflight);
  expect(failures.map(({ error }) => [error.status, error.shape])).toEqual([[302, "sign-in"]]);
});

test("any other call to the sign-in service is reported", async () => {
  const redirected = raw({
    url: `${portal}/mtp/incidentQueue/incidents/1`,
    status: 302,
    headers: { location: login },
  });
  const other = raw({ url: `${login}&x=1`, status: 0, response: { _error: "net::ERR_FAILED" } });
  expect(await tab(redirected, other)).toHaveLength(2);
});

test("a sign-in page instead of data is a failure and not a good call", async () => {
  const page = raw(
    {
      url: `${portal}/mtp/alertsApiService/workloads/disabled`,
      status: 200,
      headers: { "Content-Type": "text/html; charset=utf-8" },
      body: "<!DOCTYPE html><html><head><title>Sign in to your account</title></head></html>",
    },
    "text/html",
  );
  expect(plainCall(page)).toBeUndefined();
  const entry = networkEntry(page, { isLive: true });
  expect(entry && isGoodCall(entry)).toBe(false);
  expect(await tab(page)).toMatchObject([{ error: { status: 200, shape: "sign-in" } }]);
});

test("other successes of the portal are only counted", () => {
  const good = raw({
    url: `${portal}/mtp/ndr/machines`,
    status: 200,
    headers: { "Content-Type": "application/json" },
  });
  expect(plainCall(good)).toMatchObject({ status: 200 });
});

test("a command without errors is not a failure", async () => {
  const url = `${portal}/mtp/liveResponseApi/commands/c1?session_id=CLR1`;
  expect(await tab(raw({ url, status: 200, body: { status: 1, errors: [] } }))).toEqual([]);
  expect(await tab(raw({ url, status: 200, body: { status: 2, errors: ["No."] } }))).toMatchObject([
    { error: { shape: "command", message: "No." } },
  ]);
});

test("a failure inside a success is not retried by that success", async () => {
  const url = `${portal}/mtp/liveResponseApi/commands/c2?session_id=CLR1`;
  const har = raw({ url, status: 200, body: { status: 2, errors: ["No."] } });
  const observer = createObserver("t");
  const entry = networkEntry(har, { isLive: true });
  if (!entry) throw new Error("No entry.");
  const failures = await observer.observe(entry, contentOf(har));
  expect(failures).toHaveLength(1);
  expect(await observer.succeeded({ ...entry, har }, failures)).toEqual([]);
  const later = { ...entry, har: { ...har, startedDateTime: new Date(entry.startedAt + 900).toISOString() } };
  expect(await observer.succeeded({ ...later, startedAt: entry.startedAt + 900 }, failures)).toHaveLength(1);
});

test("a redirect inside the portal and a page that is data are not failures", async () => {
  const moved = { location: "https://security.microsoft.com/incidents/18" };
  const html = { "Content-Type": "text/html" };
  const report = "<html><head><title>Outbreak report</title></head><body>Sign in to cloud apps</body></html>";
  const url = `${portal}/mtp/threatAnalytics/outbreaks/12/report`;
  expect(await tab(raw({ url, status: 302, headers: moved }))).toEqual([]);
  expect(await tab(raw({ url, status: 200, headers: html, body: report }, "text/html"))).toEqual([]);
});

test("a device timeline that is not complete is a failure, a complete one is none", async () => {
  const url = `${portal}/mtp/mdeTimelineExperience/machines/9c1e77b3f04a2d5586e01b7c3d9a40f2e86b5c17/events/?pageSize=200`;
  const page = (reasons: unknown) =>
    raw({ url, status: 200, body: { Items: [], PartialResponseReasons: reasons } });
  expect(plainCall(page([]))).toBeUndefined();
  expect(await tab(page([]))).toEqual([]);
  expect(await tab(page(["QueryTimeout"]))).toMatchObject([
    { error: { status: 200, shape: "partial", message: "QueryTimeout" } },
  ]);
});
