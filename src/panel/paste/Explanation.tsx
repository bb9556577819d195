import type { Answer } from "../../core/answer/answer.ts";
import type { Outcome } from "../../core/paste/outcome.ts";
import { longestText } from "../../core/paste/parts.ts";
import type { PasteTexts } from "../../locales/texts.ts";
import { AnswerPart } from "../details/answer/AnswerPart.tsx";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { Prose } from "../ui/Prose.tsx";
import { ToolButton } from "../ui/ToolButton.tsx";

interface Props {
  store: Store;
  words: PasteTexts;
}

/** The result for the text: the same answer as in Details, or what the text lacks. */
export function Explanation({ store, words }: Props) {
  const { paste } = store;
  const failure = paste.failure.value;
  const answer = paste.answer.value;
  const outcome = paste.explained.value?.outcome;
  return (
    <section class="explanation" aria-label={words.answer}>
      <div class="read">
        <ReadAs store={store} words={words} />
        <Causes store={store} words={words} />
        {failure && answer ? (
          <>
            {/* A new element per cause, so that it starts at its verdict with everything collapsed. */}
            <AnswerPart key={failure.id} store={store} failure={failure} answer={answer} />
            <SupportActions store={store} />
          </>
        ) : failure ? null : outcome ? (
          <Missing outcome={outcome} words={words} />
        ) : (
          <p class="quiet">{words.empty}</p>
        )}
      </div>
      {failure && answer && <Actions store={store} words={words} />}
    </section>
  );
}

/** How the text was interpreted. Announced, because the focus stays in the field. */
function ReadAs({ store, words }: Props) {
  const t = store.texts.value.panel;
  const { explained, failures } = store.paste;
  const failure = store.paste.failure.value;
  const forms = explained.value?.forms ?? [];
  const operation = failure && store.titleOf(failure);
  const id = failure?.error.trackingId?.value;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.readAs, forms.map((form) => words.forms[form]).join(t.comma)],
    [words.operation, operation],
    [t.trackingId, id],
  ];
  return (
    <div class="read-as" role="status">
      {facts.map(
        ([name, value]) =>
          value && (
            <span key={name}>
              <span class="quiet">{name}</span> {name === t.trackingId ? <code>{value}</code> : value}
            </span>
          ),
      )}
      {failures.value.length > 1 && <span>{words.several(failures.value.length)}</span>}
      {explained.value?.isCut && <span>{words.cut(longestText)}</span>}
    </div>
  );
}

/** Steps through the causes in the text, if there are several. */
function Causes({ store, words }: Props) {
  const { causes, place, step } = store.paste;
  const count = causes.value.length;
  if (count < 2) return null;
  return (
    <div class="causes">
      <ToolButton name={words.previousCause} icon="previous" onClick={() => step(-1)} />
      <ToolButton name={words.nextCause} icon="next" onClick={() => step(1)} />
      <strong role="status">{words.cause(place.value + 1, count)}</strong>
    </div>
  );
}

/** What support asks for, below the answer. */
function SupportActions({ store }: Pick<Props, "store">) {
  const { failure, failures } = store.paste;
  const t = store.texts.value.panel;
  const shown = failure.value;
  return (
    <div class="actions">
      {shown?.error.trackingId && (
        <button type="button" class="button" onClick={() => store.copyId(shown)}>
          {t.copyId}
        </button>
      )}
      <button type="button" class="button" onClick={() => store.share.copyReport(failures.value)}>
        {t.copyReport}
      </button>
    </div>
  );
}

/** What most users do next, always in sight. */
function Actions({ store, words }: Props) {
  const { paste } = store;
  const answer = paste.answer.value;
  const isKnown = paste.explained.value?.outcome.kind === "id";
  return (
    <div class="actions foot">
      {isKnown ? (
        <button type="button" class="button main" onClick={paste.show}>
          {words.show}
        </button>
      ) : (
        <button type="button" class="button main" onClick={() => paste.add(words)}>
          <Icon name="plus" />
          {words.add}
        </button>
      )}
      {answer && (
        <button
          type="button"
          class="button"
          onClick={() => void paste.copyText(explanationOf(answer), () => words.explanationCopied)}
        >
          {words.copyExplanation}
        </button>
      )}
    </div>
  );
}

/** Verdict, reason and steps as plain text. */
function explanationOf({ verdict, reason, fix }: Answer): string {
  const steps = fix.steps.map((step, index) => `${index + 1}. ${step}`);
  return [verdict, ...(reason ? [reason] : []), ...steps].map((line) => line.replaceAll("`", "")).join("\n");
}

/** Why there is nothing to explain, and what helps. */
function Missing({ outcome, words }: { outcome: Outcome; words: PasteTexts }) {
  const [heading, hint] = missingIn(outcome, words);
  return (
    <div class="missing">
      <h2>{heading}</h2>
      <p>
        <Prose text={hint} />
      </p>
    </div>
  );
}

function missingIn(outcome: Outcome, words: PasteTexts): readonly [heading: string, hint: string] {
  switch (outcome.kind) {
    case "request":
      return [words.request, words.requestHint];
    case "success":
      return [words.success(outcome.status), words.successHint];
    case "elsewhere":
      return [words.elsewhere(outcome.host), words.elsewhereHint];
    case "id":
      return [words.id, words.idHint];
    default:
      return [words.nothing, words.nothingHint];
  }
}
