import type { Operation } from "../../../catalogue/operations.ts";
import { type Certainty, finding } from "../finding.ts";
import type { QueryOption } from "./query-string.ts";

/** The findings about a `$filter`, and the variants of each. */
export interface Flaws {
  /**
   * `operand`: nothing to compare with; `missing`: two operands side by side; `function`: belongs before its
   * arguments; `list`: compared with one value.
   */
  "filter-operator": "symbol" | "case" | "unknown" | "function" | "list" | "missing" | "operand";
  "filter-quotes": "double" | "unclosed" | "missing" | "apostrophe" | "ampersand";
  "filter-parenthesis": "unclosed" | "unopened";
  "filter-property": "unknown" | "case" | "not-filterable";
  /** `day`: without a time; `plus`: the sign of the time zone arrives as a space; `old`: OData 2 notation. */
  "filter-date": "quoted" | "day" | "zone" | "plus" | "form" | "old";
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
  /** The reply says that a day is compared with a time. */
  readonly isDayRefused: boolean;
  /** The reply rejects the filter without naming a part of it. */
  readonly isRefused: boolean;
}

export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly expected?: readonly string[];
  /** The text to send instead. */
  readonly fix?: string;
}

/** One error in a filter, as a finding with its place in the URL. */
export function filterFinding<Check extends FilterCheck>(
  option: QueryOption,
  check: Check,
  flaw: Flaws[Check],
  certainty: Certainty,
  { from, to, expected, fix }: Fault,
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
    },
    args,
  );
}
