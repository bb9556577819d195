import type { Texts } from "../locales/en.ts";
import type { Failure } from "./failure.ts";

/** A failure in words. `code spans` stand between backticks; everything else is plain text. */
export interface Explanation {
  /** The error code, or words for a reply that has none. */
  readonly title: string;
  readonly meaning: readonly string[];
  readonly cause?: string;
  readonly steps: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

export function explain(_failure: Failure, _texts: Texts): Explanation {
  return { title: "", meaning: [], steps: [], links: [] };
}
