import type { CallRate } from "../core/observe/call-log.ts";

/** Milliseconds until the next report: after the first call, during traffic, and after a minute without calls. */
const pauses = { first: 2_000, busy: 5_000, quiet: 60_000 } as const;

export interface RatesAdapters {
  /** Current call rates of the busiest endpoints. */
  rates(): readonly CallRate[];
  send(rates: readonly CallRate[]): void;
  wait(run: () => void, milliseconds: number): void;
}

/**
 * Sends call rates soon after each call of the returned function. Reports continue until the last call is an hour
 * old, so that the warning about a near limit can clear.
 */
export function createRates({ rates, send, wait }: RatesAdapters): () => void {
  let isDue = false;
  let timer = {};
  const sendIn = (milliseconds: number) => {
    const mine = {};
    timer = mine;
    wait(() => {
      if (timer === mine) sendNow();
    }, milliseconds);
  };
  const sendNow = () => {
    const all = rates();
    isDue = false;
    send(all);
    if (all.length > 0) sendIn(all.some(({ minute }) => minute > 0) ? pauses.busy : pauses.quiet);
  };
  return () => {
    if (!isDue) sendIn(pauses.first);
    isDue = true;
  };
}
