import { defineHosts } from "../define-hosts.ts";

/**
 * The security API, and what callers of it meet beside it; `concerns` keeps only subscriptions to security resources.
 * Source: page deployments (Graph).
 */
export const hosts = defineHosts({
  rules: [
    {
      domains: ["microsoft.com", "microsoft.us", "chinacloudapi.cn"],
      host: /^(?:graph\.microsoft\.(?:com|us)|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)$/,
      path: /^\/(?:v1\.0|beta)\/(?:(?:security|deviceManagement|identityProtection|auditLogs|roleManagement\/defender|informationProtection\/threatAssessmentRequests)(?:\/|$)|(?:\$|%24)batch$|subscriptions$)/i,
    },
  ],
  beginning: /\/(?:v1\.0|beta)\//gi,
});
