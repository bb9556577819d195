import { defineHosts } from "../define-hosts.ts";

export const hosts = defineHosts({
  rules: [
    {
      domains: ["microsoft.com", "microsoft.us", "apps.mil"],
      host: /^(?:(?:transition\.)?security\.microsoft\.com|security\.microsoft\.us|security\.apps\.mil)$/,
      path: /^\/apiproxy\//i,
    },
  ],
});
