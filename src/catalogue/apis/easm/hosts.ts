import { defineHosts } from "../define-hosts.ts";

/** The data plane; hosts start with the region of the workspace. Source: azure-rest-api-specs (easm.json). */
export const hosts = defineHosts({
  group: "azure",
  rules: [
    {
      domains: ["microsoft.com"],
      host: /^[a-z][a-z0-9]{2,30}\.easm\.defender\.microsoft\.com$/,
      path: /^\/subscriptions\//i,
    },
  ],
});
