import type { Failure } from "../../core/failure.ts";

/** A failure as saved in history. */
export interface KeptFailure {
  readonly failure: Failure;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  /** Origin of the inspected page. */
  readonly origin?: string;
  /** ID of the imported file; absent for a recorded failure. */
  readonly file?: string;
}

/** A file from which failures were imported. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly importedAt: number;
}

/**
 * `full`: no space left on the disk. `blocked`: another window keeps an older version of the database open, or the
 * browser forbids storage. `damaged`: the database cannot be opened, read or written.
 */
export type HistoryTrouble = "full" | "blocked" | "damaged";

/** Why an operation on history failed. */
export class HistoryError extends Error {
  readonly trouble: HistoryTrouble;

  constructor(trouble: HistoryTrouble, cause?: unknown) {
    super(`History is ${trouble}.`, { cause });
    this.trouble = trouble;
  }
}

/** The cause of a failed operation on history. */
export const troubleOf = (error: unknown): HistoryTrouble =>
  error instanceof HistoryError ? error.trouble : "damaged";

/** What another window changed in history. `lost`: the browser deleted everything, and history is now empty. */
export type HistoryChange = "added" | "removed" | "notes" | "lost";
export type HistoryListener = (change: HistoryChange, since?: number) => void;

/** Failures, files and notes that outlive DevTools and the browser. Every rejection is a `HistoryError`. */
export interface History {
  /** Saves failures; replaces those with the same ID. */
  put(kept: readonly KeptFailure[], file?: KeptFile): Promise<void>;
  /** Reads the failures saved at or after `since`, newest first, in chunks so that the first rows show immediately. */
  read(chunk: (kept: readonly KeptFailure[]) => void, since?: number): Promise<void>;
  files(): Promise<readonly KeptFile[]>;
  /** The files to delete because all files together hold too many failures. */
  filesBeyond(): Promise<readonly KeptFile[]>;
  /** Notes by failure ID. */
  notes(): Promise<ReadonlyMap<string, string>>;
  /** Writes a note on a failure; `""` removes it. */
  setNote(id: string, note: string): Promise<void>;
  /** Removes failures with their notes, and files left without failures. */
  remove(ids: readonly string[]): Promise<void>;
  /** Removes files with all their failures. */
  removeFiles(ids: readonly string[]): Promise<void>;
  /** Removes everything, even if it is damaged. */
  clear(): Promise<void>;
  /**
   * Removes failures saved more than `days` days ago. Only days on which something was saved count, so a wrong clock
   * expires nothing. Also removes recorded failures beyond `most`: repeats first, those with notes last. Resolves to
   * the number removed.
   */
  trim(limits: { readonly days: number; readonly most: number }): Promise<number>;
  /** Number of recorded failures, without imported ones. */
  count(): Promise<number>;
  /**
   * Reports changes by other windows and removals by `trim` in this one; for additions, with the earliest `keptAt`.
   * Returns a function that unsubscribes.
   */
  onChange(listener: HistoryListener): () => void;
  close(): void;
}
