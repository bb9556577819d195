import type { Exchange, Failure, Header } from "../failure.ts";
import { isFailure } from "../failure-form.ts";
import { isObject, type JsonObject, objectOf } from "../json.ts";
import { failuresOf } from "../recognise/index.ts";
import { Redactor } from "../redact.ts";
import { builtIn, type Rules } from "../rules.ts";

const isHeader = (value: JsonObject): value is JsonObject & Header =>
  typeof value.name === "string" && typeof value.value === "string";

const place = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;

/** Most failures of one entry; no reply has as many. */
const mostFailures = 10_000;
/** Levels of an error that are read; no error has as many. */
const deepest = 6;

/**
 * The failures that an entry of our own export lists; `undefined` if the entry is not ours. Each is read from the body
 * again; if the body was cut, from the facts beside it. The file may have been changed, so these facts are checked and
 * cleaned of secrets like all other input.
 */
export function keptFailures(
  entry: unknown,
  exchange: Exchange,
  { secrets }: Rules = builtIn,
): Failure[] | undefined {
  const listed = objectOf(entry)._failures;
  if (!Array.isArray(listed)) return undefined;
  const readable = failuresOf(exchange);
  const failures = new Map<number, Failure>();
  for (const kept of listed.slice(0, mostFailures)) {
    const index = isObject(kept) ? place(kept.index) : undefined;
    if (!isObject(kept) || index === undefined || failures.has(index)) continue;
    const error =
      kept.error === undefined ? readable[index]?.error : clean(kept.error, new Redactor(secrets), 0);
    const facts = { id: `${exchange.id}#${index}`, exchange, error };
    const failure = [{ ...facts, calls: kept.calls }, facts].find(isFailure);
    if (failure) failures.set(index, failure);
  }
  return [...failures.values()];
}

function clean(value: unknown, secrets: Redactor, depth: number): unknown {
  if (typeof value === "string") return secrets.text(value);
  const isList = Array.isArray(value);
  if (!isList && !isObject(value)) return value;
  if (depth > deepest) return undefined;
  if (isList) return value.map((item) => clean(item, secrets, depth + 1));
  if (isHeader(value)) return secrets.header({ name: value.name, value: value.value });
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, clean(field, secrets, depth + 1)]),
  );
}
