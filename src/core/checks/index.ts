import type { Certainty, Evidence, Evidences } from "./finding.ts";

/** Every check, in the order in which findings of the same certainty are listed. */
export const checks: readonly ((evidence: Evidences) => readonly Finding[])[] = [];

export type Finding = Evidence & {
  readonly check: string;
  readonly certainty: Certainty;
  readonly args: object;
};
