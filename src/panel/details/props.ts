import type { Answer } from "../../core/answer/answer.ts";
import type { Failure } from "../../core/failure.ts";
import type { Store } from "../state/store.ts";

/** What every part of Details receives. */
export interface DetailsProps {
  store: Store;
  failure: Failure;
}

/** What the parts of an answer receive; the failure need not be in the list. */
export interface AnswerProps extends DetailsProps {
  answer: Answer;
}
