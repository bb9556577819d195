import { effect } from "@preact/signals";
import { render } from "preact";
import { connectToRecorder } from "../browser/channel.ts";
import { copyText } from "../browser/clipboard.ts";
import { readLanguage, saveLanguage } from "../browser/settings.ts";
import { watchTheme } from "../browser/theme.ts";
import { loadOperations } from "../catalogue/operations.ts";
import { type Language, languages } from "../locales/index.ts";
import type { Diagnosis } from "./adapters.ts";
import { Panel } from "./Panel.tsx";
import { createStore } from "./store.ts";

watchTheme((theme) => {
  document.documentElement.dataset.theme = theme;
});

/** Checks and operations are many, and a panel without a failure needs none of them. */
async function loadDiagnosis(): Promise<Diagnosis> {
  const [{ explain }, { diagnose, evidencesOf }, { findOperation }, operations] = await Promise.all([
    import("../core/explain.ts"),
    import("../core/diagnose.ts"),
    import("../core/operations.ts"),
    loadOperations(),
  ]);
  return {
    explain,
    findings: (failure) => diagnose(failure, operations),
    operation: (failure) => evidencesOf(failure, operations).operation,
    operationAt: (method, template) =>
      findOperation(method, `https://host${template}`, operations)?.operation,
  };
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
  now: Date.now,
  // A hidden page draws no frames, yet its list has to keep up.
  nextFrame: (run) => (document.hidden ? setTimeout(run) : requestAnimationFrame(run)),
});

effect(() => {
  document.documentElement.lang = store.language.value;
  document.title = store.texts.value.panel.title;
});

store.start();
// A limit that was near is far again when time has passed without a call.
setInterval(store.forgetOldCalls, 5000);
render(<Panel store={store} />, document.body);
