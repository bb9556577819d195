import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./Icon.tsx";
import "./Menu.css";

export interface MenuItem {
  readonly name: string;
  readonly title?: string;
  /** Set for radio items; whether this one is selected. */
  readonly checked?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  name: string;
  icon?: IconName;
  /** Content of the button; only the icon when left out. */
  label?: ComponentChildren;
  items: readonly MenuItem[];
  disabled?: boolean;
  class?: string;
}

/** A menu button with the keys of the ARIA practices: arrows, Home, End, first letters, Escape. */
export function Menu({ name, icon, label, items, disabled, class: more = "" }: MenuProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  /** Index of the item to focus when the menu opens. */
  const first = useRef(0);

  const itemsIn = () => [...(root.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  const button = () => root.current?.querySelector<HTMLElement>("button");
  const open = (at: number) => {
    if (disabled) return;
    first.current = at;
    setIsOpen(true);
  };
  const close = () => {
    setIsOpen(false);
    button()?.focus();
  };

  useLayoutEffect(() => {
    if (isOpen) itemsIn().at(first.current)?.focus();
  }, [isOpen]);
  useOutsidePress(root, isOpen, () => setIsOpen(false));

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      open(event.key === "ArrowDown" ? 0 : -1);
    } else if (event.key === "Escape" || event.key === "Tab") close();
    else {
      const all = itemsIn();
      const at = all.indexOf(document.activeElement as HTMLElement);
      const target = nextItem(event.key, at, items);
      if (target === undefined) return;
      all[target]?.focus();
    }
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles keys of the button and the items inside
    <div
      class={`menu ${more}`}
      ref={root}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget && !root.current?.contains(relatedTarget as Node)) setIsOpen(false);
      }}
    >
      <button
        type="button"
        class={label === undefined ? "button plain" : "button"}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-disabled={disabled}
        onClick={() => (isOpen ? close() : open(0))}
      >
        {icon && <Icon name={icon} />}
        {label}
      </button>
      {isOpen && (
        <div role="menu" id={id} aria-label={name}>
          {items.map((item) => (
            <MenuEntry key={item.name} item={item} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Runs when the pointer is pressed outside an element, as long as `isOn`. */
function useOutsidePress(root: RefObject<HTMLElement | null>, isOn: boolean, run: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const handle = ({ target }: Event) => {
      if (!root.current?.contains(target as Node)) run(); // the target of a pointer event is a node
    };
    document.addEventListener("pointerdown", handle, true);
    return () => document.removeEventListener("pointerdown", handle, true);
  }, [isOn]);
}

function MenuEntry({ item, close }: { item: MenuItem; close: () => void }) {
  const { name, title, checked, run } = item;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is set for menuitemradio alone, which supports it
    <button
      type="button"
      role={checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={checked}
      tabIndex={-1}
      title={title}
      onClick={() => {
        // A radio item leaves the menu open, so that the user can pick an action next.
        if (checked === undefined) close();
        run();
      }}
    >
      {checked !== undefined && <span class="mark">{checked && <Icon name="check" />}</span>}
      {name}
    </button>
  );
}

/** Index of the item that a key moves to from the one at `at`; `undefined` for other keys. */
export function nextItem(key: string, at: number, items: readonly { readonly name: string }[]) {
  const count = items.length;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || key === " ") return undefined;
  const order = [...items.keys()].map((step) => (at + 1 + step) % count);
  return order.find((index) => items[index]?.name.toLowerCase().startsWith(key.toLowerCase()));
}
