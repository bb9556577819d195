import type { Failure } from "../failure.ts";
import type { FormatContext } from "./context.ts";
import type { ReportWords } from "./report-words.ts";

/** A file format that failures are exported to. */
export interface Format {
  readonly extension: string;
  /** MIME type. */
  readonly type: string;
  /** Yields the file in many parts, so that the caller can give way between them. */
  write(failures: readonly Failure[], context: FormatContext, words: ReportWords): Iterable<string>;
}
