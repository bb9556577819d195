import { rowOf } from "../../core/row.ts";
import type { KeptFailure, KeptFile } from "./types.ts";

/** Most failures of imported files in total; the latest file is kept whatever its size. */
export const mostImported = 50_000;

/** A page can invent any number of codes and paths, so its failures are divided into at most this many kinds. */
const kindsOfPage = 256;

/** 32-bit FNV-1a hash. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A key that repeats of one failure share, short enough for an index. */
export function kindOf({ failure, origin }: Pick<KeptFailure, "failure" | "origin">): string {
  const { method, template, status, code } = rowOf(failure);
  return `${origin ?? ""} ${hashOf([method, template, status, code].join(" ")) % kindsOfPage}`;
}

/**
 * How many failures of each kind to keep if `room` is shared fairly: small kinds entirely, large ones in equal
 * numbers.
 */
function shares(sizes: readonly number[], room: number): number[] {
  const shares = sizes.map(() => 0);
  let left = room;
  const bySize = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
  bySize.forEach(({ size, index }, place) => {
    const share = Math.min(size, Math.floor(left / (bySize.length - place)));
    shares[index] = share;
    left -= share;
  });
  return shares;
}

/** The failures to delete of each kind: those in the middle, so that the earliest and the latest ones remain. */
function thinned(kinds: readonly (readonly string[])[], room: number): string[] {
  const kept = shares(
    kinds.map(({ length }) => length),
    room,
  );
  return kinds.flatMap((ids, index) => {
    const share = kept[index] ?? 0;
    const first = Math.ceil(share / 2);
    return ids.slice(first, ids.length - (share - first));
  });
}

/**
 * IDs of the failures to delete so that `most` remain. `kinds` holds the IDs of each kind by age. The most repeated
 * kinds shrink first, so that a flood of failures displaces only itself; failures with a note go last.
 */
export function surplusOf(
  kinds: readonly (readonly string[])[],
  noted: ReadonlySet<string>,
  most: number,
): string[] {
  const total = kinds.reduce((sum, { length }) => sum + length, 0);
  if (total <= most) return [];
  const withNote = kinds.map((ids) => ids.filter((id) => noted.has(id)));
  const notes = withNote.reduce((sum, { length }) => sum + length, 0);
  const others = kinds.map((ids) => ids.filter((id) => !noted.has(id)));
  return [...thinned(others, Math.max(0, most - notes)), ...thinned(withNote, Math.min(notes, most))];
}

/** An imported file and how much it holds. */
export interface FileUse extends KeptFile {
  readonly failures: number;
  /** Whether one of its failures has a note. */
  readonly isNoted: boolean;
}

/** The files to delete so that at most `most` failures remain: the oldest first, files with notes last. */
export function filesBeyond(files: readonly FileUse[], most = mostImported): readonly FileUse[] {
  let left = files.reduce((sum, { failures }) => sum + failures, 0);
  const older = files.slice(0, -1);
  const inOrder = [...older.filter(({ isNoted }) => !isNoted), ...older.filter(({ isNoted }) => isNoted)];
  return inOrder.filter(({ failures }) => {
    if (left <= most) return false;
    left -= failures;
    return true;
  });
}
