import { useEffect, useState } from "preact/hooks";
import { Prose } from "../../ui/Prose.tsx";
import { clock, countdown } from "../../ui/time.ts";
import type { DetailsProps } from "../props.ts";
import "./Wait.css";

interface WaitProps extends DetailsProps {
  /** The step that says how long to wait. */
  step: string;
}

/**
 * The step to wait, with a countdown to the time when the API accepts calls again. Afterwards it says that calls are
 * accepted.
 */
export function Wait({ store, failure: { exchange, error }, step }: WaitProps) {
  const words = store.findingTexts.value;
  const [now, setNow] = useState(store.now);
  const until =
    error.retryAfter === undefined || exchange.sentAt === 0
      ? 0
      : exchange.sentAt + (exchange.duration ?? 0) + error.retryAfter * 1000;
  const isRunning = until > now;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(store.now()), 500);
    return () => clearInterval(timer);
  }, [isRunning, store]);
  if (until > 0 && !isRunning) return <>{words?.labels.waitOver ?? step}</>;
  return (
    <>
      <Prose text={step} />
      {isRunning && words && (
        <p class="wait" role="timer">
          <span class="left">{countdown(until - now)}</span> {words.labels.waitLeft(clock(until))}
        </p>
      )}
    </>
  );
}
