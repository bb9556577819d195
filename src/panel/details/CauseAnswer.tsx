import { visible } from "../../core/visible.ts";
import { type Cause, rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { CertaintyMark } from "../ui/CertaintyMark.tsx";
import { Prose } from "../ui/Prose.tsx";
import { OpenCount } from "../ui/SucceededMark.tsx";
import { when } from "../ui/time.ts";
import { TitleBar } from "./DetailsTitle.tsx";
import { ReportPart } from "./ReportPart.tsx";
import "./CauseAnswer.css";

/** Details of a cause: what it is, when it occurred and where, and the ids and one report of all its errors. */
export function CauseAnswer({ store, cause }: { store: Store; cause: Cause }) {
  const t = store.texts.value.panel;
  const { failures } = cause;
  const [newest] = failures;
  const answer = store.answer.value;
  if (!newest) return null;
  const certainty = answer?.certainty;
  return (
    <>
      <TitleBar store={store}>
        <span class="named">
          <b>{t.failures(failures.length)}</b>
        </span>
      </TitleBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached by keyboard */}
      <div class="content cause-answer" key={cause.key} tabIndex={0}>
        <div class="verdict">
          {certainty && <CertaintyMark certainty={certainty} />}
          <h2 tabIndex={-1}>
            <Prose text={answer?.verdict ?? ""} />
          </h2>
          {certainty && <p class="quiet">{store.findingTexts.value?.labels[certainty]}</p>}
        </div>
        {answer && answer.fix.steps.length > 0 && (
          <ol class="steps" aria-label={t.whatToDo}>
            {answer.fix.steps.map((step) => (
              <li key={step}>
                <Prose text={step} />
              </li>
            ))}
          </ol>
        )}
        <dl>
          <dt>{t.howMany}</dt>
          <dd>
            {t.failures(failures.length)} <OpenCount store={store} cause={cause} />
          </dd>
          <dt>{t.when}</dt>
          <dd>{spanOf(store, cause)}</dd>
          <dt>{t.whichOperations}</dt>
          <dd>
            <Operations store={store} cause={cause} />
          </dd>
        </dl>
        <p>
          <button type="button" class="button" onClick={() => store.showOnly(cause)}>
            {t.onlyCause}
          </button>
        </p>
        <ReportPart store={store} />
      </div>
      <footer class="id-bar">
        <div class="id">
          <button type="button" class="button main" onClick={() => store.copyIdsOf(failures)}>
            {t.copyCauseIds(idsIn(cause))}
          </button>
        </div>
        <div class="actions">
          <button type="button" class="button" onClick={() => store.share.copyReport()}>
            {t.copyReport}
          </button>
        </div>
      </footer>
    </>
  );
}

/** How many different tracking IDs a cause has. */
export const idsIn = ({ failures }: Cause): number =>
  new Set(failures.flatMap(({ error }) => error.trackingId?.value ?? [])).size;

/** From the first to the last of its errors. */
export function spanOf({ language, now, texts }: Store, { failures }: Cause): string {
  const [from, to] = [failures.at(-1), failures[0]].map(
    (failure) => failure && when(language.value, failure.exchange.sentAt, now()),
  );
  return from === to ? (from ?? "") : texts.value.panel.between(from ?? "", to ?? "");
}

/** The operations that failed for this cause, with the number of each; most frequent first. */
function Operations({ store, cause }: { store: Store; cause: Cause }) {
  const counts = new Map<string, number>();
  for (const failure of cause.failures) {
    const { method, template } = rowFor(failure);
    const name = `${method} ${template}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = [...counts].sort(([, a], [, b]) => b - a);
  return (
    <ul>
      {all.map(([name, count]) => (
        <li key={name}>
          <code>{visible(name)}</code> <span class="quiet">{count.toLocaleString(store.language.value)}</span>
        </li>
      ))}
    </ul>
  );
}
