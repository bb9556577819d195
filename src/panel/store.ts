import { batch, computed, signal } from "@preact/signals";
import type { FromRecorder } from "../browser/channel.ts";
import { createCalls, fromSnapshot } from "../core/call-log.ts";
import type { Finding } from "../core/checks/index.ts";
import type { Failure } from "../core/failure.ts";
import type { PanelTexts } from "../locales/en.ts";
import type { FindingTexts } from "../locales/findings/en.ts";
import type { Language } from "../locales/index.ts";
import type { Adapters, Diagnosis } from "./adapters.ts";
import { parseFilter } from "./filter.ts";
import { folded, insert, repeatKey, single } from "./rows.ts";

/** What just happened; the words are made when shown, so that they follow the language. */
export interface Notice {
  readonly failed?: true;
  readonly say: (texts: PanelTexts) => string;
}

/** A limit that is near. */
export interface Gauge {
  readonly title: string;
  readonly period: "minute" | "hour";
  readonly made: number;
  readonly allowed: number;
}

/** Share of a limit from which on it is shown. */
const NEAR = 0.8;
/** So few calls are near no documented limit worth a word. */
const CALLS_BEFORE_LIMITS = 8;

export type Store = ReturnType<typeof createStore>;

/** State of the panel: a few signals, all else derived from them, and the actions of the reader. */
export function createStore({
  recorder,
  copy,
  language: languageSetting,
  loadTexts,
  loadDiagnosis,
  loadFindingTexts,
  now,
  nextFrame,
  ...initial
}: Adapters) {
  const failures = signal<readonly Failure[]>([]);
  const isRecording = signal(true);
  const filterText = signal("");
  const isGrouped = signal(false);
  const selectedId = signal<string>();
  const isOpen = signal(false);
  /** A new object each time the reader asked to be taken into Details. */
  const wantsTitle = signal<object>();
  const language = signal(languageSetting.initial);
  const texts = signal(initial.texts);
  const notice = signal<Notice>();
  /** Both come with the first failure. */
  const diagnosis = signal<Diagnosis>();
  const findingTexts = signal<FindingTexts>();
  const gauge = signal<Gauge>();

  /** Grows as the recorder tells; a check asks it only about the time before its call. */
  let calls = createCalls();
  const known = new WeakMap<Failure, readonly Finding[]>();
  /** The causes found in a request, worked out once; `undefined` while the checks are not loaded. */
  const findingsOf = (failure: Failure): readonly Finding[] | undefined => {
    if (!diagnosis.value) return undefined;
    const findings = known.get(failure) ?? diagnosis.value.findings(failure);
    known.set(failure, findings);
    return findings;
  };

  const filter = computed(() =>
    parseFilter(filterText.value, (failure) => (findingsOf(failure)?.length ?? 0) > 0),
  );
  const matching = computed(() => failures.value.filter(filter.value.matches));
  const rows = computed(() => (isGrouped.value ? folded : single)(matching.value));
  const selected = computed(() => failures.value.find(({ id }) => id === selectedId.value));
  const selectedKey = computed(() => {
    if (!selected.value) return undefined;
    return isGrouped.value ? repeatKey(selected.value) : selected.value.id;
  });
  /** The failure that Details shows. */
  const shown = computed(() => (isOpen.value ? selected.value : undefined));
  const explanation = computed(() => shown.value && diagnosis.value?.explain(shown.value, texts.value));

  let wantedLanguage = languageSetting.initial;
  let isDiagnosisWanted = false;
  /** Never delays a row: the list shows first, the causes follow. */
  const wantDiagnosis = async () => {
    if (isDiagnosisWanted) return;
    isDiagnosisWanted = true;
    try {
      const [loaded, words] = await Promise.all([loadDiagnosis(), loadFindingTexts(language.value)]);
      batch(() => {
        diagnosis.value = loaded;
        findingTexts.value = words;
      });
    } catch {
      isDiagnosisWanted = false; // tried again with the next failure
    }
  };
  let arrived: Failure[] = [];
  const flush = () => {
    if (arrived.length > 0) failures.value = insert(failures.value, arrived);
    if (failures.value.length > 0) void wantDiagnosis();
    arrived = [];
  };
  /** Method and template of the calls that a limit may be near for. */
  const latest = new Map<string, { method: string; template: string }>();
  let callsHeard = 0;
  /** Which documented limit is nearest, if one is near: the operation, and calls made and allowed. */
  const measure = () => {
    let nearest: Gauge | undefined;
    for (const [key, { method, template }] of latest) {
      const operation = diagnosis.value?.operationAt(method, template);
      const made = calls.facts(method, template, now());
      if (made.hour === 0) latest.delete(key);
      for (const [period, allowed] of [
        ["minute", operation?.rateLimit?.perMinute],
        ["hour", operation?.rateLimit?.perHour],
      ] as const) {
        if (!operation || !allowed || made[period] < allowed * NEAR) continue;
        const share = made[period] / allowed;
        if (!nearest || share > nearest.made / nearest.allowed)
          nearest = { title: operation.title, period, made: made[period], allowed };
      }
    }
    gauge.value = nearest;
  };
  const receive = (message: FromRecorder) => {
    if (message.type === "failures") {
      if (arrived.length === 0) nextFrame(flush);
      for (const failure of message.failures) arrived.push(failure);
      return;
    }
    if (message.type === "calls") {
      for (const call of message.calls) calls.add(call);
      callsHeard += message.calls.length;
      if (callsHeard >= CALLS_BEFORE_LIMITS) void wantDiagnosis();
      for (const { method, template } of message.calls)
        latest.set(`${method} ${template}`, { method, template });
      measure();
      return;
    }
    arrived = [];
    calls = fromSnapshot(message.calls);
    batch(() => {
      failures.value = insert([], message.failures);
      isRecording.value = message.recording;
    });
    if (message.failures.length > 0) void wantDiagnosis();
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

  const select = (id: string) => {
    selectedId.value = id;
  };

  return {
    failures,
    isRecording,
    filterText,
    filter,
    isGrouped,
    matching,
    rows,
    selected,
    selectedKey,
    shown,
    wantsTitle,
    explanation,
    language,
    texts,
    notice,
    findingTexts,
    findingsOf,
    /** The documented operation of a call. */
    gauge,
    now,
    forgetOldCalls: () => {
      if (gauge.value) measure();
    },
    operationOf: (failure: Failure) => diagnosis.value?.operation(failure),

    /** Listens to the recorder; the returned function stops it. */
    start: () => recorder.subscribe(receive),

    clear() {
      recorder.clear();
      arrived = [];
      batch(() => {
        failures.value = [];
        isOpen.value = false;
        notice.value = undefined;
      });
    },

    record(on: boolean) {
      recorder.record(on);
      isRecording.value = on;
    },

    toggleGroups() {
      isGrouped.value = !isGrouped.value;
    },

    /** Chooses a failure; Details follow when they are open. */
    select,

    /** Chooses a failure and shows Details; with `enter`, the reader goes there. */
    open(id: string, { enter = false } = {}) {
      batch(() => {
        select(id);
        isOpen.value = true;
        wantsTitle.value = enter ? {} : undefined;
      });
    },

    close() {
      isOpen.value = false;
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
      return copyText(id, (t) => t.sourceCopied(source, id));
    },

    /** Copies the tracking ID of every failure in the list as filtered, each once, one a line. */
    copyAllIds() {
      const ids = new Set(matching.value.flatMap(({ error }) => error.trackingId?.value ?? []));
      if (ids.size === 0) return failed((t) => t.noIds);
      return copyText([...ids].join("\n"), (t) => t.idsCopied(ids.size));
    },

    /** Shows the panel in another language and remembers it. The last choice wins when several are loading. */
    async setLanguage(next: Language) {
      wantedLanguage = next;
      try {
        const [loaded, words] = await Promise.all([
          loadTexts(next),
          findingTexts.value && loadFindingTexts(next),
        ]);
        if (wantedLanguage !== next) return;
        batch(() => {
          language.value = next;
          texts.value = loaded;
          if (words) findingTexts.value = words;
        });
        await languageSetting.save(next);
      } catch {
        failed((t) => t.languageFailed);
      }
    },
  };
}
