import type { SettingsTexts } from "../../locales/texts.ts";
import type { SettingsStore } from "../state/settings-store.ts";

/** What the form and each setting in it receive. */
export interface SettingProps {
  store: SettingsStore;
  words: SettingsTexts;
}
