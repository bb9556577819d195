// Imported first, so that its requests are sent before the rest runs.
import "../browser/opening.ts";
import { effect } from "@preact/signals";
import { render } from "preact";
import { hasBadge } from "../browser/badge.ts";
import { copyRich, copyText } from "../browser/clipboard.ts";
import { createDiagnoser } from "../browser/diagnosis/diagnoser.ts";
import { download } from "../browser/download.ts";
import { isConnected } from "../browser/extension.ts";
import { nextFrame } from "../browser/frames.ts";
import { lazyHistory } from "../browser/history/lazy-history.ts";
import type { History } from "../browser/history/types.ts";
import { importHar } from "../browser/import/importer.ts";
import { languageOf, rememberLanguage } from "../browser/language.ts";
import { readGrouping, readShare, saveGrouping, saveShare } from "../browser/layout.ts";
import { showInNetwork } from "../browser/network-panel.ts";
import { recorder, settings, words } from "../browser/opening.ts";
import { product } from "../browser/product.ts";
import { createSearch } from "../browser/search.ts";
import { areSettingsLocal, onSettings, readSettings, saveSettings } from "../browser/settings.ts";
import { reloadPage } from "../browser/tab.ts";
import { watchTheme } from "../browser/theme.ts";
import type { Api } from "../catalogue/apis/names.ts";
import type { Diagnosis } from "../core/answer/diagnosis.ts";
import type { AnswerWords } from "../core/answer/verdict.ts";
import type { ReportWords } from "../core/formats/report-words.ts";
import { defaultSettings } from "../core/settings/settings.ts";
import { type Language, languages } from "../locales/index.ts";
import { Panel } from "./Panel.tsx";
import { Details, RowMenu } from "./parts.ts";
import type { FailureTexts } from "./state/adapters.ts";
import type { Explain } from "./state/paste-store.ts";
import type { Sharing } from "./state/share-store.ts";
import { createStore } from "./state/store.ts";

watchTheme((theme) => {
  document.documentElement.dataset.theme = theme;
});

const { diagnose, prepareDiagnoses } = createDiagnoser();

/** Loads checks and operations. They are large, so the first frame does not wait for them. */
async function loadDiagnosis(apis: readonly Api[]): Promise<Diagnosis> {
  prepareDiagnoses();
  const [diagnosis] = await Promise.all([
    import("../core/answer/diagnosis.ts"),
    // Load the components too, so that the first selected failure and the menu of a row show immediately.
    Details.load(),
    RowMenu.load(),
  ]);
  return diagnosis.loadDiagnosis(apis);
}

/** Loads export formats, the report and code snippets, which are rarely used. */
async function loadSharing(): Promise<Sharing> {
  const [formats, report, snippets, calls, publicCalls] = await Promise.all([
    import("../core/formats/index.ts"),
    import("../core/formats/report.ts"),
    import("../core/snippets/index.ts"),
    import("../core/snippets/call.ts"),
    import("../core/snippets/public-call.ts"),
  ]);
  return { ...formats, ...report, ...snippets, ...calls, ...publicCalls };
}

async function loadReportWords(language: Language): Promise<ReportWords> {
  const { load, loadReport } = languages[language];
  const [shown, { explanations, findings, english }, report] = await Promise.all([
    load(),
    loadFailureTexts(language),
    loadReport(),
  ]);
  return { language, texts: { ...shown, ...explanations }, findings, report, ...(english && { english }) };
}

async function loadFailureTexts(language: Language): Promise<FailureTexts> {
  const [words, body, english] = await Promise.all([
    loadAnswerWords(language),
    languages[language].loadBody(),
    language === "en" ? undefined : loadAnswerWords("en"),
  ]);
  return { explanations: words.texts, findings: words.findings, body, ...(english && { english }) };
}

async function loadAnswerWords(language: Language): Promise<AnswerWords> {
  const { loadExplanations, loadFindings } = languages[language];
  const [texts, findings] = await Promise.all([loadExplanations(), loadFindings()]);
  return { texts, findings };
}

async function loadHistory(): Promise<History> {
  const [{ openHistory }, { createRoomClient }] = await Promise.all([
    import("../browser/history/history.ts"),
    import("../browser/history/room-client.ts"),
  ]);
  return openHistory({ room: createRoomClient() });
}

/** Loads the parsers of pasted text, which are rarely used. */
async function loadExplainer(): Promise<Explain> {
  const [{ explainText }, { rulesOf }, { loadOperations }] = await Promise.all([
    import("../core/paste/explain.ts"),
    import("../core/rules.ts"),
    import("../catalogue/operations.ts"),
  ]);
  const operations = await loadOperations();
  return (text, { id, settings, ...known }) =>
    explainText(text, id, { rules: rulesOf(settings ?? defaultSettings), operations, ...known });
}

const loadTexts = (language: Language) => languages[language].load();
/** Most milliseconds the first frame waits for the recorder. */
const patience = 100;
const { language: initial, texts } = await words;

const store = createStore({
  ...(recorder && { recorder }),
  copy: copyText,
  language: {
    initial,
    save: async (language) => void (await saveSettings({ language })),
  },
  hasBadge,
  areSettingsLocal,
  layout: { read: readShare, save: saveShare },
  grouping: { read: readGrouping, save: saveGrouping },
  texts,
  loadTexts,
  loadDiagnosis,
  diagnose,
  loadFailureTexts,
  loadSharing,
  loadExplainer,
  loadReportWords,
  copyRich,
  download,
  product,
  showInNetwork,
  importHar: (file, id, on) => importHar(file, id, on, undefined, readSettings()),
  ...createSearch(),
  history: lazyHistory(loadHistory),
  settings: { read: () => settings, save: saveSettings, subscribe: onSettings },
  now: Date.now,
  isConnected,
  reload: () => location.reload(),
  ...(recorder && { reloadPage }),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
  nextFrame,
});

effect(() => {
  document.documentElement.lang = store.language.value;
  rememberLanguage(store.language.value);
  document.title = store.texts.value.panel.title;
});
effect(() => {
  const stored = store.settings.stored.value;
  if (stored) void store.followLanguage(languageOf(stored));
});

// Wait for the recorder for up to 100 ms, so that the first frame already has rows.
if (recorder)
  await Promise.race([recorder.answered, new Promise((resolve) => setTimeout(resolve, patience))]);
document.documentElement.classList.toggle("viewer", store.isViewer);
store.start();
setInterval(store.checkConnection, 5000);
render(<Panel store={store} />, document.body);
store.openPlace(location.hash.slice(1));
