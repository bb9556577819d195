import { defineHosts } from "../define-hosts.ts";

/**
 * `<tenant>.<region>.portal.cloudappsecurity.com`, older names without a region, and the government clouds. The same
 * hosts serve the old console, whose pages are not API calls. Sources: pages api-introduction, network-requirements.
 */
export const hosts = defineHosts({
  group: "cloudApps",
  rules: [
    {
      domains: ["cloudappsecurity.com", "cloudappsecurity.us", "cloudappsecuritygov.com"],
      host: /^(?:[a-z0-9-]{1,63}\.)?(?:[a-z]{2,4}\d?\.)?portal\.(?:cloudappsecurity\.(?:com|us)|cloudappsecuritygov\.com)$/,
      path: /^\/(?:cas\/)?api\//i,
    },
  ],
  beginning: /\/(?:cas\/)?api\//gi,
});
