import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRoom } from "../../../src/browser/history/room.ts";
import { createRoomClient, type FromRoom, type ToRoom } from "../../../src/browser/history/room-client.ts";

/** A disk with this much room, and the length of the probe file on it. */
const disk = { room: Number.POSITIVE_INFINITY, length: 0, largest: 0, renewals: 0 };
const isFull = new DOMException("No space available for this operation.", "QuotaExceededError");

const file = {
  getSize: () => disk.length,
  write(bytes: Uint8Array, { at }: { at: number }) {
    const written = Math.min(bytes.length, disk.room - at);
    if (written <= 0) throw isFull;
    disk.length = Math.max(disk.length, at + written);
    disk.largest = Math.max(disk.largest, disk.length);
    return written;
  },
  truncate: (length: number) => {
    disk.length = length;
  },
  close: () => undefined,
};

const { open } = indexedDB;
beforeEach(() => {
  Object.assign(disk, { room: Number.POSITIVE_INFINITY, length: 0, largest: 0, renewals: 0 });
  vi.stubGlobal("navigator", {
    userAgentData: {},
    locks: { request: (_: string, work: () => unknown) => work() },
    storage: {
      getDirectory: async () => ({
        getFileHandle: async () => ({ createSyncAccessHandle: async () => file }),
      }),
    },
  });
  indexedDB.open = (...all) => {
    disk.renewals += 1;
    return open.apply(indexedDB, all);
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
  indexedDB.open = open;
});

describe("a write", () => {
  test("runs if there is room for it and for the database's own needs", async () => {
    const room = createRoom();
    expect(await room(5_000, async () => "done")).toBe("done");
    expect(disk).toMatchObject({ largest: 8_005_000, length: 0, renewals: 0 });
    disk.largest = 0;
    await room(5_000, async () => undefined);
    expect(disk.largest).toBe(1_005_000);
  });

  test("does not run on a full disk", async () => {
    disk.room = 4_000_000;
    const work = vi.fn();
    await expect(createRoom()(5_000, work)).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(work).not.toHaveBeenCalled();
  });

  test("does not run if the disk becomes full at the end of the probe", async () => {
    disk.room = 8_004_999;
    const work = vi.fn();
    await expect(createRoom()(5_000, work)).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(work).not.toHaveBeenCalled();
  });

  test("marks the file while it writes, so that a killed browser leaves the mark", async () => {
    await createRoom()(5_000, async (begin) => {
      expect(disk.length).toBe(0);
      begin();
      expect(disk.length).toBe(1);
    });
    expect(disk.length).toBe(0);
  });

  test.each(["is broken off", "finds the disk full"])(
    "that %s makes the next one renew the log first",
    async (how) => {
      const room = createRoom();
      if (how === "finds the disk full") disk.room = 0;
      const broken = room(5_000, (begin) => {
        begin();
        return Promise.reject(isFull);
      });
      await expect(broken).rejects.toMatchObject({ name: "QuotaExceededError" });
      disk.room = Number.POSITIVE_INFINITY;
      await room(5_000, async () => {
        expect(disk.renewals).toBe(1);
      });
      await room(5_000, async () => undefined);
      expect(disk).toMatchObject({ renewals: 1, length: 0 });
      expect(await indexedDB.databases()).toEqual([]);
    },
  );

  test("that fails before it begins leaves the log unchanged", async () => {
    const room = createRoom();
    await expect(room(5_000, () => Promise.reject(new Error("Blocked.")))).rejects.toThrow("Blocked.");
    await room(5_000, async () => undefined);
    expect(disk.renewals).toBe(0);
  });

  test("runs if the free space cannot be determined, as in Firefox and in private windows", async () => {
    vi.stubGlobal("navigator", { ...navigator, userAgentData: undefined, storage: {} });
    expect(await createRoom()(5_000, async () => "done")).toBe("done");
  });
});

describe("a page", () => {
  /** A page whose worker replies like this. */
  function page(answer: (message: ToRoom) => FromRoom) {
    const sent: ToRoom[] = [];
    const worker = {
      onmessage: (_: MessageEvent<FromRoom>): void => undefined,
      onerror: () => undefined,
      postMessage(message: ToRoom) {
        sent.push(message);
        queueMicrotask(() => worker.onmessage({ data: answer(message) } as MessageEvent<FromRoom>));
      },
    };
    return { room: createRoomClient(() => worker as unknown as Worker), sent };
  }
  const willing = ({ type }: ToRoom): FromRoom => (type === "want" ? "ready" : "ended");

  test("writes one at a time and reports how each write ended", async () => {
    const { room, sent } = page(willing);
    const order: string[] = [];
    const write = (name: string) =>
      room(10, async (begin) => {
        begin();
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve));
        order.push(`${name} ends`);
      });
    const broken = room(20, (begin) => {
      begin();
      return Promise.reject(isFull);
    });
    await Promise.all([write("a"), write("b"), expect(broken).rejects.toBe(isFull)]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
    expect(sent).toEqual([
      { type: "want", bytes: 20 },
      { type: "end", isBroken: true },
      { type: "want", bytes: 10 },
      { type: "end", isBroken: false },
      { type: "want", bytes: 10 },
      { type: "end", isBroken: false },
    ]);
  });

  test("does not write on a full disk", async () => {
    const { room } = page(() => "full");
    const work = vi.fn();
    await expect(room(10, work)).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(work).not.toHaveBeenCalled();
  });
});
