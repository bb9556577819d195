import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { har } from "./har.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";

export const formats = { har, json, csv, markdown } satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/**
 * A file name with content and time (UTC), in characters that every system allows:
 * `defender-12-errors-2026-11-21T07-05-33Z.har`.
 */
export function fileName(extension: string, failures: number, now: number): string {
  const time = new Date(now).toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
  return `defender-${failures}-error${failures === 1 ? "" : "s"}-${time}.${extension}`;
}
