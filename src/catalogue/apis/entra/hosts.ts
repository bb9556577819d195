import { defineHosts } from "../define-hosts.ts";

export const hosts = defineHosts({
  group: "entra",
  rules: [
    {
      domains: [
        "microsoftonline.com",
        "microsoftonline.us",
        "microsoftonline.cn",
        "chinacloudapi.cn",
        "windows.net",
        "microsoft.com",
      ],
      host: /^(?:login\.microsoftonline\.(?:com|us)|login\.partner\.microsoftonline\.cn|login\.chinacloudapi\.cn|login\.windows\.net|(?:[a-z0-9]{1,30}\.)?(?:login|mtlsauth)\.microsoft\.com)$/,
      path: /^\/(?:\/{0,2}[^/]+\/|\/)(?:oauth2\/(?:v2\.0\/)?(?:token|devicecode|authorize)(?:\/oauth2\/(?:v2\.0\/)?(?:token|devicecode|authorize))?(?:\/?|(?:&|(?:%20|\+)HTTP\/[\d.]|\/\w{1,40}=).*)|(?:v2\.0\/)?(?:adminconsent(?:&.*)?|\.well-known\/openid-configuration))$/i,
    },
  ],
});
