import type { Failure } from "../../core/failure.ts";

/** A failure as history keeps it. */
export interface KeptFailure {
  readonly failure: Failure;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  /** Origin of the inspected page. */
  readonly origin?: string;
  /** Id of the imported file it came from; absent for a failure that was recorded. */
  readonly file?: string;
}

/** A file that failures were imported from. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly importedAt: number;
}

/**
 * `full`: no room on the disk. `blocked`: another window holds an older version of the database open, or the browser
 * forbids storage. `damaged`: it cannot be opened, read or written.
 */
export type HistoryTrouble = "full" | "blocked" | "damaged";

/** Why history could not do what was asked. */
export class HistoryError extends Error {
  readonly trouble: HistoryTrouble;

  constructor(trouble: HistoryTrouble, cause?: unknown) {
    super(`History is ${trouble}.`, { cause });
    this.trouble = trouble;
  }
}

/** What prevented a piece of work on history. */
export const troubleOf = (error: unknown): HistoryTrouble =>
  error instanceof HistoryError ? error.trouble : "damaged";

/** What another window did to what is kept. `lost`: the browser deleted everything, and it is empty now. */
export type HistoryChange = "added" | "removed" | "notes" | "lost";
export type HistoryListener = (change: HistoryChange, since?: number) => void;

/** Failures, files and notes that outlive DevTools and the browser. Every rejection is a `HistoryError`. */
export interface History {
  /** Keeps failures; one with the same id is replaced. */
  put(kept: readonly KeptFailure[], file?: KeptFile): Promise<void>;
  /** Reads what was kept at or after a time, newest first, in chunks, so that the first rows show at once. */
  read(chunk: (kept: readonly KeptFailure[]) => void, since?: number): Promise<void>;
  files(): Promise<readonly KeptFile[]>;
  /** The files that have to make room, because all together hold too many failures. */
  filesBeyond(): Promise<readonly KeptFile[]>;
  /** Notes by the id of their failure. */
  notes(): Promise<ReadonlyMap<string, string>>;
  /** Writes a note on a failure; `""` removes it. */
  setNote(id: string, note: string): Promise<void>;
  /** Removes failures with their notes, and files that have no failures left. */
  remove(ids: readonly string[]): Promise<void>;
  /** Removes files with all their failures. */
  removeFiles(ids: readonly string[]): Promise<void>;
  /** Removes everything, also when it is damaged. */
  clear(): Promise<void>;
  /**
   * Removes what was kept more than `days` days ago, counted in days on which something was kept: a clock that is wrong
   * makes nothing old. Of what was recorded it removes also what is beyond `most`, repeats first, notes last. Resolves
   * to how many went.
   */
  trim(limits: { readonly days: number; readonly most: number }): Promise<number>;
  /** How many failures were recorded, those of files left out. */
  count(): Promise<number>;
  /**
   * Reports changes by other windows, and what this one removed in `trim`; of what was added, with the earliest `keptAt`.
   * Returns the way to stop it.
   */
  onChange(listener: HistoryListener): () => void;
  close(): void;
}
