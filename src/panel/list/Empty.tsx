import { watchedGroups } from "../../catalogue/apis/define-hosts.ts";
import type { Store } from "../state/store.ts";
import { chooseHar } from "../toolbar/HarField.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import "./Empty.css";

/** Shown instead of an empty list: which APIs are watched, why nothing is listed, and what to do. */
export function Empty({ store }: { store: Store }) {
  const isFiltered = store.listed.value.length > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls if too long, so it must be reachable by keyboard
    <section class="empty" tabIndex={0}>
      {isFiltered ? (
        <FilteredAway store={store} />
      ) : store.history.isOn.value ? (
        <NothingKept store={store} />
      ) : store.isRecording.value ? (
        <NothingYet store={store} />
      ) : (
        <Paused store={store} />
      )}
    </section>
  );
}

const prefersReducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The ways to get a first answer. */
function NothingYet({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const watched = watchedGroups(store.settings.current.value?.switched ?? []);
  const play = () => store.tryIt({ atOnce: prefersReducedMotion() });
  return (
    <div>
      <h2>{t.emptyTitle}</h2>
      <ul class="ways">
        {store.reloadPage && (
          <Way
            icon="reload"
            title={t.repeatTitle}
            hint={t.repeatHint}
            button={t.reloadPage}
            onClick={store.reloadPage}
            isMain
          />
        )}
        <PasteAndOpen store={store} />
        <Way icon="play" title={t.samplesTitle} hint={t.samplesHint} button={t.samples} onClick={play} />
      </ul>
      <p class="quiet">{t.watched(watched.map((group) => t.groupNames[group]))}</p>
    </div>
  );
}

/** The ways that need no call in this tab. */
function PasteAndOpen({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  return (
    <>
      <Way
        icon="explain"
        title={t.pasteTitle}
        hint={t.pasteHint}
        button={t.explainText}
        onClick={() => store.paste.open()}
      />
      <Way icon="import" title={t.openTitle} hint={t.openHint} button={t.openHar} onClick={chooseHar} />
    </>
  );
}

interface WayProps {
  icon: IconName;
  title: string;
  hint: string;
  /** Name of the button. */
  button: string;
  onClick: () => void;
  isMain?: boolean;
}

const Way = ({ icon, title, hint, button, onClick, isMain }: WayProps) => (
  <li>
    <Icon name={icon} />
    <div>
      {title}
      <p class="quiet">{hint}</p>
    </div>
    <button type="button" class={isMain ? "button main" : "button"} onClick={onClick}>
      {button}
    </button>
  </li>
);

function NothingKept({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  if (store.history.isLoading.value) return <p class="quiet">{t.historyLoading}</p>;
  return (
    <div>
      <h2>{t.historyEmptyTitle}</h2>
      <p>{t.historyEmptyHint}</p>
      {store.isViewer && (
        <ul class="ways">
          <PasteAndOpen store={store} />
        </ul>
      )}
    </div>
  );
}

function Paused({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  return (
    <div>
      <h2>{t.pausedTitle}</h2>
      <p>{t.pausedHint}</p>
      <button type="button" class="button main" onClick={() => store.record(true)}>
        {t.resume}
      </button>
    </div>
  );
}

function FilteredAway({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const clearFilter = () => {
    store.filterText.value = "";
    store.narrow(undefined);
  };
  return (
    <div>
      <h2>{t.filteredTitle}</h2>
      <button type="button" class="button main" onClick={clearFilter}>
        {t.clearFilter}
      </button>
    </div>
  );
}
