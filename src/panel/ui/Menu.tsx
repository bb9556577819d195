import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./Icon.tsx";
import { type MenuItem, MenuList } from "./MenuList.tsx";
import "./Menu.css";

interface MenuProps {
  name: string;
  icon?: IconName;
  /** Content of the button; only the icon if absent. */
  label?: ComponentChildren;
  items: readonly MenuItem[];
  disabled?: boolean;
  class?: string;
}

/** A button that opens a menu. */
export function Menu({ name, icon, label, items, disabled, class: more = "" }: MenuProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  /** Index of the item to focus when the menu opens; `undefined` while closed. */
  const [opened, setOpened] = useState<number>();
  const isOpen = opened !== undefined;
  const open = (at: number) => {
    if (!disabled) setOpened(at);
  };
  const close = () => {
    setOpened(undefined);
    root.current?.querySelector("button")?.focus();
  };
  useOutside(root, isOpen, () => setOpened(undefined));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    open(event.key === "ArrowDown" ? 0 : -1);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={`menu ${more}`} ref={root}>
      <button
        type="button"
        class={label === undefined ? "button plain" : "button"}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-disabled={disabled}
        onKeyDown={onKeyDown}
        onClick={() => (isOpen ? close() : open(0))}
      >
        {icon && <Icon name={icon} />}
        {label}
      </button>
      {isOpen && <MenuList id={id} name={name} items={items} first={opened} close={close} />}
    </div>
  );
}

/** Calls `run` on a press or a focus change outside an element, while `isOn`. */
export function useOutside(root: RefObject<HTMLElement | null>, isOn: boolean, run: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const handle = ({ target }: Event) => {
      if (!root.current?.contains(target as Node)) run(); // both events have a node as target
    };
    const events = ["pointerdown", "focusin"];
    for (const event of events) document.addEventListener(event, handle, true);
    return () => {
      for (const event of events) document.removeEventListener(event, handle, true);
    };
  }, [isOn]);
}
