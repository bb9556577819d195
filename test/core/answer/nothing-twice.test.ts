import { describe, expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import type { Answer } from "../../../src/core/answer/answer.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import type { AnswerWords } from "../../../src/core/answer/verdict.ts";
import { spokenOf } from "../../../src/core/message/spoken.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { type Language, languages } from "../../../src/locales/index.ts";
import { fixtureCalls } from "../../calls/call.ts";
import { exchange } from "../../entries.ts";
import { fixtureFailures } from "../formats/samples.ts";

const diagnosis = createDiagnosis(await loadOperations());

async function wordsOf(language: Language): Promise<AnswerWords> {
  const { loadExplanations, loadFindings } = languages[language];
  return { texts: await loadExplanations(), findings: await loadFindings() };
}

const english = await wordsOf("en");

/** All texts of an answer. */
const textsOf = ({ verdict, reason, about, message, fix, also, general }: Answer): string[] =>
  [
    verdict,
    reason,
    ...about,
    message,
    ...fix.steps,
    ...also.flatMap((further) => [further.verdict, further.reason, ...further.steps]),
    general.meaning,
    general.cause,
    ...general.steps,
  ].filter((text) => text !== undefined);

/** Sentences of a text; full stops inside code do not end one. */
const sentences = (text: string): string[] =>
  text
    .replace(/`[^`]*`/g, (code) => code.replace(/[.。!?]/g, "·"))
    .split(/(?<=[.!?])\s+(?=\p{Lu}|`)|(?<=。)/u)
    .filter((sentence) => sentence.trim() !== "");

/** Lower-case words, or pairs of letters in languages without spaces between words. */
function words(sentence: string): Set<string> {
  const code = sentence.match(/`[^`]*`/g) ?? [];
  const rest = sentence.replace(/`[^`]*`/g, " ").toLowerCase();
  const runs = rest.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu) ?? [];
  const pairs = runs.flatMap((run) => [...run].slice(1).map((letter, index) => run[index] + letter));
  const latin = rest.match(/[\p{Script=Latin}\p{Script=Cyrillic}\d]+/gu) ?? [];
  return new Set([...code, ...pairs, ...latin]);
}

function overlap(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / new Set([...a, ...b]).size;
}

const valuesIn = (sentence: string): readonly string[] => sentence.match(/`[^`]*`/g) ?? [];

/** Whether two sentences are about different values, so that equal words around them are no repetition. */
function haveOtherValues(one: string, other: string): boolean {
  const [a, b] = [valuesIn(one), valuesIn(other)];
  return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));
}

describe.each(Object.keys(languages) as Language[])("in %s", async (language) => {
  const texts = language === "en" ? english : { ...(await wordsOf(language)), english };
  const answers = [...fixtureFailures, ...fixtureCalls].map((failure) => ({
    failure,
    answer: diagnosis.answer(failure, diagnosis.findings(failure), texts),
  }));

  test("no two sentences of an answer say the same thing", () => {
    expect(answers.length).toBeGreaterThan(600);
    for (const { answer } of answers) {
      const said = textsOf(answer).flatMap(sentences);
      // Repetitions in the API's own message are shown as they are.
      const quoted = sentences(answer.message ?? "");
      const isQuoted = (one: string, other: string) => quoted.includes(one) && quoted.includes(other);
      // English decides what is shown; a language with longer words around the values has more in common.
      const isOther = (one: string, other: string) => language !== "en" && haveOtherValues(one, other);
      const twice = said.flatMap((one, index) =>
        said
          .slice(index + 1)
          .flatMap((other) =>
            overlap(one, other) >= 0.6 && !isQuoted(one, other) && !isOther(one, other) ? [[one, other]] : [],
          ),
      );
      expect(twice).toEqual([]);
    }
  });

  test("every answer has one verdict, something to do, and at most two links", () => {
    for (const { failure, answer } of answers) {
      expect(sentences(answer.verdict), answer.verdict).toHaveLength(1);
      expect(answer.verdict).not.toMatch(/[^.][.。]$|``/);
      // A quoted message and the evidence of a finding say themselves what to change.
      const isQuoted = answer.certainty === undefined && spokenOf(failure.error) !== undefined;
      if (!isQuoted && answer.evidence === undefined)
        expect(answer.fix.steps.length, answer.verdict).toBeGreaterThan(0);
      expect(answer.links.length).toBeLessThanOrEqual(2);
    }
  });

  test("no answer names a status other than the actual one", () => {
    for (const { failure, answer } of answers) {
      const { status, warning, message = "", details = [] } = failure.error;
      const known = `${status} ${warning?.status} ${message} ${details.map((one) => one.message)} ${failure.exchange.response.status}`;
      const named = textsOf(answer).flatMap((text) => text.match(/(?<=`)[45]\d\d(?=`)/g) ?? []);
      const others = named.filter(
        (one) =>
          !known.includes(one) && one !== answer.evidence?.sent && !answer.evidence?.expected?.includes(one),
      );
      expect([answer.verdict, others]).toEqual([answer.verdict, []]);
    }
  });

  test("none of our sentences has an empty slot", () => {
    for (const { answer } of answers)
      for (const text of textsOf({ ...answer, message: undefined }))
        expect(text).not.toMatch(/“”|``|„“|「」|[:：] ?[.。]/);
  });

  test("no general step appears next to a certain finding", () => {
    for (const { answer } of answers)
      if (answer.certainty === "certain") expect(answer.general.steps).toEqual([]);
  });
});

test.each([
  ["missing-etag", /an old one/],
  ["other-tenant", /but the subscription belongs to/],
  ["missing-publisher", /limit that all calls/],
] as const)("%s replaces the wording that says the same less precisely", (check, wording) => {
  const answers = fixtureCalls.flatMap((failure) => {
    const findings = diagnosis.findings(failure);
    return findings.some((one) => one.check === check) ? [diagnosis.answer(failure, findings, english)] : [];
  });
  expect(answers.length).toBeGreaterThan(0);
  for (const { about } of answers) expect(about.join()).not.toMatch(wording);
});

const answerTo = (sent: Parameters<typeof exchange>[0]) => {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("This is no failure.");
  return diagnosis.answer(failure, diagnosis.findings(failure), english);
};

test("a detail that the reason quotes is not quoted again", () => {
  const info = { policyDefinitionDisplayName: "No UEBA" };
  const { reason, about } = answerTo({
    method: "PUT",
    url: "https://management.azure.com/subscriptions/1f5d3c77-8a42-4e19-b06d-3c92e7a1d580/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/law/providers/Microsoft.SecurityInsights/settings/Ueba?api-version=2024-03-01",
    status: 403,
    body: {
      error: {
        code: "RequestDisallowedByPolicy",
        message: "Resource was disallowed by policy.",
        additionalInfo: [{ type: "PolicyViolation", info }],
      },
    },
  });
  expect(reason).toContain("No UEBA");
  expect(about).toEqual([]);
});

test("a limit is given once, even if the message calls its parameter by another name", () => {
  const { verdict, about } = answerTo({
    url: "https://graph.microsoft.com/v1.0/security/alerts_v2?$top=5000",
    status: 400,
    body: {
      error: {
        code: "BadRequest",
        message: "Invalid page size specified: '5000'. Must be between 1 and 999 inclusive.",
      },
    },
  });
  expect(verdict).toContain("999");
  expect(about.join()).not.toContain("999");
});
