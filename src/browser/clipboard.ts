/**
 * Copies text to the clipboard. Older Chrome blocks the Clipboard API inside DevTools, so `execCommand` on a hidden
 * field is the fallback. Rejects if both are refused.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyFromField(text); // refused: use the fallback, which needs no permission
  }
}

/** Copies text as plain text and as HTML; a plain-text field receives the former. */
export async function copyRich({ text, html }: { text: string; html: string }): Promise<void> {
  const flavours = { "text/plain": text, "text/html": html };
  try {
    const blobs = Object.entries(flavours).map(([type, data]) => [type, new Blob([data], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    const fill = (event: ClipboardEvent) => {
      for (const [type, data] of Object.entries(flavours)) event.clipboardData?.setData(type, data);
      event.preventDefault();
    };
    document.addEventListener("copy", fill, { once: true });
    try {
      copyFromField(text);
    } finally {
      document.removeEventListener("copy", fill);
    }
  }
}

function copyFromField(text: string): void {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  try {
    field.select();
    if (!document.execCommand("copy")) throw new Error("The browser refused to copy.");
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
