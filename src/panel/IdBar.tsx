import type { DetailsProps } from "./Details.tsx";
import { visible } from "./visible.ts";
import "./IdBar.css";

/** The foot of Details: the tracking ID, one click from the clipboard. */
export function IdBar({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const id = failure.error.trackingId;
  return (
    <footer class="id-bar">
      {id ? (
        <span class="mono" title={visible(`${id.value} (${id.source})`)}>
          {visible(id.value)}
        </span>
      ) : (
        <span class="quiet">{t.noIdInReply}</span>
      )}
      <button
        type="button"
        class={id ? "button main" : "button"}
        aria-disabled={id === undefined}
        onClick={() => store.copyId(failure)}
      >
        {t.copyId}
      </button>
    </footer>
  );
}
