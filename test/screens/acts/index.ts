import type { Act } from "../act.ts";
import { bare } from "./bare.ts";
import { inDetails } from "./details.ts";
import { list } from "./list.ts";
import { past } from "./past.ts";

/** All states of the panel, ordered so that each finds the failures it needs. */
export const acts: readonly Act[] = [bare, list, inDetails, past];
