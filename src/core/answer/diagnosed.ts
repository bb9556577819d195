import type { Finding } from "../checks/index.ts";

/** What the request of a failure shows, and a key shared by failures with the same cause. */
export interface Diagnosed {
  readonly findings: readonly Finding[];
  readonly cause: string;
}
