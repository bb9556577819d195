import { useRef } from "preact/hooks";
import "./Tabs.css";

interface TabsProps<Name extends string> {
  /** Accessible name of the tab list. */
  label: string;
  tabs: readonly { readonly name: Name; readonly label: string }[];
  chosen: Name;
  onChoose: (name: Name) => void;
  /** Prefix of the IDs of a tab and its panel. */
  id: string;
}

export const tabId = (id: string, name: string) => `${id}-tab-${name}`;
export const tabPanelId = (id: string) => `${id}-panel`;

/** A tab list with the keyboard behavior of the ARIA practices; arrow keys select immediately. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, id }: TabsProps<Name>) {
  const root = useRef<HTMLDivElement>(null);
  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = tabs.findIndex(({ name }) => name === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.name);
    root.current?.querySelector<HTMLElement>(`[data-name="${next.name}"]`)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={root} onKeyDown={handleKey}>
      {tabs.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(id, name)}
          data-name={name}
          aria-selected={name === chosen}
          aria-controls={name === chosen ? tabPanelId(id) : undefined}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
