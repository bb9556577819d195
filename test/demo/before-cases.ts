import type { Case } from "./case.ts";
import type { Reply } from "./reply.ts";

const mde = "https://api.security.microsoft.com/api";
const device = "5fe1d3a9e413ddd7902c2932e418702b84d0cc07";
const other = "77aa12d7e413ddd7902c2932e418702b84d0cc07";

const json = (status: number, body: unknown): Reply => ({
  status,
  headers: { "Content-Type": "application/json; charset=utf-8" },
  body: JSON.stringify(body),
});
const error = (code: string, message: string) => ({ error: { code, message, target: crypto.randomUUID() } });
const sends = (body: object) => ({
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});
const topic = "Before and after";

/** In this order, the second call is compared with the first, and the fourth repairs the third. */
export const beforeAndAfter: readonly Case[] = [
  {
    name: "A call that works",
    topic,
    method: "POST",
    url: `${mde}/machines/${other}/unisolate`,
    ...sends({ Comment: "Released after case 4710" }),
    reply: () => json(201, { id: crypto.randomUUID(), type: "Unisolate" }),
    shows: [],
  },
  {
    name: "The same with a new parameter",
    topic,
    method: "POST",
    url: `${mde}/machines/${device}/unisolate`,
    ...sends({ Comment: "Released after case 4711", Scope: "All" }),
    reply: () => json(400, error("InvalidRequestBody", "Request body is incorrect")),
    shows: [{ status: 400, code: "InvalidRequestBody" }],
  },
  {
    name: "First attempt, which fails",
    topic,
    method: "GET",
    url: `${mde}/machines/${device}/software?attempt=1`,
    reply: () => json(503, error("ServiceUnavailable", "Try again later")),
    shows: [{ status: 503, code: "ServiceUnavailable" }],
  },
  {
    name: "Second attempt, which works",
    topic,
    method: "GET",
    url: `${mde}/machines/${device}/software?attempt=2`,
    reply: () => json(200, { value: [] }),
    shows: [],
  },
];
