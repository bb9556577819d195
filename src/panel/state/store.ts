import { batch, computed, effect, signal } from "@preact/signals";
import type { FromRecorder, KeepingState } from "../../browser/channel.ts";
import type { HistoryTrouble } from "../../browser/history.ts";
import type { Operation } from "../../catalogue/operations.ts";
import { placeOf } from "../../core/explain/words-of.ts";
import type { Failure } from "../../core/failure.ts";
import type { CallRate } from "../../core/observe/call-log.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { Language } from "../../locales/index.ts";
import type { PanelTexts } from "../../locales/texts.ts";
import type { Adapters, Diagnosis, FailureTexts } from "./adapters.ts";
import { createAhead } from "./ahead.ts";
import { createExpressionStore } from "./expression-store.ts";
import { expressionText, noFilter, parseFilter, prepareText } from "./filter.ts";
import { createFound } from "./found.ts";
import { createHelpStore } from "./help-store.ts";
import { createHistoryStore } from "./history-store.ts";
import { createImportStore } from "./import-store.ts";
import { folded, insert, repeatKey, single } from "./rows.ts";
import { createSampleStore } from "./sample-store.ts";
import { createSelection } from "./selection.ts";
import { createShareStore } from "./share-store.ts";
import type { Times } from "./time-strip.ts";

/** What just happened; the words are made when shown, so that they follow the language. */
export interface Notice {
  readonly failed?: true;
  readonly say: (texts: PanelTexts) => string;
}

export type { KeepingState };

/** A limit that is near. */
export interface Gauge {
  readonly title: string;
  readonly period: "minute" | "hour";
  readonly made: number;
  readonly allowed: number;
}

/** Milliseconds by which a list that is there from the start has been drawn. */
const AFTER_PICTURE = 100;

/** Milliseconds by which the first letter of a filter has been answered. */
const SOON = 50;

/** Share of a limit from which on it is shown. */
const NEAR = 0.8;

export type Store = ReturnType<typeof createStore>;

/** State of the panel: a few signals, all else derived from them, and the actions of the reader. */
export function createStore(adapters: Adapters) {
  const { recorder, copy, loadTexts, loadDiagnosis, loadFailureTexts, now, nextFrame } = adapters;
  const languageSetting = adapters.language;
  const failures = signal<readonly Failure[]>([]);
  const isRecording = signal(true);
  const filterText = signal("");
  const isGrouped = signal(false);
  const selectedId = signal<string>();
  const isOpen = signal(false);
  /** A new object each time the reader asked to be taken into Details. */
  const wantsTitle = signal<object>();
  const language = signal(languageSetting.initial);
  const texts = signal(adapters.texts);
  const notice = signal<Notice>();
  /** Both come with the first failure. */
  const diagnosis = signal<Diagnosis>();
  const failureTexts = signal<FailureTexts>();
  const findingTexts = computed(() => failureTexts.value?.findings);
  const bodyTexts = computed(() => failureTexts.value?.body);
  const isSettingsOpen = signal(false);
  /** What the tab calls most. */
  const rates = signal<readonly CallRate[]>([]);
  /** What stands in the way of history: told by the recorder, or met by the panel itself. */
  const keeping = signal<KeepingState>("on");
  const trouble = signal<HistoryTrouble>();
  /** What is no longer there: the extension that the panel was loaded from, or the recorder. */
  const lost = signal<"extension" | "recorder">();
  const history = createHistoryStore(adapters, failures, (met) => {
    trouble.value = met;
  });
  const noteOf = ({ id }: Failure) => history.notes.value.get(id);
  const samples = createSampleStore(adapters, failures);
  const help = createHelpStore(language, {
    wantExplanations: () => void wantDiagnosis(),
    loadFailed: () => failed((t) => t.loadFailed),
  });

  const { findingsOf, findingsSoon, arrived: madeWay } = createFound(diagnosis, adapters);

  const typed = computed(() =>
    parseFilter(filterText.value, {
      hasFinding: (failure) => (findingsSoon(failure)?.length ?? 0) > 0,
      noteOf,
      isFound: (expression, failure) => expressions.isFound(expression, failure),
    }),
  );
  /** What the list is made of: the live failures, or samples while there is none, or history. */
  const listed = computed(() => {
    if (history.isOn.value) return history.listed.value;
    return failures.value.length > 0 ? failures.value : samples.shown.value;
  });
  const searchedText = (failure: Failure) => expressionText(failure, noteOf(failure));
  const expressions = createExpressionStore(
    adapters,
    computed(() => typed.value.expressions),
    listed,
    searchedText,
  );
  const isFiltered = computed(() => filterText.value !== "");
  const prepareSearch = () => adapters.prepareSearch(listed.peek().map(searchedText));
  const filter = computed(() => (expressions.isSlow.value ? noFilter : typed.value));
  let known: readonly Failure[] = [];
  const filtered = computed(() => {
    if (filterText.value.trim() === "") known = listed.value;
    // Until it is known what an expression finds, the list stays as it is.
    else if (expressions.isSettled.value) known = listed.value.filter(filter.value.matches);
    return known;
  });
  /** What the live list is narrowed to; all of it when `undefined`. */
  const times = signal<Times>();
  const matching = computed(() => {
    if (history.isOn.value || !times.value) return filtered.value;
    const [from, to] = times.value;
    return filtered.value.filter(({ exchange }) => exchange.sentAt >= from && exchange.sentAt < to);
  });
  /** The share of the room beside Details that the list takes; the usual one when `undefined`. */
  const listShare = signal(adapters.layout.read());
  const rows = computed(() => (isGrouped.value ? folded : single)(matching.value));
  const selected = computed(() =>
    selectedId.value === undefined ? undefined : listed.value.find(({ id }) => id === selectedId.value),
  );
  const selectedKey = computed(() => {
    if (!selected.value) return undefined;
    return isGrouped.value ? repeatKey(selected.value) : selected.value.id;
  });
  const selection = createSelection(rows, selectedKey);
  /** The failures of the chosen rows; of a row of repeats all of them. */
  const chosen = computed((): readonly Failure[] => {
    const { keys, chosen: rowsChosen } = selection;
    if (!isGrouped.value || rowsChosen.value.length < 2)
      return rowsChosen.value.length > 1
        ? rowsChosen.value.map(({ failure }) => failure)
        : selected.value
          ? [selected.value]
          : [];
    return matching.value.filter((failure) => keys.value.has(repeatKey(failure)));
  });
  /** The failure that Details shows. */
  const shown = computed(() => (isOpen.value ? selected.value : undefined));
  const explanation = computed(
    () =>
      shown.value &&
      failureTexts.value &&
      diagnosis.value?.explain(shown.value, failureTexts.value.explanations),
  );

  let wantedLanguage = languageSetting.initial;
  /** Choices of the reader that are not kept yet. */
  let choices = 0;
  let isDiagnosisWanted = false;
  let isLoadFailureTold = false;
  /** Never delays a row: the list shows first, the causes follow. */
  const wantDiagnosis = async () => {
    if (isDiagnosisWanted) return;
    isDiagnosisWanted = true;
    try {
      const loaded = await loadDiagnosis();
      let asked = language.value;
      let words = await loadFailureTexts(asked);
      // The reader may choose another language meanwhile.
      while (asked !== language.value) {
        asked = language.value;
        words = await loadFailureTexts(asked);
      }
      batch(() => {
        diagnosis.value = loaded;
        failureTexts.value = words;
      });
    } catch {
      isDiagnosisWanted = false; // tried again with the next failure
      if (!isLoadFailureTold) failed((t) => t.loadFailed);
      isLoadFailureTold = true;
    }
  };
  const makeWay = () => {
    if (samples.end()) happened(() => help.words.value?.samplesGone ?? "");
  };
  const prepare = createAhead(prepareText, adapters);
  let arrived: Failure[] = [];
  const flush = () => {
    const fresh = arrived;
    arrived = [];
    if (fresh.length > 0) {
      makeWay();
      madeWay(fresh.length);
      failures.value = insert(failures.value, fresh);
      prepare(fresh);
    }
    if (failures.value.length > 0) void wantDiagnosis();
  };
  const operationsAt = new Map<string, Operation | undefined>();
  const operationAt = ({ method, template }: CallRate): Operation | undefined => {
    const key = `${method} ${template}`;
    if (diagnosis.value && !operationsAt.has(key))
      operationsAt.set(key, diagnosis.value.operationAt(method, template));
    return operationsAt.get(key);
  };
  /** Which documented limit is nearest, if one is near: the operation, and calls made and allowed. */
  const gauge = computed(() => {
    let nearest: Gauge | undefined;
    for (const rate of rates.value) {
      const operation = operationAt(rate);
      for (const [period, allowed] of [
        ["minute", operation?.rateLimit?.perMinute],
        ["hour", operation?.rateLimit?.perHour],
      ] as const) {
        const made = rate[period];
        if (!operation || !allowed || made < allowed * NEAR) continue;
        if (!nearest || made / allowed > nearest.made / nearest.allowed)
          nearest = { title: operation.title, period, made, allowed };
      }
    }
    return nearest;
  });
  const receive = (message: FromRecorder) => {
    if (message.type === "failures") {
      if (arrived.length === 0) nextFrame(flush);
      for (const failure of message.failures) arrived.push(failure);
      return;
    }
    if (message.type === "rates") {
      rates.value = message.rates;
      if (message.rates.length > 0) void wantDiagnosis();
      return;
    }
    if (message.type === "ended") {
      lost.value ??= "recorder";
      return;
    }
    if (message.type === "keeping") {
      keeping.value = message.state;
      return;
    }
    arrived = [];
    batch(() => {
      if (lost.value === "recorder") lost.value = undefined;
      failures.value = insert([], message.failures);
      prepare(message.failures);
      keeping.value = message.keeping;
      rates.value = message.rates;
      isRecording.value = message.recording;
    });
    if (message.failures.length > 0) {
      makeWay();
      // After the picture of the list: it is much to load.
      adapters.later(wantDiagnosis, AFTER_PICTURE);
    }
  };

  const happened = (say: Notice["say"]) => {
    notice.value = { say };
  };
  const failed = (say: Notice["say"]) => {
    notice.value = { say, failed: true };
  };
  const copyText = (text: string, say: Notice["say"]) =>
    copy(text).then(
      () => happened(say),
      () => failed((t) => t.copyFailed),
    );

  const copyIds = (some: readonly Failure[]) => {
    const ids = new Set(some.flatMap(({ error }) => error.trackingId?.value ?? []));
    if (ids.size === 0) return failed((t) => t.noIds);
    return copyText([...ids].join("\n"), (t) => t.idsCopied(ids.size));
  };

  const share = createShareStore(adapters, {
    chosen,
    matching,
    language,
    findingsOf,
    operationOf: (failure) => diagnosis.value?.operation(failure),
    noteOf,
    copyText,
    happened,
    failed,
  });

  const imports = createImportStore(
    adapters,
    (file, found) => history.keepFile(file, found, now()),
    (result) => {
      const say = (t: PanelTexts) => t.imported(result);
      if (result.problem) failed(say);
      else happened(say);
      if (result.failures === 0) return;
      void wantDiagnosis();
      if (!history.isOn.value) history.toggle();
      history.show(`file ${result.id}`);
    },
  );

  const select = (id: string) => {
    batch(() => {
      selection.reset();
      selectedId.value = id;
    });
  };
  /**
   * Shows the panel in another language and remembers it, unless it is kept already. The last choice wins when several
   * are loading.
   */
  const setLanguage = async (next: Language, { isKept = false } = {}): Promise<void> => {
    wantedLanguage = next;
    if (!isKept) choices++;
    try {
      const loaded = await loadTexts(next);
      // Asked last: the words about failures may have come in the old language just now.
      const words = failureTexts.value && (await loadFailureTexts(next));
      if (wantedLanguage !== next) return;
      batch(() => {
        language.value = next;
        texts.value = loaded;
        if (words) failureTexts.value = words;
      });
      if (!words && failureTexts.value) failureTexts.value = await loadFailureTexts(language.value);
      if (!isKept) await languageSetting.save(next);
    } catch {
      failed((t) => t.languageFailed);
    } finally {
      if (!isKept) choices--;
    }
  };
  const lead = (key: string | undefined) => {
    selectedId.value = rows.value.find((row) => row.key === key)?.failure.id;
  };

  return {
    failures,
    isRecording,
    filterText,
    filter,
    isFilterSlow: expressions.isSlow,
    isGrouped,
    listed,
    /** As filtered, before it is narrowed to times. */
    filtered,
    times,
    listShare,
    matching,
    rows,
    history,
    help,
    samples,
    imports,
    share,
    keeping,
    trouble,
    lost,
    selection,
    chosen,
    isSettingsOpen,
    noteOf,
    selected,
    selectedKey,
    shown,
    wantsTitle,
    explanation,
    language,
    texts,
    notice,
    failureTexts,
    findingTexts,
    bodyTexts,
    findingsOf,
    findingsSoon,
    gauge,
    now,
    /** The documented operation of a call. */
    operationOf: (failure: Failure) => diagnosis.value?.operation(failure),
    /** Looks whether the extension was updated or reloaded meanwhile, which no event tells. */
    checkConnection: () => {
      if (!adapters.isConnected()) lost.value = "extension";
    },
    reload: () => adapters.reload(),

    /** Listens to the recorder; the returned function stops it. */
    start() {
      const stops = [
        recorder.subscribe(receive),
        history.start(),
        expressions.start(),
        // Who begins to filter may go on to an expression.
        effect(() => {
          if (isFiltered.value) adapters.later(prepareSearch, SOON);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },

    clear() {
      recorder.clear();
      arrived = [];
      batch(() => {
        failures.value = [];
        samples.end();
        times.value = undefined;
        isOpen.value = false;
        notice.value = undefined;
      });
    },

    record(on: boolean) {
      recorder.record(on);
      isRecording.value = on;
    },

    /** Narrows the live list to a time. */
    narrow(next: Times | undefined) {
      times.value = next;
    },

    /** Moves the line between list and Details; remembers it unless it is still moving. */
    resizeList(share: number | undefined, { isMoving = false } = {}) {
      listShare.value = share;
      if (!isMoving) adapters.layout.save(share);
    },

    toggleGroups() {
      batch(() => {
        selection.reset();
        isGrouped.value = !isGrouped.value;
      });
    },

    toggleHistory() {
      batch(() => {
        selection.reset();
        history.toggle();
      });
      if (history.isOn.value) void wantDiagnosis();
    },

    /** Adds a row to the chosen ones, or takes it away. */
    toggleRow(key: string) {
      batch(() => lead(selection.toggle(key)));
    },

    /** Chooses every row from the one chosen before to this one. */
    extendTo(key: string) {
      batch(() => {
        selection.extend(key);
        lead(key);
      });
    },

    chooseAll: selection.all,

    /** Deletes failures from the list and from history. */
    async remove(gone: readonly Failure[]) {
      const ids = new Set(gone.map(({ id }) => id));
      recorder.forget([...ids]);
      batch(() => {
        failures.value = failures.value.filter(({ id }) => !ids.has(id));
        samples.remove(ids);
        selection.reset();
        isOpen.value = false;
      });
      await history.remove(gone);
      happened((t) => t.deleted(ids.size));
    },

    /** Narrows history to a day and page, or a file; to nothing when `undefined`. */
    showGroup(key: string | undefined) {
      batch(() => {
        selection.reset();
        isOpen.value = false;
        history.show(key);
      });
    },

    /** Deletes the failures of the day and page, or of the file, that is shown. */
    async removeGroup() {
      const gone = history.listed.value;
      history.show(undefined);
      await this.remove(gone);
    },

    async clearHistory() {
      recorder.clear();
      batch(() => {
        failures.value = [];
        selection.reset();
        isOpen.value = false;
      });
      if (await history.clear()) happened((t) => t.historyCleared);
    },

    /** Chooses a failure; Details follow when they are open. */
    select,

    /** Fills the empty list with made-up failures; with `atOnce`, without the pauses between them. */
    async tryIt(options?: { atOnce?: boolean }) {
      void wantDiagnosis();
      try {
        await help.load();
        await samples.play(options);
      } catch {
        failed((t) => t.loadFailed);
      }
    },

    /** Chooses a failure and shows Details; with `enter`, the reader goes there. */
    open(id: string, { enter = false } = {}) {
      void wantDiagnosis();
      batch(() => {
        select(id);
        isOpen.value = true;
        wantsTitle.value = enter ? {} : undefined;
      });
    },

    /** Shows Details of what is chosen. */
    openChosen({ enter = false } = {}) {
      batch(() => {
        isOpen.value = true;
        wantsTitle.value = enter ? {} : undefined;
      });
    },

    close() {
      isOpen.value = false;
    },

    openSettings() {
      isSettingsOpen.value = true;
    },

    closeSettings() {
      isSettingsOpen.value = false;
    },

    /** What the settings need when they are opened. */
    settingsWorld: {
      settings: history.settings,
      save: (change: Partial<Settings>) => history.saveSettings(change, adapters.steadyNow()),
      areLocal: adapters.areSettingsLocal,
      hasBadge: adapters.hasBadge,
      language,
      setLanguage,
      download: adapters.download,
    },

    /** Copies the tracking IDs of the chosen rows; each once, one a line. */
    copyChosenIds() {
      const [only, ...others] = chosen.value;
      if (only && others.length === 0) return this.copyId(only);
      return copyIds(chosen.value);
    },

    copyId({ error }: Failure) {
      const id = error.trackingId?.value;
      if (id === undefined) return failed((t) => t.noIdInReply);
      return copyText(id, (t) => t.idCopied(id));
    },

    /** Copies the body with every correction that is certain. */
    copyCorrected(body: string) {
      return copyText(body, () => findingTexts.value?.labels.correctedCopied ?? "");
    },

    /** Copies another id, named by where it stood. */
    copyFrom(source: string, id: string) {
      return copyText(id, (t) => t.sourceCopied(placeOf(source, t), id));
    },

    /** Copies the tracking ID of every failure in the list as filtered, each once, one a line. */
    copyAllIds() {
      return copyIds(matching.value);
    },

    setLanguage,

    /** Shows the panel in the language that was chosen in another window; what is heard of an older choice is no news. */
    async followLanguage(next: Language) {
      if (choices === 0 && next !== wantedLanguage) await setLanguage(next, { isKept: true });
    },
  };
}
