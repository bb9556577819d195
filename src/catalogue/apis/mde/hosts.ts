import { defineHosts } from "../define-hosts.ts";

/**
 * Microsoft keeps adding regional names (five in 2024, seven in 2026), so any short regional prefix is accepted.
 * Sources: pages exposed-apis-list, api-supported, gov, usgov.
 */
export const defenderHosts = {
  domains: ["microsoft.com", "microsoft.us", "windows.com"],
  host: /^(?:[a-z0-9]{2,5}\.)?api(?:-[a-z0-9]{1,12})?\.(?:security\.microsoft\.(?:com|us)|securitycenter\.(?:microsoft\.(?:com|us)|windows\.com))$/,
};

export const hosts = defineHosts({
  group: "defender",
  rules: [
    defenderHosts,
    // Files of an export, accessed through signed URLs.
    {
      domains: ["windows.net", "usgovcloudapi.net"],
      host: /^tvmexport[a-z0-9]{1,40}\.blob\.core\.(?:windows|usgovcloudapi)\.net$/,
    },
  ],
  beginning: /\/api\//gi,
});
