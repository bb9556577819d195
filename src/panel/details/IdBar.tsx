import type { ComponentChildren } from "preact";
import { placeOf } from "../../core/explain/words-of.ts";
import type { Failure } from "../../core/failure.ts";
import { visible } from "../../core/visible.ts";
import type { Store } from "../state/store.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { ServiceWorkerMark } from "../ui/ServiceWorkerMark.tsx";
import type { DetailsProps } from "./props.ts";
import "./IdBar.css";

/** The footer of Details: the tracking ID with its copy button, and the other actions on the failure. */
export function IdBar({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const id = failure.error.trackingId;
  return (
    <footer class="id-bar">
      <div class="id">
        {id ? (
          <span class="mono" title={visible(`${id.value} (${placeOf(id.source, t)})`)}>
            <ServiceWorkerMark store={store} failure={failure} />
            {visible(id.value)}
          </span>
        ) : (
          <span class="quiet" title={t.hasNoTrackingId}>
            {t.noTrackingId}
          </span>
        )}
        <MainButton name={t.copyId} isOn={id !== undefined} onClick={() => store.copyId(failure)} />
      </div>
      <Actions store={store} failures={[failure]}>
        {isInNetwork(store, failure) && (
          <IconButton
            name={t.showInNetwork}
            icon="network"
            onClick={() => store.share.showInNetwork(failure)}
          />
        )}
      </Actions>
    </footer>
  );
}

/** The footer if several failures are selected. */
export function IdsBar({ store }: { store: Store }) {
  const t = store.texts.value.panel;
  const failures = store.chosen.value;
  const isOn = failures.some(({ error }) => error.trackingId !== undefined);
  return (
    <footer class="id-bar">
      <div class="id">
        <MainButton name={t.copyIds} isOn={isOn} onClick={() => store.copyChosenIds()} />
      </div>
      <Actions store={store} failures={failures} />
    </footer>
  );
}

interface MainButtonProps {
  name: string;
  isOn: boolean;
  onClick: () => void;
}

const MainButton = ({ name, isOn, onClick }: MainButtonProps) => (
  <button type="button" class={isOn ? "button main" : "button"} aria-disabled={!isOn} onClick={onClick}>
    {name}
  </button>
);

const IconButton = ({ name, icon, onClick }: { name: string; icon: IconName; onClick: () => void }) => (
  <button type="button" class="button plain" aria-label={name} title={name} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

interface ActionsProps {
  store: Store;
  failures: readonly Failure[];
  children?: ComponentChildren;
}

function Actions({ store, failures, children }: ActionsProps) {
  const t = store.texts.value.panel;
  const remove = failures.length > 1 ? t.deleteSelected : t.deleteOne;
  return (
    <div class="actions">
      <button type="button" class="button" onClick={() => store.share.copyReport()}>
        {t.copyReport}
      </button>
      {children}
      <IconButton name={remove} icon="bin" onClick={() => store.remove(failures)} />
    </div>
  );
}

/** Chrome's Network panel only has calls of this tab since DevTools opened. */
const isInNetwork = ({ share, failures }: Store, { id, exchange }: Failure) =>
  share.canShowInNetwork && exchange.live === true && failures.value.some((live) => live.id === id);
