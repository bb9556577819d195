import { defineHosts } from "../define-hosts.ts";

/**
 * All of Azure answers at these hosts, so only the providers of Defender and Sentinel are watched, wherever they are in
 * the path, and batches, of which recognition keeps the calls to them. Source: azure-rest-api-specs.
 */
export const hosts = defineHosts({
  group: "azure",
  rules: [
    {
      domains: ["azure.com", "usgovcloudapi.net", "chinacloudapi.cn"],
      host: /^management\.(?:azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)$/,
      path: /\/providers\/Microsoft\.(?:Security(?:Insights)?|Easm|IoTSecurity)(?:\/|$)|^\/batch$/i,
    },
  ],
});
