import type { Room } from "./room.ts";

/** What a page sends the worker: that it wants to write so many bytes, and that this has ended, or was broken off. */
export type ToRoom =
  | { readonly type: "want"; readonly bytes: number }
  | { readonly type: "end"; readonly isBroken: boolean };

/** What the worker answers: that the page may write, that the disk is full, or that the end is noted. */
export type FromRoom = "ready" | "full" | "ended";

/** The way to `createRoom` for a page, which has no such files itself. The worker starts with the first write. */
export function createRoomClient(
  start: () => Worker = () => new Worker(new URL("./room-worker.ts", import.meta.url), { type: "module" }),
): Room {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const say = (message: ToRoom): Promise<FromRoom | undefined> => {
    worker ??= start();
    const port = worker;
    return new Promise((resolve) => {
      port.onmessage = ({ data }: MessageEvent<FromRoom>) => resolve(data);
      port.onerror = () => resolve(undefined); // it cannot be loaded: the database is used without it
      port.postMessage(message);
    });
  };
  return (bytes, work) => {
    const turn = last.then(async () => {
      if ((await say({ type: "want", bytes })) === "full")
        throw new DOMException("There is no room on the disk.", "QuotaExceededError");
      let isWriting = false;
      try {
        const result = await work(() => {
          isWriting = true;
        });
        isWriting = false;
        return result;
      } finally {
        await say({ type: "end", isBroken: isWriting });
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
