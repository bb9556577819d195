import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { SettingsTexts } from "../../locales/texts.ts";
import { Icon } from "../ui/Icon.tsx";

interface AddedListProps {
  name: string;
  words: SettingsTexts;
  items: readonly { readonly key: string; readonly more?: string }[];
  remove: (key: string) => Promise<unknown>;
  /** The form that adds an item. */
  children: ComponentChildren;
}

/** A list of added items, each with a remove button, and a form to add more. */
export function AddedList({ name, words, items, remove, children }: AddedListProps) {
  const root = useRef<HTMLDivElement>(null);
  // The focused button disappears with its line, so focus the next one.
  const removeAt = async (index: number, key: string) => {
    await remove(key);
    const buttons = root.current?.querySelectorAll<HTMLElement>("li button");
    const next = buttons?.[Math.min(index, buttons.length - 1)];
    (next ?? root.current?.querySelector<HTMLElement>("input"))?.focus();
  };
  return (
    <div class="added-list" ref={root}>
      {items.length > 0 && (
        <ul aria-label={name}>
          {items.map(({ key, more }, index) => (
            <li key={key}>
              <code>{key}</code>
              {more && <span class="quiet">{more}</span>}
              <button
                type="button"
                class="button plain"
                aria-label={words.remove(key)}
                title={words.remove(key)}
                onClick={() => void removeAt(index, key)}
              >
                <Icon name="bin" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
