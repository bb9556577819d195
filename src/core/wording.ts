import { type ReadMessage, readMessage } from "../catalogue/messages.ts";
import type { Failure } from "./failure.ts";
import { isObject, parseJson } from "./json.ts";
import { decoded, pathOf } from "./uri.ts";

/**
 * The wording of a reply, read with its request. "Alert 12 was not found" is about a missing object only if 12 was
 * sent as an ID; else the words are about something else, and nothing is read into them.
 */
export function wordingOf({ exchange, error }: Failure): ReadMessage | undefined {
  const read = error.message === undefined ? undefined : readMessage(error.message);
  if (read?.id !== "notFound") return read;
  const url = error.part?.url ?? exchange.request.url;
  const body = error.part?.url === undefined ? exchange.request.body?.text : error.part.body;
  return isSent(read.parts.id ?? "", url, body) ? read : undefined;
}

function isSent(id: string, url: string, body: string | undefined): boolean {
  const wanted = id.replace(/^["']|["']$/g, "").toLowerCase();
  const parts = decoded(pathOf(url))
    .toLowerCase()
    .split(/[/(),='"]+/);
  return (
    parts.includes(wanted) ||
    (body?.toLowerCase().includes(wanted) && holdsId(parseJson(body), wanted)) === true
  );
}

/** Whether a body holds the ID under a name like `machineId` or `alertIds`; at most four levels are searched. */
function holdsId(value: unknown, id: string, depth = 0): boolean {
  if (depth > 4) return false;
  if (Array.isArray(value)) return value.some((item) => holdsId(item, id, depth + 1));
  if (!isObject(value)) return false;
  return Object.entries(value).some(([key, inner]) => {
    const values = /ids?$/i.test(key) ? [inner].flat() : [];
    return values.some((one) => String(one).toLowerCase() === id) || holdsId(inner, id, depth + 1);
  });
}
