import type { FromRecorder } from "../../browser/channel.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { Finding } from "../../core/checks/index.ts";
import type { Explanation } from "../../core/explain/explain.ts";
import type { Failure } from "../../core/failure.ts";
import type { Language } from "../../locales/index.ts";
import type { BodyTexts, FindingTexts, ShownTexts, Texts } from "../../locales/texts.ts";
import type { SearchAdapters } from "./expression-store.ts";
import type { HistoryAdapters } from "./history-store.ts";
import type { ImportAdapters } from "./import-store.ts";
import type { SettingsAdapters } from "./settings-store.ts";
import type { ShareAdapters } from "./share-store.ts";

/** Words about failures: what they mean, what was found in the request, and around their bodies. */
export interface FailureTexts {
  readonly explanations: Texts;
  readonly findings: FindingTexts;
  readonly body: BodyTexts;
}

/** What is made of a failure when it is shown. */
export interface Diagnosis {
  explain(failure: Failure, texts: Texts): Explanation;
  findings(failure: Failure): readonly Finding[];
  operation(failure: Failure): Operation | undefined;
  /** The operation of a method and a path with its ids left out. */
  operationAt(method: string, template: string): Operation | undefined;
}

/** All that the panel needs from the world around it; `main.tsx` has the real ones, tests bring their own. */
export interface Adapters
  extends HistoryAdapters,
    ImportAdapters,
    SearchAdapters,
    SettingsAdapters,
    ShareAdapters {
  readonly recorder: {
    /** Starts the stream of failures; the returned function ends it. */
    subscribe(listener: (message: FromRecorder) => void): () => void;
    clear(): void;
    record(on: boolean): void;
    /** Drops failures that the reader has deleted. */
    forget(ids: readonly string[]): void;
  };
  /** Rejects when the clipboard took nothing. */
  copy(text: string): Promise<void>;
  readonly language: { readonly initial: Language; save(language: Language): Promise<void> | void };
  /** Whether some settings are on this device only. */
  areSettingsLocal(): Promise<boolean>;
  /** Whether there is an icon that can count failures. */
  readonly hasBadge: boolean;
  /** The share of list and Details that the list takes, from 0 to 1; the usual one when `undefined`. */
  readonly layout: { read(): number | undefined; save(share: number | undefined): void };
  /** Texts of the initial language. */
  readonly texts: ShownTexts;
  loadTexts(language: Language): Promise<ShownTexts>;
  /** What explains failures and finds causes, loaded when the first one is there. */
  loadDiagnosis(): Promise<Diagnosis>;
  /** Words about failures, loaded with the first one. */
  loadFailureTexts(language: Language): Promise<FailureTexts>;
  /** Whether the panel still belongs to the extension, which may be updated while it is open. */
  isConnected(): boolean;
  /** Loads the panel anew. */
  reload(): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The same, but never ahead of the time that has passed; what deletes by age asks it. */
  steadyNow(): number;
  /** Runs the function before the next picture is drawn. */
  nextFrame(run: () => void): void;
}
