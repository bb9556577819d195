import { isLanguage, languages } from "../../locales/index.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import "./LanguageSelect.css";

/** Lists each language by its own name, so that users find theirs from any other. */
export function LanguageSelect({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  return (
    <div class="language-select">
      <select
        aria-label={t.language}
        title={t.language}
        value={store.language.value}
        onChange={({ currentTarget: { value } }) => {
          if (isLanguage(value)) store.setLanguage(value);
        }}
      >
        {Object.entries(languages).map(([language, { name }]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </div>
  );
}
