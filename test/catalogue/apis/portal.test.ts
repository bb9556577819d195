import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadPortalOperations } from "../../../src/catalogue/apis/portal/operations.ts";
import { regionOf, serviceOf } from "../../../src/catalogue/apis/portal/services.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { findPortalOperation, portalOperationsAt } from "../../../src/core/portal/operation.ts";

const operations = await loadPortalOperations();
const documented = new Set((await loadOperations()).map(({ id }) => id));

test("each operation is listed once, and its public equivalents are documented", () => {
  const keys = operations.map(({ method, path }) => `${method} ${path.toLowerCase()}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { path, twins = [], near = [], now } of operations) {
    expect(path).toMatch(/^\/[^?#]+$/);
    expect(now ?? "/").toMatch(/^\//);
    for (const id of [...twins, ...near]) expect(documented).toContain(id);
  }
});

test("an operation listed by only one project has no title, because its authors guessed some", () => {
  for (const { known, title, path } of operations) expect(title === undefined, path).toBe(known === "one");
});

test("the list stays small, and loads only with the portal", async () => {
  expect(gzipSync(JSON.stringify(operations)).length).toBeLessThan(60_000);
  expect(await loadPortalOperations(["mde"])).toEqual([]);
});

describe("a call", () => {
  const find = (method: string, path: string) =>
    findPortalOperation(method, `https://security.microsoft.com/apiproxy${path}`, operations)?.operation.path;

  test("is found in any letter case, with a trailing slash and a query", () => {
    expect(find("get", "/mtp/NDR/machines/?pageSize=5")).toBe("/mtp/ndr/machines");
  });

  test("is the operation with the most fixed segments", () => {
    expect(find("POST", "/mtp/incidentQueue/incidents/alerts")).toBe("/mtp/incidentQueue/incidents/alerts");
    expect(find("GET", "/mtp/incidentQueue/incidents/924")).toBe("/mtp/incidentQueue/incidents/{IncidentId}");
  });

  test("with another method is not the same operation, but has the same path", () => {
    expect(find("DELETE", "/mtp/ndr/machines")).toBeUndefined();
    const at = portalOperationsAt("https://security.microsoft.com/apiproxy/mtp/ndr/machines", operations);
    expect(at.map(({ operation }) => operation.method)).toContain("GET");
  });
});

test.each([
  ["huntingService", "hunting"],
  ["m365d-hunting-api-prd-weu3.securitycenter.windows.com", "hunting"],
  ["mdeTimelineExperience", "timeline"],
  ["liveResponseApi", "liveResponse"],
  ["tvm", "vulnerabilities"],
  ["aatp", "identity"],
  ["mdiotSettingsService", "settings"],
  ["prd-eu3-weu3-201.mdi.securitycenter.microsoft.com", "identity"],
  ["urbacConfiguration", "roles"],
  ["somethingNew", undefined],
])("%s belongs to the service %s", (name, service) => {
  expect(serviceOf(name)).toBe(service);
});

test.each([
  ["m365d-hunting-api-prd-weu3.securitycenter.windows.com", "West Europe"],
  ["m365duseprd-neu2.securitycenter.windows.com", "North Europe"],
  ["mgmt-settings-prd-eu3.securitycenter.windows.com", "Europe"],
  ["eu.prod.dex.microsoft.com", "Europe"],
  ["autonomous-security.securitycenter.windows.com", undefined],
])("the region of %s is %s", (host, region) => {
  expect(regionOf(host)).toBe(region);
});
