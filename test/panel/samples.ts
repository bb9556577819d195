import type { FromRecorder } from "../../src/browser/channel.ts";
import { explain } from "../../src/core/explain.ts";
import type { ApiError, Exchange, Failure } from "../../src/core/failure.ts";
import { en } from "../../src/locales/en.ts";
import { en as findingTexts } from "../../src/locales/findings/en.ts";
import type { Adapters } from "../../src/panel/adapters.ts";

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

let made = 0;

/** A failure as the recorder would keep it; what a test is about is said by the test. */
export function failure(sample: Sample = {}): Failure {
  made += 1;
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

/** A world for the store, with what it did to it. */
export function fakeAdapters(more: Partial<Adapters> = {}) {
  let listener: ((message: FromRecorder) => void) | undefined;
  const copied: string[] = [];
  const told: string[] = [];
  const frames: (() => void)[] = [];
  const adapters: Adapters = {
    recorder: {
      subscribe: (next) => {
        listener = next;
        return () => {
          listener = undefined;
        };
      },
      clear: () => told.push("clear"),
      record: (on) => told.push(on ? "record" : "pause"),
    },
    copy: async (text) => {
      copied.push(text);
    },
    language: { initial: "en", save: (language) => void told.push(`save ${language}`) },
    texts: en,
    loadTexts: async () => en,
    loadDiagnosis: async () => ({
      explain,
      findings: () => [],
      operation: () => undefined,
      operationAt: () => undefined,
    }),
    loadFindingTexts: async () => findingTexts,
    now: () => START,
    nextFrame: (run) => frames.push(run),
    ...more,
  };
  return {
    adapters,
    copied,
    told,
    frames,
    send: (message: FromRecorder) => listener?.(message),
    /** Draws the frames asked for so far. */
    draw: () => {
      for (const run of frames.splice(0)) run();
    },
  };
}

/** A recorder that has counted nothing yet. */
export const noCalls = { names: [], calls: [] } as const;
