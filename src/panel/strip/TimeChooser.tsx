import type { TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { countIn, filledBeside, filledNear, type Strip, slotAt, timesOf } from "../state/time-strip.ts";
import { clock, moment } from "../ui/time.ts";

/** In pixels: a smaller movement is a click, not a drag, and a click this close to a bar selects the bar. */
const NEAR = 6;

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};

/** A layer over the bars that narrows the list to some of them, by pointer or keyboard. */
export function TimeChooser({ store, strip }: { store: Store; strip: Strip }) {
  const t = store.texts.value.panel;
  const { slots } = strip;
  const narrowed = store.times.value;
  // Stored as times, because slots change when failures arrive.
  const [mark, setMark] = useState<{ anchor: number; head: number }>();

  const at = (time: number) => slotAt(strip, time);
  const looked = at(store.selected.value?.exchange.sentAt ?? strip.times[1]);
  const head = mark
    ? at(mark.head)
    : narrowed
      ? at(narrowed[1] - 1)
      : filledNear(strip, looked, slots.length);
  const anchor = mark ? at(mark.anchor) : narrowed ? at(narrowed[0]) : head;

  const say = (a: number, b: number) => {
    const [from = "", to = ""] = timesOf(strip, a, b).map((time) =>
      strip.step < 60_000 ? clock(time) : moment(store.language.value, time, store.now()),
    );
    return t.failuresBetween(countIn(strip, a, b), from, to);
  };
  const timeOf = (slot: number) => timesOf(strip, slot, slot)[0];
  const moveTo = (head: number, anchor = head) => setMark({ anchor: timeOf(anchor), head: timeOf(head) });
  const narrow = (a: number, b: number) => {
    const times = timesOf(strip, a, b);
    const isSame = String(times) === String(narrowed);
    store.narrow(isSame || countIn(strip, a, b) === 0 ? undefined : times);
  };

  const pointer = usePointer(strip, { anchor, say, moveTo, narrow });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const target =
      step !== undefined
        ? filledBeside(strip, head, step)
        : event.key === "Home"
          ? filledBeside(strip, -1, 1)
          : event.key === "End"
            ? filledBeside(strip, slots.length, -1)
            : undefined;
    if (target !== undefined) moveTo(target, event.shiftKey ? anchor : target);
    else if (event.key === "Enter" || event.key === " ") narrow(anchor, head);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      class="time-chooser"
      role="slider"
      tabIndex={0}
      aria-label={t.narrowToTime}
      aria-valuemin={1}
      aria-valuemax={slots.length}
      aria-valuenow={head + 1}
      aria-valuetext={say(anchor, head)}
      {...pointer}
      onKeyDown={onKeyDown}
    >
      {narrowed && <i class="narrowed-to" style={placeOf(strip, ...narrowed)} />}
      <i class="mark" style={placeOf(strip, ...timesOf(strip, anchor, head))} />
    </div>
  );
}

interface Chooser {
  /** The slot where a drag began. */
  readonly anchor: number;
  say(a: number, b: number): string;
  moveTo(head: number, anchor?: number): void;
  narrow(a: number, b: number): void;
}

/** The pointer on the strip: a click narrows to a slot, a drag to several, and hovering over a slot names it. */
function usePointer(strip: Strip, { anchor, say, moveTo, narrow }: Chooser) {
  /** Where the pointer was pressed. */
  const start = useRef<number>(undefined);
  const under = (event: TargetedPointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const along = ((event.clientX - left) / width) * (strip.times[1] - strip.times[0]);
    const slot = slotAt(strip, strip.times[0] + along);
    const reach = Math.ceil((NEAR / width) * strip.slots.length);
    return { slot, filled: filledNear(strip, slot, reach) };
  };
  const onPointerDown = (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = event.clientX;
    moveTo(under(event).slot);
  };
  const isDrawn = (event: PointerEvent) => Math.abs(event.clientX - (start.current ?? 0)) >= NEAR;
  const onPointerMove = (event: TargetedPointerEvent<HTMLElement>) => {
    const { slot, filled } = under(event);
    if (start.current === undefined) event.currentTarget.title = say(filled, filled);
    else if (isDrawn(event)) moveTo(slot, anchor);
  };
  const onPointerUp = (event: TargetedPointerEvent<HTMLElement>) => {
    if (start.current === undefined) return;
    const { slot, filled } = under(event);
    if (isDrawn(event)) narrow(anchor, slot);
    else {
      moveTo(filled);
      narrow(filled, filled);
    }
    start.current = undefined;
  };
  const onPointerCancel = () => {
    start.current = undefined;
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

/** CSS position of a time span on the strip. */
function placeOf({ times: [start, end] }: Strip, from: number, to: number) {
  const share = (time: number) => (Math.min(Math.max(time, start), end) - start) / (end - start);
  return {
    insetInlineStart: `${share(from) * 100}%`,
    inlineSize: `${(share(to) - share(from)) * 100}%`,
  };
}
