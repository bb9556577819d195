import { connect, type Socket } from "node:net";

/** Firefox's own remote protocol over TCP; it needs no driver program. */
export interface Marionette {
  /** Sends a command such as `WebDriver:Navigate` and resolves to its result. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Splits the stream into packets: the length in bytes, a colon, JSON. */
function onPackets(socket: Socket, receive: (packet: unknown) => void) {
  let buffer = Buffer.alloc(0);
  socket.on("data", (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const start = buffer.indexOf(":") + 1;
      const end = start + Number(buffer.subarray(0, start - 1));
      if (start === 0 || buffer.length < end) return;
      receive(JSON.parse(buffer.subarray(start, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
}

/** Connects to Firefox; rejects while it is not listening yet. */
export function connectMarionette(port: number): Promise<Marionette> {
  const { promise: greeted, resolve: greet, reject: refuse } = withResolvers<Marionette>();
  const waiting = new Map<number, Waiting>();
  const socket = connect(port, "127.0.0.1");
  let serial = 0;

  const end = (error: Error) => {
    refuse(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  socket.on("error", end);
  socket.on("close", () => end(new Error("Firefox closed the connection.")));

  const marionette: Marionette = {
    send<T>(command: string, parameters: object = {}) {
      serial += 1;
      const { promise, resolve, reject } = withResolvers<unknown>();
      waiting.set(serial, {
        resolve,
        reject: (error) => reject(new Error(`${command}: ${error.message}`)),
      });
      const packet = JSON.stringify([0, serial, command, parameters]);
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
      return promise as Promise<T>; // the caller knows the command
    },
    close: () => socket.destroy(),
  };

  onPackets(socket, (packet) => {
    // The first packet is a greeting.
    if (!Array.isArray(packet)) return greet(marionette);
    const [, id, error, result] = packet;
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`${error.error}: ${error.message}`));
    else
      resolve?.(result !== null && typeof result === "object" && "value" in result ? result.value : result);
  });
  return greeted;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
