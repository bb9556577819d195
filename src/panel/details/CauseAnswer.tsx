import type { Answer } from "../../core/answer/answer.ts";
import { commonVerdict } from "../../core/answer/common-verdict.ts";
import { visible } from "../../core/visible.ts";
import { type Cause, rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { Status } from "../ui/StatusMark.tsx";
import { OpenCount } from "../ui/SucceededMark.tsx";
import { spanOf } from "../ui/time.ts";
import { AnswerPart } from "./answer/AnswerPart.tsx";
import { TitleBar } from "./DetailsTitle.tsx";
import { IdList } from "./IdList.tsx";
import type { DetailsProps } from "./props.ts";
import { ReportPart } from "./ReportPart.tsx";
import { TabbedPart } from "./TabbedPart.tsx";
import "./CauseAnswer.css";

/**
 * Details of a cause: the answer to one of its errors, with how often, when and where it occurred. A tab holds the
 * IDs and one report on all errors.
 */
export function CauseAnswer({ store, failure, cause }: DetailsProps & { cause: Cause }) {
  const t = store.texts.value.panel;
  const { failures } = cause;
  const answer = answerOf(store, cause);
  const { status } = rowFor(failure);
  return (
    <>
      <TitleBar store={store}>
        <Status status={status} />
        <strong>{t.failures(failures.length)}</strong>
        <OpenCount store={store} cause={cause} />
        <span class="when quiet">{timesOf(store, cause)}</span>
      </TitleBar>
      <TabbedPart
        store={store}
        tabs={["answer", "ids"]}
        about={cause.key}
        partOf={(tab) =>
          tab === "ids" ? (
            <>
              <IdList store={store} />
              <ReportPart store={store} />
            </>
          ) : (
            <>
              {answer && <AnswerPart store={store} failure={failure} answer={answer} />}
              <div class="cause-facts">
                <h3>{t.whichOperations}</h3>
                <Operations store={store} cause={cause} />
                <button type="button" class="button" onClick={() => store.showOnly(cause)}>
                  {t.onlyCause}
                </button>
              </div>
            </>
          )
        }
      />
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

/** The answer to one of the errors, whose verdict names only what they have in common. */
function answerOf(store: Store, { failures }: Cause): Answer | undefined {
  const answer = store.answer.value;
  const first = failures.at(-1);
  return (
    answer &&
    first && { ...answer, verdict: commonVerdict(answer.verdict, store.verdictSoon(first)?.verdict) }
  );
}

/** Number of distinct tracking IDs of a cause. */
const idsIn = ({ failures }: Cause): number =>
  new Set(failures.flatMap(({ error }) => error.trackingId?.value ?? [])).size;

/** The time span from the first to the last error. */
function timesOf({ language, now, texts }: Store, { failures }: Cause): string {
  const [from = 0, to = 0] = [failures.at(-1), failures[0]].map((failure) => failure?.exchange.sentAt);
  return spanOf(language.value, from, to, now(), texts.value.panel.between);
}

/** The operations that failed for this cause, with the number of failures of each; most frequent first. */
function Operations({ store, cause }: { store: Store; cause: Cause }) {
  const counts = new Map<string, number>();
  for (const failure of cause.failures) {
    const { method, template } = rowFor(failure);
    const name = `${method} ${template.replaceAll("{…}", "{id}")}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = [...counts].sort(([, a], [, b]) => b - a);
  return (
    <ul>
      {all.map(([name, count]) => (
        <li key={name}>
          <code>{visible(name)}</code> <span class="count">{count.toLocaleString(store.language.value)}</span>
        </li>
      ))}
    </ul>
  );
}
