import { commonVerdict } from "../../core/answer/common-verdict.ts";
import { visible } from "../../core/visible.ts";
import { type Cause, rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { statusClass } from "../ui/StatusMark.tsx";
import { spanOf } from "../ui/time.ts";
import { useThrottled } from "../ui/use-throttled.ts";
import "./Summary.css";

/** Milliseconds between two renders, so that a burst does not rerender it with every frame of the list. */
const PAUSE = 200;
/** Most segments of the bar; more would be too thin to see. */
const MOST = 30;

/** Above the list grouped by cause: the number of causes and errors, and the share of each cause. */
export function Summary({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const groups = useThrottled(store.groups.value, PAUSE);
  const failures = groups.reduce((sum, group) => sum + group.failures.length, 0);
  return (
    <div class="summary">
      <span class="share-of" title={`${t.causes(groups.length)} · ${t.failures(failures)}`}>
        <b>{t.causes(groups.length)}</b> · {t.failures(failures)}
      </span>
      <span class="share" aria-hidden="true">
        {groups.slice(0, MOST).map((cause) => {
          const [newest] = cause.failures;
          const count = cause.failures.length;
          return (
            <i
              key={cause.key}
              class={newest && statusClass(rowFor(newest).status)}
              style={{ flexGrow: count }}
              title={`${visible(verdictOf(store, cause))} · ${t.failures(count)}`}
            />
          );
        })}
      </span>
      <Origin store={store} />
    </div>
  );
}

function verdictOf(store: Store, { failures }: Cause): string {
  const [newest, oldest] = [failures[0], failures.at(-1)];
  if (!newest || !oldest) return "";
  const verdict = store.verdictSoon(newest)?.verdict;
  const common = verdict && commonVerdict(verdict, store.verdictSoon(oldest)?.verdict);
  return (common ?? rowFor(newest).code ?? "").replaceAll("`", "");
}

/** In history: the listed file and the time span of the list. */
function Origin({ store }: { store: Store }) {
  const { history, language, listed, now, texts } = store;
  if (!history.isOn.value) return null;
  const times = [listed.value.at(-1), listed.value[0]].map((failure) => failure?.exchange.sentAt);
  const [from, to] = times;
  const file = store.history.shownFile.value;
  const span =
    from !== undefined && to !== undefined
      ? spanOf(language.value, from, to, now(), texts.value.panel.between)
      : undefined;
  const words = [file && visible(file.name), span].filter(Boolean).join(" · ");
  return (
    <span class="origin quiet" title={words}>
      {words}
    </span>
  );
}
