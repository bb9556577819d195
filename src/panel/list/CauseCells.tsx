// biome-ignore-all lint/a11y/useFocusableInteractive: rows have the focus, not their cells
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a treegrid
import { visible } from "../../core/visible.ts";
import { type Cause, rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { different, templateShown } from "./call-words.ts";

/** Operations, methods, paths and codes of the failures of a cause, and a button for their IDs. */
export function CauseCells({ store, cause: { failures } }: { store: Store; cause: Cause }) {
  const t = store.texts.value.panel;
  // Only one failure of each call: looking up the operation of every failure would be slow.
  const calls = [
    ...new Map(failures.map((failure) => [`${rowFor(failure).method} ${templateShown(failure)}`, failure])),
  ].map(([, failure]) => failure);
  const operations = different(calls, (failure) => store.titleOf(failure));
  const [operation] = operations;
  const paths = different(calls, templateShown).map(visible);
  const codes = different(failures, (failure) => rowFor(failure).code).filter((code) => code !== undefined);
  const ids = new Set(failures.flatMap(({ error }) => error.trackingId?.value ?? [])).size;
  const titles = operations.filter((title) => title !== undefined).join(t.comma);
  const count = calls.length > 1 ? t.operations(calls.length) : undefined;
  const methods = different(calls, (failure) => visible(rowFor(failure).method)).join(t.comma);
  const path = paths.join(t.comma);
  const code = codes.map(visible).join(t.comma);
  return (
    <>
      <td role="gridcell" class="operation" title={[count, titles].filter(Boolean).join(t.colon)}>
        {count ?? (operation && <span lang="en">{operation}</span>)}
      </td>
      <td role="gridcell" class="method" title={methods}>
        {methods}
      </td>
      <td role="gridcell" class="path mono" title={path}>
        <span class="words">{path}</span>
      </td>
      <td role="gridcell" class="code mono" title={code}>
        {code}
      </td>
      <td role="gridcell" class="trackingId">
        {ids > 0 && (
          <button
            type="button"
            class="button plain"
            tabIndex={-1}
            aria-label={t.copyCauseIds(ids)}
            title={t.copyCauseIds(ids)}
            onClick={(event) => {
              event.stopPropagation();
              store.copyIdsOf(failures);
            }}
          >
            <Icon name="copy" />
          </button>
        )}
      </td>
    </>
  );
}
