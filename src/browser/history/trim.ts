import { exchangeIdOf } from "../../core/failure.ts";
import { surplusOf } from "./budget.ts";
import { dayOf, startOf, type WriteTransaction } from "./schema.ts";

/** Records today as the latest day on which something was saved. */
export async function passDay(transaction: WriteTransaction, today: number): Promise<void> {
  const days = transaction.objectStore("days");
  for (let cursor = await days.openCursor(); cursor; cursor = await cursor.continue())
    if (cursor.value === today) await cursor.delete();
  await days.add(today);
}

/** The IDs of all failures of an exchange; `$` follows `#`. */
const failuresOf = (exchangeId: string) => IDBKeyRange.bound(`${exchangeId}#`, `${exchangeId}$`, false, true);

/** Removes failures with their notes, and exchanges and files left without failures. */
export async function removeFrom(transaction: WriteTransaction, ids: readonly string[]): Promise<void> {
  const failures = transaction.objectStore("failures");
  const exchanges = transaction.objectStore("exchanges");
  const files = transaction.objectStore("files");
  const notes = transaction.objectStore("notes");
  await Promise.all(ids.flatMap((id) => [failures.delete(id), notes.delete(id)]));
  await Promise.all(
    [...new Set(ids.map(exchangeIdOf))].map(async (id) => {
      if ((await failures.getKey(failuresOf(id))) === undefined) await exchanges.delete(id);
    }),
  );
  for (const id of await files.getAllKeys())
    if ((await failures.index("file").getKey(id)) === undefined) await files.delete(id);
}

/**
 * IDs of the failures saved on expired days, and of those in files imported on them. Removes these days from the
 * list.
 */
async function expired(transaction: WriteTransaction, most: number): Promise<string[]> {
  const days = transaction.objectStore("days");
  const failures = transaction.objectStore("failures");
  const [keys, numbers] = await Promise.all([days.getAllKeys(), days.getAll()]);
  // Keep today and `most` days before it.
  const over = Math.max(0, numbers.length - most - 1);
  if (over === 0) return [];
  const passed = numbers.slice(0, over);
  const imported = new Set(await failures.index("file").getAllKeys());
  const ids: string[] = [];
  for (const number of passed) {
    const range = IDBKeyRange.bound(startOf(number), startOf(number + 1), false, true);
    for (const id of await failures.index("keptAt").getAllKeys(range)) if (!imported.has(id)) ids.push(id);
  }
  for (const { id, importedAt } of await transaction.objectStore("files").getAll())
    if (passed.includes(dayOf(importedAt))) ids.push(...(await failures.index("file").getAllKeys(id)));
  await Promise.all(keys.slice(0, over).map((key) => days.delete(key)));
  return ids;
}

/** IDs of the recorded failures, grouped by kind and sorted by age. */
async function kindsIn(transaction: WriteTransaction): Promise<string[][]> {
  const index = transaction.objectStore("failures").index("kind");
  const kinds: string[][] = [];
  for (let cursor = await index.openKeyCursor(); cursor; ) {
    const [kind] = cursor.key;
    // Arrays sort after numbers in IndexedDB, so the range covers all times of the kind.
    const end = [kind, []] as unknown as [string, number];
    kinds.push(await index.getAllKeys(IDBKeyRange.bound([kind], end)));
    cursor = await cursor.continue(end);
  }
  return kinds;
}

/** Counts the recorded failures. */
export const countRecorded = async (failures: {
  count(): Promise<number>;
  index(name: "file"): { count(): Promise<number> };
}): Promise<number> => {
  const [all, imported] = await Promise.all([failures.count(), failures.index("file").count()]);
  return all - imported;
};

/** Removes failures that are too old and recorded ones that are too many; resolves to the number removed. */
export async function trim(
  transaction: WriteTransaction,
  { days, most }: { readonly days: number; readonly most: number },
): Promise<number> {
  const old = await expired(transaction, days);
  if (old.length > 0) await removeFrom(transaction, old);
  const failures = transaction.objectStore("failures");
  if ((await countRecorded(failures)) <= most) return old.length;
  const noted = new Set(await transaction.objectStore("notes").getAllKeys());
  const surplus = surplusOf(await kindsIn(transaction), noted, most);
  await removeFrom(transaction, surplus);
  return old.length + surplus.length;
}
