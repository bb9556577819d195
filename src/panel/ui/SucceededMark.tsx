import { succeededAt } from "../../core/answer/after.ts";
import type { Cause, ListRow } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { when } from "./time.ts";
import "./SucceededMark.css";

/** Number of open failures of a cause, shown once some are resolved. */
export function OpenCount({ store, cause: { failures } }: { store: Store; cause: Cause }) {
  const words = store.findingTexts.value;
  const open = failures.filter(({ after }) => !after).length;
  if (!words || open === failures.length) return null;
  const said = words.changes.open(open, failures.length);
  return (
    <span class={open > 0 ? "succeeded partly" : "succeeded"} title={said}>
      {said}{" "}
    </span>
  );
}

/** Says in a row that its call succeeded later; for a cause, how many failures are still open. */
export function SucceededMark({ store, item: { failure, cause } }: { store: Store; item: ListRow }) {
  const words = store.findingTexts.value;
  if (cause) return <OpenCount store={store} cause={cause} />;
  if (!words || !failure.after) return null;
  const time = when(store.language.value, failure.after.at, store.now());
  const said = succeededAt(failure, time, words.changes);
  return (
    <span class="succeeded" title={said}>
      {said}{" "}
    </span>
  );
}
