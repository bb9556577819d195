import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import "./FilterField.css";

/** The filter field. Errors of an expression appear in an overlay below it, so that nothing moves. */
export function FilterField({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const { error } = store.filter.value;
  const wrong =
    error !== undefined ? t.filterError(error) : store.isFilterSlow.value ? t.filterSlow : undefined;
  return (
    <div class="filter-field">
      <Icon name="filter" />
      <input
        type="search"
        spellcheck={false}
        autocomplete="off"
        aria-label={t.filter}
        placeholder={t.filterPlaceholder}
        // A narrow panel truncates the placeholder.
        title={`${t.filterPlaceholder}\n${t.filterHelp}`}
        value={store.filterText.value}
        onInput={({ currentTarget }) => {
          store.filterText.value = currentTarget.value;
        }}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : "filter-message"}
      />
      {wrong !== undefined && (
        <p class="message" id="filter-message">
          <Icon name="warning" />
          {wrong}
        </p>
      )}
    </div>
  );
}
