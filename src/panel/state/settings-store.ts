import { computed, signal } from "@preact/signals";
import { defaultSettings, type Settings } from "../../core/settings/settings.ts";

export interface SettingsAdapters {
  readonly settings: {
    /** Rejects if storage is forbidden. */
    read(): Promise<Settings>;
    save(change: Partial<Settings>): Promise<Settings>;
    subscribe(listener: (settings: Settings) => void): () => void;
  };
}

/** The settings as stored, and whether their dialog is open. */
export function createSettingsStore({ settings: storage }: SettingsAdapters) {
  /** `undefined` until loaded, and permanently if they cannot be read. */
  const stored = signal<Settings>();
  const isUnreadable = signal(false);
  const isOpen = signal(false);

  return {
    stored,
    /** The effective settings: as stored, or the defaults if storage is forbidden; `undefined` until known. */
    current: computed(() => stored.value ?? (isUnreadable.value ? defaultSettings : undefined)),
    isOpen,

    open() {
      isOpen.value = true;
    },

    close() {
      isOpen.value = false;
    },

    /** Saves a change; resolves to the resulting settings. */
    async save(change: Partial<Settings>): Promise<Settings> {
      const saved = await storage.save(change);
      stored.value = saved;
      return saved;
    },

    /** Reads the settings and follows changes by other windows; returns a function that stops this. */
    start(): () => void {
      storage.read().then(
        (read) => {
          stored.value ??= read; // a change while they were read is newer
        },
        () => {
          isUnreadable.value = true;
        },
      );
      return storage.subscribe((changed) => {
        stored.value = changed;
      });
    },
  };
}
