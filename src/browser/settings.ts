import browser from "webextension-polyfill";
import { closestLanguage, isLanguage, type Language } from "../locales/index.ts";

/** The language that was chosen in the panel, or else the browser's. */
export async function readLanguage(): Promise<Language> {
  // Damaged or forbidden storage is no reason to show nothing.
  const { language } = await browser.storage.local.get("language").catch(() => ({ language: undefined }));
  return isLanguage(language) ? language : closestLanguage(browser.i18n.getUILanguage());
}

export const saveLanguage = (language: Language): Promise<void> => browser.storage.local.set({ language });

/** What the reader has chosen, apart from the language. */
export interface Settings {
  /** Failures are kept in history. */
  readonly keep: boolean;
  /** How many days they are kept. */
  readonly days: number;
  /** How many of them are kept. */
  readonly most: number;
}

export const defaultSettings: Settings = { keep: true, days: 30, most: 10_000 };

/** The least and the most that a setting takes. */
export const limits = { days: [1, 365], most: [100, 50_000] } as const;

function whole(value: unknown, [least, most]: readonly [number, number], otherwise: number): number {
  if (typeof value !== "number" || Number.isNaN(value)) return otherwise;
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** Settings of stored data: what is out of limits is brought inside, what is damaged is the default. */
export function settingsOf(stored: unknown): Settings {
  const { keep, days, most }: { readonly [Name in keyof Settings]?: unknown } = Object(stored);
  return {
    keep: typeof keep === "boolean" ? keep : defaultSettings.keep,
    days: whole(days, limits.days, defaultSettings.days),
    most: whole(most, limits.most, defaultSettings.most),
  };
}

export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get("settings");
  return settingsOf(settings);
}

/** Resolves to the settings as they are then. */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsOf({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ settings });
  return settings;
}

/** Tells of changes by any window. Returns its undoing. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const receive = ({ settings }: Record<string, { readonly newValue?: unknown }>, area: string) => {
    if (area === "local" && settings) listener(settingsOf(settings.newValue));
  };
  browser.storage.onChanged.addListener(receive);
  return () => browser.storage.onChanged.removeListener(receive);
}
