import type { Failure } from "../../core/failure.ts";
import { statusClass } from "../ui/StatusMark.tsx";

/** A span of time in milliseconds since the epoch; its end lies outside of it. */
export type Times = readonly [from: number, to: number];

export type StatusClass = ReturnType<typeof statusClass>;
/** How many failures of each status class. */
export type Counts = Readonly<Partial<Record<StatusClass, number>>>;

/** Failures by time, in slots of equal length. */
export interface Strip {
  readonly times: Times;
  /** Milliseconds of one slot. */
  readonly step: number;
  readonly slots: readonly Counts[];
  readonly all: Counts;
  /** Failures of the fullest slot. */
  readonly peak: number;
}

/** More would be too thin to be seen in a narrow panel. */
const MOST_SLOTS = 60;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Lengths of a slot that a reader counts in. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400].map(
  (seconds) => seconds * 1000,
);

const isTimed = ({ exchange }: Failure) => Number.isFinite(exchange.sentAt);

/** Whole minutes at least, so that the ends can be told as a time of day. */
function around(first: number, last: number, step: number): Times {
  const edge = Math.max(step, MINUTE);
  return [Math.floor(first / edge) * edge, (Math.floor(last / edge) + 1) * edge];
}

/** The strip of a list that is sorted by time, newest first; `undefined` when nothing in it has a time. */
export function stripOf(failures: readonly Failure[]): Strip | undefined {
  const last = failures.find(isTimed)?.exchange.sentAt;
  const first = failures.findLast(isTimed)?.exchange.sentAt;
  if (first === undefined || last === undefined) return undefined;
  const fits = (step: number) => {
    const [from, to] = around(first, last, step);
    return to - from <= step * MOST_SLOTS;
  };
  const step = STEPS.find(fits) ?? Math.ceil((last - first) / DAY / (MOST_SLOTS - 1)) * DAY;
  const times = around(first, last, step);
  const [from, to] = times;
  const slots = Array.from({ length: (to - from) / step }, (): Partial<Record<StatusClass, number>> => ({}));
  const all: Partial<Record<StatusClass, number>> = {};
  for (const { exchange, error } of failures) {
    const slot = slots[Math.floor((exchange.sentAt - from) / step)];
    if (!slot) continue;
    const kind = statusClass(error.status);
    slot[kind] = (slot[kind] ?? 0) + 1;
    all[kind] = (all[kind] ?? 0) + 1;
  }
  return { times, step, slots, all, peak: Math.max(...slots.map(totalOf)) };
}

export const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** The place of the slot that a time falls into; of the nearest one when it lies outside. */
export function slotAt({ times: [from], step, slots }: Strip, time: number): number {
  return Math.min(Math.max(Math.floor((time - from) / step), 0), slots.length - 1);
}

/** The time of the slots from one to another, in either order. */
export function timesOf({ times: [start], step }: Strip, a: number, b: number): Times {
  return [start + Math.min(a, b) * step, start + (Math.max(a, b) + 1) * step];
}

/** Failures in the slots from one to another, in either order. */
export function countIn({ slots }: Strip, a: number, b: number): number {
  return slots.slice(Math.min(a, b), Math.max(a, b) + 1).reduce((sum, counts) => sum + totalOf(counts), 0);
}

/** The nearest slot that holds a failure, at most `reach` slots away; the slot itself when there is none. */
export function filledNear({ slots }: Strip, slot: number, reach: number): number {
  const isFilled = (index: number) => totalOf(slots[index] ?? {}) > 0;
  for (let away = 0; away <= reach; away++)
    for (const index of [slot - away, slot + away]) if (isFilled(index)) return index;
  return slot;
}

/** The next slot that holds a failure, on the side of `direction`; the slot itself when there is none. */
export function filledBeside({ slots }: Strip, slot: number, direction: number): number {
  for (let index = slot + direction; index >= 0 && index < slots.length; index += direction)
    if (totalOf(slots[index] ?? {}) > 0) return index;
  return slot;
}
