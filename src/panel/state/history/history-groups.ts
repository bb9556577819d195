import type { KeptFailure, KeptFile } from "../../../browser/history/types.ts";
import type { Failure } from "../../../core/failure.ts";
import { dayOf } from "../../ui/time.ts";

/** Failures of one day and page, or of one file. */
export interface HistoryGroup {
  readonly key: string;
  /** `2026-11-21` in this browser's time zone; absent for a file. */
  readonly day?: string;
  /** Origin of the page or name of the file; `undefined` if the page is not known. */
  readonly name?: string;
  readonly count: number;
}

/** Key of the group with the failures of a file. */
export const keyOfFile = (id: string): string => `file ${id}`;

/** Key of the group of a failure. */
export const keyOf = ({ failure, origin, file }: KeptFailure): string =>
  file === undefined ? `${dayOf(failure.exchange.sentAt)} ${origin ?? ""}` : keyOfFile(file);

/** The groups of a sorted list: the days, newest first, then the files. */
export function groupsOf(
  sorted: readonly Failure[],
  kept: ReadonlyMap<string, KeptFailure>,
  files: ReadonlyMap<string, KeptFile>,
): readonly HistoryGroup[] {
  const groups = new Map<string, HistoryGroup>();
  for (const failure of sorted) {
    const one = kept.get(failure.id);
    if (!one) continue;
    const key = keyOf(one);
    const name = one.file === undefined ? one.origin : files.get(one.file)?.name;
    const day = one.file === undefined ? dayOf(failure.exchange.sentAt) : undefined;
    groups.set(key, { key, day, name, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => (b.day ?? "").localeCompare(a.day ?? ""));
}
