import type { Room } from "./room.ts";

/** Messages from a page to the worker: it wants to write `bytes`; the write has ended or was interrupted. */
export type ToRoom =
  | { readonly type: "want"; readonly bytes: number }
  | { readonly type: "end"; readonly isBroken: boolean };

/** Replies of the worker: the page may write, the disk is full, or the end is recorded. */
export type FromRoom = "ready" | "full" | "ended";

/** `createRoom` for pages, which lack synchronous file access. Its worker starts with the first write. */
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
      port.onerror = () => resolve(undefined); // the worker cannot be loaded: write without a probe
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
