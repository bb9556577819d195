import { batch, computed, effect, signal } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { PanelTexts } from "../../locales/texts.ts";
import type { Adapters } from "./adapters.ts";
import { createDetailsStore } from "./details-store.ts";
import { createDiagnosisStore, type DiagnosisStore } from "./diagnosis-store.ts";
import { causeWord } from "./filter.ts";
import { createFilterStore } from "./filter-store.ts";
import { createHelpStore } from "./help-store.ts";
import { keyOfFile } from "./history/history-groups.ts";
import { createHistoryStore } from "./history/history-store.ts";
import { createIdCopying } from "./id-copying.ts";
import { createImportStore } from "./import-store.ts";
import { createLanguageStore } from "./language-store.ts";
import { createLimitGauge } from "./limit-gauge.ts";
import { createListStore } from "./list-store.ts";
import { createNotices } from "./notices.ts";
import { createPasteStore } from "./paste-store.ts";
import { createRecorderFeed } from "./recorder-feed.ts";
import { createRemoval } from "./removal.ts";
import { type Cause, insert, rowFor } from "./rows.ts";
import { createSampleStore } from "./sample-store.ts";
import type { SettingsWorld } from "./settings-actions.ts";
import { createSettingsStore } from "./settings-store.ts";
import { createShareStore } from "./share-store.ts";
import type { ValueIn } from "./sorting.ts";

export type Store = ReturnType<typeof createStore>;

/** The panel's state and the user's actions, composed of stores with one duty each. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the one place that knows all stores
export function createStore(adapters: Adapters) {
  const { now } = adapters;
  const notices = createNotices(adapters.copy);
  const language = createLanguageStore(adapters, notices);
  const diagnosis = createDiagnosisStore(adapters, language, notices);
  const settings = createSettingsStore(adapters);
  const feed = createRecorderFeed(adapters, {
    arrived: () => {
      if (samples.end()) notices.happened(() => help.words.value?.samplesGone ?? "");
    },
    needsDiagnosis: () => void diagnosis.load(),
  });
  const samples = createSampleStore(adapters, feed.failures);
  const help = createHelpStore(language.language, {
    wantExplanations: () => void diagnosis.load(),
    loadFailed: () => notices.failed((t) => t.loadFailed),
  });
  /** The failures of this session: those of the tab, and those added from a pasted text. */
  const session = computed((): readonly Failure[] => {
    const added = paste.added.value;
    return added.length > 0 ? insert(feed.failures.value, added) : feed.failures.value;
  });
  const history = createHistoryStore(adapters, session, settings.current);
  /** The contents of the list: history, or the failures of this session, or samples if there are none. */
  const listed = computed((): readonly Failure[] => {
    if (history.isOn.value) return history.listed.value;
    return session.value.length > 0 ? session.value : samples.shown.value;
  });
  const filter = createFilterStore(adapters, {
    listed,
    ...diagnosis,
    noteOf: history.noteOf,
    facts: computed(() => [diagnosis.facts.value, history.notes.value]),
  });
  const list = createListStore(adapters, {
    listed,
    filtered: filter.filtered,
    wholly: filter.wholly,
    isHistory: history.isOn,
    isFile: computed(() => history.isOn.value && history.shownFile.value !== undefined),
    causeSoon: diagnosis.causeSoon,
    valueIn: createValues(diagnosis),
  });
  const details = createDetailsStore(list, diagnosis);
  const share = createShareStore(adapters, {
    ...list,
    ...diagnosis,
    ...notices,
    language: language.language,
    noteOf: history.noteOf,
    portalCallOf: (failure) => diagnosis.diagnosis.value?.portalCall(failure),
  });
  const imports = createImportStore(adapters, {
    history,
    know: diagnosis.know,
    begun: (id) => {
      if (!history.isOn.value) history.toggle();
      history.show(keyOfFile(id));
    },
    done: (result) => {
      void history.findFilesToGo();
      const say = (t: PanelTexts) => t.imported(result);
      if (result.problem) notices.failed(say);
      else notices.happened(say);
    },
  });
  const paste = createPasteStore(adapters, {
    notices,
    settings: settings.current,
    everything: history.everything,
    answerOf: diagnosis.answerOf,
    loadDiagnosis: diagnosis.load,
    keepFile: history.keepFile,
    show: (failure) => {
      const isListed = session.value.some(({ id }) => id === failure.id) && adapters.recorder !== undefined;
      if (history.isOn.value === isListed) history.toggle();
      history.show(undefined);
      details.open(failure.id);
    },
  });
  const wantsHar = signal(false);
  const settingsWorld: SettingsWorld = {
    settings: settings.current,
    save: async (change: Partial<Settings>) => void (await settings.save(change)),
    areLocal: adapters.areSettingsLocal,
    hasBadge: adapters.hasBadge,
    language: language.language,
    setLanguage: language.setLanguage,
    download: adapters.download,
  };

  const { failures, isRecording, keeping, lost, record, checkConnection } = feed;
  const { addFailureTexts: _, ...words } = language;
  const { findingsOf, verdictSoon, titleOf, isCorrectable, hasPublic } = diagnosis;
  return {
    notice: notices.notice,
    failures,
    isRecording,
    keeping,
    lost,
    record,
    checkConnection,
    ...words,
    findingsOf,
    verdictSoon,
    titleOf,
    isCorrectable,
    hasPublic,
    ...filter,
    ...list,
    ...details,
    ...createIdCopying(list, language, notices),
    ...createRemoval({ feed, samples, paste, imports, history, list, details, notices }),
    ...createLayout(adapters.layout),
    listed,
    history,
    help,
    samples,
    imports,
    paste,
    share,
    settings,
    settingsWorld,
    gauge: createLimitGauge(feed.rates, diagnosis.diagnosis),
    now,
    reload: adapters.reload,
    reloadPage: adapters.reloadPage,

    /** Whether the panel is a separate page with history and without a recorder. */
    isViewer: adapters.recorder === undefined,
    /** Whether the dialog that requests a HAR file is open. */
    wantsHar,

    /** Opens the section named in the viewer's URL; ignores unknown names. */
    openPlace(place: string) {
      if (place === "paste") paste.open();
      if (place === "codes") help.open();
      if (place === "har") wantsHar.value = true;
    },

    /** Connects the stores to the outside; returns a function that disconnects them. */
    start() {
      if (!adapters.recorder) history.toggle();
      // A message is about the user's last action, so the next action clears it.
      const next = () => [
        filter.filterText.value,
        list.times.value,
        list.selectedKey.value,
        feed.isRecording.value,
        history.isOn.value,
        history.scope.value,
      ];
      const stops = [
        feed.start(),
        settings.start(),
        history.start(),
        effect(() => {
          if (history.isOn.value && listed.value.length > 0) void diagnosis.load();
        }),
        filter.start(),
        notices.forgetAfter(next),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },

    /** Narrows the list to one cause. */
    showOnly({ key }: Cause) {
      filter.filterText.value = `cause:${causeWord(key)}`;
    },

    toggleHistory() {
      batch(() => {
        list.selection.reset();
        history.toggle();
      });
    },

    /** Narrows history to a day and page or to a file; `undefined` shows all of it. */
    showGroup(key: string | undefined) {
      batch(() => {
        list.selection.reset();
        details.close();
        history.show(key);
      });
    },

    /** Fills the empty list with invented failures; `atOnce` skips the pauses between them. */
    async tryIt(options?: { atOnce?: boolean }) {
      notices.dismiss();
      void diagnosis.load();
      try {
        await help.load();
        await samples.play(options);
      } catch {
        notices.failed((t) => t.loadFailed);
      }
    },
  };
}

/** The sort values of the list's columns. */
function createValues({ verdictSoon, titleOf }: DiagnosisStore): ValueIn {
  return (failure, column) => {
    const row = rowFor(failure);
    if (column === "cause") return verdictSoon(failure)?.verdict;
    if (column === "operation") return titleOf(failure);
    if (column === "trackingId") return row.id;
    if (column === "time") return failure.exchange.sentAt;
    return row[column];
  };
}

/** The divider between list and Details. */
function createLayout(layout: Adapters["layout"]) {
  const listShare = signal(layout.read());
  return {
    /** The list's share of the width beside Details, from 0 to 1; `undefined` means the default. */
    listShare,
    /** Moves the divider; saves its position unless it is still moving. */
    resizeList(share: number | undefined, { isMoving = false } = {}) {
      listShare.value = share;
      if (!isMoving) layout.save(share);
    },
  };
}
