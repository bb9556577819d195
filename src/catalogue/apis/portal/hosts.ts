import { defineHosts } from "../define-hosts.ts";

/**
 * The Defender portal in every cloud, its multitenant variant, and the test ring that Microsoft's pages link to;
 * also behind the session control of Defender for Cloud Apps, which appends its own domain. The pages call two
 * folders besides `/apiproxy/`. Token requests and other files of the pages are not watched. The Purview portal uses
 * the same gateway and session; only its proxy is known. Source for it: a public list of its operations.
 */
export const hosts = defineHosts({
  group: "portal",
  rules: [
    {
      domains: ["microsoft.com", "microsoft.us", "apps.mil", "mcas.ms", "mcas-gov.us", "mcas-gov.ms"],
      host: /^(?:(?:transition\.|mto\.|sip\.)?security\.microsoft\.com|(?:mto\.)?security\.(?:microsoft\.us|apps\.mil))(?:\.mcas(?:\.ms|-gov\.(?:us|ms)))?$/,
      path: /^\/(?:apiproxy|api\/(?:auth|unifiedauditlog))\//i,
    },
    { domains: ["microsoft.com"], host: /^purview\.microsoft\.com$/, path: /^\/apiproxy\//i },
  ],
});
