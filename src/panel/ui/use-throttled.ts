import { useEffect, useRef, useState } from "preact/hooks";

/** Throttles a value to one change per `pause` milliseconds; the first change after a quiet time shows at once. */
export function useThrottled<T>(value: T, pause: number): T {
  const [throttled, setThrottled] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  latest.current = value;

  useEffect(() => {
    if (timer.current !== undefined || value === throttled) return;
    setThrottled(value);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setThrottled(latest.current);
    }, pause);
  }, [value, throttled, pause]);

  useEffect(() => () => clearTimeout(timer.current), []);
  return throttled;
}
