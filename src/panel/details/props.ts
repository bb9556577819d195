import type { Answer } from "../../core/answer/answer.ts";
import type { Failure } from "../../core/failure.ts";
import type { Store } from "../state/store.ts";

/** Props of every part of Details. */
export interface DetailsProps {
  store: Store;
  failure: Failure;
}

/** Props of the parts of an answer; the failure need not be in the list. */
export interface AnswerProps extends DetailsProps {
  answer: Answer;
}
