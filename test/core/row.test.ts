import { describe, expect, test } from "vitest";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { rowOf } from "../../src/core/row.ts";
import { exchange } from "../entries.ts";

const row = (url: string) => {
  const [failure] = failuresOf(exchange({ url }));
  if (!failure) throw new Error("No failure.");
  return rowOf(failure);
};

describe("the template of a path", () => {
  for (const [path, template] of [
    ["/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate", "/api/machines/{…}/isolate"],
    ["/api/machines/123123123", "/api/machines/{…}"],
    ["/api/alerts/da637551227677560813_-961444813", "/api/alerts/{…}"],
    ["/api/machines/findbyip(ip='10.0.0.1',timestamp=2026)", "/api/machines/findbyip({…})"],
    ["/api/domains/contoso.example/alerts", "/api/domains/{…}/alerts"],
    ["/api/v1.0/incidents?$top=5", "/api/v1.0/incidents"],
    ["/v1.0/security/alerts_v2", "/v1.0/security/alerts_v2"],
    ["/api/users/alice/machines", "/api/users/{…}/machines"],
    ["/api/machines/pcname", "/api/machines/{…}"],
    ["/api/machineactions/abc/cancel", "/api/machineactions/{…}/cancel"],
    ["/api/alerts/batchUpdate", "/api/alerts/batchUpdate"],
    ["/api/machines/SoftwareInventoryExport", "/api/machines/SoftwareInventoryExport"],
    [
      "/v1.0/security/microsoft.graph.security.runHuntingQuery",
      "/v1.0/security/microsoft.graph.security.runHuntingQuery",
    ],
    ["/v1.0/$batch", "/v1.0/$batch"],
    [
      "/subscriptions/1f5d3c77/resourceGroups/security/providers/Microsoft.OperationalInsights/workspaces/law/providers/Microsoft.SecurityInsights/alertRules/odd",
      "/subscriptions/{…}/resourceGroups/{…}/providers/Microsoft.OperationalInsights/workspaces/{…}/providers/Microsoft.SecurityInsights/alertRules/{…}",
    ],
    [
      "/subscriptions/1f5d3c77/providers/Microsoft.Security/locations/weu/alerts/a1/dismiss?api-version=2022-01-01",
      "/subscriptions/{…}/providers/Microsoft.Security/locations/{…}/alerts/{…}/dismiss",
    ],
    ["/providers/Microsoft.Security/operations", "/providers/Microsoft.Security/operations"],
    [
      "/subscriptions/s/resourceGroups/rg/workspaces/ws/tasks/t1:download",
      "/subscriptions/{…}/resourceGroups/{…}/workspaces/{…}/tasks/{…}:download",
    ],
    ["/v1.0/subscriptions/abc-1", "/v1.0/subscriptions/{…}"],
    ["/apiproxy/mtp/k8s/machines/allMachinesTags", "/apiproxy/mtp/k8s/machines/allMachinesTags"],
    [
      "/apiproxy/mtp/actionCenter/actioncenterui/history-actions",
      "/apiproxy/mtp/actionCenter/actioncenterui/history-actions",
    ],
    [
      "/apiproxy/mtp/rbacManagementApi/rbac/machine_groups",
      "/apiproxy/mtp/rbacManagementApi/rbac/machine_groups",
    ],
    ["/apiproxy/mtp/incidentQueue/incidents/924", "/apiproxy/mtp/incidentQueue/incidents/{…}"],
    ["/apiproxy/mtp/incidentQueue/incidents/alerts", "/apiproxy/mtp/incidentQueue/incidents/alerts"],
    ["/apiproxy/mtp/liveResponseApi/commands/cmd-8", "/apiproxy/mtp/liveResponseApi/commands/{…}"],
    ["/apiproxy/msgraph/v1.0/security/alerts_v2/da63_-1", "/apiproxy/msgraph/v1.0/security/alerts_v2/{…}"],
    ["/apiproxy/mtp/wdatpApi/machines/pcname", "/apiproxy/mtp/wdatpApi/machines/{…}"],
    ["/contoso.example/oauth2/v2.0/token", "/{…}/oauth2/v2.0/token"],
  ] as const)
    test(path, () => {
      expect(row(`https://api.security.microsoft.com${path}`).template).toBe(template);
    });
});

test("host and path are parts of the URL, with the query", () => {
  expect(row("https://api.security.microsoft.com/api/alerts?$top=1#x")).toMatchObject({
    host: "api.security.microsoft.com",
    path: "/api/alerts?$top=1",
  });
});

test("a text that is not a URL is shown unchanged", () => {
  expect(row("nonsense")).toMatchObject({ host: "", path: "nonsense" });
});
