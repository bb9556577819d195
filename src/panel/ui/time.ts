const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, time: number, options: Intl.DateTimeFormatOptions): string {
  // Dates range up to 100 million days from the epoch.
  if (!(Math.abs(time) <= 8.64e15)) return "–";
  const key = `${language} ${JSON.stringify(options)}`;
  const formatter = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, formatter);
  return formatter.format(time);
}

const two = (n: number) => String(n).padStart(2, "0");

/** Local time of day to the second, in the 24-hour format of logs, which is the same in every language. */
export function clock(time: number): string {
  if (!(Math.abs(time) <= 8.64e15)) return "–";
  const date = new Date(time);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** Local time to the minute, with the date unless it is the day of `reference`, and the year if that differs. */
export function moment(language: string, time: number, reference: number): string {
  const [date, other] = [new Date(time), new Date(reference)];
  if (date.toDateString() === other.toDateString())
    return format(language, time, { timeStyle: "short", hourCycle: "h23" });
  if (date.getFullYear() !== other.getFullYear())
    return format(language, time, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
  return format(language, time, {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

/** Time as in service logs: UTC, to the millisecond. */
export const utc = (time: number): string => (Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : "–");

/** Milliseconds as "212 ms" or "1.84 s". */
export function duration(language: string, milliseconds: number): string {
  const isShort = milliseconds < 1000;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: isShort ? "millisecond" : "second",
    maximumFractionDigits: isShort ? 0 : 2,
  }).format(isShort ? milliseconds : milliseconds / 1000);
}

/** Remaining time as `0:42` or `1:05:00`, rounded up to the second. */
export function countdown(milliseconds: number): string {
  const total = Math.ceil(milliseconds / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** The local day as `2026-11-21`, which sorts chronologically. */
export function dayOf(time: number): string {
  if (!(Math.abs(time) <= 8.64e15)) return "";
  const date = new Date(time);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A day from `dayOf` in words, such as "Saturday, November 21, 2026". */
export const dayName = (language: string, day: string): string =>
  format(language, Date.parse(`${day}T12:00:00`), { dateStyle: "full" });

/** A time span: to the minute if both ends are on the day of `now`, a single time if they are equal. */
export function spanOf(
  language: string,
  from: number,
  to: number,
  now: number,
  between: (from: string, to: string) => string,
): string {
  const isToday = dayOf(from) === dayOf(now) && dayOf(to) === dayOf(now);
  const [start, end] = isToday
    ? [clock(from).slice(0, 5), clock(to).slice(0, 5)]
    : [
        moment(language, from, now),
        dayOf(from) === dayOf(to) ? moment(language, to, to) : moment(language, to, now),
      ];
  return start === end ? start : between(start, end);
}

/** Local time to the second if on the day of `now`, otherwise date and time to the minute. */
export const when = (language: string, time: number, now: number): string =>
  dayOf(time) === dayOf(now) ? clock(time) : moment(language, time, now);
