import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { generate } from "selfsigned";
import { cases } from "./cases.ts";
import { portalCases, portalOrigin } from "./portal-cases.ts";
import type { Answer, Received, Reply } from "./reply.ts";

/** Origin of the demo page. Like every other host name, it resolves to this server. */
export const demoOrigin = "https://demo.contoso.example";

export interface Server {
  readonly port: number;
  /**
   * Replies to a method on a URL (with or without its query) or a pattern. The latest wins; returns a function that
   * removes it.
   */
  on(method: string, url: string | RegExp, answer: Answer): () => void;
  /** Removes everything added with `on`. */
  reset(): void;
  close(): Promise<void>;
}

interface Route {
  readonly method: string;
  readonly url: string | RegExp;
  readonly answer: Answer;
}

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
};

const matches = ({ method, url }: Route, received: Received) =>
  method === received.method &&
  (url instanceof RegExp ? url.test(received.url) : [received.url, received.url.split("?")[0]].includes(url));

/** The URL as the browser sends it, with some characters escaped. */
const asSent = (url: string | RegExp) => (typeof url === "string" ? new URL(url).href : url);

/** Long URLs come first, so that one with a query is not mistaken for the one without. */
const caseRoutes = (): Route[] =>
  cases
    .toSorted((one, other) => other.url.length - one.url.length)
    .flatMap(({ method, url, reply, preflight }) => [
      { method, url: asSent(url), answer: reply },
      ...(preflight ? [{ method: "OPTIONS", url: asSent(url), answer: preflight }] : []),
    ]);

function corsHeaders({ headers }: Received, exposed: readonly string[]): Record<string, string> {
  if (!headers.origin) return {};
  return {
    "Access-Control-Allow-Origin": headers.origin,
    "Access-Control-Allow-Credentials": "true",
    ...(exposed.length > 0 && { "Access-Control-Expose-Headers": exposed.join(", ") }),
  };
}

function permission(received: Received): Reply {
  const { "access-control-request-method": method, "access-control-request-headers": headers } =
    received.headers;
  return {
    status: 204,
    headers: {
      ...(method && { "Access-Control-Allow-Methods": method }),
      ...(headers && { "Access-Control-Allow-Headers": headers }),
    },
  };
}

async function pageFile(path: string): Promise<Reply> {
  const name = path === "/" ? "index.html" : path.slice(1);
  if (!/^[\w-]+\.\w+$/.test(name)) return { status: 404 };
  try {
    const body = await readFile(new URL(`page/${name}`, import.meta.url));
    return { headers: { "Content-Type": types[name.split(".")[1] ?? ""] ?? "text/plain" }, body };
  } catch {
    return { status: 404, body: "Not found" };
  }
}

/** The fields of the cases that a demo page needs. */
const caseList = (isPortal: boolean): Reply => ({
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(
    (isPortal ? portalCases : cases).map(({ reply: _, preflight: __, shows: ___, ...rest }) => rest),
  ),
});

async function receive(request: IncomingMessage): Promise<Received> {
  const { method = "GET", url = "/", headers } = request;
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return { method, url: `https://${headers.host}${url}`, headers, body: Buffer.concat(parts).toString() };
}

async function send(response: ServerResponse, received: Received, reply: Reply) {
  const { status = 200, headers = {}, body = "", breaks } = reply;
  if (reply.delay) await wait(reply.delay);
  if (breaks === "before-reply") return void response.destroy();
  const cors = reply.cors === false ? {} : corsHeaders(received, Object.keys(headers));
  response.writeHead(status, { ...headers, ...cors });
  if (reply.pause) {
    response.write(body.slice(0, body.length / 2));
    await wait(reply.pause);
    return void response.end(body.slice(body.length / 2));
  }
  if (breaks !== "in-body") return void response.end(body);
  // Half of the body must be sent before the connection breaks.
  response.write(body.slice(0, body.length / 2), () => setTimeout(() => response.destroy(), 50));
}

/** Starts the local server for all hosts: HTTPS on a free port, with a certificate generated at run time. */
export async function startServer(): Promise<Server> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "demo.contoso.example" }]);
  let routes = caseRoutes();

  async function answer(received: Received): Promise<Reply> {
    const route = routes.find((route) => matches(route, received));
    if (route) return typeof route.answer === "function" ? route.answer(received) : route.answer;
    const { origin, pathname } = new URL(received.url);
    const isPortal = origin === portalOrigin && pathname.startsWith("/demo/");
    if (origin === demoOrigin || isPortal) {
      const path = isPortal ? pathname.slice("/demo".length) : pathname;
      return path === "/cases.json" ? caseList(isPortal) : pageFile(path);
    }
    if (received.method === "OPTIONS") return permission(received);
    return { status: 404, headers: { "Content-Type": "text/plain" }, body: "Not found" };
  }

  const server = createServer({ key, cert }, async (request, response) => {
    try {
      const received = await receive(request);
      await send(response, received, await answer(received));
    } catch (error) {
      // The browser cancelled the request.
      response.destroy(error as Error);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    port: (server.address() as AddressInfo).port,
    on(method, url, answer) {
      const route = { method, url: asSent(url), answer };
      routes.unshift(route);
      return () => void routes.splice(routes.indexOf(route), 1);
    },
    reset() {
      routes = caseRoutes();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
