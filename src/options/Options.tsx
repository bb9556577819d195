import { useEffect } from "preact/hooks";
import { placeWords } from "../panel/settings/place-words.ts";
import { SettingsForm } from "../panel/settings/SettingsForm.tsx";
import type { SettingsActions } from "../panel/state/settings-actions.ts";
import { useSettingsWords } from "../panel/ui/use-words.ts";
import "../panel/base.css";
import "./Options.css";

/** The settings on the extension's options page, which works without DevTools. */
export function Options({ store }: { store: SettingsActions }) {
  const words = useSettingsWords(store.language.value);
  useEffect(() => {
    if (!words) return;
    document.documentElement.lang = store.language.value;
    document.title = `${words.title} · Defender Error Lens`;
  }, [words]);
  if (!words) return null;
  return (
    <main class="options">
      <header>
        <p class="quiet">Defender Error Lens</p>
        <h1>{words.title}</h1>
      </header>
      <SettingsForm store={store} words={words} level={2} />
      <footer class="quiet">{placeWords(store.place.value, words)}</footer>
    </main>
  );
}
