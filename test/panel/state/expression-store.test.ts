import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import { type SearchAnswer, type SearchQuestion, searched } from "../../../src/core/search.ts";
import { createExpressionStore } from "../../../src/panel/state/expression-store.ts";
import { failure } from "../samples.ts";

const soon = () => new Promise((resolve) => setTimeout(resolve));

function world() {
  const searches: {
    question: SearchQuestion;
    answer: (answer: SearchAnswer | "slow" | "dropped") => void;
  }[] = [];
  const expressions = signal<readonly string[]>([]);
  const failures = signal<readonly Failure[]>([failure({ id: "one" }), failure({ id: "two" })]);
  const note = signal("");
  const store = createExpressionStore(
    {
      search: (question) => new Promise((answer) => searches.push({ question, answer })),
      prepareSearch: () => undefined,
    },
    expressions,
    failures,
    ({ id }) => id + note.value,
  );
  store.start();
  const reply = async () => {
    const last = searches.at(-1);
    last?.answer(searched(last.question));
    await soon();
  };
  const found = (expression: string) =>
    failures.value.filter((failure) => store.isFound(expression, failure)).map(({ id }) => id);
  return { searches, expressions, failures, note, store, reply, found };
}

test("nothing is searched without an expression", () => {
  const { searches, store } = world();
  expect(searches).toEqual([]);
  expect(store.isSettled.value).toBe(true);
});

test("the search is settled once every failure has been searched", async () => {
  const { expressions, store, reply, found } = world();
  expressions.value = ["^t", "n"];
  expect(store.isSettled.value).toBe(false);
  await reply();
  expect(store.isSettled.value).toBe(true);
  expect(found("^t")).toEqual(["two"]);
  expect(found("n")).toEqual(["one"]);
});

test("only new failures and changed notes are searched, one search at a time", async () => {
  const { searches, expressions, failures, note, reply, found } = world();
  expressions.value = ["e"];
  failures.value = [...failures.value, failure({ id: "three" })];
  expect(searches).toHaveLength(1);
  await reply();
  expect(searches.map(({ question }) => question.texts)).toEqual([["one", "two"], ["three"]]);
  await reply();
  expect(found("e")).toEqual(["one", "three"]);
  note.value = "e";
  expect(searches.at(-1)?.question.texts).toEqual(["onee", "twoe", "threee"]);
  await reply();
  expect(found("e")).toHaveLength(3);
});

test("the answer to an outdated search is dropped", async () => {
  const { searches, expressions, store, reply, found } = world();
  expressions.value = ["one"];
  expressions.value = ["two"];
  expect(searches).toHaveLength(2);
  searches[0]?.answer("dropped");
  await soon();
  expect(store.isSettled.value).toBe(false);
  await reply();
  expect(found("two")).toEqual(["two"]);
});

test("a search that took too long is not repeated", async () => {
  const { searches, expressions, failures, store, reply } = world();
  expressions.value = ["(x+x+)+y"];
  searches[0]?.answer("slow");
  await soon();
  expect(store.isSlow.value).toBe(true);
  expect(store.isSettled.value).toBe(true);
  failures.value = [...failures.value, failure()];
  expect(searches).toHaveLength(1);
  expressions.value = ["x"];
  expect(store.isSlow.value).toBe(false);
  await reply();
  expect(store.isSettled.value).toBe(true);
});
