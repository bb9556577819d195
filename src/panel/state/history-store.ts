import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { History, HistoryTrouble, KeptFailure, KeptFile } from "../../browser/history.ts";
import type { Failure } from "../../core/failure.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { dayOf } from "../ui/time.ts";
import { insert } from "./rows.ts";

/** Failures of one day and one page, or of one file. */
export interface HistoryGroup {
  readonly key: string;
  /** `2026-11-21` in this browser's zone; absent for a file. */
  readonly day?: string;
  /** Origin of the page, or name of the file. `undefined` where the page was not known. */
  readonly name?: string;
  readonly count: number;
}

/** Milliseconds between two looks at what another window has kept. */
const PAUSE = 250;

export interface HistoryAdapters {
  readonly history: History;
  readonly settings: {
    read(): Promise<Settings>;
    save(change: Partial<Settings>): Promise<Settings>;
    subscribe(listener: (settings: Settings) => void): () => void;
  };
  later(run: () => void, milliseconds: number): void;
}

const keyOf = ({ failure, origin, file }: KeptFailure) =>
  file === undefined ? `${dayOf(failure.exchange.sentAt)} ${origin ?? ""}` : `file ${file}`;

/** What was kept before: loaded when the reader asks for it, followed while it is shown. */
export function createHistoryStore(
  { history, settings: settingsOf, later }: HistoryAdapters,
  live: ReadonlySignal<readonly Failure[]>,
  inTrouble: (trouble: HistoryTrouble | undefined) => void,
) {
  const isOn = signal(false);
  const isLoading = signal(false);
  /** Key of the group that is shown; all when `undefined`. */
  const scope = signal<string>();
  const kept = signal<ReadonlyMap<string, KeptFailure>>(new Map());
  /** The same failures as the list wants them: sorted. */
  const sorted = signal<readonly Failure[]>([]);
  const files = signal<ReadonlyMap<string, KeptFile>>(new Map());
  const notes = signal<ReadonlyMap<string, string>>(new Map());
  const settings = signal<Settings>();

  const groups = computed((): readonly HistoryGroup[] => {
    const counts = new Map<string, HistoryGroup>();
    for (const failure of sorted.value) {
      const one = kept.value.get(failure.id);
      if (!one) continue;
      const key = keyOf(one);
      const name = one.file === undefined ? one.origin : files.value.get(one.file)?.name;
      const day = one.file === undefined ? dayOf(failure.exchange.sentAt) : undefined;
      counts.set(key, { key, day, name, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    return [...counts.values()].sort((a, b) => (b.day ?? "").localeCompare(a.day ?? ""));
  });

  /** All that is kept, and what is live and not kept (yet). */
  const everything = computed((): readonly Failure[] => {
    const others = live.value.filter(({ id }) => !kept.value.has(id));
    return others.length === 0 ? sorted.value : insert(sorted.value, others);
  });
  const listed = computed((): readonly Failure[] => {
    const key = scope.value;
    if (key === undefined) return everything.value;
    return sorted.value.filter(({ id }) => {
      const one = kept.value.get(id);
      return one !== undefined && keyOf(one) === key;
    });
  });

  const attempt = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      const done = await work;
      inTrouble(undefined);
      return done;
    } catch (error) {
      inTrouble(troubleOf(error));
      return undefined;
    }
  };

  const add = (more: readonly KeptFailure[]) => {
    const all = new Map(kept.value);
    for (const one of more) all.set(one.failure.id, one);
    batch(() => {
      kept.value = all;
      sorted.value = insert(
        sorted.value,
        more.map(({ failure }) => failure),
      );
    });
  };
  const drop = (ids: ReadonlySet<string>) => {
    batch(() => {
      kept.value = new Map([...kept.value].filter(([id]) => !ids.has(id)));
      sorted.value = sorted.value.filter(({ id }) => !ids.has(id));
    });
  };

  /** Kept in memory only, because the database took nothing. */
  const unsaved = new Set<string>();
  const read = async (seen: (id: string) => void = () => undefined, since?: number) => {
    await attempt(
      history.read((chunk) => {
        for (const { failure } of chunk) seen(failure.id);
        add(chunk);
      }, since),
    );
    const read = await attempt(Promise.all([history.files(), history.notes()]));
    if (!read) return;
    const [keptFiles, keptNotes] = read;
    batch(() => {
      files.value = new Map([...files.value, ...keptFiles.map((file) => [file.id, file] as const)]);
      notes.value = keptNotes;
    });
  };
  const readAll = async () => {
    isLoading.value = true;
    const known = new Set([...kept.value.keys()].filter((id) => !unsaved.has(id)));
    await read((id) => known.delete(id));
    drop(known); // what another window has deleted
    isLoading.value = false;
  };

  let changes = new Set<string>();
  /** Earliest time of what was added. Not the newest that is known: windows write at once, and a clock can be set back. */
  let since = Number.POSITIVE_INFINITY;
  const follow = () => {
    const [seen, from] = [changes, since];
    changes = new Set();
    since = Number.POSITIVE_INFINITY;
    if (!isOn.value) return;
    if (seen.has("removed")) void readAll();
    else void read(undefined, from);
  };

  return {
    isOn,
    isLoading,
    scope,
    groups,
    everything,
    listed,
    kept,
    files,
    notes,
    settings,

    /** Follows the settings and what other windows do; the returned function stops it. */
    start(): () => void {
      void settingsOf.read().then((read) => {
        settings.value = read;
      });
      void attempt(history.notes()).then((read) => {
        if (read) notes.value = read;
      });
      const stops = [
        settingsOf.subscribe((changed) => {
          settings.value = changed;
        }),
        history.onChange((change, addedSince = Number.POSITIVE_INFINITY) => {
          if (changes.size === 0) later(follow, PAUSE);
          changes.add(change);
          since = Math.min(since, addedSince);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },

    toggle() {
      isOn.value = !isOn.value;
      if (isOn.value) void readAll();
    },

    show(key: string | undefined) {
      scope.value = key;
    },

    /** Keeps the failures of an imported file, in memory where the database takes none. */
    async keepFile(file: KeptFile, failures: readonly Failure[], now: number): Promise<void> {
      const more = failures.map((failure): KeptFailure => ({ failure, keptAt: now, file: file.id }));
      batch(() => {
        if (!files.value.has(file.id)) files.value = new Map([...files.value, [file.id, file]]);
        add(more);
      });
      const isKept =
        settings.value?.keep !== false && (await attempt(history.put(more, file).then(() => true)));
      if (!isKept) for (const { id } of failures) unsaved.add(id);
    },

    async remove(failures: readonly Failure[]): Promise<void> {
      const ids = new Set(failures.map(({ id }) => id));
      drop(ids);
      for (const id of ids) unsaved.delete(id);
      await attempt(history.remove([...ids]));
    },

    async clear(): Promise<boolean> {
      unsaved.clear();
      batch(() => {
        kept.value = new Map();
        sorted.value = [];
        files.value = new Map();
        notes.value = new Map();
        scope.value = undefined;
      });
      return (await attempt(history.clear().then(() => true))) === true;
    },

    async setNote(id: string, note: string): Promise<void> {
      const all = new Map(notes.value);
      if (note === "") all.delete(id);
      else all.set(id, note);
      notes.value = all;
      if (settings.value?.keep !== false) await attempt(history.setNote(id, note));
    },

    async saveSettings(change: Partial<Settings>, now: number): Promise<void> {
      settings.value = await settingsOf.save(change);
      if (settings.value.keep) await attempt(history.trim(settings.value, now));
    },
  };
}

function troubleOf(error: unknown): HistoryTrouble {
  const trouble = error instanceof Error && "trouble" in error ? error.trouble : undefined;
  return trouble === "full" || trouble === "blocked" ? trouble : "damaged";
}
