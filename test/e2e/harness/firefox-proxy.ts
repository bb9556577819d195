import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Hosts that Firefox itself calls, and hosts that tests need to be unreachable. */
const refused = /^gone\.|(?:^|\.)(?:mozilla|firefox|thunderbird)\.(?:com|net|org)$/;

/** Routes all host names to the local server, which no Firefox setting can do; nothing leaves this machine. */
export async function startProxy(serverPort: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  };
  // No test uses plain HTTP.
  const proxy = createServer((_, response) => response.writeHead(502).end());
  proxy.on("connection", keep);
  proxy.on("connect", ({ url = "" }, client: Socket, head) => {
    if (refused.test(url.replace(/:\d+$/, ""))) return void client.destroy();
    const server = connect(serverPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      server.write(head);
      server.pipe(client).pipe(server);
    });
    keep(server);
    // If one side breaks the connection, break the other as well.
    server.on("close", () => client.destroy());
    client.on("close", () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
