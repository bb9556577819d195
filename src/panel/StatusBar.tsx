import { Icon } from "./Icon.tsx";
import type { Store } from "./store.ts";
import "./StatusBar.css";
import { useCalm } from "./use-calm.ts";
import { visible } from "./visible.ts";

/** Milliseconds between two counts at least, so that a burst of failures is not read out one by one. */
const PAUSE = 1000;

/** What just happened, and the counts. Always in the page, so that changes are announced. */
export function StatusBar({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const notice = store.notice.value;
  const { language, filterText, isGrouped, isRecording } = store;
  return (
    <footer class="status-bar">
      <div role="status" aria-atomic="false">
        {notice && (
          // A new element each time, so that copying the same id twice is announced twice.
          <span key={notice} class="notice">
            <Icon name={notice.failed ? "warning" : "check"} />
            {visible(notice.say(t))}
          </span>
        )}
        {/* Made anew when the reader changes what is counted, which shows at once. */}
        <Counts
          key={[language, filterText, isGrouped, isRecording].map(({ value }) => value).join()}
          store={store}
        />
        <Limit store={store} />
      </div>
    </footer>
  );
}

/** The documented limit that is nearest, once it is near. */
function Limit({ store }: { store: Store }) {
  const words = store.findingTexts.value;
  const gauge = store.gauge.value;
  if (!words || !gauge) return null;
  const { title, period, made, allowed } = gauge;
  const say = period === "minute" ? words.labels.nearLimitMinute : words.labels.nearLimitHour;
  return (
    <span class="limit">
      <Icon name="warning" />
      {say(title, made, allowed)}
    </span>
  );
}

function Counts({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const state = store.isRecording.value ? t.recording : t.paused;
  return <span class="counts">{useCalm(`${state} · ${countsOf(store)}`, PAUSE)}</span>;
}

function countsOf(store: Store): string {
  const t = store.texts.value.panel;
  const all = store.failures.value.length;
  const matching = store.matching.value.length;
  if (all === 0) return t.noFailures;
  if (store.filter.value.error !== undefined) return t.allShown(all);
  const counted = matching < all ? t.someFailures(matching, all) : t.failures(all);
  return store.isGrouped.value ? t.inRows(counted, store.rows.value.length) : counted;
}
