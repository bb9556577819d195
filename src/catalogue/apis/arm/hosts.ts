import { defineHosts } from "../define-hosts.ts";

const azureHosts = {
  domains: ["azure.com", "usgovcloudapi.net", "chinacloudapi.cn"],
  host: /^management\.(?:azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)$/,
};

/**
 * These hosts serve all of Azure, so only the providers of Defender and Sentinel are watched, anywhere in the path,
 * and batches, of which recognition keeps only the calls to these providers. Source: azure-rest-api-specs.
 */
export const hosts = defineHosts({
  group: "azure",
  rules: [
    {
      ...azureHosts,
      path: /\/providers\/Microsoft\.(?:Security(?:Insights)?|Easm|IoTSecurity)(?:\/|$)|^\/batch$/i,
    },
    { ...azureHosts, isUnwatched: true },
  ],
});
