import type { Failure } from "../failure.ts";
import type { Content } from "../har/body.ts";
import type { NetworkEntry } from "../har/entry.ts";
import { exchangeOf } from "../har/exchange.ts";
import { failuresOf } from "../recognise/index.ts";
import { createDoor } from "../redact/index.ts";
import type { Rules } from "../rules.ts";
import { slim } from "./slim.ts";

export type Reader = ReturnType<typeof createReader>;

/**
 * Reads the entries of one tab or file: recognises what failed in an exchange as it was sent, and returns what passes
 * the door. A file of its own because the observer loads it with the first failure: most tabs never need it.
 */
export function createReader() {
  const door = createDoor();

  /** The failures of an entry as they are kept; empty if it is no failure after all. */
  return ({ har, isLive }: NetworkEntry, id: string, content: Content, rules: Rules): Failure[] => {
    const raw = exchangeOf(har, id, content, isLive, rules);
    const failures = raw ? door(rules.secrets).pass(failuresOf(raw)) : [];
    const kept = failures[0] && slim(failures[0].exchange);
    return kept ? failures.map((failure) => ({ ...failure, exchange: kept })) : [];
  };
}
