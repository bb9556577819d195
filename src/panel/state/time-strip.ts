import type { Failure } from "../../core/failure.ts";
import { statusClass } from "../ui/StatusMark.tsx";

/** A time span in milliseconds since the epoch; the end is exclusive. */
export type Times = readonly [from: number, to: number];

export type StatusClass = ReturnType<typeof statusClass>;
/** Number of failures per status class. */
export type Counts = Readonly<Partial<Record<StatusClass, number>>>;

/** A histogram of failures over time, in slots of equal length. */
export interface Strip {
  readonly times: Times;
  /** Length of a slot in milliseconds. */
  readonly step: number;
  readonly slots: readonly Counts[];
  readonly all: Counts;
  /** Number of failures in the fullest slot. */
  readonly peak: number;
}

/** Most slots; more would be too thin in a narrow panel. */
const MOST_SLOTS = 60;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Round slot lengths in milliseconds. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400].map(
  (seconds) => seconds * 1000,
);

const isTimed = ({ exchange }: Failure) => Number.isFinite(exchange.sentAt);

/** The span from the first to the last failure, extended to whole minutes so that its ends read as times of day. */
function around(first: number, last: number, step: number): Times {
  const edge = Math.max(step, MINUTE);
  return [Math.floor(first / edge) * edge, (Math.floor(last / edge) + 1) * edge];
}

/** The histogram of a list sorted newest first; `undefined` if no failure has a time. */
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

/** Index of the slot that contains a time, or of the nearest slot if the time lies outside. */
export function slotAt({ times: [from], step, slots }: Strip, time: number): number {
  return Math.min(Math.max(Math.floor((time - from) / step), 0), slots.length - 1);
}

/** The time span of two slots and those between them, in either order. */
export function timesOf({ times: [start], step }: Strip, a: number, b: number): Times {
  return [start + Math.min(a, b) * step, start + (Math.max(a, b) + 1) * step];
}

/** Number of failures in two slots and those between them, in either order. */
export function countIn({ slots }: Strip, a: number, b: number): number {
  return slots.slice(Math.min(a, b), Math.max(a, b) + 1).reduce((sum, counts) => sum + totalOf(counts), 0);
}

/** The nearest slot with a failure at most `reach` slots away; otherwise the slot itself. */
export function filledNear({ slots }: Strip, slot: number, reach: number): number {
  const isFilled = (index: number) => totalOf(slots[index] ?? {}) > 0;
  for (let away = 0; away <= reach; away++)
    for (const index of [slot - away, slot + away]) if (isFilled(index)) return index;
  return slot;
}

/** The next slot with a failure in a direction (1 or -1); otherwise the slot itself. */
export function filledBeside({ slots }: Strip, slot: number, direction: number): number {
  for (let index = slot + direction; index >= 0 && index < slots.length; index += direction)
    if (totalOf(slots[index] ?? {}) > 0) return index;
  return slot;
}
