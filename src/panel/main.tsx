import { effect } from "@preact/signals";
import { render } from "preact";
import { connectToRecorder } from "../browser/channel.ts";
import { copyText } from "../browser/clipboard.ts";
import { readLanguage, saveLanguage } from "../browser/settings.ts";
import { watchTheme } from "../browser/theme.ts";
import { loadOperations } from "../catalogue/operations.ts";
import type { Failure } from "../core/failure.ts";
import { type Language, languages } from "../locales/index.ts";
import { Panel } from "./Panel.tsx";
import { createStore } from "./store.ts";

watchTheme((theme) => {
  document.documentElement.dataset.theme = theme;
});

/** Checks and operations are many, and a panel without a failure needs none of them. */
async function loadDiagnosis() {
  const [{ diagnose }, operations] = await Promise.all([import("../core/diagnose.ts"), loadOperations()]);
  return (failure: Failure) => diagnose(failure, operations);
}

const loadTexts = (language: Language) => languages[language].load();
const initial = await readLanguage();

const store = createStore({
  recorder: connectToRecorder(),
  copy: copyText,
  language: { initial, save: saveLanguage },
  texts: await loadTexts(initial),
  loadTexts,
  loadDiagnosis,
  loadFindingTexts: (language) => languages[language].loadFindings(),
  // A hidden page draws no frames, yet its list has to keep up.
  nextFrame: (run) => (document.hidden ? setTimeout(run) : requestAnimationFrame(run)),
});

effect(() => {
  document.documentElement.lang = store.language.value;
  document.title = store.texts.value.panel.title;
});

store.start();
render(<Panel store={store} />, document.body);
