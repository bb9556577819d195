import { effect, signal } from "@preact/signals";
import type { PanelTexts } from "../../locales/texts.ts";

/** What just happened, in words of the current language. */
export type Say = (texts: PanelTexts) => string;

/** A message in the status bar. Its words are made when it is shown, so that they follow the language. */
export interface Notice {
  readonly failed?: true;
  readonly say: Say;
}

export type Notices = ReturnType<typeof createNotices>;

/** The latest message to the user. `copy` rejects when the clipboard took nothing. */
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
    /** Forgets the message as soon as something changes that `read` reads; the returned function stops that. */
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
