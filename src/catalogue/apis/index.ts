import { arm } from "./arm/index.ts";
import type { ApiFacts } from "./define-api.ts";
import { easm } from "./easm/index.ts";
import { entra } from "./entra/index.ts";
import { graph } from "./graph/index.ts";
import { lake } from "./lake/index.ts";
import { loganalytics } from "./loganalytics/index.ts";
import { mdca } from "./mdca/index.ts";
import { mde } from "./mde/index.ts";
import type { Api } from "./names.ts";
import { o365 } from "./o365/index.ts";
import { portal } from "./portal/index.ts";
import { sentinelTi } from "./sentinelTi/index.ts";
import { xdr } from "./xdr/index.ts";

/** The facts about each API. They load with the first failure. */
export const factsOfApi: Readonly<Record<Api, ApiFacts>> = {
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

/** Whether two APIs share hosts, tokens and operations. */
export const isOneFamily = (a: Api, b: Api): boolean => factsOfApi[a].family === factsOfApi[b].family;
