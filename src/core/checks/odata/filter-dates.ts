/** Whether a property is a time by its name: lastSeen, creationDateTimeUtc, publishedOn. */
export const isTimeName = (name: string) => /(?:time|date|seen|utc|edon)$/i.test(name);
export const isTime = (text: string) => /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|Z?$)/i.test(text);
/** A date that OData accepts. `2018-08-01Z` is on the page of samples. */
export const properDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?)?(?:Z|[+-]\d\d:\d\d)?$/i;
export const hasZone = (text: string) => /(?:Z|[+-]\d\d:?\d\d)$/i.test(text.slice(10));

/** Converts a date in another notation to OData's; gives an example if day and month could be confused. */
export function formed(text: string): string {
  const time = /[T ](\d{1,2}:\d\d(?::\d\d(?:\.\d{1,12})?)?)/i.exec(text)?.[1] ?? "00:00:00";
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text);
  if (!day) return "2026-01-31T00:00:00Z";
  const [, year, month = "", date = ""] = day;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}T${time.replace(/^\d:/, "0$&")}Z`;
}
