import { defineHosts } from "../define-hosts.ts";

/** Source: page deployments (Graph). */
export const hosts = defineHosts({
  rules: [
    {
      domains: ["microsoft.com", "microsoft.us", "chinacloudapi.cn"],
      host: /^(?:graph\.microsoft\.(?:com|us)|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)$/,
      path: /^\/(?:v1\.0|beta)\/(?:security(?:\/|$)|(?:\$|%24)batch$)/i,
    },
  ],
  beginning: /\/(?:v1\.0|beta)\//gi,
});
