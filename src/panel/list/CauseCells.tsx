// biome-ignore-all lint/a11y/useFocusableInteractive: rows have the focus, not their cells
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a treegrid
import type { Failure } from "../../core/failure.ts";
import { visible } from "../../core/visible.ts";
import { type Cause, rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "../ui/Icon.tsx";
import { different, templateShown } from "./call-words.ts";

/** Operations, methods, paths and codes of the failures of a cause, and a button for their IDs. */
export function CauseCells({ store, cause: { failures } }: { store: Store; cause: Cause }) {
  const t = store.texts.value.panel;
  const { calls, codes, ids } = differencesIn(failures);
  const operations = different(calls, (failure) => store.titleOf(failure));
  const [operation] = operations;
  const paths = different(calls, templateShown).map(visible);
  const titles = operations.filter((title) => title !== undefined).join(t.comma);
  const count = calls.length > 1 ? t.operations(calls.length) : undefined;
  const methods = different(calls, (failure) => visible(rowFor(failure).method)).join(t.comma);
  const path = paths.join(t.comma);
  const code = [...codes].map(visible).join(t.comma);
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

/**
 * One failure of each call, the codes, and the number of tracking IDs. A cause may have tens of thousands of failures,
 * and is drawn again whenever it grows, so this only compares texts that repeats share.
 */
function differencesIn(failures: readonly Failure[]) {
  const calls = new Map<string, Map<string, Failure>>();
  const codes = new Set<string>();
  const ids = new Set<string>();
  for (const failure of failures) {
    const { method, template, code } = rowFor(failure);
    const byMethod = calls.get(template) ?? new Map<string, Failure>();
    if (byMethod.size === 0) calls.set(template, byMethod);
    if (!byMethod.has(method)) byMethod.set(method, failure);
    if (code !== undefined) codes.add(code);
    const { trackingId } = failure.error;
    if (trackingId) ids.add(trackingId.value);
  }
  const all = [...calls.values()].flatMap((byMethod) => [...byMethod.values()]);
  // Versions of an API are not told apart.
  const nameOf = (failure: Failure) => `${rowFor(failure).method} ${templateShown(failure)}`;
  return { calls: [...new Map(all.map((one) => [nameOf(one), one])).values()], codes, ids: ids.size };
}
