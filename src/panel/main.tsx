import { effect } from "@preact/signals";
import { render } from "preact";
import { connectToRecorder } from "../browser/channel.ts";
import { copyRich, copyText } from "../browser/clipboard.ts";
import { steadyNow } from "../browser/clock.ts";
import { download } from "../browser/download.ts";
import { isConnected } from "../browser/extension.ts";
import { importHar } from "../browser/files.ts";
import { openHistory } from "../browser/history.ts";
import { readShare, saveShare } from "../browser/layout.ts";
import { showInNetwork } from "../browser/network-panel.ts";
import { product } from "../browser/product.ts";
import { createSearch } from "../browser/search.ts";
import { onSettings, readLanguage, readSettings, saveLanguage, saveSettings } from "../browser/settings.ts";
import { watchTheme } from "../browser/theme.ts";
import { loadOperations } from "../catalogue/operations.ts";
import type { ReportWords } from "../core/formats/report.ts";
import { type Language, languages } from "../locales/index.ts";
import type { Diagnosis, FailureTexts } from "./adapters.ts";
import { Panel } from "./Panel.tsx";
import { Details } from "./parts.ts";
import type { Sharing } from "./share-store.ts";
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
    // A failure that is chosen shows at once.
    Details.load(),
  ]);
  return {
    explain,
    findings: (failure) => diagnose(failure, operations),
    operation: (failure) => evidencesOf(failure, operations).operation,
    operationAt: (method, template) =>
      findOperation(method, `https://host${template}`, operations)?.operation,
  };
}

/** Formats, report and code are used now and then. */
async function loadSharing(): Promise<Sharing> {
  const [formats, report, markdown, snippets] = await Promise.all([
    import("../core/formats/index.ts"),
    import("../core/formats/report.ts"),
    import("../core/formats/markdown.ts"),
    import("../core/snippets/index.ts"),
  ]);
  return { ...formats, ...report, ...markdown, ...snippets };
}

async function loadReportWords(language: Language): Promise<ReportWords> {
  const { load, loadReport } = languages[language];
  const [shown, { explanations, findings }, report] = await Promise.all([
    load(),
    loadFailureTexts(language),
    loadReport(),
  ]);
  return { language, texts: { ...shown, ...explanations }, findings, report };
}

async function loadFailureTexts(language: Language): Promise<FailureTexts> {
  const { loadExplanations, loadFindings } = languages[language];
  const [explanations, findings] = await Promise.all([loadExplanations(), loadFindings()]);
  return { explanations, findings };
}

const loadTexts = (language: Language) => languages[language].load();
const initial = await readLanguage();

const store = createStore({
  recorder: connectToRecorder(),
  copy: copyText,
  language: { initial, save: saveLanguage },
  layout: { read: readShare, save: saveShare },
  texts: await loadTexts(initial),
  loadTexts,
  loadDiagnosis,
  loadFailureTexts,
  loadSharing,
  loadReportWords,
  copyRich,
  download,
  product,
  showInNetwork,
  importHar,
  search: createSearch(),
  history: openHistory(),
  settings: { read: readSettings, save: saveSettings, subscribe: onSettings },
  now: Date.now,
  steadyNow,
  isConnected,
  reload: () => location.reload(),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
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
setInterval(store.checkConnection, 5000);
render(<Panel store={store} />, document.body);
