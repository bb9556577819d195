import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";

/** Upgrades a database by one version. May await only database requests; anything else ends the transaction. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
) => void | Promise<void>;

/** Another window keeps a different version of the database open. */
export class DatabaseBlocked extends Error {
  override readonly name = "DatabaseBlocked";
}

/** The browser found the files corrupted and started an empty database. Only Chromium reports this. */
export class DatabaseLost extends Error {
  override readonly name = "DatabaseLost";
}

/**
 * A database that opens on first use, closes when another window upgrades or deletes it, and reopens on next use.
 * Its version is the number of migrations. `lost` is called if the browser has deleted the database in the meantime.
 */
export function lazyDatabase<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration[],
  lost: () => void = () => undefined,
) {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  /** Whether the database was opened here and has not been deleted since. */
  let exists = false;

  const close = () => {
    connection?.then(
      (database) => database.close(),
      () => undefined, // the open failed
    );
    connection = undefined;
  };

  const connect = () => {
    let refuse: (reason: unknown) => void = () => undefined;
    let isLost = false;
    const opening = openDB<Schema>(name, migrations.length, {
      upgrade(database, from, _, transaction, event) {
        isLost = exists && from === 0;
        // Pending callers get the error; later calls use the new, empty database.
        if ("dataLoss" in event && event.dataLoss === "total") refuse(new DatabaseLost());
        const migrate = async () => {
          // A migration only knows the schema of its own version.
          for (const step of migrations.slice(from)) await step(database as never, transaction as never);
        };
        // The transaction carries the cause, such as a full disk; the request only says that it was aborted.
        transaction.done.catch((reason) => refuse(reason));
        migrate().catch((reason) => {
          refuse(reason);
          transaction.abort();
        });
      },
      blocked: () => refuse(new DatabaseBlocked()),
      blocking() {
        exists = false;
        close();
      },
      terminated() {
        connection = undefined;
      },
    });
    opening.then(
      () => {
        connection = opening;
        exists = true;
        if (isLost) lost();
      },
      () => {
        connection = undefined;
      },
    );
    // If another window blocks the open, the caller is rejected immediately; the request stays pending and succeeds
    // later.
    return new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      refuse = reject;
      opening.then(resolve, reject);
    });
  };

  return {
    async use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
      connection ??= connect();
      return work(await connection);
    },

    /** Deletes the database, even if it cannot be opened. The next use creates a new one. */
    async remove(): Promise<void> {
      // The deletion would queue behind an open that waits for another window.
      await connection?.catch((error) => {
        if (error instanceof DatabaseBlocked) throw error;
      });
      exists = false;
      await new Promise<void>((resolve, reject) => {
        deleteDB(name, { blocked: () => reject(new DatabaseBlocked()) }).then(resolve, reject);
      });
    },

    close,
  };
}
