import { defineHosts } from "../define-hosts.ts";

/** The upload API and its older URL. Source: page sentinel/stix-objects-api. */
export const hosts = defineHosts({
  group: "sentinel",
  rules: [
    {
      domains: ["azure.com", "azure-api.net"],
      host: /^(?:api\.ti\.sentinel\.azure\.com|sentinelus\.azure-api\.net)$/,
    },
  ],
});
