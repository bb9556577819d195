import type { Operation } from "../../catalogue/operations.ts";
import { type Answer, answerOf } from "../answer/answer.ts";
import type { AnswerWords } from "../answer/verdict.ts";
import type { Finding } from "../checks/index.ts";
import type { Failure } from "../failure.ts";
import type { PortalCall } from "../portal/call.ts";

/** Data that a format needs besides the failures. */
export interface FormatContext {
  /** Version of the extension. */
  readonly version: string;
  /** Name and version of the browser, such as `Chromium 156.0.8078.79`. */
  readonly browser: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  findingsOf(failure: Failure): readonly Finding[];
  operationOf(failure: Failure): Operation | undefined;
  /** Facts about a call of the Defender portal. */
  portalCallOf?(failure: Failure): PortalCall | undefined;
  /** The user's note. */
  noteOf(failure: Failure): string | undefined;
}

/** The answer to a failure, in the language of these texts. */
export const answerIn = (failure: Failure, context: FormatContext, words: AnswerWords): Answer =>
  answerOf(
    failure,
    context.findingsOf(failure),
    context.operationOf(failure),
    words,
    context.portalCallOf?.(failure),
  );
