import { clock, dayOf, moment } from "./time.ts";

/** Time of day to the second, or date and time to the minute when it is another day than that of `now`. */
export const when = (language: string, time: number, now: number): string =>
  dayOf(time) === dayOf(now) ? clock(language, time) : moment(language, time, now);
