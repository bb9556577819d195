// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a treegrid
// biome-ignore-all lint/a11y/noRedundantRoles: the rows are CSS grids, which lose their implicit roles
import { useRef, useState } from "preact/hooks";
import { RowMenu } from "../parts.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { FailureRow } from "./FailureRow.tsx";
import type { MenuPlace } from "./RowMenu.tsx";
import { topsOf } from "./tops.ts";
import { usePlace } from "./use-place.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { useWindow } from "./use-window.ts";
import "./FailureList.css";
import "./Columns.css";

/** Up to this number, all rows are in the DOM; of longer lists only the rows near the viewport. */
const ALL_ROWS = 100;

export function FailureList({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const rows = store.rows.value;
  const scroller = useRef<HTMLDivElement>(null);
  const place = usePlace(scroller, store);
  const { activeIndex, focusRow, handleKey, onFocus } = useRowKeys(scroller, store);
  const tops = topsOf(rows, place.heights);
  const inSight = useWindow(scroller, tops, activeIndex);
  const [menu, setMenu] = useState<MenuPlace>();
  const isWhole = rows.length <= ALL_ROWS;
  const shown = (isWhole ? [...rows.keys()] : inSight).flatMap((index) => {
    const item = rows[index];
    return item ? [{ item, index }] : [];
  });
  const showNew = () => {
    place.toTop();
    focusRow(0);
  };
  const hidden = store.settings.current.value?.hidden ?? [];
  const kinds = [
    ...(store.isGrouped.value ? ["by-cause"] : []),
    ...(store.history.isOn.value ? ["dated"] : []),
    ...hidden.map((column) => `without-${column}`),
  ];
  const list = (
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
        <ColumnHeads store={store} />
        <tbody role="rowgroup" style={{ blockSize: isWhole ? "auto" : `${tops.at(tops.count)}px` }}>
          {shown.map(({ item, index }) => (
            <FailureRow
              key={`${item.level}${item.key}`}
              store={store}
              item={item}
              index={index}
              isActive={index === activeIndex}
              top={isWhole ? undefined : tops.at(index)}
              onFocus={() => onFocus(item.key)}
              onKeyDown={(event) => handleKey(event, index, place.page())}
              openMenu={setMenu}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <>
      {/* Outside the list, whose container query would clip it. */}
      {menu && <RowMenu store={store} place={menu} close={() => setMenu(undefined)} />}
      {list}
    </>
  );
}
