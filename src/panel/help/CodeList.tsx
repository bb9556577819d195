import { useState } from "preact/hooks";
import type { HelpTexts, Texts } from "../../locales/texts.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { Prose } from "../ui/Prose.tsx";
import { useThrottled } from "../ui/use-throttled.ts";
import { type Found, type Listed, wordingOf } from "./search-pages.ts";

/** Milliseconds between announcements of the count, so that it is not read out after every letter. */
const PAUSE = 600;

interface CodeListProps {
  store: Store;
  words: HelpTexts;
  texts: Texts;
  found: readonly Found[];
  choose: (id: string, byKey: boolean) => void;
}

/** Search field and list of codes. The list is one Tab stop; arrow keys move within it, also from the field. */
export function CodeList({ store, words, texts, found, choose }: CodeListProps) {
  const { query, page } = store.help;
  const t = store.texts.value.panel;
  const [touched, setTouched] = useState<string>();
  const ids = found.flatMap(({ listed }) => listed.map(({ entry }) => entry.id));
  const stop = [touched, page.value].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];
  const wanted = query.value.trim();
  const wording = wanted === "" ? undefined : wordingOf(wanted, texts);

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const { key, target, currentTarget } = event;
    const isField = target instanceof HTMLInputElement;
    if (isField && key === "Enter" && ids[0] !== undefined) return choose(ids[0], true);
    const buttons = [...currentTarget.querySelectorAll<HTMLElement>("[data-id]")];
    const at = isField ? -1 : buttons.indexOf(target as HTMLElement); // the target of a key event is an element
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[key];
    if (next === undefined || (isField && key !== "ArrowDown")) return;
    event.preventDefault();
    if (next < 0) currentTarget.querySelector("input")?.focus();
    else buttons[next]?.focus();
  };
  return (
    <nav aria-label={t.errorCodes} onKeyDown={onKeyDown}>
      <div class="filter-field">
        <Icon name="search" />
        <input
          type="search"
          spellcheck={false}
          autocomplete="off"
          aria-label={words.search}
          placeholder={words.searchHint}
          title={words.searchHint}
          value={query.value}
          onInput={({ currentTarget }) => {
            query.value = currentTarget.value;
          }}
        />
      </div>
      <p class="quiet count" role="status">
        {useThrottled(ids.length === 0 && !wording ? words.nothing : words.found(ids.length), PAUSE)}
      </p>
      <div class="codes">
        {wording && (
          <div class="wording">
            <h3>{words.wording}</h3>
            {[wording.meaning, ...(wording.steps ?? [])].map((sentence) => (
              <p key={sentence}>
                <Prose text={sentence} />
              </p>
            ))}
          </div>
        )}
        {found.map(({ group, listed }) => (
          <section key={group} aria-label={words.groups[group]}>
            <h3>{words.groups[group]}</h3>
            <ul>
              {listed.map((one) => (
                <Code
                  key={one.entry.id}
                  listed={one}
                  isCurrent={one.entry.id === page.value}
                  isStop={one.entry.id === stop}
                  onFocus={() => setTouched(one.entry.id)}
                  choose={choose}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

interface CodeProps {
  listed: Listed;
  isCurrent: boolean;
  isStop: boolean;
  onFocus: () => void;
  choose: CodeListProps["choose"];
}

const Code = ({ listed: { entry, name }, isCurrent, isStop, onFocus, choose }: CodeProps) => (
  <li>
    <button
      type="button"
      data-id={entry.id}
      tabIndex={isStop ? 0 : -1}
      aria-current={isCurrent ? "true" : undefined}
      onFocus={onFocus}
      // A click by keyboard has `detail` 0, one by pointer never does.
      onClick={({ detail }) => choose(entry.id, detail === 0)}
    >
      <span class="code">{entry.code ?? entry.status}</span>
      {entry.code !== undefined && entry.status !== undefined && (
        <span class="quiet status">{entry.status}</span>
      )}
      {name && <span class="quiet name">{name}</span>}
    </button>
  </li>
);
