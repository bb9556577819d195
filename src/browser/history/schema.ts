import type { DBSchema, IDBPTransaction, StoreNames } from "idb";
import { type Exchange, exchangeIdOf, type Failure } from "../../core/failure.ts";
import { isFailure } from "../../core/failure-form.ts";
import { objectOf } from "../../core/json.ts";
import { kindOf } from "./budget.ts";
import type { Migration } from "./database.ts";
import type { KeptFailure, KeptFile } from "./types.ts";

/**
 * A failure as stored in the database; recorded failures have a kind. The exchange of a failed part is stored once
 * for all parts of its reply.
 */
export interface StoredFailure extends Omit<KeptFailure, "failure"> {
  readonly failure: Omit<Failure, "exchange"> & { readonly exchange?: Exchange };
  readonly kind?: string;
}

export interface Schema extends DBSchema {
  failures: {
    key: string;
    value: StoredFailure;
    indexes: { keptAt: number; file: string; kind: [kind: string, keptAt: number] };
  };
  /** The exchanges of failed parts. Each is kept until the last of its failures is removed. */
  exchanges: { key: string; value: Exchange };
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

/** Whether the exchange of a failure is stored apart from it, under the ID that begins its own. */
export const isPartOfReply = ({ id, exchange, error }: Failure): boolean =>
  error.part !== undefined && exchangeIdOf(id) === exchange.id;

/** The failure as stored. */
export function storedOf(kept: KeptFailure): StoredFailure {
  const { exchange, ...failure } = kept.failure;
  return {
    ...kept,
    failure: isPartOfReply(kept.failure) ? failure : kept.failure,
    ...(kept.file === undefined && { kind: kindOf(kept) }),
  };
}

/** The ID of an exchange that is stored apart; `undefined` if the failure has its own or the record is damaged. */
export function exchangeIdApart(stored: StoredFailure | undefined): string | undefined {
  const { id, exchange } = objectOf(stored?.failure);
  return exchange === undefined && typeof id === "string" ? exchangeIdOf(id) : undefined;
}

/** The failure as it was saved; `isKept` has yet to check it. */
export function wholeOf(
  stored: StoredFailure | undefined,
  exchanges: ReadonlyMap<string, Exchange | undefined>,
): KeptFailure | undefined {
  if (!stored) return undefined;
  const { kind: _, ...kept } = stored;
  const id = exchangeIdApart(stored);
  const failure = id === undefined ? kept.failure : { ...kept.failure, exchange: exchanges.get(id) };
  return { ...kept, failure: failure as Failure }; // `isKept` checks it
}

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

  /** Adds the exchanges of failed parts. Earlier ones stay in their failures. */
  (database) => {
    database.createObjectStore("exchanges", { keyPath: "id" });
  },
];
