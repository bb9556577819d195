// biome-ignore-all lint/a11y/useFocusableInteractive: rows have the focus, not their cells
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a treegrid
// biome-ignore-all lint/a11y/noRedundantRoles: the rows are grids, which takes their own roles from them

import type { TargetedMouseEvent } from "preact";
import { useMemo } from "preact/hooks";
import type { Failure } from "../../core/failure.ts";
import { visible } from "../../core/visible.ts";
import { type ListRow, rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { CertaintyMark } from "../ui/CertaintyMark.tsx";
import { ServiceWorkerMark } from "../ui/ServiceWorkerMark.tsx";
import { StatusMark } from "../ui/StatusMark.tsx";
import { SucceededMark } from "../ui/SucceededMark.tsx";
import { clock, when } from "../ui/time.ts";
import { isBesideDetails } from "./use-row-keys.ts";

export interface FailureRowProps {
  store: Store;
  item: ListRow;
  /** Index in the list. */
  index: number;
  /** Characters of the path that fit into its column. */
  room: number;
  isActive: boolean;
  isStriped: boolean;
  /** Distance from the top of the list in pixels, when only some rows are in the page. */
  top?: number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function FailureRow({
  store,
  item,
  index,
  room,
  isActive,
  isStriped,
  top,
  ...listeners
}: FailureRowProps) {
  const { failure, cause } = item;
  const row = rowFor(failure);
  const isShort = row.path.length <= room && /^[!-~]*$/.test(row.path);
  // Arriving rows only change this row's position, so its cells are not rendered again.
  const cells = useMemo(() => <Cells store={store} item={item} isShort={isShort} />, [store, item, isShort]);
  const choose = (event: TargetedMouseEvent<HTMLElement>) => {
    if (event.shiftKey) store.extendTo(item.key);
    else if (event.ctrlKey || event.metaKey) store.toggleRow(item.key);
    else return store.open(item.key);
    event.currentTarget.focus({ preventScroll: true });
    if (isBesideDetails(event.currentTarget)) store.openChosen();
  };
  return (
    <tr
      role="row"
      tabIndex={isActive ? 0 : -1}
      aria-selected={store.selection.keys.value.has(item.key)}
      aria-rowindex={index + 2}
      aria-level={store.isGrouped.value ? item.level : undefined}
      aria-expanded={cause && item.isOpen}
      class={isStriped ? "striped" : undefined}
      style={top === undefined ? undefined : { position: "absolute", insetInline: 0, top: `${top}px` }}
      title={originOf(store, failure)}
      // Shift+click would select the text in between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={choose}
      {...listeners}
    >
      {cells}
    </tr>
  );
}

type CellProps = Pick<FailureRowProps, "store" | "item">;

function Cells({ store, item, isShort }: CellProps & { isShort: boolean }) {
  const t = store.texts.value.panel;
  const { failure } = item;
  const row = rowFor(failure);
  const { sentAt } = failure.exchange;
  const id = row.id === undefined ? t.noId : visible(row.id);
  return (
    <>
      <td role="gridcell" class="status" title={failure.error.shape === "network" ? t.noReply : undefined}>
        <StatusMark status={row.status} />
        {row.status}
      </td>
      <CodeCell store={store} item={item} />
      <td role="gridcell" class="method">
        {visible(row.method)}
      </td>
      <PathCell item={item} isShort={isShort} />
      <FoundCell store={store} item={item} />
      <td role="gridcell" class={row.id === undefined ? "id none" : "id"} title={id}>
        {id}
      </td>
      <td role="gridcell" class="time">
        {store.history.isOn.value ? when(store.language.value, sentAt, store.now()) : clock(sentAt)}
      </td>
    </>
  );
}

/** Where a failure of history comes from: the page that made the call, or the imported file. */
function originOf({ history }: Store, { id }: Failure): string | undefined {
  const kept = history.isOn.value ? history.kept.value.get(id) : undefined;
  const from = kept?.file === undefined ? kept?.origin : history.files.value.get(kept.file)?.name;
  return from && visible(from);
}

function CodeCell({ store, item: { failure, cause } }: CellProps) {
  const count = cause?.failures.length ?? 1;
  const t = store.texts.value.panel;
  const row = rowFor(failure);
  const isQuiet = row.code === undefined || row.code === String(row.status);
  // Without a reply, the browser's network error is the closest thing to a code.
  const code = row.code ?? (row.status === 0 ? failure.exchange.networkError : undefined);
  const shown = code === undefined ? t.noCode : visible(code);
  const mark = <ServiceWorkerMark store={store} failure={failure} />;
  return (
    <td role="gridcell" class={isQuiet ? "code quiet" : "code"} title={shown}>
      {count === 1 ? (
        <>
          {mark}
          {shown}
        </>
      ) : (
        <div class="repeated">
          {mark}
          <span class="name">{shown}</span>
          <span class="count">
            <span aria-hidden="true">×{count}</span>
            <span class="spoken"> {t.times(count)}</span>
          </span>
        </div>
      )}
    </td>
  );
}

/** The verdict: how sure a check is, and the words where there is room. */
function FoundCell({ store, item }: CellProps) {
  const { failure } = item;
  const words = store.findingTexts.value;
  const { verdict, certainty } = store.verdictSoon(failure) ?? {};
  const title = verdict?.replaceAll("`", "");
  return (
    <td role="gridcell" class="found" title={title && visible(title)}>
      {title && (
        <>
          {certainty && (
            <>
              <CertaintyMark certainty={certainty} />
              <span class="spoken">{words?.labels[certainty]}: </span>
            </>
          )}
          <SucceededMark store={store} item={item} />
          <span class="words">{visible(title)}</span>
        </>
      )}
    </td>
  );
}

/** Contains the whole path once as text. A long path shows shortened in the middle, so that its last segment stays. */
function PathCell({ item, isShort }: Pick<CellProps, "item"> & { isShort: boolean }) {
  const row = rowFor(item.failure);
  const path = visible(row.path);
  const host = <span class="host">{visible(row.host)}</span>;
  if (isShort)
    return (
      <td role="gridcell" class="path short" title={visible(row.url)}>
        {path} {host}
      </td>
    );
  const end = path.indexOf("?");
  const lastPart = Math.max(0, path.lastIndexOf("/", end === -1 ? undefined : end));
  return (
    <td role="gridcell" class="path" title={visible(row.url)}>
      <span class="spoken">{path}</span>{" "}
      <span
        class="drawn"
        aria-hidden="true"
        data-head={path.slice(0, lastPart)}
        data-tail={path.slice(lastPart)}
      />{" "}
      {host}
    </td>
  );
}
