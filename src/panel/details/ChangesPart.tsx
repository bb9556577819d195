import { afterOf, chainOf } from "../../core/answer/after.ts";
import type { Failure } from "../../core/failure.ts";
import type { FindingTexts } from "../../locales/texts.ts";
import type { Store } from "../state/store.ts";
import { Prose } from "../ui/Prose.tsx";
import { when } from "../ui/time.ts";
import type { AnswerProps } from "./props.ts";
import "./ChangesPart.css";

/** What has changed since the call last succeeded, what made it succeed later, and which failure it follows from. */
export function ChangesPart({ store, failure, answer }: AnswerProps) {
  const words = store.findingTexts.value;
  if (!words || (!answer.since && !failure.after && !failure.follows)) return null;
  const { after } = failure;
  const time = after && when(store.language.value, after.at, store.now());
  const sentences = [answer.since, time && afterOf(failure, time, words.changes)].filter(Boolean);
  return (
    <section class="changes" aria-label={words.changes.heading}>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Prose text={sentence ?? ""} />
        </p>
      ))}
      <Chain store={store} failure={failure} words={words} />
    </section>
  );
}

function Chain({
  store,
  failure,
  words: { changes },
}: {
  store: Store;
  failure: Failure;
  words: FindingTexts;
}) {
  const { follows, id } = failure;
  if (!follows) return null;
  const isListed = follows.id !== id && store.listed.value.some((one) => one.id === follows.id);
  return (
    <p>
      {chainOf(failure, changes)}{" "}
      {isListed && (
        <button type="button" class="button" onClick={() => store.open(follows.id)}>
          {changes.showFirst}
        </button>
      )}
    </p>
  );
}
