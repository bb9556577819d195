import { hosts as arm } from "./arm/hosts.ts";
import type { ApiHosts } from "./define-hosts.ts";
import { hosts as easm } from "./easm/hosts.ts";
import { hosts as entra } from "./entra/hosts.ts";
import { hosts as graph } from "./graph/hosts.ts";
import { hosts as lake } from "./lake/hosts.ts";
import { hosts as loganalytics } from "./loganalytics/hosts.ts";
import { hosts as mdca } from "./mdca/hosts.ts";
import { hosts as mde } from "./mde/hosts.ts";
import { hosts as o365 } from "./o365/hosts.ts";
import { hosts as portal } from "./portal/hosts.ts";
import { hosts as sentinelTi } from "./sentinelTi/hosts.ts";
import { hosts as xdr } from "./xdr/hosts.ts";

const known = { mde, xdr, graph, entra, portal, mdca, o365, arm, loganalytics, sentinelTi, easm, lake };

/** The APIs we know. */
export type Api = keyof typeof known;

/** Where each API is called. Its other facts are in `index.ts`, which loads with the first failure. */
export const hostsOf: Readonly<Record<Api, ApiHosts>> = known;

export const apis = Object.keys(known) as readonly Api[]; // the keys of the record above

export const isApi = (value: unknown): value is Api => apis.some((api) => api === value);
