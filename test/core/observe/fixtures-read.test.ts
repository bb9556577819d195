import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { contentOf } from "../../../src/core/har/body.ts";
import { networkEntry } from "../../../src/core/har/entry.ts";
import { exchangeOf } from "../../../src/core/har/exchange.ts";
import { mayFail, mayHoldFailure } from "../../../src/core/observe/may-fail.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { callsIn } from "../../calls/call.ts";
import { entryOf, type Sent } from "../../entries.ts";
import { replies } from "../../fixtures/neighbours.json" with { type: "json" };
import { recordedEntry, recordedNames } from "../../recorded.ts";

/** The entry of a call as a browser delivers it, with the type and size of its body. */
function whole({ body, ...sent }: Sent): object {
  const text = body === undefined || typeof body === "string" ? (body ?? "") : JSON.stringify(body);
  const mimeType = text.startsWith("<") ? "text/html" : "application/json";
  return entryOf({ ...sent, response: { content: { size: text.length, mimeType, text } } });
}

const folder = fileURLToPath(new URL("../../fixtures/calls/", import.meta.url));

const entries: readonly (readonly [name: string, entry: object])[] = [
  ...recordedNames.map((name) => [name, recordedEntry(name)] as const),
  ...readdirSync(folder)
    .flatMap((file) => callsIn(folder + file))
    .map(({ name, reply, body, headers: _, claims: __, ...call }) => {
      const sent = { ...call, request: body, body: reply, method: call.method ?? "GET" };
      return [name, whole({ ...sent, headers: call.replyHeaders ?? {} })] as const;
    }),
  // A setting of JSON imports: each reply has its own type.
  ...(replies as readonly { id: string; httpStatus: number; body: string }[]).map(
    ({ id, httpStatus, ...reply }) => [id, whole({ ...reply, status: httpStatus })] as const,
  ),
];

/** Whether the recorder would leave out a call that is a failure. */
function isLost(har: object): boolean {
  const entry = networkEntry(har, { isLive: true });
  const exchange = exchangeOf(har, "1");
  if (!entry || !exchange || failuresOf(exchange).length === 0) return false;
  return !mayFail(entry) || !mayHoldFailure(entry, contentOf(har));
}

test("the recorder reads every reply of the fixtures that is a failure", () => {
  expect(entries.length).toBeGreaterThan(500);
  expect(entries.filter(([, entry]) => isLost(entry)).map(([name]) => name)).toEqual([]);
});
