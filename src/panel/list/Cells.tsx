// biome-ignore-all lint/a11y/useFocusableInteractive: rows have the focus, not their cells
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a treegrid
import { commonVerdict } from "../../core/answer/common-verdict.ts";
import { visible } from "../../core/visible.ts";
import { type ListRow, rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { CertaintyMark } from "../ui/CertaintyMark.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Prose } from "../ui/Prose.tsx";
import { ServiceWorkerMark } from "../ui/ServiceWorkerMark.tsx";
import { StatusMark, statusClass } from "../ui/StatusMark.tsx";
import { SucceededMark } from "../ui/SucceededMark.tsx";
import { clock, spanOf, when } from "../ui/time.ts";
import { CauseCells } from "./CauseCells.tsx";
import { headAndTail, pathShown, templateShown } from "./call-words.ts";

export interface CellProps {
  store: Store;
  item: ListRow;
}

/** The cells of a row, in the order of the columns. */
export function Cells(props: CellProps) {
  const { failure, cause } = props.item;
  return (
    <>
      <StatusCell {...props} />
      <CauseCell {...props} />
      {cause ? <CauseCells {...props} cause={cause} /> : <CallCells {...props} />}
      <TimeCell {...props} key={failure.id} />
    </>
  );
}

function StatusCell({ store, item: { failure, cause, isOpen } }: CellProps) {
  const { status } = rowFor(failure);
  const isLost = failure.error.shape === "network";
  return (
    <td
      role="gridcell"
      class={`status ${statusClass(status)}`}
      title={isLost ? store.texts.value.panel.noReply : undefined}
    >
      {cause && (
        <span class="fold">
          <Icon name={isOpen ? "down" : "right"} />
        </span>
      )}
      <StatusMark status={status} />
      {status}
    </td>
  );
}

/** The verdict with its certainty; the code until the verdict is known. */
function CauseCell({ store, item }: CellProps) {
  const { failure, cause, level } = item;
  const t = store.texts.value.panel;
  const { verdict: own, certainty } = store.verdictSoon(failure) ?? {};
  const first = cause?.failures.at(-1);
  const verdict = own && first ? commonVerdict(own, store.verdictSoon(first)?.verdict) : own;
  const row = rowFor(failure);
  const said = verdict ?? row.code ?? failure.exchange.networkError ?? "";
  const note = cause ? undefined : store.history.noteOf(failure);
  return (
    <td role="gridcell" class="cause" title={visible(said.replaceAll("`", ""))}>
      {certainty && <CertaintyMark certainty={certainty} />}
      {certainty && <span class="spoken">{store.findingTexts.value?.labels[certainty]}: </span>}
      <span class="words">{verdict ? <Prose text={verdict} /> : visible(said)}</span>
      {cause && (
        <span class="count">
          <span aria-hidden="true">{cause.failures.length.toLocaleString(store.language.value)}</span>
          <span class="spoken"> {t.failures(cause.failures.length)}</span>
        </span>
      )}
      <SucceededMark store={store} item={item} />
      {note !== undefined && (
        <span class="noted" title={visible(t.noted(note))}>
          <Icon name="note" />
          <span class="spoken">{visible(t.noted(note))}</span>
        </span>
      )}
      {level === 2 && <InnerPath item={{ failure }} />}
      {!cause && <ServiceWorkerMark store={store} failure={failure} />}
    </td>
  );
}

/** Below its cause, which gives the verdict, a row shows only which call failed. */
const InnerPath = ({ item: { failure } }: { item: Pick<ListRow, "failure"> }) => (
  <span class="inner-path mono" aria-hidden="true">
    <CutPath path={visible(pathShown(failure))} />
  </span>
);

/** A path that is truncated at its beginning. */
export const CutPath = ({ path }: { path: string }) => {
  const [head, tail] = headAndTail(path);
  return (
    <>
      {head && <span class="head">{head}</span>}
      <span class="tail">{tail}</span>
    </>
  );
};

/**
 * Operation, method, path, code and tracking ID of one call. The text holds the whole path; the template is what is
 * visible.
 */
function CallCells({ store, item: { failure } }: CellProps) {
  const row = rowFor(failure);
  const operation = store.titleOf(failure);
  const code = row.code ?? failure.exchange.networkError;
  const id = row.id === undefined ? "" : visible(row.id);
  return (
    <>
      <td role="gridcell" class="operation" title={operation} lang={operation && "en"}>
        {operation}
      </td>
      <td role="gridcell" class="method">
        {visible(row.method)}
      </td>
      <td role="gridcell" class="path mono" title={visible(row.url)}>
        <span class="spoken">{visible(row.path)}</span>{" "}
        <span class="drawn" aria-hidden="true">
          <CutPath path={visible(templateShown(failure))} />
        </span>{" "}
        <span class="host quiet">{visible(row.host)}</span>
      </td>
      <td role="gridcell" class="code mono" title={code && visible(code)}>
        {code && visible(code)}
      </td>
      <td role="gridcell" class="trackingId mono" title={id}>
        {id}
      </td>
    </>
  );
}

function TimeCell({ store, item: { failure, cause } }: CellProps) {
  const { sentAt } = failure.exchange;
  const { language, history } = store;
  const [newest, oldest] = [cause?.failures[0], cause?.failures.at(-1)].map((one) => one?.exchange.sentAt);
  const between = store.texts.value.panel.between;
  const time =
    oldest !== undefined && newest !== undefined
      ? spanOf(language.value, oldest, newest, store.now(), between)
      : history.isOn.value
        ? when(language.value, sentAt, store.now())
        : clock(sentAt);
  return (
    <td role="gridcell" class="time" title={time}>
      {time}
    </td>
  );
}
