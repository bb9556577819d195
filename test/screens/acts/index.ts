import type { Act } from "../act.ts";
import { bare } from "./bare.ts";
import { inDetails } from "./details.ts";
import { list } from "./list.ts";
import { past } from "./past.ts";

/** Every state of the panel, in an order in which each finds what it needs. */
export const acts: readonly Act[] = [bare, list, inDetails, past];
