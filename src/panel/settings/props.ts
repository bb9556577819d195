import type { SettingsTexts } from "../../locales/texts.ts";
import type { SettingsActions } from "../state/settings-actions.ts";

/** What the form and each setting in it receive. */
export interface SettingProps {
  store: SettingsActions;
  words: SettingsTexts;
}
