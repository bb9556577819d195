import { defineHosts } from "../define-hosts.ts";

/** Enterprise, GCC, GCC High and DoD plans. Source: page office-365-management-activity-api-reference. */
export const hosts = defineHosts({
  group: "activity",
  rules: [
    {
      domains: ["office.com", "office365.us", "apps.mil"],
      host: /^manage(?:(?:-gcc)?\.office\.com|\.office365\.us|\.protection\.apps\.mil)$/,
      path: /^\/api\/v1(?:\.0)?\/[^/]+\/activity\/feed(?:\/|$)/i,
    },
  ],
  beginning: /\/api\/v1(?:\.0)?\//gi,
});
