import type { Header } from "../failure.ts";
import { objectOf } from "../json.ts";

/** Most headers read per message; a page can set thousands. */
const mostHeaders = 200;
/** Limits in characters: for one header, and for all headers of a message. */
const longestHeader = 20_000;
const longestHeaders = 200_000;

export const string = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

export const count = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;

/** A size or status; some writers use fractions. */
export function wholeNumber(value: unknown): number | undefined {
  const number = count(value);
  return number === undefined ? undefined : Math.round(number);
}

/** The headers of a `[{ name, value }]` list, within the limits above. */
export function headersOf(value: unknown): Header[] {
  if (!Array.isArray(value)) return [];
  let left = longestHeaders;
  return value.slice(0, mostHeaders).flatMap((entry) => {
    const { name, value } = objectOf(entry);
    if (typeof name !== "string" || left <= 0) return [];
    const header = {
      name: name.slice(0, longestHeader),
      value: (string(value) ?? "").slice(0, longestHeader),
    };
    left -= header.name.length + header.value.length;
    return [header];
  });
}
