/** Replaces the module `vitest` for the mutants: it collects tests, so that each can run many times in one process. */
import { format } from "node:util";
import { chai, expect, vi } from "vitest";

type Body = (...values: unknown[]) => unknown;

export interface CollectedTest {
  /** Its file and titles, and a number where titles repeat. */
  readonly name: string;
  readonly run: () => Promise<void>;
}

export const tests: CollectedTest[] = [];

/** What the calls of `test` around this moment belong to. */
let place = { titles: [] as readonly string[], before: [] as Body[], after: [] as Body[] };

/** Loads a file of tests and adds its tests to `tests`. */
export async function collect(file: string, load: () => Promise<unknown>): Promise<void> {
  place = { titles: [file], before: [], after: [] };
  await load();
}

/** Vitest allows options before the function and a limit after it. */
const bodyOf = (rest: readonly unknown[]) => rest.find((one) => typeof one === "function") as Body;

function defineTest(title: string, ...rest: unknown[]): void {
  const body = bodyOf(rest);
  const { titles, before, after } = place;
  tests.push({
    name: `${[...titles, title].join(" > ")} (${tests.length})`,
    async run() {
      for (const hook of before) await hook();
      try {
        await body({});
      } finally {
        for (const hook of after) await hook();
      }
    },
  });
}

function defineGroup(title: string, ...rest: unknown[]): void {
  const outer = place;
  place = { titles: [...outer.titles, title], before: [...outer.before], after: [...outer.after] };
  bodyOf(rest)();
  place = outer;
}

/** Adds the forms of `test` and `describe` that the tests of the core use. */
const withForms = (define: (title: string, ...rest: unknown[]) => void) =>
  Object.assign(define, {
    each: (rows: readonly unknown[]) => (title: string, body: Body) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        define(format(title.replace(/\$\w+/g, "%j"), ...values).slice(0, 200), () => body(...values));
      }
    },
    skipIf: (isSkipped: unknown) => (isSkipped ? () => undefined : define),
  });

const test = withForms(defineTest);
const describe = withForms(defineGroup);
const beforeEach = (hook: Body) => void place.before.push(hook);
const afterEach = (hook: Body) => void place.after.push(hook);
const beforeAll = (hook: Body) => {
  let done: unknown;
  place.before.push(() => {
    done ??= hook();
    return done;
  });
};
/** The process ends after the last test. */
const afterAll = () => undefined;

// Outside of Vitest nothing knows the place of a snapshot in its file; the layout of the text does not matter here.
const withoutLayout = (text: string) => text.replace(/^"|"$/gm, "").replace(/\s+/g, " ").trim();
chai.Assertion.addMethod("toMatchInlineSnapshot", function (this: Chai.AssertionStatic, snapshot: string) {
  expect(withoutLayout(String(this._obj))).toBe(withoutLayout(snapshot));
});

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi };
