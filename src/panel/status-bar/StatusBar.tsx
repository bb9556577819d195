import { useEffect } from "preact/hooks";
import type { PanelTexts } from "../../locales/texts.ts";
import type { KeepingState } from "../state/recorder-feed.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import "./StatusBar.css";
import { visible } from "../../core/visible.ts";
import { useThrottled } from "../ui/use-throttled.ts";

/** Milliseconds between changes of the counts, so that screen readers do not announce every failure of a burst. */
const PAUSE = 1000;

/**
 * The latest message and the counts. The live region must always be in the page; otherwise changes are not
 * announced.
 */
export function StatusBar({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const notice = store.notice.value;
  const { language, filterText, times, isGrouped, isRecording } = store;
  return (
    <footer class="status-bar">
      <div role="status" aria-atomic="false">
        {notice && (
          // A new element each time, so that a repeated message is announced again.
          <span key={notice} class="notice">
            <Icon name={notice.failed ? "warning" : "check"} />
            {visible(notice.say(t))}
          </span>
        )}
        {/* A new element when the user changes what is counted, so that the count updates immediately. */}
        <Counts
          key={[language, filterText, times, isGrouped, isRecording, store.history.isOn, store.history.scope]
            .map(({ value }) => value)
            .join()}
          store={store}
        />
        <Samples store={store} />
        <Limit store={store} />
        <Lost store={store} />
        <Keeping store={store} />
      </div>
      <Importing store={store} />
    </footer>
  );
}

/** Says that the listed failures are samples. */
function Samples({ store }: { store: Store }) {
  const { help, language } = store;
  const words = help.words.value;
  const isListed = !store.history.isOn.value && store.samples.shown.value.length > 0;
  // Another language loads other texts.
  useEffect(() => {
    if (isListed) void help.load();
  }, [help, isListed, language.value]);
  return isListed && words ? <span class="made-up">{words.samples}</span> : null;
}

/** Says that the extension or the recorder is gone, with a button to reload. */
function Lost({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const lost = store.lost.value;
  if (!lost) return null;
  return (
    <span class="trouble">
      <Icon name="warning" />
      {lost === "extension" ? t.extensionUpdated : t.recorderGone}
      {lost === "extension" && (
        <button type="button" class="button" onClick={store.reload}>
          {t.reloadPanel}
        </button>
      )}
    </span>
  );
}

/** Says which failures are not saved and why, or what will be deleted to make room. */
function Keeping({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const { state, unsaved, near } = store.keeping.value;
  const { trouble, unsaved: own, filesToGo } = store.history;
  const reason = reasonOf(trouble.value ?? state, t);
  const failures = unsaved + own.value.failures;
  const { notes } = own.value;
  const texts = [
    reason,
    failures + notes > 0 ? t.notSaved(failures, notes) : undefined,
    near && t.historyNear(near.kept, near.most),
    filesToGo.value.length > 0 ? t.filesBeyond(filesToGo.value.map(({ name }) => visible(name))) : undefined,
  ].filter((text) => text !== undefined);
  if (texts.length === 0) return null;
  const isQuiet = trouble.value === undefined && (state === "off" || state === "private");
  return (
    <span class={isQuiet ? "quiet" : "trouble"}>
      {!isQuiet && <Icon name="warning" />}
      {texts.join(" ")}
    </span>
  );
}

function reasonOf(state: KeepingState, t: PanelTexts): string | undefined {
  const texts: Record<KeepingState, string | undefined> = {
    on: undefined,
    off: t.historyOff,
    private: t.historyPrivate,
    full: t.historyFull,
    blocked: t.historyBlocked,
    damaged: t.historyDamaged,
    unloaded: t.loadFailed,
  };
  return texts[state];
}

/** Progress of an import. Outside the live region, which would announce every step. */
function Importing({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const importing = store.imports.importing.value;
  if (!importing) return null;
  const { name, number, of, share, failures } = importing;
  const file = visible(t.importingFile(name, number, of));
  return (
    <div class="importing">
      <span class="name" title={file}>
        {file}
      </span>
      <progress aria-label={t.importing} max={1} value={share} />
      <span class="quiet">{t.failures(failures)}</span>
      <button type="button" class="button" onClick={store.imports.cancel}>
        {t.cancelImport}
      </button>
    </div>
  );
}

/** Warns that a documented limit is near. */
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
  const isHistory = store.history.isOn.value;
  const state = isHistory
    ? t.history
    : store.isRecording.value && store.lost.value !== "recorder"
      ? t.recording
      : t.paused;
  return <span class="counts">{useThrottled(`${state} · ${countsOf(store)}`, PAUSE)}</span>;
}

function countsOf(store: Store): string {
  const t = store.texts.value.panel;
  const all = store.listed.value.length;
  const matching = store.matching.value.length;
  if (all === 0) return t.noFailures;
  if (store.filter.value.error !== undefined) return t.allShown(all);
  const counted = matching < all ? t.someFailures(matching, all) : t.failures(all);
  const rows = store.isGrouped.value ? `${counted} · ${t.causes(store.groups.value.length)}` : counted;
  const chosen = store.chosen.value.length;
  return chosen > 1 ? `${rows} · ${t.selected(chosen)}` : rows;
}
