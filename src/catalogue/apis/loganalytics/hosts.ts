import { defineHosts } from "../define-hosts.ts";

/** Sources: pages azure-monitor/logs/api/overview and errors; audience list of the Azure SDK for the other clouds. */
export const hosts = defineHosts({
  group: "sentinel",
  rules: [
    {
      domains: ["loganalytics.io", "loganalytics.us", "azure.com", "azure.cn"],
      host: /^api\.loganalytics\.(?:io|us|azure\.(?:com|cn))$/,
      // Some clients forget the version.
      path: /^\/(?:v1|beta|workspaces)\//i,
    },
  ],
  beginning: /\/v1\//gi,
});
