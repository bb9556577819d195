import { readdirSync, readFileSync } from "node:fs";
import type { Exchange } from "../src/core/failure.ts";
import { exchangeOf } from "../src/core/har/exchange.ts";

const folder = new URL("fixtures/", import.meta.url);

/** The names of the recorded calls: HAR files with one entry each. */
export const recordedNames: readonly string[] = readdirSync(folder).filter((name) => name.endsWith(".har"));

/** The only entry of a recorded call. */
export function recordedEntry(name: string) {
  const { log } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  const [entry, ...others] = log.entries;
  if (!entry || others.length > 0) throw new Error(`${name} has not one entry.`);
  return entry;
}

/** The exchange of a recorded call, with the name as its ID. */
export function recordedExchange(name: string): Exchange {
  const made = exchangeOf(recordedEntry(name), name);
  if (!made) throw new Error(`${name} holds no exchange.`);
  return made;
}
