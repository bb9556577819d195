import { useEffect, useMemo, useRef } from "preact/hooks";
import { createSettingsActions } from "../state/settings-actions.ts";
import type { Store } from "../state/store.ts";
import { useSettingsWords } from "../ui/use-words.ts";
import { placeWords } from "./place-words.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import "./Settings.css";

/** The settings as a dialog over the panel. */
export function Settings({ store }: { store: Store }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const settings = useMemo(() => createSettingsActions(store.settingsWorld), [store]);
  const words = useSettingsWords(settings.language.value);
  const isReady = words !== undefined && settings.settings.value !== undefined;
  useEffect(() => {
    if (isReady) dialog.current?.showModal();
  }, [isReady]);
  if (!isReady) return null;
  const place = placeWords(settings.place.value, words);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    // DevTools opens its console on Escape unless the panel stops the event.
    event.preventDefault();
    event.stopPropagation();
    dialog.current?.close();
  };
  return (
    <dialog
      class="settings"
      ref={dialog}
      aria-label={words.title}
      onKeyDown={onKeyDown}
      onClose={store.settings.close}
    >
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
    </dialog>
  );
}
