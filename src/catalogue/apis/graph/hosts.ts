import { defineHosts } from "../define-hosts.ts";

const graphHosts = {
  domains: ["microsoft.com", "microsoft.us", "chinacloudapi.cn"],
  host: /^(?:graph\.microsoft\.(?:com|us)|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)$/,
};

/**
 * The security API and other calls its users typically make; `concerns` keeps only subscriptions to security
 * resources. Source: page deployments (Graph).
 */
export const hosts = defineHosts({
  group: "graph",
  rules: [
    {
      ...graphHosts,
      path: /^\/(?:(?:v1\.0|beta)\/)?(?:(?:security|deviceManagement|identityProtection|auditLogs|roleManagement\/defender|informationProtection\/threatAssessmentRequests)(?:\/|$)|(?:\$|%24)batch$|subscriptions$)/i,
    },
    { ...graphHosts, group: "wholeGraph" },
  ],
  beginning: /\/(?:v1\.0|beta)\//gi,
});
