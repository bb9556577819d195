import type { Header, TrackedId } from "../failure.ts";
import { isObject, type JsonObject, parseJson, withoutByteOrderMark } from "../json.ts";

/** Names of one object that are compared without regard to case; documented objects have a few dozen. */
const mostNames = 1000;

/** The value of a JSON body; `undefined` if it is not JSON. */
export const jsonOf = (text: string): unknown => parseJson(withoutByteOrderMark(text));

/** `undefined` for a value nested deeper than the stack. */
export function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** A member of the object itself, never of `Object.prototype`. */
export const own = (value: JsonObject, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/**
 * Lower-case names to names as sent, once per object. Ordinary replies do not need it; one with 60,000 names takes 30
 * instead of 330 ms, because it is read by some twenty names.
 */
const namesOf = new WeakMap<JsonObject, ReadonlyMap<string, string>>();

function namesIn(value: JsonObject): ReadonlyMap<string, string> {
  const known = namesOf.get(value);
  if (known) return known;
  // Reversed: of two names that differ only in case, the first wins.
  const names = Object.keys(value).slice(0, mostNames).reverse();
  const made = new Map(names.map((name) => [name.toLowerCase(), name]));
  namesOf.set(value, made);
  return made;
}

/** The value of the first name that exists, in any case: replies write both innerError and innererror. */
export function pick(value: JsonObject, ...names: string[]): unknown {
  for (const name of names) {
    const exact = own(value, name);
    if (exact !== undefined) return exact;
    const key = namesIn(value).get(name.toLowerCase());
    if (key !== undefined) return value[key];
  }
  return undefined;
}

/** A text or number as text, cut to `longest` characters; `undefined` if blank. OData 3 wraps it: `{ lang, value }`. */
export function text(value: unknown, longest = 10_000): string | undefined {
  const plain = isObject(value) ? pick(value, "value") : value;
  if (typeof plain === "number") return String(plain);
  if (typeof plain !== "string") return undefined;
  return plain.trim() === "" ? undefined : plain.slice(0, longest);
}

/** `{ name: value }` as a list of headers, which is how a batch writes them. */
export const headerList = (value: unknown): Header[] =>
  isObject(value)
    ? Object.entries(value)
        .slice(0, 200)
        .map(([name, content]) => ({ name, value: text(content) ?? "" }))
    : [];

/** A UUID, with hyphens or without. */
export const looksLikeId = (value: string): boolean =>
  /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(value);

/** What replaces an id in replies that somebody masked. */
const isPlaceholder = (value: string): boolean =>
  /^(?:tenant_?id|guid|null|undefined|n\/?a|none|string)$/i.test(value);

export const idNames = [
  "request-id",
  "client-request-id",
  "requestId",
  "clientRequestId",
  "activityId",
  "ActivityId",
  "traceId",
  "correlationId",
  "trace_id",
  "correlation_id",
];

/** The ids under these names, each with its place: `error.innerError.request-id`. */
export function idsOf(value: JsonObject, path: string, names: readonly string[]): TrackedId[] {
  return names.flatMap((name) => {
    const id = pick(value, name);
    return typeof id === "string" && id.trim() !== "" && id.length <= 300 && !isPlaceholder(id.trim())
      ? [{ value: id.trim(), source: path ? `${path}.${name}` : name }]
      : [];
  });
}

/** Ids of a forwarded reply, with the place of that reply before their own. */
export const inside = (place: string, ids: readonly TrackedId[]): TrackedId[] =>
  ids.map(({ value, source }) => ({ value, source: `${place}.${source}` }));
