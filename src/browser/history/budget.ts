import { rowOf } from "../../core/row.ts";
import type { KeptFailure, KeptFile } from "./types.ts";

/** Most failures of imported files together; the file imported last stays whatever it holds. */
export const mostImported = 50_000;

/** A page can invent codes and paths without end, but its failures have no more kinds than these. */
const kindsOfPage = 256;

/** FNV-1a, a hash of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** What repeats of one failure have in common, short enough for an index. */
export function kindOf({ failure, origin }: Pick<KeptFailure, "failure" | "origin">): string {
  const { method, template, status, code } = rowOf(failure);
  return `${origin ?? ""} ${hashOf([method, template, status, code].join(" ")) % kindsOfPage}`;
}

/** How many of each kind stay when `room` is shared fairly: a small kind whole, of large ones equally many. */
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

/** What goes of each kind: its middle, so that how it began and what came last stay. */
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
 * The failures that make room, so that `most` are left, by id. `kinds` holds the ids of each kind by age. What is
 * repeated most goes first, so that a storm of failures pushes out nothing but itself, and what has a note goes last.
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

/** A file with what it takes. */
export interface FileUse extends KeptFile {
  readonly failures: number;
  /** Whether a note is written on one of its failures. */
  readonly isNoted: boolean;
}

/** The files that make room, so that at most `most` failures are left: the oldest first, those with a note last. */
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
