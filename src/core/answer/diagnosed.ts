import type { Finding } from "../checks/index.ts";

/** What the request of a failure shows, and the key that failures of one cause share. */
export interface Diagnosed {
  readonly findings: readonly Finding[];
  readonly cause: string;
}
