import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

interface BlockProps {
  rowCount: number;
  /** Render even if far from the viewport. */
  isWanted: boolean;
  children: () => ComponentChildren;
}

/** Rows that render when they come near the viewport and then stay, so that a text selection survives. */
export function Block({ rowCount, isWanted, children }: BlockProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [isNear, setNear] = useState(false);
  const isDrawn = isNear || isWanted;
  useLayoutEffect(() => {
    if (isDrawn || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { root: place.current.closest(".content"), rootMargin: "100%" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isDrawn]);
  return (
    <span ref={place} class="block" style={{ "--rows": rowCount }}>
      {isDrawn && children()}
    </span>
  );
}
