import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import "./Dialog.css";

interface DialogProps {
  name: string;
  class: string;
  dialog: RefObject<HTMLDialogElement | null>;
  /** Whether a press outside closes the dialog. */
  closesOutside?: boolean;
  /** Returns true if something inside the dialog uses Escape; otherwise Escape closes it. */
  takesEscape?: (event: KeyboardEvent) => boolean;
  onClose: () => void;
  children: ComponentChildren;
}

const controls = "button, input, select, textarea";

/** A modal dialog over the panel, open while rendered. */
export function Dialog({
  name,
  class: kind,
  dialog,
  closesOutside,
  takesEscape,
  onClose,
  children,
}: DialogProps) {
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Chrome prefers an area that scrolls, which a screen reader would read as a whole.
    const isControl = document.activeElement?.matches(controls);
    if (element && !isControl) element.querySelector<HTMLElement>(controls)?.focus();
  }, [dialog]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    // DevTools opens its console on Escape unless the panel stops the event.
    event.preventDefault();
    event.stopPropagation();
    if (!takesEscape?.(event)) dialog.current?.close();
  };
  return (
    <dialog
      class={`dialog ${kind}`}
      ref={dialog}
      aria-label={name}
      onKeyDown={onKeyDown}
      onClick={({ target }) => closesOutside && target === dialog.current && dialog.current?.close()}
      onClose={onClose}
    >
      {children}
    </dialog>
  );
}
