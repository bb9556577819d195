import type { DBSchema, IDBPTransaction, StoreNames } from "idb";
import { isFailure } from "../../core/failure-form.ts";
import { kindOf } from "./budget.ts";
import type { Migration } from "./database.ts";
import type { KeptFailure, KeptFile } from "./types.ts";

/** A failure as stored in the database; recorded failures have a kind. */
export type StoredFailure = KeptFailure & { readonly kind?: string };

export interface Schema extends DBSchema {
  failures: {
    key: string;
    value: StoredFailure;
    indexes: { keptAt: number; file: string; kind: [kind: string, keptAt: number] };
  };
  files: { key: string; value: KeptFile };
  notes: { key: string; value: string };
  /** The days on which failures were saved, as day numbers since the epoch, in the order they occurred. */
  days: { key: number; value: number };
}

export type WriteTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], "readwrite">;

const day = 24 * 60 * 60 * 1000;

/** The number of days since the epoch. */
export const dayOf = (time: number): number => Math.floor(time / day);
/** The first millisecond of a day. */
export const startOf = (number: number): number => number * day;

const isText = (value: unknown) => value === undefined || typeof value === "string";
/** Stored values may come from an older version or be corrupted. */
export const isKept = (value: KeptFailure | undefined): value is KeptFailure =>
  isFailure(value?.failure) && isText(value.origin) && isText(value.file);
export const isFile = ({ id, name, importedAt }: KeptFile) =>
  typeof id === "string" && typeof name === "string" && typeof importedAt === "number";

/**
 * Migrations from one version to the next; the first creates version 1. Never change a released one: append a new
 * one.
 */
export const migrations: readonly Migration[] = [
  (database) => {
    const failures = database.createObjectStore("failures", { keyPath: "failure.id" });
    failures.createIndex("keptAt", "keptAt");
    failures.createIndex("file", "file");
    database.createObjectStore("files", { keyPath: "id" });
    database.createObjectStore("notes");
  },

  /** Adds the kinds of recorded failures and the days on which failures were saved. */
  async (database, transaction) => {
    const days = database.createObjectStore("days", { autoIncrement: true });
    const failures = transaction.objectStore("failures");
    failures.createIndex("kind", ["kind", "keptAt"]);
    const found = new Set<number>();
    for (let cursor = await failures.openCursor(); cursor; cursor = await cursor.continue()) {
      const kept: KeptFailure = cursor.value;
      if (!isKept(kept)) continue;
      found.add(dayOf(kept.keptAt));
      if (kept.file === undefined) await cursor.update({ ...kept, kind: kindOf(kept) });
    }
    for (const number of [...found].sort((a, b) => a - b)) await days.add(number);
  },
];
