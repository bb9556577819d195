import type { Failure } from "../../core/failure.ts";
import type { FindingTexts } from "../../locales/texts.ts";
import type { Store } from "../state/store.ts";
import { Prose } from "../ui/Prose.tsx";
import { isPassed, succeededIn } from "../ui/SucceededMark.tsx";
import type { AnswerProps } from "./props.ts";
import "./ChangesPart.css";

/** Changes that a sentence names. */
const mostNamed = 3;

/** What has changed since the call worked, what made it work later, and what it follows from. */
export function ChangesPart({ store, failure, answer }: AnswerProps) {
  const words = store.findingTexts.value;
  if (!words || (!answer.since && !failure.after && !failure.follows)) return null;
  const sentences = [answer.since, afterOf(failure, store, words)].filter((one) => one !== undefined);
  return (
    <section class="changes" aria-label={words.changes.heading}>
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Prose text={sentence} />
        </p>
      ))}
      <Chain store={store} failure={failure} words={words} />
    </section>
  );
}

/** When the same call succeeded later, and what was different then. */
function afterOf(failure: Failure, store: Store, words: FindingTexts): string | undefined {
  const { after } = failure;
  const said = succeededIn(failure, store, words);
  if (!after || said === undefined) return undefined;
  const { changes } = words;
  return changes.joined(
    said,
    after.changes.length > 0
      ? changes.difference(after.changes.slice(0, mostNamed))
      : isPassed(failure)
        ? changes.passing
        : changes.differenceUnknown,
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
  if (follows.id === id) return <p>{changes.begins}</p>;
  const isListed = store.listed.value.some((one) => one.id === follows.id);
  return (
    <p>
      {changes.follows[follows.kind]}{" "}
      {isListed && (
        <button type="button" class="button" onClick={() => store.open(follows.id)}>
          {changes.showFirst}
        </button>
      )}
    </p>
  );
}
