import type { Failure } from "../failure.ts";
import type { FormatContext } from "./context.ts";
import type { ReportWords } from "./report-words.ts";

/** A file format for exporting failures. */
export interface Format {
  readonly extension: string;
  /** MIME type. */
  readonly type: string;
  /** Yields the file in many chunks, so that the caller can yield to the event loop between them. */
  write(failures: readonly Failure[], context: FormatContext, words: ReportWords): Iterable<string>;
}
