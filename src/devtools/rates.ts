import type { CallRate } from "../core/observe/call-log.ts";

/** Milliseconds until the next rates: after a first call, while calls come, and once none came in a minute. */
const pauses = { first: 2_000, busy: 5_000, quiet: 60_000 } as const;

export interface RatesAdapters {
  /** What is called most now. */
  rates(): readonly CallRate[];
  send(rates: readonly CallRate[]): void;
  wait(run: () => void, milliseconds: number): void;
}

/**
 * Sends the rates soon after a call: the returned function is run at each. It goes on when calls have stopped, until
 * the last of them is an hour old, so that the warning of a limit that was near can go away.
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
