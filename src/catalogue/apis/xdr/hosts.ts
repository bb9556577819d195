import { defineHosts } from "../define-hosts.ts";
import { defenderHosts } from "../mde/hosts.ts";

/** Paths of Defender XDR on the Defender hosts; all others belong to Defender for Endpoint. */
const path = /^\/api\/(?:v1\.0\/)?(?:incidents|advancedhunting)(?:[/(]|$)/i;

export const hosts = defineHosts({
  group: "defender",
  rules: [{ ...defenderHosts, path }],
  beginning: /\/api\//gi,
  shares: { api: "mde", path },
});
