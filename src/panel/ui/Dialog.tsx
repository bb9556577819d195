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
  useLayoutEffect(() => dialog.current?.showModal(), [dialog]);
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
