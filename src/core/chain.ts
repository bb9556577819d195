import type { Failure } from "./failure.ts";

/** The failure that represents several with one cause: the one that led to the others, else the first in the list. */
export const leadingOf = (failures: readonly Failure[]): Failure | undefined =>
  failures.find(({ id, follows }) => follows?.id === id) ?? failures[0];
