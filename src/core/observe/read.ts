import type { Failure } from "../failure.ts";
import type { Content } from "../har/body.ts";
import type { NetworkEntry } from "../har/entry.ts";
import { exchangeOf } from "../har/exchange.ts";
import { failuresOf } from "../recognise/index.ts";
import type { Rules } from "../rules.ts";
import { slim } from "./slim.ts";

/**
 * The failures of an entry as they are kept; empty if it is no failure after all. A file of its own because the
 * observer loads it with the first failure: most tabs never need it.
 */
export function readFailures(
  { har, isLive }: NetworkEntry,
  id: string,
  content: Content,
  rules: Rules,
): Failure[] {
  const exchange = exchangeOf(har, id, content, isLive, rules);
  if (!exchange) return [];
  const kept = slim(exchange);
  return failuresOf(exchange).map((failure) => ({ ...failure, exchange: kept }));
}
