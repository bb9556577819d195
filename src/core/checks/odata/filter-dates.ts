/** Whether a property is a time by its name: lastSeen, creationDateTimeUtc, publishedOn. */
export const isTimeName = (name: string) => /(?:time|date|seen|utc|edon)$/i.test(name);
export const isTime = (text: string) => /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|Z?$)/i.test(text);
/** A date that OData accepts. `2018-08-01Z` is on the page of samples. */
export const properDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?)?(?:Z|[+-]\d\d:\d\d)?$/i;
export const hasZone = (text: string) => /(?:Z|[+-]\d\d:?\d\d)$/i.test(text.slice(10));

/** Whether the calendar has the day with which a date begins: not for `2026-13-01` and `2026-02-30`. */
export function isDay(text: string): boolean {
  const day = text.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Day, month and year of a date that ends with its year; `undefined` where day and month could be confused. */
function dayOf(text: string): readonly [year: string, month: string, day: string] | undefined {
  const [, first = "", second = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return [year, second, first];
  return Number(second) > 12 && Number(first) <= 12 ? [year, first, second] : undefined;
}

/** The time of day behind a date, as scripts print it. */
export const timeAfter = /^\s{1,2}\d{1,2}:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:\s?[AP]M)?(?![\w:])/i;

/** A date in another notation, as OData takes it; `undefined` where that cannot be known, as in another time zone. */
export function formed(text: string): string | undefined {
  const [, time = "00:00:00", zone = ""] =
    /[T ](\d{1,2}:\d\d(?::\d\d(?:\.\d{1,12})?)?)(.*)/is.exec(text) ?? [];
  if (/[AP]M$/i.test(text) || !/^\s*(?:Z|UTC|GMT)?$/i.test(zone)) return undefined;
  const [year, month = "", date = ""] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text)?.slice(1) ?? dayOf(text) ?? [];
  if (year === undefined) return undefined;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? `${day}T${time.replace(/^\d:/, "0$&")}Z` : undefined;
}

/** A time of a message in ISO 8601: as sent, or as .NET writes it in American English, `10/30/2022 12:00:00 AM`. */
export function isoOf(text: string): string | undefined {
  const [, month = "", day = "", year, hour = "", rest = "", half = ""] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2})(:\d\d:\d\d) ([AP])M$/i.exec(text) ?? [];
  const hours = (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const pair = (one: number | string) => String(one).padStart(2, "0");
  const iso = year === undefined ? text : `${year}-${pair(month)}-${pair(day)}T${pair(hours)}${rest}Z`;
  if (!/^\d{4}-\d\d-\d\d/.test(iso)) return undefined;
  const time = Date.parse(hasZone(iso) || iso.length === 10 ? iso : `${iso}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.000Z$/, "Z");
}
