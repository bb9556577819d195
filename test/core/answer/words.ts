import type { AnswerWords } from "../../../src/core/answer/verdict.ts";
import { explanations as texts } from "../../../src/locales/en/explanations.ts";
import { findings } from "../../../src/locales/en/findings.ts";

export const english: AnswerWords = { texts, findings };
