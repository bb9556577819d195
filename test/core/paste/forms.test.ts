import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { explainText } from "../../../src/core/paste/explain.ts";
import { rowOf } from "../../../src/core/row.ts";
import { builtIn } from "../../../src/core/rules.ts";
import { explanations } from "../../../src/locales/en/explanations.ts";
import { findings } from "../../../src/locales/en/findings.ts";

const folder = new URL("../../fixtures/paste/", import.meta.url);
const operations = await loadOperations();
const diagnosis = createDiagnosis(operations);

/** Expectations in the first line of a fixture; only the given ones are compared. */
interface Expected {
  readonly kind?: string;
  readonly form?: string;
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly code?: string;
  readonly id?: string;
  readonly shape?: string;
  /** A check with a finding. */
  readonly finding?: string;
  /** A regular expression for the verdict. */
  readonly says?: string;
  readonly ids?: readonly string[];
  readonly host?: string;
  /** The codes of all errors in the text, or their statuses; one error if absent. */
  readonly codes?: readonly string[];
  /** The URLs of all errors in the text. */
  readonly urls?: readonly string[];
  /** Part of a secret in the text, which must not be in the output. */
  readonly gone?: string;
  /** Some of the marked parts. */
  readonly marks?: readonly string[];
}

function seenIn(text: string, expected: Expected): Record<string, unknown> {
  const explained = explainText(text, "t", { rules: builtIn, operations });
  const { outcome, forms } = explained;
  const marked = explained.marks.map(({ start, end }) => explained.text.slice(start, end));
  if (outcome.kind !== "failure") return { ...outcome };
  const [failure] = outcome.failures;
  if (!failure) throw new Error("no failure");
  const found = diagnosis.findings(failure);
  const { verdict } = diagnosis.answer(failure, found, { texts: explanations, findings });
  const { url, method } = rowOf(failure);
  const { status, code, shape, trackingId } = failure.error;
  const named =
    found.find(({ check }) => check === expected.finding)?.check ?? found.map(({ check }) => check);
  return {
    kind: "failure",
    form: forms.find((form) => form === expected.form) ?? forms,
    method,
    url,
    status,
    code,
    shape,
    id: trackingId?.value,
    finding: named,
    codes: outcome.failures.map(({ error }) => error.code ?? String(error.status)),
    urls: outcome.failures.map((one) => rowOf(one).url),
    gone: JSON.stringify(explained).includes(expected.gone ?? "\0") ? "still there" : expected.gone,
    marks: expected.marks?.filter((mark) => marked.includes(mark)) ?? [],
    says: new RegExp(expected.says ?? "", "i").test(verdict) ? expected.says : verdict,
  };
}

test.each(readdirSync(folder).filter((file) => file.endsWith(".txt")))("reads %s", (file) => {
  const whole = readFileSync(new URL(file, folder), "utf8");
  const end = whole.indexOf("\n");
  const expected: Expected = JSON.parse(whole.slice(0, end));
  const seen = seenIn(whole.slice(end + 1), expected);
  expect(seen).toMatchObject({ kind: "failure", ...expected });
  if (seen.kind === "failure" && !expected.codes) expect(seen.codes).toHaveLength(1);
});
