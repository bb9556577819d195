import type { ComponentChildren } from "preact";
import { visible } from "../../core/visible.ts";
import { templateShown } from "../list/call-words.ts";
import { rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { Status } from "../ui/StatusMark.tsx";
import { duration, when } from "../ui/time.ts";
import type { DetailsProps } from "./props.ts";

/** One line that identifies the call: status, operation, path, code and time. */
export function DetailsTitle({ store, failure }: DetailsProps) {
  const language = store.language.value;
  const { sentAt, duration: took } = failure.exchange;
  const { status, method, path, code } = rowFor(failure);
  const operation = store.titleOf(failure);
  const call = [`${method} ${templateShown(failure)}`, code].filter(Boolean).join(" · ");
  return (
    <TitleBar store={store}>
      <Status status={status} />
      <p class="call" title={visible(`${operation ? `${operation} ` : ""}${call}\n${method} ${path}`)}>
        {operation && <strong lang="en">{operation} </strong>}
        <span class="mono quiet">{visible(call)}</span>
      </p>
      {store.samples.has(failure) && <span class="sample">{store.help.words.value?.sample}</span>}
      <span class="when quiet">
        {when(language, sentAt, store.now())}
        {took !== undefined && Number.isFinite(took) && ` · ${duration(language, took)}`}
      </span>
    </TitleBar>
  );
}

interface TitleBarProps {
  store: Store;
  children: ComponentChildren;
}

/** The title, between the buttons that close Details. */
export function TitleBar({ store, children }: TitleBarProps) {
  const t = store.texts.value.panel;
  return (
    <header>
      <button
        type="button"
        class="button plain back"
        aria-label={t.back}
        title={t.back}
        onClick={store.close}
      >
        <Icon name="back" />
      </button>
      <div class="title">{children}</div>
      <button type="button" class="button plain" aria-label={t.close} title={t.close} onClick={store.close}>
        <Icon name="close" />
      </button>
    </header>
  );
}
