import { describe, expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import type { Answer } from "../../../src/core/answer/answer.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import type { AnswerWords } from "../../../src/core/answer/verdict.ts";
import { type Language, languages } from "../../../src/locales/index.ts";
import { fixtureCalls } from "../../calls/call.ts";
import { fixtureFailures } from "../formats/samples.ts";
import { english } from "./words.ts";

const diagnosis = createDiagnosis(await loadOperations());

/** The parts of an answer without their words. */
const partsOf = ({ verdict, reason, since, about, message, fix, also, general, links, ...rest }: Answer) => ({
  ...rest,
  edits: fix.edits,
  hasReason: reason !== undefined,
  hasSince: since !== undefined,
  about: about.length,
  message,
  steps: fix.steps.length,
  also: also.map((one) => ({
    finding: one.finding.check,
    hasReason: one.reason !== undefined,
    steps: one.steps.length,
  })),
  hasMeaning: general.meaning !== undefined,
  hasCause: general.cause !== undefined,
  generalSteps: general.steps.length,
  links: links.length,
});

const failures = [...fixtureFailures, ...fixtureCalls].map((failure) => {
  const findings = diagnosis.findings(failure);
  return { failure, findings, parts: partsOf(diagnosis.answer(failure, findings, english)) };
});

const others = (Object.keys(languages) as Language[]).filter((language) => language !== "en");

describe.each(others)("in %s", async (language) => {
  const { loadExplanations, loadFindings } = languages[language];
  const words: AnswerWords = { texts: await loadExplanations(), findings: await loadFindings(), english };

  test("every answer has the same sections and as many steps as in English", () => {
    for (const { failure, findings, parts } of failures)
      expect(partsOf(diagnosis.answer(failure, findings, words))).toEqual(parts);
  });
});
