import { effect, signal } from "@preact/signals";
import type { PanelTexts } from "../../locales/texts.ts";

/** A message in the texts of the current language. */
export type Say = (texts: PanelTexts) => string;

/** A message in the status bar. Its text is built when shown, so it follows the language. */
export interface Notice {
  readonly failed?: true;
  readonly say: Say;
}

export type Notices = ReturnType<typeof createNotices>;

/** The latest message to the user. `copy` rejects if the clipboard refuses. */
export function createNotices(copy: (text: string) => Promise<void>) {
  const notice = signal<Notice>();
  const happened = (say: Say) => {
    notice.value = { say };
  };
  const failed = (say: Say) => {
    notice.value = { say, failed: true };
  };
  return {
    notice,
    happened,
    failed,
    dismiss() {
      notice.value = undefined;
    },
    /** Clears the message on the next change of a signal that `read` reads; returns a function that stops this. */
    forgetAfter(read: () => unknown) {
      let isFirst = true;
      return effect(() => {
        read();
        if (!isFirst) notice.value = undefined;
        isFirst = false;
      });
    },
    /** Copies a text and reports the result. */
    copyText: (text: string, say: Say) =>
      copy(text).then(
        () => happened(say),
        () => failed((t) => t.copyFailed),
      ),
  };
}
