import type { Failure } from "../failure.ts";
import type { Mark as Place } from "./marks.ts";
import type { FormName } from "./parts.ts";

/** The result of reading a text. */
export type Outcome =
  | { readonly kind: "failure"; readonly failures: readonly Failure[] }
  /** Only IDs, which may belong to a failure in the list. */
  | { readonly kind: "id"; readonly ids: readonly string[] }
  /** A call without a reply. */
  | { readonly kind: "request" }
  | { readonly kind: "success"; readonly status: number }
  /** A failed call to another service. */
  | { readonly kind: "elsewhere"; readonly host: string }
  | { readonly kind: "nothing" };

/** A part of the text that was read, and for which of its errors, by their order. */
export interface Mark extends Place {
  readonly place: number;
}

export interface Explained {
  readonly outcome: Outcome;
  /** The text without its secrets. */
  readonly text: string;
  /** The parts that were read, as offsets in `text`. */
  readonly marks: readonly Mark[];
  /** For each failure, the `place` of its marks. */
  readonly places: readonly number[];
  readonly forms: readonly FormName[];
  /** The text was too long, so only its beginning was read. */
  readonly isCut: boolean;
}
