import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Verdict } from "../../core/answer/verdict.ts";
import type { Finding } from "../../core/checks/index.ts";
import type { Failure } from "../../core/failure.ts";
import { createExpressionStore, type SearchAdapters } from "./expression-store.ts";
import { expressionText, noFilter, parseFilter } from "./filter.ts";
import { createSlices } from "./slices.ts";

interface World {
  /** All failures of the current list. */
  readonly listed: ReadonlySignal<readonly Failure[]>;
  noteOf(failure: Failure): string | undefined;
  findingsSoon(failure: Failure): readonly Finding[] | undefined;
  verdictSoon(failure: Failure): Verdict | undefined;
  causeSoon(failure: Failure): string | undefined;
  titleOf(failure: Failure): string | undefined;
  /** Changes when a result of these functions may have changed. */
  readonly facts: ReadonlySignal<unknown>;
}

/** Milliseconds to wait after the first letter, so that its own result shows first. */
const SOON = 50;

/**
 * Most failures whose texts are prepared for expressions when a filter begins. They are then held once more, which
 * takes 0.7 KB each; those of a longer list wait for the slash of an expression.
 */
const AHEAD = 10_000;

/** The filter as typed, and the failures that match it. */
export function createFilterStore(
  adapters: SearchAdapters & { now(): number; later(run: () => void, milliseconds: number): void },
  { listed, noteOf, findingsSoon, verdictSoon, causeSoon, titleOf, facts }: World,
) {
  const filterText = signal("");
  const saidOf = (failure: Failure): readonly string[] =>
    [noteOf(failure), verdictSoon(failure)?.verdict.replaceAll("`", ""), titleOf(failure)].filter(
      (text) => text !== undefined,
    );
  /** Whether the user may go on to type an expression. */
  const isExpressionSoon = computed(() =>
    listed.value.length > AHEAD ? filterText.value.includes("/") : filterText.value !== "",
  );
  const typed = computed(() =>
    parseFilter(filterText.value, {
      hasFinding: (failure) => (findingsSoon(failure)?.length ?? 0) > 0,
      saidOf,
      causeOf: causeSoon,
      isFound: (expression, failure) => expressions.isFound(expression, failure),
    }),
  );
  const searchedText = (failure: Failure) => expressionText(failure, saidOf(failure));
  const expressions = createExpressionStore(
    adapters,
    computed(() => typed.value.expressions),
    listed,
    searchedText,
  );
  const filter = computed(() => (expressions.isSlow.value ? noFilter : typed.value));
  const slices = createSlices<Failure>(adapters.now, adapters.later);
  let latest: readonly Failure[] = [];
  const filtered = computed(() => {
    if (filterText.value.trim() === "") {
      slices.stop();
      latest = listed.value;
    }
    // Leave the list unchanged while an expression search is running.
    else if (expressions.isSettled.value) {
      const { matches } = filter.value;
      latest = slices.filtered({ items: listed.value, matches, facts: facts.value }, latest);
    }
    return latest;
  });

  return {
    filterText,
    filter,
    isFilterSlow: expressions.isSlow,
    /** The matching failures. The list may narrow them further to a time span. */
    filtered,
    /** Reads what depends on `filtered` when it is complete: in a long list it grows for some tenths of a second. */
    wholly: slices.whole,

    /** Starts searching for expressions; returns a function that stops it. */
    start() {
      const stops = [
        expressions.start(),
        effect(() => {
          if (isExpressionSoon.value)
            adapters.later(() => adapters.prepareSearch(listed.peek(), searchedText), SOON);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
