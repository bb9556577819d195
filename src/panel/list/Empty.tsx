import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import "./Empty.css";

/** Replaces a list without rows: says which APIs are watched, why nothing is listed, and what to do. */
export function Empty({ store }: { store: Store }) {
  const isFiltered = store.listed.value.length > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is too long it scrolls, also by keyboard
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

function NothingYet({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  return (
    <div>
      <h2>{t.emptyTitle}</h2>
      <ol>
        <li>
          <Icon name="recording" />
          {t.emptyRepeat}
        </li>
        <li>
          <Icon name="choose" />
          {t.emptyChoose}
        </li>
        <li>
          <Icon name="copyAll" />
          {t.emptyCopy}
        </li>
      </ol>
      <div class="actions">
        <button
          type="button"
          class="button main"
          onClick={() => store.tryIt({ atOnce: prefersReducedMotion() })}
        >
          {t.tryIt}
        </button>
        <button type="button" class="button" onClick={() => store.help.open()}>
          <Icon name="book" />
          {t.errorCodes}
        </button>
      </div>
      <div class="quiet">
        <p>{t.watched}</p>
        <ul>
          {t.watchedApis.map((api) => (
            <li key={api}>{api}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function NothingKept({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  if (store.history.isLoading.value) return <p class="quiet">{t.historyLoading}</p>;
  return (
    <div>
      <h2>{t.historyEmptyTitle}</h2>
      <p>{t.historyEmptyHint}</p>
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
