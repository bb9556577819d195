import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Failure } from "../../core/failure.ts";
import type { SearchAnswer, SearchQuestion } from "../../core/search.ts";

export interface SearchAdapters {
  /** Searches texts for regular expressions in a worker. */
  search(question: SearchQuestion): Promise<SearchAnswer | "slow" | "dropped">;
  /** Starts the worker and sends it the texts of items that will probably be searched. */
  prepareSearch<Item>(items: readonly Item[], textOf: (item: Item) => string): void;
}

interface Searched {
  readonly text: string;
  /** The answer that covers the failure, and the failure's index in it. */
  readonly answer: SearchAnswer;
  readonly index: number;
}

/** Tracks which failures match the expressions of the filter, and searches new arrivals. */
export function createExpressionStore(
  { search }: SearchAdapters,
  expressions: ReadonlySignal<readonly string[]>,
  failures: ReadonlySignal<readonly Failure[]>,
  textOf: (failure: Failure) => string,
) {
  const key = computed(() => expressions.value.join("\n"));
  const results = signal({ key: "", searched: new WeakMap<Failure, Searched>() });
  const slowKey = signal<string>();
  /** Whether the search took too long. It is not repeated until the expressions change. */
  const isSlow = computed(() => slowKey.value === key.value);
  const open = computed(() => {
    if (key.value === "" || isSlow.value) return [];
    if (results.value.key !== key.value) return failures.value;
    const { searched } = results.value;
    return failures.value.filter((failure) => searched.get(failure)?.text !== textOf(failure));
  });
  let runningKey: string | undefined;

  const run = async (ownKey: string, unsearched: readonly Failure[]) => {
    // Failures that arrive meanwhile go into the next search.
    if (unsearched.length === 0 || runningKey === ownKey) return;
    const question = { expressions: expressions.peek(), texts: unsearched.map(textOf) };
    runningKey = ownKey;
    const answer = await search(question);
    if (runningKey === ownKey) runningKey = undefined;
    if (answer === "dropped" || ownKey !== key.peek()) return;
    if (answer === "slow") {
      slowKey.value = ownKey;
      return;
    }
    const searched =
      results.peek().key === ownKey ? results.peek().searched : new WeakMap<Failure, Searched>();
    for (const [index, failure] of unsearched.entries())
      searched.set(failure, { text: question.texts[index] ?? "", answer, index });
    results.value = { key: ownKey, searched };
  };

  return {
    isSlow,
    /** Whether every failure has been searched. */
    isSettled: computed(() => open.value.length === 0),
    isFound(expression: string, failure: Failure): boolean {
      const result = results.value.searched.get(failure);
      return result?.answer[expressions.value.indexOf(expression)]?.[result.index] === 1;
    },
    /** Starts searching; returns a function that stops it. */
    start: () => effect(() => void run(key.value, open.value)),
  };
}
