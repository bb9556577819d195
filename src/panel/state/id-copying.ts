import { placeOf } from "../../core/explain/words-of.ts";
import type { Failure } from "../../core/failure.ts";
import type { LanguageStore } from "./language-store.ts";
import type { ListStore } from "./list-store.ts";
import type { Notices } from "./notices.ts";

/** Copies tracking IDs, other IDs and the corrected body, and reports each in the status bar. */
export function createIdCopying(
  { chosen, allMatching }: Pick<ListStore, "chosen" | "allMatching">,
  { findingTexts }: Pick<LanguageStore, "findingTexts">,
  { copyText, failed }: Notices,
) {
  const copyId = ({ error, exchange }: Failure) => {
    const id = error.trackingId?.value;
    if (id === undefined) return failed((t) => t.hasNoTrackingId);
    return copyText(id, (t) =>
      exchange.byServiceWorker ? `${t.idCopied(id)}. ${t.byServiceWorker}` : t.idCopied(id),
    );
  };
  /** Each ID once, one per line. */
  const copyIds = (failures: readonly Failure[]) => {
    const ids = new Set(failures.flatMap(({ error }) => error.trackingId?.value ?? []));
    if (ids.size === 0) return failed((t) => t.noIds);
    const forged = new Set(
      failures.flatMap(({ error, exchange }) => (exchange.byServiceWorker && error.trackingId?.value) || []),
    );
    return copyText([...ids].join("\n"), (t) =>
      forged.size === 0
        ? t.idsCopied(ids.size)
        : `${t.idsCopied(ids.size)}. ${t.someByServiceWorker(forged.size)}`,
    );
  };
  return {
    /** Copies the tracking ID of one failure. */
    copyId,

    /** Copies the tracking IDs of the selected rows. */
    copyChosenIds() {
      const [only, ...others] = chosen.value;
      return only && others.length === 0 ? copyId(only) : copyIds(chosen.value);
    },

    /** Copies the tracking IDs of a cause. */
    copyIdsOf: copyIds,

    /** Copies the tracking IDs of all failures in the list. */
    copyAllIds: () => copyIds(allMatching()),

    /** Copies another ID; the message says where it was found. */
    copyFrom: (source: string, id: string) => copyText(id, (t) => t.sourceCopied(placeOf(source, t), id)),

    /** Copies the body with all certain corrections. */
    copyCorrected: (body: string) => copyText(body, () => findingTexts.value?.labels.correctedCopied ?? ""),
  };
}
