import { type ReadonlySignal, signal } from "@preact/signals";
import { isApi } from "../../catalogue/apis/names.ts";
import { isKnownHost } from "../../catalogue/hosts.ts";
import { readHost } from "../../core/settings/host-name.ts";
import { readSecretName } from "../../core/settings/secret-name.ts";
import { defaultSettings, type Settings } from "../../core/settings/settings.ts";
import {
  type FileFault,
  largestFile,
  readSettingsFile,
  settingsFile,
} from "../../core/settings/settings-file.ts";
import { isLanguage, type Language } from "../../locales/index.ts";
import type { SettingsTexts } from "../../locales/texts.ts";

/** What the settings need from the panel or the options page. */
export interface SettingsWorld {
  /** `undefined` until loaded. */
  readonly settings: ReadonlySignal<Settings | undefined>;
  save(change: Partial<Settings>): Promise<void>;
  /** Whether some of them are stored on this device only. Rejects if storage is forbidden. */
  areLocal(): Promise<boolean>;
  readonly language: ReadonlySignal<Language>;
  setLanguage(language: Language): Promise<void>;
  /** Whether the browser has a toolbar icon that can count failures. */
  readonly hasBadge: boolean;
  download(name: string, type: string, parts: Iterable<string>): Promise<void>;
}

/** Where settings are stored: on all of the user's devices, on this one only, or nowhere. */
export type SettingsPlace = "synced" | "device" | "nowhere";

/** A message about the last action; its text follows the language. */
export interface Message {
  readonly failed?: true;
  readonly say: (words: SettingsTexts) => string;
  /** Skipped values of an imported file, as `name: value`. */
  readonly leftOut?: readonly string[];
}

export type SettingsActions = ReturnType<typeof createSettingsActions>;

const fileName = "defender-error-lens-settings.json";

/** Actions of the settings form; each change is saved immediately. */
export function createSettingsActions(world: SettingsWorld) {
  const { settings, language, hasBadge } = world;
  const message = signal<Message>();
  const place = signal<SettingsPlace>("synced");

  const findPlace = async () => {
    place.value = await world.areLocal().then(
      (areLocal) => (areLocal ? "device" : "synced"),
      () => "nowhere",
    );
  };
  const report = (next: Message) => {
    message.value = next;
  };
  const save: Save = async (change) => {
    message.value = undefined;
    try {
      await world.save(change);
      await findPlace();
      return true;
    } catch {
      report({ say: (words) => words.saveFailed, failed: true });
      return false;
    }
  };

  return {
    settings,
    language,
    hasBadge,
    message,
    place,
    save,
    ...createLists(settings, save),
    ...createFileActions(world, save, report),

    /** Determines where the settings are stored; called when they are opened. */
    open: findPlace,

    async setLanguage(next: Language) {
      await world.setLanguage(next);
      await findPlace();
    },

    async reset() {
      if (await save({ ...defaultSettings, language: undefined })) report({ say: (words) => words.wasReset });
    },
  };
}

/** Saves a change and reports a failure to the user; resolves to whether it succeeded. */
type Save = (change: Partial<Settings>) => Promise<boolean>;

/** The user's own hosts and the names whose values are redacted. */
function createLists(settings: SettingsWorld["settings"], save: Save) {
  const hosts = () => settings.value?.hosts ?? [];
  const secrets = () => settings.value?.secrets ?? [];
  return {
    /** Adds a host; returns the reason if it is rejected. */
    addHost(text: string, api: unknown) {
      const read = readHost(
        text,
        hosts().map(({ host }) => host),
        isKnownHost,
      );
      if (read.fault !== undefined || !isApi(api)) return read;
      void save({ hosts: [...hosts(), { host: read.host, api }] });
      return undefined;
    },

    removeHost: (host: string) => save({ hosts: hosts().filter((other) => other.host !== host) }),

    /** Adds a name whose values are redacted; returns the reason if it is rejected. */
    addSecret(text: string) {
      const read = readSecretName(text, secrets());
      if (read.fault !== undefined) return read.fault;
      void save({ secrets: [...secrets(), read.name] });
      return undefined;
    },

    removeSecret: (name: string) => save({ secrets: secrets().filter((other) => other !== name) }),
  };
}

/** Export to a file and import from one. */
function createFileActions(
  { settings, download }: SettingsWorld,
  save: Save,
  report: (message: Message) => void,
) {
  return {
    async exportFile() {
      try {
        await download(fileName, "application/json", [settingsFile(settings.value ?? defaultSettings)]);
        report({ say: (words) => words.exported(fileName) });
      } catch {
        report({ say: (words) => words.exportFailed, failed: true });
      }
    },

    async importFile(file: File) {
      const reject = (fault: FileFault | "unreadable") =>
        report({ say: (words) => words.importFaults[fault], failed: true });
      if (file.size > largestFile) return reject("large");
      const text = await file.text().catch(() => undefined);
      if (text === undefined) return reject("unreadable");
      const read = readSettingsFile(text);
      if ("fault" in read) return reject(read.fault);
      const { language: tag, ...others } = read.settings;
      const isOurs = tag === undefined || isLanguage(tag);
      const wrong = isOurs ? read.wrong : [{ name: "language", value: tag }, ...read.wrong];
      if (!(await save(isOurs ? read.settings : others))) return;
      report({
        say: (words) => words.imported(file.name),
        ...(wrong.length > 0 && { leftOut: wrong.map(({ name, value }) => `${name}: ${value}`) }),
      });
    },
  };
}
