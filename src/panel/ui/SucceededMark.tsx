import type { Failure } from "../../core/failure.ts";
import type { FindingTexts } from "../../locales/texts.ts";
import type { Cause, ListRow } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { when } from "./time.ts";
import "./SucceededMark.css";

/** Whether a later success of the same call changed nothing that is known. */
export const isPassed = ({ after }: Failure): boolean =>
  after !== undefined &&
  after.changes.length === 0 &&
  !after.differs.some((one) => /^(?:body|query|path)/.test(one));

/** When the same call succeeded later, such as "succeeded at 14:03:09"; `undefined` for a failure that is still open. */
export function succeededIn(
  failure: Failure,
  { language, now }: Pick<Store, "language" | "now">,
  { changes }: FindingTexts,
): string | undefined {
  if (!failure.after) return undefined;
  const time = when(language.value, failure.after.at, now());
  return isPassed(failure) ? changes.passed(time) : changes.succeeded(time);
}

/** How many failures of a cause are still open, once some are not. */
export function OpenCount({ store, cause: { failures } }: { store: Store; cause: Cause }) {
  const words = store.findingTexts.value;
  const open = failures.filter(({ after }) => !after).length;
  if (!words || open === failures.length) return null;
  return (
    <span class={open > 0 ? "succeeded partly" : "succeeded"}>
      {words.changes.open(open, failures.length)}{" "}
    </span>
  );
}

/** Says in a row that its call succeeded later; of a cause, how many are still open. */
export function SucceededMark({ store, item: { failure, cause } }: { store: Store; item: ListRow }) {
  const words = store.findingTexts.value;
  if (cause) return <OpenCount store={store} cause={cause} />;
  const said = words && succeededIn(failure, store, words);
  return said === undefined ? null : <span class="succeeded">{said} </span>;
}
