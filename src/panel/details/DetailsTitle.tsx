import type { ComponentChildren } from "preact";
import { pageIdOf } from "../../core/explain/code-pages.ts";
import { visible } from "../../core/visible.ts";
import { rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { Prose } from "../ui/Prose.tsx";
import { StatusMark, statusClass } from "../ui/StatusMark.tsx";
import { duration, when } from "../ui/time.ts";
import type { DetailsProps } from "./props.ts";

export function DetailsTitle({ store, failure }: DetailsProps) {
  const language = store.language.value;
  const { sentAt, duration: took } = failure.exchange;
  const { status, method, path } = rowFor(failure);
  return (
    <TitleBar
      store={store}
      below={
        <p class="call" title={visible(path)}>
          <span class="quiet">{visible(method)}</span> {visible(path)}
        </p>
      }
    >
      <span class={`status ${statusClass(status)}`}>
        <StatusMark status={status} />
        {status}
      </span>
      <span class="named">
        <h2 tabIndex={-1}>
          <Prose text={store.answer.value?.general.title ?? ""} />
        </h2>
        <AboutCode store={store} failure={failure} />
      </span>
      {store.samples.has(failure) && <span class="sample">{store.help.words.value?.sample}</span>}
      <span class="when quiet">
        {when(language, sentAt, store.now())}
        {took !== undefined && Number.isFinite(took) && ` · ${duration(language, took)}`}
      </span>
    </TitleBar>
  );
}

/** A button beside the code that opens its help page. */
function AboutCode({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const texts = store.failureTexts.value?.explanations;
  const page = texts && pageIdOf(failure.error, texts);
  if (page === undefined) return null;
  return (
    <button
      type="button"
      class="button plain"
      aria-label={t.aboutCode}
      title={t.aboutCode}
      onClick={() => store.help.open(page)}
    >
      <Icon name="book" />
    </button>
  );
}

interface TitleBarProps {
  store: Store;
  children: ComponentChildren;
  below?: ComponentChildren;
}

/** A title between the buttons that leave Details. */
export function TitleBar({ store, children, below }: TitleBarProps) {
  const t = store.texts.value.panel;
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
        {children}
      </div>
      <button type="button" class="button plain" aria-label={t.close} title={t.close} onClick={store.close}>
        <Icon name="close" />
      </button>
      {below}
    </header>
  );
}
