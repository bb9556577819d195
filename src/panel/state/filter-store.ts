import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Verdict } from "../../core/answer/verdict.ts";
import type { Finding } from "../../core/checks/index.ts";
import type { Failure } from "../../core/failure.ts";
import { createExpressionStore, type SearchAdapters } from "./expression-store.ts";
import { expressionText, noFilter, parseFilter } from "./filter.ts";

interface World {
  /** All failures of the current list. */
  readonly listed: ReadonlySignal<readonly Failure[]>;
  noteOf(failure: Failure): string | undefined;
  findingsSoon(failure: Failure): readonly Finding[] | undefined;
  verdictSoon(failure: Failure): Verdict | undefined;
  causeSoon(failure: Failure): string | undefined;
  titleOf(failure: Failure): string | undefined;
}

/** Milliseconds to wait after the first letter, so that its own result shows first. */
const SOON = 50;

/** The filter as typed, and the failures that match it. */
export function createFilterStore(
  adapters: SearchAdapters & { later(run: () => void, milliseconds: number): void },
  { listed, noteOf, findingsSoon, verdictSoon, causeSoon, titleOf }: World,
) {
  const filterText = signal("");
  const saidOf = (failure: Failure): readonly string[] =>
    [noteOf(failure), verdictSoon(failure)?.verdict.replaceAll("`", ""), titleOf(failure)].filter(
      (text) => text !== undefined,
    );
  const isFiltered = computed(() => filterText.value !== "");
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
  let latest: readonly Failure[] = [];
  const filtered = computed(() => {
    if (filterText.value.trim() === "") latest = listed.value;
    // Leave the list unchanged while an expression search is running.
    else if (expressions.isSettled.value) latest = listed.value.filter(filter.value.matches);
    return latest;
  });

  return {
    filterText,
    filter,
    isFilterSlow: expressions.isSlow,
    /** The matching failures. The list may narrow them further to a time span. */
    filtered,

    /** Starts searching for expressions; returns a function that stops it. */
    start() {
      const stops = [
        expressions.start(),
        // A user who starts to filter may go on to type an expression.
        effect(() => {
          if (isFiltered.value)
            adapters.later(() => adapters.prepareSearch(listed.peek().map(searchedText)), SOON);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
