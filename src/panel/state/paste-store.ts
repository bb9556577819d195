import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { History, KeptFile } from "../../browser/history/types.ts";
import type { Answer } from "../../core/answer/answer.ts";
import { type Authorization, type Failure, REDACTED } from "../../core/failure.ts";
import type { Explained } from "../../core/paste/outcome.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { PasteTexts } from "../../locales/texts.ts";
import type { Notices } from "./notices.ts";
import { insert } from "./rows.ts";

/** Facts the explainer needs in addition to the text. */
export interface ExplainOptions {
  /** Makes the IDs of the failures unique. */
  readonly id: string;
  readonly now: number;
  readonly settings: Settings | undefined;
  readonly authorization?: Authorization;
}

export type Explain = (text: string, options: ExplainOptions) => Explained;

export interface PasteAdapters {
  /** Loads the parsers of all formats, which most sessions never need. */
  loadExplainer(): Promise<Explain>;
  readonly history: History;
  copy(text: string): Promise<void>;
  now(): number;
  later(run: () => void, milliseconds: number): void;
}

/** What explaining needs from the other stores. */
interface World {
  readonly notices: Notices;
  readonly settings: ReadonlySignal<Settings | undefined>;
  /** All listed and saved failures loaded so far. */
  readonly everything: ReadonlySignal<readonly Failure[]>;
  answerOf(failure: Failure): Answer | undefined;
  loadDiagnosis(): Promise<void>;
  keepFile(file: KeptFile, failures: readonly Failure[], now: number): Promise<void>;
  /** Selects a failure in the list and opens its Details. */
  show(failure: Failure): void;
}

export type PasteStore = ReturnType<typeof createPasteStore>;

/** Milliseconds after the last letter before typed text is parsed. */
const PAUSE = 200;
/** All pasted errors form one group of history. */
const groupId = "pasted";

/** Listed or saved failures with one of these IDs. */
async function knownWith(
  ids: readonly string[],
  { history }: PasteAdapters,
  { everything }: World,
): Promise<readonly Failure[]> {
  const { createFinder } = await import("./finder.ts");
  return createFinder(ids)(everything.value, history);
}

/** Parses a text and looks up the failures its IDs belong to. */
function createReading(adapters: PasteAdapters, world: World) {
  const text = signal("");
  const explained = signal<Explained>();
  /** Failures that the IDs in the text belong to. */
  const found = signal<readonly Failure[]>([]);
  let explainer: Promise<Explain> | undefined;
  /** Identifies the latest text; results for earlier ones are dropped. */
  let latest = {};
  /** Claims of a token whose text has been masked since. */
  let authorization: Authorization | undefined;
  const failures = computed((): readonly Failure[] => {
    const outcome = explained.value?.outcome;
    return outcome?.kind === "failure" ? outcome.failures : found.value;
  });

  const explain = async (raw: string) => {
    const mine = {};
    latest = mine;
    try {
      void world.loadDiagnosis();
      explainer ??= adapters.loadExplainer();
      const run = await explainer;
      if (mine !== latest) return;
      const result = run(raw, {
        id: `${groupId}-${crypto.randomUUID()}`,
        now: adapters.now(),
        settings: world.settings.value,
        // Needed only if the token is masked in this text.
        ...(authorization && raw.includes(REDACTED) && { authorization }),
      });
      const { outcome } = result;
      const known = outcome.kind === "id" ? await knownWith(outcome.ids, adapters, world) : [];
      if (mine !== latest) return;
      batch(() => {
        explained.value = result;
        found.value = known;
        // From here on the secrets are no longer visible.
        text.value = result.text;
      });
      authorization = failures.value[0]?.exchange.authorization;
    } catch {
      explainer = undefined; // the next text tries again
      world.notices.failed((t) => t.loadFailed);
    }
  };

  /** Sets the text and parses it after a short pause in typing, or immediately. */
  const setText = (raw: string, { atOnce = false } = {}) => {
    const mine = {};
    latest = mine;
    text.value = raw;
    if (raw.trim() === "") {
      authorization = undefined;
      batch(() => {
        explained.value = undefined;
        found.value = [];
      });
    } else if (atOnce) void explain(raw);
    else adapters.later(() => mine === latest && void explain(raw), PAUSE);
  };
  return { text, explained, failures, setText };
}

/** Most errors compared to find common causes; each comparison takes about a millisecond. */
const mostCompared = 200;

/** The errors of a text by cause, and the one whose answer is shown. */
function createCauses(
  failures: ReadonlySignal<readonly Failure[]>,
  answerOf: (failure: Failure) => Answer | undefined,
) {
  const chosen = signal(0);
  /** The first error of each cause. */
  const causes = computed((): readonly Failure[] => {
    const firsts = new Map<string, Failure>();
    for (const failure of failures.value.slice(0, mostCompared)) {
      const cause = answerOf(failure)?.cause ?? failure.id;
      if (!firsts.has(cause)) firsts.set(cause, failure);
    }
    return [...firsts.values()];
  });
  const place = computed(() => Math.min(chosen.value, Math.max(0, causes.value.length - 1)));
  const failure = computed(() => causes.value[place.value]);
  return {
    causes,
    /** Index of the shown cause. */
    place,
    failure,
    answer: computed(() => failure.value && answerOf(failure.value)),
    /** Moves `by` causes further; after the last one comes the first. */
    step(by: number) {
      const count = causes.value.length;
      if (count > 0) chosen.value = (place.value + by + count) % count;
    },
    restart() {
      chosen.value = 0;
    },
  };
}

/** The dialog that explains a pasted text, and the failures added to the list from it. */
export function createPasteStore(adapters: PasteAdapters, world: World) {
  const isOpen = signal(false);
  const added = signal<readonly Failure[]>([]);
  const { text, explained, failures, setText: read } = createReading(adapters, world);
  const { restart, ...shown } = createCauses(failures, world.answerOf);
  const setText: typeof read = (raw, options) => {
    restart();
    read(raw, options);
  };
  const close = () => {
    isOpen.value = false;
    setText("");
  };

  return {
    isOpen,
    text,
    /** `undefined` until a text is parsed. */
    explained,
    /** The failures in the text, or those its IDs belong to. */
    failures,
    ...shown,
    /** Where in the text the shown error was read; see `Explained.places`. */
    shownPlace: computed(() => {
      const failure = shown.failure.value;
      return failure && explained.value?.places[failures.value.indexOf(failure)];
    }),
    /** Failures added to the list. */
    added,
    setText,
    close,

    /** Opens the dialog, optionally with a text to explain. */
    open(raw = "") {
      isOpen.value = true;
      if (raw !== "") setText(raw, { atOnce: true });
    },

    /** Adds the failures to the list and to history, and shows the one whose answer is open. */
    add(words: PasteTexts) {
      const all = failures.value;
      const first = shown.failure.value;
      if (!first) return;
      added.value = insert(added.value, all);
      void world.keepFile(
        { id: groupId, name: words.pastedTexts, importedAt: adapters.now() },
        all,
        adapters.now(),
      );
      close();
      world.show(first);
      world.notices.happened(() => words.added(all.length));
    },

    /** Shows the failure that an ID belongs to. */
    show() {
      const first = shown.failure.value;
      close();
      if (first) world.show(first);
    },

    remove(ids: ReadonlySet<string>) {
      if (added.value.length > 0) added.value = added.value.filter(({ id }) => !ids.has(id));
    },

    copyText: world.notices.copyText,
  };
}
