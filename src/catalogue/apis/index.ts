import type { ApiFacts } from "./define-api.ts";
import { entra } from "./entra/index.ts";
import { graph } from "./graph/index.ts";
import type { Api } from "./hosts.ts";
import { mde } from "./mde/index.ts";
import { portal } from "./portal/index.ts";
import { xdr } from "./xdr/index.ts";

/** The facts about each API. They load with the first failure. */
export const factsOfApi: Readonly<Record<Api, ApiFacts>> = { mde, xdr, graph, entra, portal };

/** Whether two APIs share hosts, tokens and operations. */
export const isOneFamily = (a: Api, b: Api): boolean => factsOfApi[a].family === factsOfApi[b].family;
