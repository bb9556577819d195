import { expect, test } from "vitest";
import type { Answer } from "../../src/core/answer/answer.ts";
import { languages } from "../../src/locales/index.ts";
import { answerTo, fixtureCalls } from "../calls/call.ts";

const sentencesOf = (answer: Answer): readonly (string | undefined)[] => [
  answer.verdict,
  answer.reason,
  answer.since,
  ...answer.about,
  ...answer.fix.steps,
  ...answer.also.flatMap(({ verdict, reason, steps }) => [verdict, reason, ...steps]),
  answer.general.meaning,
  answer.general.cause,
  ...answer.general.steps,
];

/** Han characters and hiragana: katakana words do have spaces between them. */
const han = "[\\u3041-\\u3096\\u4e00-\\u9fff]";
const letter = "[\\u3041-\\u30ff\\u4e00-\\u9fff]";
/** Where a value or a Latin word is joined to its sentence with a missing or a superfluous space. */
const fault = new RegExp(
  [
    `${letter}[\\w\`(]`,
    `[\\w\`)]${letter}`,
    `${han} ${han}`,
    `${letter}[,;!?]`,
    " [、。，：；]",
    "[、。，：；] ",
    "  ",
  ].join("|"),
);

test.each(["ja", "zh-TW"] as const)("values have the right spaces around them in %s", async (tag) => {
  const [texts, findings] = await Promise.all([
    languages[tag].loadExplanations(),
    languages[tag].loadFindings(),
  ]);
  const sentences = fixtureCalls.flatMap((failure) => sentencesOf(answerTo(failure, { texts, findings })));
  const joined = new Set(sentences.map((sentence) => sentence?.replace(/`[^`]*`/g, "`_`")));
  expect([...joined].filter((sentence) => sentence !== undefined && fault.test(sentence))).toEqual([]);
});
