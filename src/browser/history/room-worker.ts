import { createRoom } from "./room.ts";
import type { FromRoom, ToRoom } from "./room-client.ts";

const room = createRoom();
const send = (message: FromRoom) => postMessage(message);
let end: (isBroken: boolean) => void = () => undefined;

async function want(bytes: number): Promise<void> {
  try {
    await room(bytes, (begin) => {
      begin();
      send("ready");
      return new Promise<void>((resolve, reject) => {
        end = (isBroken) => (isBroken ? reject(new Error("The write was broken off.")) : resolve());
      });
    });
    send("ended");
  } catch (error) {
    send(error instanceof DOMException ? "full" : "ended");
  }
}

addEventListener("message", ({ data }: MessageEvent<ToRoom>) => {
  if (data.type === "want") void want(data.bytes);
  else end(data.isBroken);
});
