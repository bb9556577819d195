import type { Failure } from "../failure.ts";
import type { FormatContext } from "./context.ts";
import { csv } from "./csv.ts";
import { har } from "./har.ts";
import { json } from "./json.ts";

export interface Format {
  readonly extension: string;
  /** MIME type. */
  readonly type: string;
  /** Parts to be joined; many, so that the caller can yield between them. */
  write(failures: readonly Failure[], context: FormatContext): Iterable<string>;
}

export const formats = { har, json, csv } satisfies Record<string, Format>;

/** What and when, in UTC, without a character that any system forbids: `defender-errors-12-failures-2026-11-21T07-05-33Z.har`. */
export function fileName(extension: string, failures: number, now: number): string {
  const time = new Date(now).toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
  return `defender-errors-${failures}-failure${failures === 1 ? "" : "s"}-${time}.${extension}`;
}
