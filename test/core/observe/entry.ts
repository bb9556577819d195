import { type NetworkEntry, networkEntry } from "../../../src/core/har/entry.ts";
import { entryOf, type Sent } from "../../entries.ts";

export const url = "https://api.security.microsoft.com/api/machines";
export const start = Date.parse("2026-11-21T12:00:00Z");

/** An entry as in a file, `at` milliseconds after `start`. */
export function fileEntry({
  at = 0,
  time = 10,
  ...sent
}: Sent & { at?: number; time?: number }): NetworkEntry {
  const startedDateTime = new Date(start + at).toISOString();
  const made = networkEntry(entryOf({ url, ...sent, entry: { startedDateTime, time, ...sent.entry } }), {
    isLive: false,
  });
  if (!made) throw new Error("No entry.");
  return made;
}
