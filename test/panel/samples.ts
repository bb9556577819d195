import type { FromRecorder } from "../../src/browser/channel.ts";
import type { History, KeptFailure, KeptFile } from "../../src/browser/history/types.ts";
import { causeOf } from "../../src/core/answer/cause.ts";
import { createDiagnosis } from "../../src/core/answer/diagnosis.ts";
import type { ApiError, Exchange, Failure } from "../../src/core/failure.ts";
import * as formats from "../../src/core/formats/index.ts";
import * as report from "../../src/core/formats/report.ts";
import { explainText } from "../../src/core/paste/explain.ts";
import { builtIn } from "../../src/core/rules.ts";
import { searched } from "../../src/core/search.ts";
import { defaultSettings } from "../../src/core/settings/settings.ts";
import * as calls from "../../src/core/snippets/call.ts";
import * as snippets from "../../src/core/snippets/index.ts";
import * as publicCalls from "../../src/core/snippets/public-call.ts";
import { body } from "../../src/locales/en/body.ts";
import { explanations as en } from "../../src/locales/en/explanations.ts";
import { findings as findingTexts } from "../../src/locales/en/findings.ts";
import { panel } from "../../src/locales/en/panel.ts";
import { report as reportTexts } from "../../src/locales/en/report.ts";
import type { Adapters } from "../../src/panel/state/adapters.ts";
import { samples } from "./sample-count.ts";

export interface Sample {
  id?: string;
  exchangeId?: string;
  sentAt?: number;
  method?: string;
  url?: string;
  exchange?: Partial<Exchange>;
  request?: Partial<Exchange["request"]>;
  response?: Partial<Exchange["response"]>;
  error?: Partial<ApiError>;
}

/** 21 November 2026, 14:05:00 UTC. */
export const START = Date.UTC(2026, 10, 21, 14, 5);

/** A failure as recorded; a test only specifies the relevant parts. */
export function failure(sample: Sample = {}): Failure {
  samples.made += 1;
  const { made } = samples;
  const id = sample.id ?? `f${made}`;
  const trackingId = {
    value: `43f4cb08-8fac-4b65-9db1-${String(made).padStart(12, "0")}`,
    source: "error.target",
  };
  return {
    id,
    exchange: {
      id: sample.exchangeId ?? `e-${id}`,
      sentAt: sample.sentAt ?? START + made * 1000,
      duration: 212,
      request: {
        method: sample.method ?? "GET",
        url: sample.url ?? "https://api.security.microsoft.com/api/machines/123123123",
        headers: [{ name: "Authorization", value: "Bearer •••" }],
        ...sample.request,
      },
      response: {
        status: 404,
        statusText: "Not Found",
        headers: [{ name: "content-type", value: "application/json" }],
        body: { text: `{"error":{"code":"ResourceNotFound","target":"${trackingId.value}"}}` },
        ...sample.response,
      },
      ...sample.exchange,
    },
    error: {
      status: 404,
      code: "ResourceNotFound",
      message: "Machine 123123123 was not found",
      trackingId,
      ids: [trackingId],
      shape: "error",
      ...sample.error,
    },
  };
}

export { defaultSettings };

/** A history in memory. */
export function fakeHistory(): History {
  const kept = new Map<string, KeptFailure>();
  const files = new Map<string, KeptFile>();
  const notes = new Map<string, string>();
  return {
    put: async (more, file) => {
      for (const one of more) kept.set(one.failure.id, one);
      if (file) files.set(file.id, file);
    },
    read: async (chunk, since = 0) => chunk([...kept.values()].filter(({ keptAt }) => keptAt >= since)),
    files: async () => [...files.values()],
    filesBeyond: async () => [],
    notes: async () => new Map(notes),
    setNote: async (id, note) => void (note === "" ? notes.delete(id) : notes.set(id, note)),
    remove: async (ids) => {
      for (const id of ids) kept.delete(id);
    },
    removeFiles: async (ids) => {
      for (const { failure, file } of [...kept.values()])
        if (file && ids.includes(file)) kept.delete(failure.id);
    },
    clear: async () => kept.clear(),
    trim: async () => 0,
    count: async () => kept.size,
    onChange: () => () => undefined,
    close: () => undefined,
  };
}

/** Fake adapters, and a log of how the store used them. */
export function fakeAdapters(more: Partial<Adapters> = {}) {
  let listener: ((message: FromRecorder) => void) | undefined;
  const copied: string[] = [];
  const called: string[] = [];
  const frames: (() => void)[] = [];
  const adapters: Adapters = {
    recorder: {
      subscribe: (next) => {
        listener = next;
        return () => {
          listener = undefined;
        };
      },
      clear: () => called.push("clear"),
      record: (on) => called.push(on ? "record" : "pause"),
      forget: (ids) => called.push(`forget ${ids.join()}`),
    },
    copy: async (text) => {
      copied.push(text);
    },
    language: { initial: "en", save: (language) => void called.push(`save ${language}`) },
    areSettingsLocal: async () => false,
    hasBadge: true,
    layout: { read: () => undefined, save: (share) => void called.push(`share ${share}`) },
    texts: { panel },
    loadTexts: async () => ({ panel }),
    grouping: { read: () => false, save: (isOn) => void called.push(isOn ? "by cause" : "flat") },
    loadDiagnosis: async () => ({ ...createDiagnosis([]), findings: () => [] }),
    diagnose: async (failures) => failures.map((failure) => ({ findings: [], cause: causeOf(failure, []) })),
    loadFailureTexts: async () => ({ explanations: en, findings: findingTexts, body }),
    loadExplainer:
      async () =>
      (text, { id, ...known }) =>
        explainText(text, id, { rules: builtIn, operations: [], ...known }),
    isConnected: () => true,
    reload: () => void called.push("reload"),
    now: () => START,
    nextFrame: (run) => frames.push(run),
    later: (run) => void frames.push(run),
    history: fakeHistory(),
    settings: {
      read: async () => defaultSettings,
      save: async (change) => ({ ...defaultSettings, ...change }),
      subscribe: () => () => undefined,
    },
    search: async (question) => searched(question),
    prepareSearch: () => undefined,
    importHar: () => {
      throw new Error("No file was to be read.");
    },
    loadSharing: async () => ({ ...formats, ...report, ...snippets, ...calls, ...publicCalls }),
    loadReportWords: async (language) => ({
      language,
      texts: { panel, ...en },
      findings: findingTexts,
      report: reportTexts,
    }),
    copyRich: async ({ text, html }) => {
      copied.push(text);
      called.push(html);
    },
    download: async (name, _type, parts) => void called.push(`${name}: ${[...parts].join("")}`),
    product: { version: "1.2.3", browser: "Chromium 156" },
    ...more,
  };
  return {
    adapters,
    copied,
    called,
    frames,
    send: (message: FromRecorder) => listener?.(message),
    /** Runs the frames and timers requested so far. */
    draw: () => {
      for (const run of frames.splice(0)) run();
    },
  };
}
