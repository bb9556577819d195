import { useEffect, useRef, useState } from "preact/hooks";

/** The value, changing at most once in `pause` milliseconds; a change after a quiet time shows at once. */
export function useCalm<T>(value: T, pause: number): T {
  const [calm, setCalm] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  latest.current = value;

  useEffect(() => {
    if (timer.current !== undefined || value === calm) return;
    setCalm(value);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      setCalm(latest.current);
    }, pause);
  }, [value, calm, pause]);

  useEffect(() => () => clearTimeout(timer.current), []);
  return calm;
}
