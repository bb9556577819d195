import type { Failure } from "../failure.ts";
import type { FormatContext } from "./context.ts";

/** A file format that failures are exported to. */
export interface Format {
  readonly extension: string;
  /** MIME type. */
  readonly type: string;
  /** Parts to be joined; many, so that the caller can yield between them. */
  write(failures: readonly Failure[], context: FormatContext): Iterable<string>;
}
