import type { SettingsTexts } from "../../locales/texts.ts";
import type { SettingsActions } from "../state/settings-actions.ts";

/** Props of the form and of each setting in it. */
export interface SettingProps {
  store: SettingsActions;
  words: SettingsTexts;
}
