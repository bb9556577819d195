import type { DetailsProps } from "./Details.tsx";
import { Icon } from "./Icon.tsx";
import { Prose } from "./Prose.tsx";
import { rowFor } from "./rows.ts";
import { StatusMark, statusClass } from "./StatusMark.tsx";
import { clock, duration } from "./time.ts";
import { visible } from "./visible.ts";

export function DetailsTitle({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const language = store.language.value;
  const { sentAt, duration: took } = failure.exchange;
  const { status, method, path } = rowFor(failure);
  return (
    <header>
      <div class="title">
        <button
          type="button"
          class="button plain back"
          aria-label={t.back}
          title={t.back}
          onClick={store.close}
        >
          <Icon name="back" />
        </button>
        <span class={`status ${statusClass(status)}`}>
          <StatusMark status={status} />
          {status}
        </span>
        <h2 tabIndex={-1}>
          <Prose text={store.explanation.value?.title ?? ""} />
        </h2>
        <span class="when quiet">
          {clock(language, sentAt)}
          {took !== undefined && Number.isFinite(took) && ` · ${duration(language, took)}`}
        </span>
      </div>
      <button type="button" class="button plain" aria-label={t.close} title={t.close} onClick={store.close}>
        <Icon name="close" />
      </button>
      <p class="call">
        <span class="quiet">{visible(method)}</span> {visible(path)}
      </p>
    </header>
  );
}
