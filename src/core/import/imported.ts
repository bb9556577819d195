/** Why a file gave less than it might have; what could be read is kept all the same. */
export type ImportProblem =
  | "not-har"
  | "not-json"
  | "empty-file"
  | "cut"
  | "unreadable-zip"
  | "unreadable-gzip"
  | "unreadable-file"
  | "nothing-watched"
  | "no-failures"
  | "broken-entries"
  | "cancelled";

/** What reading a file came to. */
export interface Imported {
  /** Id of the file in the history. */
  readonly id: string;
  readonly name: string;
  /** Entries that were read, how many of them are of watched hosts and how many could not be understood. */
  readonly entries: number;
  readonly watched: number;
  readonly failures: number;
  readonly broken: number;
  /** The program that wrote it, such as `Firefox 153.0`. */
  readonly creator?: string;
  readonly problem?: ImportProblem;
}
