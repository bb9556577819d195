import { defineHosts } from "../define-hosts.ts";

/** Source: page sentinel/datalake/kql-queries-api; public clients for the regional host. */
export const hosts = defineHosts({
  group: "sentinel",
  rules: [
    {
      domains: ["microsoft.com"],
      host: /^(?:[a-z]{2,5}\.)?api\.securityplatform\.microsoft\.com$/,
      path: /^\/lake\//i,
    },
  ],
});
