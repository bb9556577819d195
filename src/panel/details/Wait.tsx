import { useEffect, useState } from "preact/hooks";
import { clock, countdown } from "../ui/time.ts";
import type { DetailsProps } from "./props.ts";
import "./Wait.css";

/** Counts down to the time when the API accepts calls again. */
export function Wait({ store, failure: { exchange, error } }: DetailsProps) {
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
  if (!words || until === 0) return null;
  if (!isRunning) return <p class="quiet">{words.labels.waitOver}</p>;
  return (
    <p class="wait" role="timer">
      <span class="left">{countdown(until - now)}</span> {words.labels.waitLeft(clock(until))}
    </p>
  );
}
