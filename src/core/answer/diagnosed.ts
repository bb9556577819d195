import type { Finding } from "../checks/index.ts";

/** The findings about a failure, and a key shared by failures with the same cause. */
export interface Diagnosed {
  readonly findings: readonly Finding[];
  readonly cause: string;
}
