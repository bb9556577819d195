import { signal } from "@preact/signals";
import { render } from "preact";
import { hasBadge } from "../browser/badge.ts";
import { download } from "../browser/download.ts";
import { languageOf } from "../browser/language.ts";
import { areSettingsLocal, onSettings, readSettings, saveSettings } from "../browser/settings.ts";
import { defaultSettings, type Settings } from "../core/settings/settings.ts";
import { createSettingsActions } from "../panel/state/settings-actions.ts";
import { Options } from "./Options.tsx";

const settings = signal<Settings>(await readSettings().catch(() => defaultSettings));
const language = signal(languageOf(settings.value));

const follow = (changed: Settings) => {
  settings.value = changed;
  language.value = languageOf(changed);
};
const save = async (change: Partial<Settings>) => follow(await saveSettings(change));

onSettings(follow);
render(
  <Options
    store={createSettingsActions({
      settings,
      save,
      areLocal: areSettingsLocal,
      hasBadge,
      language,
      setLanguage: (next) => save({ language: next }),
      download,
    })}
  />,
  document.body,
);
