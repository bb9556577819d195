import type { Comparison } from "../compare/change.ts";
import { compare, isRetryOf } from "../compare/index.ts";
import type { Exchange, Failure, Update } from "../failure.ts";
import type { Content } from "../har/body.ts";
import type { NetworkEntry } from "../har/entry.ts";
import { exchangeOf } from "../har/exchange.ts";
import { createPortalMemory } from "../portal/memory.ts";
import { failuresOf, isConcerned } from "../recognise/index.ts";
import { createDoor } from "../redact/index.ts";
import type { Rules } from "../rules.ts";
import { hostOf } from "../uri.ts";
import { createChains } from "./chains.ts";
import { slim } from "./slim.ts";

export type Reader = ReturnType<typeof createReader>;
type Rates = NonNullable<Parameters<typeof compare>[2]>;

/** Whether a failure is shown: the call is about its API, or everything at its host is watched. */
const isShown = (exchange: Exchange, rules: Rules): boolean =>
  isConcerned(exchange) || rules.isWatched(`https://${hostOf(exchange.request.url)}/`);

/**
 * Reads the entries of one tab or file: recognises failures in the original exchange and returns them redacted. In a
 * file of its own, because the observer loads it with the first failure: most tabs never need it.
 */
export function createReader() {
  const door = createDoor();
  const recall = createPortalMemory();
  /** Good calls after redaction; one is compared with many failures. */
  const read = new WeakMap<object, Exchange>();

  /** A good call, of which only the request matters. */
  const readGood = (har: object, isLive: boolean, rules: Rules): Exchange | undefined => {
    const known = read.get(har);
    if (known) return known;
    const raw = exchangeOf(har, "", {}, isLive, rules);
    const clean = raw && door(rules.secrets).exchange(raw);
    if (clean) read.set(har, clean);
    return clean;
  };

  return {
    chains: createChains(),

    /** The redacted failures of an entry; empty if it is not a failure after all. */
    read({ har, isLive }: NetworkEntry, id: string, content: Content, rules: Rules): Failure[] {
      const whole = exchangeOf(har, id, content, isLive, rules);
      const raw = whole && recall(whole);
      const failures = raw && isShown(raw, rules) ? door(rules.secrets).pass(failuresOf(raw)) : [];
      return failures.map((failure) => ({ ...failure, exchange: slim(failure.exchange) }));
    },

    /** How a failed call differs from an earlier good one. `rates` are the call rates at the time of each. */
    since(
      har: object,
      { exchange }: Failure,
      rules: Rules,
      rates: (sentAt: number) => Rates,
    ): Comparison | undefined {
      const good = readGood(har, exchange.live === true, rules);
      if (!good || good.sentAt > exchange.sentAt) return undefined;
      return compare(good, exchange, rates(good.sentAt));
    },

    /** How a success differs from the failures of the same call that it retries. */
    after(har: object, failures: readonly Failure[], isLive: boolean, rules: Rules): Update[] {
      const good = readGood(har, isLive, rules);
      if (!good) return [];
      return failures.flatMap(({ id, exchange }) =>
        exchange.sentAt <= good.sentAt && isRetryOf(exchange, good)
          ? [{ id, after: { ...compare(exchange, good, {}, true), at: good.sentAt } }]
          : [],
      );
    },
  };
}
