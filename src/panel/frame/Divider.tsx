import type { RefObject, TargetedPointerEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { between, limitsOf } from "./shares.ts";
import "./Divider.css";

const STEP = 0.05;

/** The draggable divider between list and Details. */
export function Divider({ store }: { store: Store }) {
  const line = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  const { share, room } = usePanes(line);
  const limits = limitsOf(room);

  const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isMoving.current = true;
  };
  const onPointerMove = ({ currentTarget, clientX }: TargetedPointerEvent<HTMLElement>) => {
    const left = currentTarget.previousElementSibling?.getBoundingClientRect().left ?? 0;
    if (isMoving.current) store.resizeList(between(limits, (clientX - left) / room), { isMoving: true });
  };
  const onPointerEnd = () => {
    if (isMoving.current) store.resizeList(store.listShare.value);
    isMoving.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: 0,
      End: 1,
    };
    const target = targets[key];
    if (target === undefined) return;
    store.resizeList(between(limits, target));
    event.preventDefault();
    event.stopPropagation();
  };
  const percent = (part: number) => Math.round(part * 100);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged
    <div
      class="divider"
      ref={line}
      role="separator"
      aria-orientation="vertical"
      aria-label={store.texts.value.panel.resizeDetails}
      aria-valuenow={percent(share)}
      aria-valuemin={percent(limits[0])}
      aria-valuemax={percent(limits[1])}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDblClick={() => store.resizeList(undefined)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The width of both panes in pixels, and the list's share of it. */
function usePanes(line: RefObject<HTMLElement | null>) {
  const [measured, setMeasured] = useState({ share: 0, room: 0 });
  useEffect(() => {
    const sizes = new ResizeObserver(() => {
      const [list = 0, details = 0] = [
        line.current?.previousElementSibling,
        line.current?.nextElementSibling,
      ].map((pane) => pane?.getBoundingClientRect().width);
      const room = list + details;
      setMeasured({ share: room > 0 ? list / room : 0, room });
    });
    // Observing one pane is enough, because both change together. Not the list: when empty, another element replaces
    // it.
    if (line.current?.nextElementSibling) sizes.observe(line.current.nextElementSibling);
    return () => sizes.disconnect();
  }, [line]);
  return measured;
}
