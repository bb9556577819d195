import { useMemo, useRef } from "preact/hooks";
import { createSettingsActions } from "../state/settings-actions.ts";
import type { Store } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useSettingsWords } from "../ui/use-words.ts";
import { placeWords } from "./place-words.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import "./Settings.css";

/** The settings as a dialog over the panel. */
export function Settings({ store }: { store: Store }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const settings = useMemo(() => createSettingsActions(store.settingsWorld), [store]);
  const words = useSettingsWords(settings.language.value);
  if (words === undefined || settings.settings.value === undefined) return null;
  const place = placeWords(settings.place.value, words);
  return (
    <Dialog class="settings" name={words.title} dialog={dialog} onClose={store.settings.close}>
      <h2>{words.title}</h2>
      <div class="scrolled">
        <SettingsForm store={settings} words={words} level={3} />
      </div>
      <div class="foot">
        {place && <p class="quiet">{place}</p>}
        <button type="button" class="button main" onClick={() => dialog.current?.close()}>
          {words.done}
        </button>
      </div>
    </Dialog>
  );
}
