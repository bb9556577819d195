/** Why a file could not be read completely, or contained no failures. Everything readable is kept. */
export type ImportProblem =
  | "not-har"
  | "not-json"
  | "empty-file"
  | "cut"
  | "empty-zip"
  | "zip-without-har"
  | "unreadable-zip"
  | "unreadable-gzip"
  | "unreadable-file"
  | "nothing-watched"
  | "no-failures"
  | "broken-entries"
  | "cancelled";

/** The result of reading a file. */
export interface Imported {
  /** ID of the file in history. */
  readonly id: string;
  readonly name: string;
  /** Numbers of entries: all, those of watched hosts, and unreadable ones. */
  readonly entries: number;
  readonly watched: number;
  readonly failures: number;
  readonly broken: number;
  /** The program that wrote the file, such as `Firefox 153.0`. */
  readonly creator?: string;
  readonly problem?: ImportProblem;
}
