import { describe, expect, test } from "vitest";
import { apiOf, isWatched } from "../../src/catalogue/hosts.ts";

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
    ["https://login.windows.net/common/oauth2/token", "entra"],
    ["https://westus2.login.microsoft.com/t/oauth2/v2.0/devicecode", "entra"],
    ["https://security.microsoft.com/apiproxy/mtp/x", "portal"],
    ["https://security.apps.mil/apiproxy/mtp/x", "portal"],
    ["https://mto.security.microsoft.com/apiproxy/mtoapi/tenants/TenantPicker", "portal"],
    ["https://mto.security.microsoft.us/apiproxy/mtoapi/x", "portal"],
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
    "https://security.microsoft.com/x/apiproxy/",
    "https://learn.microsoft.com/graph",
    "wss://api.security.microsoft.com/api",
    "data:text/plain,https://api.security.microsoft.com/",
    "javascript:alert(1)",
    "",
  ])
    test(url || "an empty URL", () => {
      expect(isWatched(url)).toBe(false);
      expect(apiOf(url)).toBeUndefined();
    });
});
