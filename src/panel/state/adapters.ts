import type { FromRecorder } from "../../browser/channel.ts";
import type { Api } from "../../catalogue/apis/names.ts";
import type { Diagnosed } from "../../core/answer/diagnosed.ts";
import type { Diagnosis } from "../../core/answer/diagnosis.ts";
import type { AnswerWords } from "../../core/answer/verdict.ts";
import type { Failure } from "../../core/failure.ts";
import type { Language } from "../../locales/index.ts";
import type { BodyTexts, FindingTexts, ShownTexts, Texts } from "../../locales/texts.ts";
import type { SearchAdapters } from "./expression-store.ts";
import type { HistoryAdapters } from "./history/history-store.ts";
import type { ImportAdapters } from "./import-store.ts";
import type { ListAdapters } from "./list-store.ts";
import type { PasteAdapters } from "./paste-store.ts";
import type { SettingsAdapters } from "./settings-store.ts";
import type { ShareAdapters } from "./share-store.ts";

/** Texts about failures: explanations, findings, and the labels around bodies. */
export interface FailureTexts {
  readonly explanations: Texts;
  readonly findings: FindingTexts;
  readonly body: BodyTexts;
  /** See `AnswerWords`. */
  readonly english?: AnswerWords;
}

/** Everything the panel needs from outside. `main.tsx` passes the real ones, tests pass fakes. */
export interface Adapters
  extends HistoryAdapters,
    ImportAdapters,
    PasteAdapters,
    ListAdapters,
    SearchAdapters,
    SettingsAdapters,
    ShareAdapters {
  /** Absent in the viewer. */
  readonly recorder?: {
    /** Subscribes to the recorder; returns a function that unsubscribes. */
    subscribe(listener: (message: FromRecorder) => void): () => void;
    clear(): void;
    record(on: boolean): void;
    /** Removes failures that the user has deleted. */
    forget(ids: readonly string[]): void;
  };
  /** Rejects if the clipboard is blocked. */
  copy(text: string): Promise<void>;
  readonly language: { readonly initial: Language; save(language: Language): Promise<void> | void };
  /** Whether some settings are stored on this device only. */
  areSettingsLocal(): Promise<boolean>;
  /** Whether the browser has a toolbar icon that can count failures. */
  readonly hasBadge: boolean;
  /** The list's share of the width beside Details, from 0 to 1; `undefined` means the default. */
  readonly layout: { read(): number | undefined; save(share: number | undefined): void };
  /** Texts of the initial language. */
  readonly texts: ShownTexts;
  loadTexts(language: Language): Promise<ShownTexts>;
  /** Loads explanations and checks, with the operations of these APIs in addition to the default ones. */
  loadDiagnosis(apis: readonly Api[]): Promise<Diagnosis>;
  /** Finds findings and causes in a worker; one result per failure, in the same order. */
  diagnose(failures: readonly Failure[]): Promise<readonly Diagnosed[]>;
  /** Loads the texts about failures. */
  loadFailureTexts(language: Language): Promise<FailureTexts>;
  /** Whether the extension of this panel still runs; it may be updated while the panel is open. */
  isConnected(): boolean;
  /** Reloads the inspected page; absent if there is none. */
  reloadPage?(): void;
  /** Reloads the panel. */
  reload(): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs the function before the next frame. */
  nextFrame(run: () => void): void;
}
