import type { Failure } from "../../core/failure.ts";

/** Columns of the list in their order. */
export const columns = [
  "status",
  "cause",
  "operation",
  "method",
  "path",
  "code",
  "trackingId",
  "time",
] as const;
export type Column = (typeof columns)[number];

export interface Sort {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** The sort value of a failure in a column; without one, the row comes last. */
export type ValueIn = (failure: Failure, column: Column) => number | string | undefined;

/** The sort order after a click on a column header: ascending, then descending, then unsorted. */
export function nextSort(sort: Sort | undefined, column: Column): Sort | undefined {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? undefined : { column, isDescending: true };
}

const texts = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Compares two failures by a column; equal ones keep their order. */
export function comparison({ column, isDescending }: Sort, valueIn: ValueIn) {
  const compare = (a: number | string, b: number | string) =>
    typeof a === "number" && typeof b === "number" ? a - b : texts.compare(String(a), String(b));
  return (one: Failure, other: Failure): number => {
    const [a, b] = [valueIn(one, column), valueIn(other, column)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return isDescending ? compare(b, a) : compare(a, b);
  };
}
