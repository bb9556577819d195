import { visible } from "../../core/visible.ts";
import { rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { Part } from "../ui/Part.tsx";
import { Status } from "../ui/StatusMark.tsx";
import "./IdList.css";

/** Most failures listed; reports and copies cover all of them. */
const MOST = 200;

/** Status, code and tracking ID of the selected failures. */
export function IdList({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const failures = store.chosen.value;
  return (
    <Part heading={t.ids} level={2}>
      <ul class="id-list">
        {failures.slice(0, MOST).map((failure) => {
          const { status, code, id } = rowFor(failure);
          return (
            <li key={failure.id}>
              <Status status={status} />
              <span class={code === undefined ? "code quiet" : "code"}>
                {code === undefined ? t.noCode : visible(code)}
              </span>
              <span class={id === undefined ? "quiet" : "mono"}>
                {id === undefined ? t.noId : visible(id)}
              </span>
            </li>
          );
        })}
      </ul>
      {failures.length > MOST && <p class="quiet">{t.someFailures(MOST, failures.length)}</p>}
    </Part>
  );
}
