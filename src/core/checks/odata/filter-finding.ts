import type { Operation } from "../../../catalogue/operations.ts";
import { type Certainty, type Edit, finding } from "../finding.ts";
import type { QueryOption } from "./query-string.ts";

/** The findings about a `$filter`, and the variants of each. */
export interface Flaws {
  /**
   * `operand`: nothing to compare with; `missing`: two operands side by side; `function`: belongs before its
   * arguments; `list`: compared with one value.
   */
  "filter-operator": "symbol" | "case" | "unknown" | "function" | "list" | "missing" | "operand";
  "filter-quotes": "double" | "unclosed" | "missing" | "apostrophe" | "ampersand" | "number";
  "filter-parenthesis": "unclosed" | "unopened";
  /** `beta`: exists only in the beta version of Microsoft Graph. */
  "filter-property": "unknown" | "case" | "not-filterable" | "beta";
  /**
   * `day`: without a time; `plus`: the sign of the time zone arrives as a space; `old`: OData 2 notation; `early`:
   * before the time that the reply names; `kept`: before the data that the service keeps.
   */
  "filter-date": "quoted" | "day" | "zone" | "plus" | "form" | "old" | "early" | "kept";
  /** A value that the documentation does not list for the property. */
  "filter-value": "unlisted";
  /** `plus`: an encoded plus sign instead of a space; `twice`: an escape remains after decoding. */
  "filter-encoding": "plus" | "twice";
}
export type FilterCheck = keyof Flaws;
export type FilterFinding = {
  [Check in FilterCheck]: ReturnType<typeof finding<Check, { flaw: Flaws[Check] }>>;
}[FilterCheck];

export interface FilterContext {
  readonly url: string;
  readonly odata: Operation["odata"];
  /** All documented properties of the resource. */
  readonly properties: readonly string[];
  /** The property that the reply rejects. */
  readonly refused: string | undefined;
  /** The property by which the service cannot filter, as the reply says. */
  readonly unfilterable?: string | undefined;
  /** The reply says that a day is compared with a time. */
  readonly isDayRefused: boolean;
  /** The reply rejects the filter without naming a part of it. */
  readonly isRefused: boolean;
  /** The documented values of a property. */
  readonly valuesOf?: (property: string) => readonly string[];
  /** The API takes a day without a time. */
  readonly takesDays?: boolean;
  /** The earliest time of the data that the service still had when it was called. */
  readonly oldest?: number;
  /** The earliest time that the reply allows for a property. */
  readonly earliest?: { readonly name: string; readonly time: string };
}

export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly expected?: readonly string[];
  /** The text to send instead. */
  readonly fix?: string;
  /** Other changes to the URL that correct it. */
  readonly edits?: readonly Edit[];
}

/** One error in a filter, as a finding with its place in the URL. */
export function filterFinding<Check extends FilterCheck>(
  option: QueryOption,
  check: Check,
  flaw: Flaws[Check],
  certainty: Certainty,
  { from, to, expected, fix, edits }: Fault,
) {
  const span = { start: option.at(from), end: option.at(to) };
  const args: { flaw: Flaws[Check] } = { flaw };
  return finding(
    check,
    certainty,
    {
      sent: option.value.slice(from, to),
      ...(expected && expected.length > 0 && { expected }),
      place: { part: "query", name: "$filter", ...span },
      ...(fix !== undefined && { edits: [{ part: "url", ...span, text: encodeURIComponent(fix) }] }),
      ...(edits && { edits }),
    },
    args,
  );
}
