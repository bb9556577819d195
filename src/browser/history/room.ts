import { deleteDB, openDB } from "idb";

/** Runs a write of the given size if the disk has room for it. The work calls `begin` right before it writes. */
export type Room = <T>(bytes: number, work: (begin: () => void) => Promise<T>) => Promise<T>;

/** Bytes that must be free at each write, and from time to time: the database's own files grow by that much. */
const small = 1_000_000;
const large = 8_000_000;
/** The large probe runs again after this many milliseconds or this many bytes written. */
const largeAfter = 2_000;
const largeAfterBytes = 1_000_000;
/** Written again and again: filling 10 MB takes 6 ms, and 25 with one large buffer, which must be allocated first. */
const zeros = new Uint8Array(1_000_000);
/** Chromium starts a new log after 4 MB. It stores larger values than these elsewhere. */
const padding = { values: 160, bytes: 60_000 };

/** The worker APIs that the DOM types lack. */
interface SyncFile {
  getSize(): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  close(): void;
}
interface WorkerFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncFile>;
}

/** The error thrown if the disk is full. */
const noRoom = () => new DOMException("There is no room on the disk.", "QuotaExceededError");

/** Fills the probe file; throws if the disk is full. */
function fill(probe: SyncFile, bytes: number): void {
  for (let at = 0; at < bytes; at += zeros.length) {
    const piece = zeros.subarray(0, bytes - at);
    // On a disk that becomes full, only the beginning is written.
    if (probe.write(piece, { at }) < piece.length) throw noRoom();
  }
}

/** Fills the database's log with padding, so that the browser archives it and starts a new one. */
async function renewLog(): Promise<void> {
  const name = "padding";
  const database = await openDB(name, 1, {
    upgrade(opened) {
      opened.createObjectStore(name);
    },
  });
  const transaction = database.transaction(name, "readwrite");
  for (let at = 0; at < padding.values; at++) void transaction.store.put(new Uint8Array(padding.bytes), at);
  await transaction.done;
  database.close();
  await deleteDB(name);
}

/** The extension's probe file; `undefined` if it cannot be opened. Firefox does not need it. */
async function openProbe(): Promise<SyncFile | undefined> {
  if (!("userAgentData" in navigator)) return undefined;
  try {
    const folder = await navigator.storage.getDirectory();
    const file = (await folder.getFileHandle("room", { create: true })) as WorkerFile; // every worker has the method
    return await file.createSyncAccessHandle();
  } catch {
    return undefined; // the write itself will report the cause
  }
}

/**
 * Protects Chromium's database from the one fault it does not survive, a write to a full disk: a partial record
 * stays in its log, more records follow it, and at the next start the browser considers the log corrupted and
 * deletes everything. So before each write, a probe file verifies that there is room. The probe has length 1 while
 * the database writes. If it already has that length at the start, a write was interrupted, and the log is renewed
 * before the next write. Runs in workers; pages use `createRoomClient`. Measured: 3 ms per write, 6 ms with the
 * large probe.
 */
export function createRoom(): Room {
  let largeAt = Number.NEGATIVE_INFINITY;
  let written = 0;

  const probeFor = (probe: SyncFile, bytes: number) => {
    const isBroken = probe.getSize() > 0;
    const isLarge = isBroken || performance.now() - largeAt > largeAfter || written > largeAfterBytes;
    const spare = isLarge ? large : small;
    const needed = bytes + (isBroken ? 2 * padding.values * padding.bytes : 0) + spare;
    try {
      fill(probe, needed);
    } catch {
      // The browser itself may write before there is room again.
      probe.truncate(1);
      throw noRoom();
    }
    probe.truncate(isBroken ? 1 : 0);
    written = isLarge ? bytes : written + bytes;
    if (isLarge) largeAt = performance.now();
    return isBroken;
  };

  return (bytes, work) =>
    navigator.locks.request("history-room", async () => {
      const probe = await openProbe();
      if (!probe) return work(() => undefined);
      try {
        if (probeFor(probe, bytes)) await renewLog();
        probe.truncate(0);
        const result = await work(() => probe.truncate(1));
        probe.truncate(0);
        return result;
      } finally {
        probe.close();
      }
    });
}
