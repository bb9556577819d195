import { hosts as arm } from "./arm/hosts.ts";
import type { ApiHosts } from "./define-hosts.ts";
import { hosts as easm } from "./easm/hosts.ts";
import { hosts as entra } from "./entra/hosts.ts";
import { hosts as graph } from "./graph/hosts.ts";
import { hosts as lake } from "./lake/hosts.ts";
import { hosts as loganalytics } from "./loganalytics/hosts.ts";
import { hosts as mdca } from "./mdca/hosts.ts";
import { hosts as mde } from "./mde/hosts.ts";
import type { Api } from "./names.ts";
import { hosts as o365 } from "./o365/hosts.ts";
import { hosts as portal } from "./portal/hosts.ts";
import { hosts as sentinelTi } from "./sentinelTi/hosts.ts";
import { hosts as xdr } from "./xdr/hosts.ts";

/** Where each API is called. The other facts are in `index.ts`, which loads with the first failure. */
export const hostsOf: Readonly<Record<Api, ApiHosts>> = {
  mde,
  xdr,
  graph,
  entra,
  portal,
  mdca,
  o365,
  arm,
  loganalytics,
  sentinelTi,
  easm,
  lake,
};
