// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a treegrid
// biome-ignore-all lint/a11y/noRedundantRoles: the rows are grids, which takes their own roles from them
import { useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { FailureRow } from "./FailureRow.tsx";
import { usePlace } from "./use-place.ts";
import { useRoom } from "./use-room.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { useWindow } from "./use-window.ts";
import "./FailureList.css";

/** Up to this many rows are all in the page; of longer lists only the rows near the visible part. */
const ALL_ROWS = 100;

const columns = ["status", "code", "method", "path", "found", "trackingId", "time"] as const;

export function FailureList({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const rows = store.rows.value;
  const scroller = useRef<HTMLDivElement>(null);
  const place = usePlace(scroller, store);
  const { activeIndex, focusRow, handleKey, onFocus } = useRowKeys(scroller, store);
  const inSight = useWindow(scroller, rows.length, place.rowHeight, activeIndex);
  const isWhole = rows.length <= ALL_ROWS;
  const shown = (isWhole ? [...rows.keys()] : inSight).flatMap((index) => {
    const item = rows[index];
    return item ? [{ item, index }] : [];
  });
  const pathHead = useRef<HTMLTableCellElement>(null);
  const room = useRoom(pathHead);
  const showNew = () => {
    place.toTop();
    focusRow(0);
  };
  const hidden = store.settings.current.value?.hidden ?? [];
  const kinds = [
    ...(store.history.isOn.value ? ["dated"] : []),
    ...hidden.map((column) => `without-${column}`),
  ];
  return (
    <div class={["failure-list", ...kinds].join(" ")} ref={scroller}>
      <div class="arrivals">
        {place.unseen > 0 && (
          <button type="button" class="button" onClick={showNew}>
            <Icon name="up" />
            {t.newRows(place.unseen)}
          </button>
        )}
      </div>
      <table role="treegrid" aria-label={t.failedRequests} aria-rowcount={rows.length + 1}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map((column) => {
              const name = column === "found" ? store.findingTexts.value?.labels.findings : t[column];
              return (
                <th
                  key={column}
                  ref={column === "path" ? pathHead : null}
                  scope="col"
                  role="columnheader"
                  class={column}
                  title={name}
                >
                  {name}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody role="rowgroup" style={{ blockSize: isWhole ? "auto" : `${rows.length * place.rowHeight}px` }}>
          {shown.map(({ item, index }) => (
            <FailureRow
              key={item.key}
              store={store}
              item={item}
              index={index}
              room={room}
              isActive={index === activeIndex}
              // Counted from the end, so that stripes stay when rows arrive on top.
              isStriped={(rows.length - index) % 2 === 0}
              top={isWhole ? undefined : index * place.rowHeight}
              onFocus={() => onFocus(item.key)}
              onKeyDown={(event) => handleKey(event, index, place.page())}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
