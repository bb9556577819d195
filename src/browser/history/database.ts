import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";

/** Brings a database one version further. Awaits nothing but the database, or its transaction ends. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
) => void | Promise<void>;

/** Another window has the database open in another version and does not let go. */
export class DatabaseBlocked extends Error {
  override readonly name = "DatabaseBlocked";
}

/** The browser found the files damaged and began an empty database; only Chromium reports it. */
export class DatabaseLost extends Error {
  override readonly name = "DatabaseLost";
}

/**
 * A database that opens at its first use, gives way when another window upgrades or deletes it, and opens again when
 * it is used again. Its version is the number of migrations. `lost` runs when the browser has deleted it meanwhile.
 */
export function lazyDatabase<Schema extends DBSchema>(
  name: string,
  migrations: readonly Migration[],
  lost: () => void = () => undefined,
) {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  /** It was open here, and nobody has deleted it since. */
  let exists = false;

  const close = () => {
    connection?.then(
      (database) => database.close(),
      () => undefined, // nothing was opened
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
          // A migration knows the schema of its own time only.
          for (const step of migrations.slice(from)) await step(database as never, transaction as never);
        };
        // This has the reason, such as a full disk; the request itself only reports that it was aborted.
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
    // A caller behind another window gets the refusal at once; the request stays, and succeeds when it can.
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

    /** Deletes it with all it holds, also when it cannot be opened. The next use makes a new one. */
    async remove(): Promise<void> {
      // A deletion would wait behind an open that waits for another window.
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
