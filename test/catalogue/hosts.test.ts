import { describe, expect, test } from "vitest";
import { hostsOf } from "../../src/catalogue/apis/hosts.ts";
import { apiOf, createWatch, isNeighbour, isWatched } from "../../src/catalogue/hosts.ts";

describe("is watched:", () => {
  for (const [url, api] of [
    ["https://api.security.microsoft.com/api/machines", "mde"],
    ["https://api.security.microsoft.com/api/incidents?$top=1", "xdr"],
    ["https://api.security.microsoft.com/api/v1.0/incidents(12)", "xdr"],
    ["https://api.security.microsoft.com/api/advancedhunting/run", "xdr"],
    ["https://eu.api.security.microsoft.com/api/alerts", "mde"],
    ["https://swa.api.security.microsoft.com/api/alerts", "mde"],
    ["https://zz9.api.security.microsoft.com/api/alerts", "mde"],
    ["https://api-us.security.microsoft.com/api/incidents", "xdr"],
    ["https://api.securitycenter.microsoft.com/api/machines", "mde"],
    ["https://api-us3.securitycenter.microsoft.com/api/machines", "mde"],
    ["https://api.securitycenter.windows.com/api/machines", "mde"],
    ["https://api-gcc.securitycenter.microsoft.us/api/machines", "mde"],
    ["https://api-gov.security.microsoft.us/api/incidents", "xdr"],
    ["https://API.SECURITY.MICROSOFT.COM/api/machines", "mde"],
    ["https://api.security.microsoft.com:443/api/machines", "mde"],
    ["https://api.security.microsoft.com./api/incidents", "xdr"],
    ["https://graph.microsoft.com.:443/v1.0/security/alerts_v2", "graph"],
    ["https://api.security.microsoft.com", "mde"],
    ["https://api.security.microsoft.com?x=1", "mde"],
    ["https://api.security.microsoft.com?x=/api/incidents", "mde"],
    ["https://api.security.microsoft.com#/api/incidents", "mde"],
    ["https://api.security.microsoft.com/api/incidents#/x", "xdr"],
    ["https://tvmexportexternalprdeus.blob.core.windows.net/temp-1/part-0.json.gz?sig=x", "mde"],
    ["https://graph.microsoft.com/v1.0/security/alerts_v2", "graph"],
    ["https://graph.microsoft.com/beta/security", "graph"],
    ["https://graph.microsoft.com/v1.0/$batch", "graph"],
    ["https://graph.microsoft.com/v1.0/%24batch", "graph"],
    ["https://graph.microsoft.us/v1.0/Security/incidents", "graph"],
    ["https://dod-graph.microsoft.us/beta/security/x", "graph"],
    ["https://microsoftgraph.chinacloudapi.cn/v1.0/security/x", "graph"],
    ["https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token", "entra"],
    ["https://login.microsoftonline.us/common/oauth2/token", "entra"],
    ["https://login.partner.microsoftonline.cn/common/oauth2/v2.0/token", "entra"],
    ["https://login.microsoftonline.com/common/v2.0/adminconsent?client_id=1", "entra"],
    ["https://login.microsoftonline.com/common/oauth2/authorize&client_id=1", "entra"],
    ["https://login.microsoftonline.com/common/oauth2/v2.0/token/client_id=1&scope=2", "entra"],
    ["https://login.microsoftonline.com/common/oauth2/v2.0/token%20HTTP/1.1/client_id=1", "entra"],
    ["https://login.windows.net/common/oauth2/token", "entra"],
    ["https://westus2.login.microsoft.com/t/oauth2/v2.0/devicecode", "entra"],
    ["https://security.microsoft.com/apiproxy/mtp/x", "portal"],
    ["https://security.apps.mil/apiproxy/mtp/x", "portal"],
    ["https://contoso.us3.portal.cloudappsecurity.com/api/v1/alerts/", "mdca"],
    ["https://contoso.portal.cloudappsecurity.com/cas/api/v1/alerts/", "mdca"],
    ["https://portal.cloudappsecurity.us/cas/api/v1/files/", "mdca"],
    ["https://contoso.us1.portal.cloudappsecuritygov.com/api/v1/alerts/", "mdca"],
    ["https://manage.office.com/api/v1.0/t/activity/feed/subscriptions/list", "o365"],
    ["https://manage-gcc.office.com/api/v1/t/activity/feed/audit/1$2", "o365"],
    ["https://manage.office365.us/api/v1.0/t/activity/feed/subscriptions/start", "o365"],
    ["https://manage.protection.apps.mil/api/v1.0/t/activity/feed/subscriptions/start", "o365"],
    ["https://management.azure.com/subscriptions/s/providers/Microsoft.Security/alerts?api-version=1", "arm"],
    [
      "https://management.azure.com/subscriptions/s/resourceGroups/r/providers/Microsoft.OperationalInsights/workspaces/w/providers/Microsoft.SecurityInsights/incidents",
      "arm",
    ],
    ["https://management.usgovcloudapi.net/providers/Microsoft.Security/operations", "arm"],
    ["https://management.chinacloudapi.cn/subscriptions/s/providers/Microsoft.Security/alerts", "arm"],
    ["https://management.azure.com/batch?api-version=2020-06-01", "arm"],
    ["https://api.loganalytics.io/v1/workspaces/w/query", "loganalytics"],
    ["https://api.loganalytics.azure.com/v1/workspaces/w/query", "loganalytics"],
    ["https://api.loganalytics.us/v1/workspaces/w/query", "loganalytics"],
    ["https://api.loganalytics.azure.cn/v1/$batch", "loganalytics"],
    ["https://api.ti.sentinel.azure.com/workspaces/w/threat-intelligence-stix-objects:upload", "sentinelTi"],
    ["https://sentinelus.azure-api.net/w/threatintelligence:upload-indicators", "sentinelTi"],
    ["https://westeurope.easm.defender.microsoft.com/subscriptions/s/assets", "easm"],
    ["https://us.api.securityplatform.microsoft.com/lake/kql/v2/rest/query", "lake"],
    ["https://graph.microsoft.com/v1.0/deviceManagement/auditEvents", "graph"],
    ["https://graph.microsoft.com/beta/roleManagement/defender/roleDefinitions", "graph"],
    ["https://graph.microsoft.com/v1.0/identityProtection/riskyUsers", "graph"],
    ["https://graph.microsoft.com/v1.0/subscriptions", "graph"],
    ["https://mto.security.microsoft.com/apiproxy/mtoapi/tenants/TenantPicker", "portal"],
    ["https://mto.security.microsoft.us/apiproxy/mtoapi/x", "portal"],
    ["https://purview.microsoft.com/apiproxy/di/find/Discover", "portal"],
    ["https://sip.security.microsoft.com/apiproxy/mtp/x", "portal"],
    ["https://security.microsoft.com.mcas.ms/apiproxy/mtp/x", "portal"],
    ["https://security.microsoft.us.mcas-gov.us/apiproxy/mtp/x", "portal"],
    ["https://security.microsoft.com/api/Auth/getToken?resource=MATP", "portal"],
    ["https://security.microsoft.com/api/UnifiedAuditLog/Export", "portal"],
  ] as const)
    test(url, () => {
      expect(apiOf(url)).toBe(api);
      expect(isWatched(url)).toBe(true);
    });
});

describe("is not watched:", () => {
  for (const url of [
    "https://api.security.microsoft.com.evil.example/api/machines",
    "https://evil.example/api.security.microsoft.com/api",
    "https://api.security.microsoft.com../api/machines",
    "https://.api.security.microsoft.com./api/machines",
    "https://evil.example/?https://api.security.microsoft.com/api",
    "https://api.security.microsoft.com@evil.example/api",
    "https://user@api.security.microsoft.com/api",
    "https://user:pass@api.security.microsoft.com/api",
    "https://api.security.microsoft.com:8443/api/machines",
    "https://api.security.microsoft.com:4430/api/machines",
    "https://api.security.microsoft.com\\@evil.example/",
    "http://api.security.microsoft.com/api/machines",
    "https://xapi.security.microsoft.com/api",
    "https://apisecurity.microsoft.com/api",
    "https://api.security.microsoft.co/api",
    "https://api.security.rnicrosoft.com/api",
    "https://api.security.xn--mcrosoft-c6a.com/api",
    "https://api.security.windows.com/api",
    "https://something-long.api.security.microsoft.com/api",
    "https://a.b.api.security.microsoft.com/api",
    "https://contoso.blob.core.windows.net/temp-1/part-0.json.gz",
    "https://graph.microsoft.com/v1.0/me",
    "https://graph.microsoft.com?/v1.0/security/",
    "https://graph.microsoft.com",
    "https://",
    "https:///api.security.microsoft.com/api",
    `https://evil.example?${"x".repeat(3000)}/api.security.microsoft.com/`,
    "https://graph.microsoft.com/v1.0/securityx/alerts",
    "https://graph.microsoft.com/v1.0/$batch/x",
    "https://graph.microsoft.com/v1.0/users?x=/v1.0/security/",
    "https://graph.microsoft.com.evil.example/v1.0/security/alerts",
    "https://login.microsoftonline.com/common/GetCredentialType",
    "https://login.microsoftonline.com/",
    "https://security.microsoft.com/homepage",
    "https://contoso.us3.portal.cloudappsecurity.com/dashboard",
    "https://cloudappsecurity.com/api/v1/alerts/",
    "https://evilportal.cloudappsecurity.com.example/api/v1/alerts/",
    "https://manage.office.com/homepage",
    "https://xmanage.office.com/api/v1.0/t/activity/feed/subscriptions/list",
    "https://management.azure.com/subscriptions/s/resourceGroups/r",
    "https://management.azure.com/subscriptions/s/providers/Microsoft.SecurityX/alerts",
    "https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/x?y=/providers/Microsoft.Security/",
    "https://management.azure.com/batches",
    "https://api.loganalytics.io/docs",
    "https://loganalytics.io/v1/workspaces/w/query",
    "https://api.securityplatform.microsoft.com/other",
    "https://graph.microsoft.com/v1.0/deviceManagementX",
    "https://graph.microsoft.com/v1.0/subscriptions/1",
    "https://contoso.blob.core.windows.net/va-export/part-0.gz?sig=x",
    "https://security.microsoft.com/x/apiproxy/",
    "https://learn.microsoft.com/graph",
    "wss://api.security.microsoft.com/api",
    "data:text/plain,https://api.security.microsoft.com/",
    "javascript:alert(1)",
    "",
  ])
    test(url || "an empty URL", () => {
      expect(isWatched(url)).toBe(false);
    });
});

describe("a group of APIs", () => {
  test("is not watched after it is turned off, and the others still are", () => {
    const isOn = createWatch(["azure"]);
    expect(isOn("https://management.azure.com/providers/Microsoft.Security/operations")).toBe(false);
    expect(isOn("https://eastus.easm.defender.microsoft.com/subscriptions/s")).toBe(false);
    expect(isOn("https://api.loganalytics.io/v1/workspaces/w/query")).toBe(true);
    expect(isOn("https://api.security.microsoft.com/api/machines")).toBe(true);
  });

  test("covering all of Microsoft Graph is watched after it is turned on", () => {
    const me = "https://graph.microsoft.com/v1.0/me";
    expect([isWatched(me), createWatch(["wholeGraph"])(me)]).toEqual([false, true]);
    expect(createWatch(["graph"])("https://graph.microsoft.com/v1.0/security/alerts_v2")).toBe(false);
    expect(apiOf(me)).toBe("graph");
  });
});

test("every rule names the last two labels of the hosts it matches", () => {
  const samples = [
    "api.security.microsoft.us",
    "api.securitycenter.windows.com",
    "tvmexport1.blob.core.usgovcloudapi.net",
    "dod-graph.microsoft.us",
    "microsoftgraph.chinacloudapi.cn",
    "login.chinacloudapi.cn",
    "security.microsoft.us",
  ];
  const rules = Object.values(hostsOf).flatMap((hosts) => hosts.rules);
  for (const sample of samples) {
    const domain = sample.split(".").slice(-2).join(".");
    const matching = rules.filter(({ host }) => host.test(sample));
    expect([sample, matching.length > 0]).toEqual([sample, true]);
    for (const { domains } of matching) expect(domains).toContain(domain);
  }
});

test("an unwatched call to a shared host of Azure belongs to the same API", () => {
  const other = "https://management.azure.com/providers/microsoft.aadiam/diagnosticSettings";
  expect([apiOf(other), isNeighbour(other), isWatched(other)]).toEqual(["arm", true, false]);
  expect(isNeighbour("https://management.azure.com/providers/Microsoft.Security/operations")).toBe(false);
});
