import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

export interface MenuItem {
  readonly name: string;
  readonly title?: string;
  /** Only for radio items: whether this one is selected. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** A submenu that opens below the item instead of calling `run`. */
  readonly items?: readonly MenuItem[];
  readonly run?: () => void;
}

interface MenuListProps {
  id?: string;
  name: string;
  items: readonly MenuItem[];
  /** Index of the item to focus first; negative values count from the end. */
  first?: number;
  /** Closes all menus; the focus returns to where they were opened. */
  close: () => void;
  /** In a submenu: returns to its item. */
  leave?: () => void;
}

/** An open menu with the keyboard behavior of the ARIA practices: arrows, Home, End, first letters, Escape. */
export function MenuList({ id, name, items, first = 0, close, leave }: MenuListProps) {
  const root = useRef<HTMLDivElement>(null);
  const own = () =>
    [...(root.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])].filter(
      (item) => item.closest("[role=menu]") === root.current,
    );
  useLayoutEffect(() => own().at(first)?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab") return close();
    event.stopPropagation();
    if (event.key === "Escape" || (event.key === "ArrowLeft" && leave)) (leave ?? close)();
    else {
      const all = own();
      const at = all.findIndex((item) => item.contains(document.activeElement));
      const target = nextItem(event.key, at, items);
      if (target === undefined) return;
      all[target]?.focus();
    }
    event.preventDefault();
  };
  return (
    <div role="menu" id={id} aria-label={name} ref={root} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <Entry key={item.name} item={item} close={close} />
      ))}
    </div>
  );
}

function Entry({ item, close }: { item: MenuItem; close: () => void }) {
  const { name, title, checked, disabled, items, run } = item;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isParent = items !== undefined;
  const onClick = () => {
    if (disabled) return;
    if (isParent) return setIsOpen(!isOpen);
    // A radio item leaves the menu open, so that the user can pick an action next.
    if (checked === undefined) close();
    run?.();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: set only for menuitemradio, which supports it */}
      <button
        type="button"
        role={checked === undefined ? "menuitem" : "menuitemradio"}
        ref={button}
        aria-checked={checked}
        aria-disabled={disabled}
        aria-haspopup={isParent ? "menu" : undefined}
        aria-expanded={isParent ? isOpen : undefined}
        aria-controls={isOpen ? id : undefined}
        tabIndex={-1}
        title={title}
        onClick={onClick}
        onKeyDown={(event) => {
          if (event.key !== "ArrowRight" || !isParent || disabled) return;
          event.preventDefault();
          event.stopPropagation();
          setIsOpen(true);
        }}
      >
        {checked !== undefined && <span class="mark">{checked && <Icon name="check" />}</span>}
        {name}
        {isParent && <Icon name={isOpen ? "down" : "right"} />}
      </button>
      {isOpen && items && (
        <MenuList
          id={id}
          name={name}
          items={items}
          close={close}
          leave={() => {
            setIsOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** Index of the item that a key moves to from `at`; `undefined` for other keys. */
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
