import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ListRow } from "../state/rows.ts";
import type { CallForm } from "../state/share-store.ts";
import type { Store } from "../state/store.ts";
import { useOutside } from "../ui/Menu.tsx";
import { type MenuItem, MenuList } from "../ui/MenuList.tsx";
import { snippetForms } from "../ui/snippet-forms.ts";
import "./RowMenu.css";

/** Where the menu of a row opens, in pixels of the panel. */
export interface MenuPlace {
  readonly row: ListRow;
  readonly x: number;
  readonly y: number;
}

function itemsOf(store: Store, { failure, cause }: ListRow): readonly MenuItem[] {
  const t = store.texts.value.panel;
  const chosen = store.chosen.value;
  const report = { name: t.copyReport, run: () => void store.share.copyReport() };
  const filter = cause && { name: t.onlyCause, run: () => store.showOnly(cause) };
  const remove = {
    name: chosen.length > 1 ? t.deleteSelected : t.deleteOne,
    run: () => void store.remove(chosen),
  };
  if (chosen.length > 1) {
    const ids = new Set(chosen.flatMap(({ error }) => error.trackingId?.value ?? [])).size;
    const copy = { name: t.copyCauseIds(ids), disabled: ids === 0, run: () => void store.copyIdsOf(chosen) };
    return [copy, report, ...(filter ? [filter] : []), remove];
  }
  const portal = store.failureTexts.value?.explanations.portal;
  const copyAs = (form: CallForm): readonly MenuItem[] =>
    snippetForms.map(({ name, snippet }) => ({
      name,
      run: () => void store.share.copyCall(failure, snippet, form),
    }));
  const isCorrectable = store.isCorrectable(failure);
  const isInNetwork =
    store.share.canShowInNetwork &&
    failure.exchange.live === true &&
    store.failures.value.some(({ id }) => id === failure.id);
  return [
    {
      name: t.copyId,
      disabled: failure.error.trackingId === undefined,
      run: () => void store.copyId(failure),
    },
    report,
    { name: t.copyAs, items: copyAs("sent") },
    ...(isCorrectable ? [{ name: t.asCorrected, items: copyAs("corrected") }] : []),
    ...(portal && store.hasPublic(failure) ? [{ name: portal.copyPublic, items: copyAs("public") }] : []),
    ...(isInNetwork ? [{ name: t.showInNetwork, run: () => store.share.showInNetwork(failure) }] : []),
    remove,
  ];
}

/** The context menu of a row, with the actions of Details. It stays inside the panel. */
export function RowMenu({ store, place, close }: { store: Store; place: MenuPlace; close: () => void }) {
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ x: place.x, y: place.y });
  useLayoutEffect(() => {
    const menu = root.current?.getBoundingClientRect();
    if (!menu) return;
    setAt({
      x: Math.max(0, Math.min(place.x, innerWidth - menu.width)),
      y: Math.max(0, Math.min(place.y, innerHeight - menu.height)),
    });
  }, [place]);
  useOutside(root, true, close);
  const leave = () => {
    close();
    const row = document.querySelector<HTMLElement>(".failure-list tbody [tabindex='0']");
    row?.focus({ preventScroll: true });
  };
  return (
    <div class="menu row-menu" ref={root} style={{ left: `${at.x}px`, top: `${at.y}px` }}>
      <MenuList name={store.texts.value.panel.more} items={itemsOf(store, place.row)} close={leave} />
    </div>
  );
}
