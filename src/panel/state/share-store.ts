import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Operation } from "../../catalogue/operations.ts";
import type { Finding } from "../../core/checks/index.ts";
import type { Failure } from "../../core/failure.ts";
import type { FormatContext } from "../../core/formats/context.ts";
import type { Format } from "../../core/formats/format.ts";
import type { FormatName } from "../../core/formats/index.ts";
import type { ReportOptions, SupportReport } from "../../core/formats/report.ts";
import type { ReportWords } from "../../core/formats/report-words.ts";
import type { PortalCall } from "../../core/portal/call.ts";
import type { Call } from "../../core/snippets/call.ts";
import type { SnippetName } from "../../core/snippets/index.ts";
import type { Language } from "../../locales/index.ts";
import type { PanelTexts } from "../../locales/texts.ts";

/** Export formats, report and code snippets; loaded on first use. */
export interface Sharing {
  readonly formats: Readonly<Record<FormatName, Format>>;
  fileName(extension: string, failures: number, now: number): string;
  supportReport(
    failures: readonly Failure[],
    options: ReportOptions,
    context: FormatContext,
    words: ReportWords,
  ): SupportReport;
  readonly snippets: Readonly<Record<SnippetName, (call: Call) => string>>;
  callOf(failure: Failure): { readonly call: Call } | { readonly reason: string };
  correctedCallOf(failure: Failure, findings: readonly Finding[]): { readonly call: Call } | undefined;
  publicCallOf(failure: Failure, call: PortalCall | undefined): Call | undefined;
}

export interface ShareAdapters {
  loadSharing(): Promise<Sharing>;
  loadReportWords(language: Language): Promise<ReportWords>;
  /** Copies text and HTML together; rejects if the clipboard is blocked. */
  copyRich(content: { readonly text: string; readonly html: string }): Promise<void>;
  download(name: string, type: string, parts: Iterable<string>): Promise<void>;
  readonly product: { readonly version: string; readonly browser: string };
  /** Opens the request in the browser's Network panel; absent if the browser cannot do that. */
  showInNetwork?(method: string, url: string): void;
  now(): number;
}

/** What sharing needs from the other stores. */
export interface ShareWorld {
  /** Reports cover the selected failures, exports the whole filtered list. */
  readonly chosen: ReadonlySignal<readonly Failure[]>;
  allMatching(): readonly Failure[];
  readonly language: ReadonlySignal<Language>;
  findingsOf(failure: Failure): readonly Finding[] | undefined;
  operationOf(failure: Failure): Operation | undefined;
  portalCallOf(failure: Failure): PortalCall | undefined;
  noteOf(failure: Failure): string | undefined;
  copyText(text: string, say: (texts: PanelTexts) => string): Promise<void>;
  happened(say: (texts: PanelTexts) => string): void;
  failed(say: (texts: PanelTexts) => string): void;
}

/** Reports, exports and code snippets of failures. */
export function createShareStore(adapters: ShareAdapters, world: ShareWorld) {
  const sharing = signal<Sharing>();
  const load = async (): Promise<Sharing> => {
    const loaded = sharing.value ?? (await adapters.loadSharing());
    sharing.value = loaded;
    return loaded;
  };
  const context = (): FormatContext => ({
    ...adapters.product,
    now: adapters.now(),
    findingsOf: (failure) => world.findingsOf(failure) ?? [],
    operationOf: world.operationOf,
    portalCallOf: world.portalCallOf,
    noteOf: world.noteOf,
  });

  return {
    ...createReport(adapters, world, { sharing, load, context }),
    ...createCallCopying(world, load),

    /** Downloads the filtered list. */
    async exportList(name: FormatName) {
      const failures = world.allMatching();
      if (failures.length === 0) return world.failed((t) => t.nothingToExport);
      try {
        const [{ formats, fileName }, words] = await Promise.all([
          load(),
          adapters.loadReportWords(world.language.value),
        ]);
        const format = formats[name];
        const file = fileName(format.extension, failures.length, adapters.now());
        await adapters.download(file, format.type, format.write(failures, context(), words));
        world.happened((t) => t.exported(failures.length, file));
      } catch (error) {
        console.error(error);
        world.failed((t) => t.exportFailed);
      }
    },

    canShowInNetwork: adapters.showInNetwork !== undefined,
    showInNetwork: ({ exchange }: Failure) =>
      adapters.showInNetwork?.(exchange.request.method, exchange.request.url),
  };
}

interface Loading {
  /** `undefined` until loaded. */
  readonly sharing: ReadonlySignal<Sharing | undefined>;
  load(): Promise<Sharing>;
  context(): FormatContext;
}

/** The support report on the selected failures. */
function createReport(adapters: ShareAdapters, world: ShareWorld, { sharing, load, context }: Loading) {
  const words = signal<ReportWords>();
  /** Whether the report names tenant and application; off by default. */
  const withIds = signal(false);
  const isMarkdown = signal(false);
  const isTranslated = signal(false);

  const reportLanguage = () => (isTranslated.value ? world.language.value : "en");
  const loadAll = async () => {
    const language = reportLanguage();
    const [loaded, loadedWords] = await Promise.all([
      load(),
      words.value?.language === language ? words.value : adapters.loadReportWords(language),
    ]);
    if (reportLanguage() === language) words.value = loadedWords;
    return { loaded, loadedWords };
  };
  const reportOf = ({ supportReport }: Sharing, loadedWords: ReportWords, failures = world.chosen.value) =>
    supportReport(failures, { ids: withIds.value }, context(), loadedWords);

  /** The report exactly as copied; `undefined` until its texts are loaded. */
  const report = computed(() =>
    sharing.value && words.value?.language === reportLanguage() && world.chosen.value.length > 0
      ? reportOf(sharing.value, words.value)
      : undefined,
  );
  const flavour = ({ text, markdown }: SupportReport) => (isMarkdown.value ? markdown : text);

  return {
    withIds,
    isMarkdown,
    isTranslated,
    report,
    reportText: computed(() => report.value && flavour(report.value)),
    /** Loads the code and texts of the report. */
    prepare: () => loadAll().catch(() => world.failed((t) => t.loadFailed)),

    /** Copies the report on the selected failures, or on others. */
    async copyReport(failures?: readonly Failure[]) {
      try {
        const { loaded, loadedWords } = await loadAll();
        const current = (!failures && report.value) || reportOf(loaded, loadedWords, failures);
        await adapters.copyRich({ text: flavour(current), html: current.html });
        world.happened((t) => t.reportCopied);
      } catch {
        world.failed((t) => t.copyFailed);
      }
    },
  };
}

/** A call as sent, with its corrections, or the public API call equivalent to a portal call. */
export type CallForm = "sent" | "corrected" | "public";

/** Copies calls as code. */
function createCallCopying(world: ShareWorld, load: () => Promise<Sharing>) {
  return {
    /** Copies the call as code: as sent, with all proposed corrections, or as its public API call. */
    async copyCall(failure: Failure, name: SnippetName, form: CallForm) {
      try {
        const { snippets, callOf, correctedCallOf, publicCallOf } = await load();
        const corrected =
          form === "corrected" ? correctedCallOf(failure, world.findingsOf(failure) ?? []) : undefined;
        const call = form === "public" ? publicCallOf(failure, world.portalCallOf(failure)) : undefined;
        const result = call ? { call } : (corrected ?? callOf(failure));
        if (!("call" in result)) return world.failed((t) => t.callIncomplete);
        await world.copyText(snippets[name](result.call), (t) => t.callCopied);
      } catch {
        world.failed((t) => t.loadFailed);
      }
    },
  };
}
