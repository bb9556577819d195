import { type ReadonlySignal, signal } from "@preact/signals";
import {
  type History,
  type HistoryTrouble,
  type KeptFailure,
  type KeptFile,
  troubleOf,
} from "../../../browser/history/types.ts";
import { createQueue } from "../../../core/queue.ts";
import type { Settings } from "../../../core/settings/settings.ts";

/** A failure with its file, or a note on a failure. */
type Write =
  | { readonly kept: KeptFailure; readonly file?: KeptFile }
  | { readonly noted: string; readonly note: string };

/** Items the panel could not save yet. */
export interface Unsaved {
  readonly failures: number;
  readonly notes: number;
}
const none: Unsaved = { failures: 0, notes: 0 };

/**
 * Estimated size in bytes of a failure; most have one to two thousand. An estimate is enough: the batches of a large
 * file are small already. Half as many writes save much, because each first fills a probe file of 8 MB.
 */
const failureBytes = 2_000;

const keyOfNote = (id: string) => `note ${id}`;

/** Failures and notes to write. Writes that history refuses are repeated once it accepts them. */
export function createHistoryWrites(
  history: History,
  later: (run: () => void, milliseconds: number) => void,
  settings: ReadonlySignal<Settings | undefined>,
) {
  const unsaved = signal<Unsaved>(none);
  const trouble = signal<HistoryTrouble>();

  const write = async (writes: readonly Write[]) => {
    const byFile = new Map<string | undefined, { file?: KeptFile; kept: KeptFailure[] }>();
    for (const one of writes) {
      if ("noted" in one) {
        await history.setNote(one.noted, one.note);
        continue;
      }
      const group = byFile.get(one.file?.id) ?? { file: one.file, kept: [] };
      group.kept.push(one.kept);
      byFile.set(one.file?.id, group);
    }
    for (const { file, kept } of byFile.values()) await history.put(kept, file);
  };
  const report = () => {
    const error = queue.error();
    trouble.value = error === undefined ? undefined : troubleOf(error);
    if (error === undefined) unsaved.value = none;
    else {
      const notes = [...queue.waiting.values()].filter((one) => "noted" in one).length;
      unsaved.value = { failures: queue.waiting.size - notes, notes };
    }
  };
  const queue = createQueue<Write>({
    write,
    sizeOf: (one) => ("noted" in one ? one.note.length : failureBytes),
    mayWrite: () => settings.value?.keep !== false,
    pause: () => Promise.resolve(),
    later,
    report,
  });

  return {
    unsaved,
    /** Why the panel's last write failed. */
    trouble,
    /** Whether a failure exists only in memory. */
    isUnsaved: (id: string) => queue.waiting.has(id),
    /** Notes by failure ID that exist only in memory; `""` for one that is to be removed. */
    unsavedNotes: (): (readonly [id: string, note: string])[] =>
      [...queue.waiting.values()].flatMap((one) => ("noted" in one ? [[one.noted, one.note] as const] : [])),

    /** Writes failures; resolves when they are written or writing has failed for now. */
    async put(kept: readonly KeptFailure[], file?: KeptFile): Promise<void> {
      queue.add(kept.map((one) => [one.failure.id, { kept: one, file }]));
      await queue.settled();
    },

    /** Resolves when at most `ahead` failures and notes are still to be written, or writing has failed for now. */
    written: queue.settled,

    async setNote(id: string, note: string): Promise<void> {
      queue.add([[keyOfNote(id), { noted: id, note }]]);
      await queue.settled();
    },

    /** Drops the pending writes of a failure. */
    forget(id: string) {
      queue.remove(id);
      queue.remove(keyOfNote(id));
    },

    forgetAll() {
      queue.clear();
      report();
    },

    /** Must be called when the settings change. */
    resume: queue.pump,
  };
}
