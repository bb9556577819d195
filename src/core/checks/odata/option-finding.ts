import { type Certainty, type Evidence, finding } from "../finding.ts";
import type { QueryOption } from "./query-string.ts";

/** A fault of an option as a whole. */
export interface OptionFlaw {
  readonly flaw:
    | "misspelt"
    | "unknown" // begins with $ but is not an OData option
    | "dollar" // lacks the $
    | "case"
    | "inline" // expands an ordinary property
    | "beta" // names a property that only the beta version of Microsoft Graph has
    | "not-taken"
    | "maximum"
    | "value" // not of the option's type
    | "repeated"
    | "empty"
    | "missing" // documented as required
    | "unnamed"; // the name was lost before the equals sign
  readonly name: string;
  readonly maximum?: number;
}

interface Options extends Evidence {
  /** The text to send instead. */
  readonly right?: string;
  /** The fault is in the value, not in the name. */
  readonly isValue?: boolean;
  /** Offsets in the URL. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** A finding about an option: about its name, its value, or the part of its value at `span`. */
export function optionFinding(
  option: QueryOption,
  certainty: Certainty,
  args: OptionFlaw,
  { right, isValue = false, span: inside, ...more }: Options = {},
) {
  const span =
    inside ??
    (isValue ? { start: option.nameEnd + 1, end: option.end } : { start: option.start, end: option.nameEnd });
  return finding(
    "query-option",
    certainty,
    {
      sent: isValue ? option.value : option.name,
      ...(right !== undefined && { expected: [right], edits: [{ part: "url", ...span, text: right }] }),
      place: { part: "query", name: option.name, ...span },
      ...more,
    },
    args,
  );
}
