import type { Failure } from "../../core/failure.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "./Icon.tsx";
import "./ServiceWorkerMark.css";

/** Says in a paragraph that a service worker of the page made the reply. */
export function ServiceWorkerRemark({ store, failure }: { store: Store; failure: Failure }) {
  if (!failure.exchange.byServiceWorker) return null;
  return (
    <p>
      <span class="by-worker">
        <Icon name="warning" />
      </span>
      {store.texts.value.panel.byServiceWorker}
    </p>
  );
}

/** Marks a reply that a service worker of the page made, and says so to the pointer and to screen readers. */
export function ServiceWorkerMark({ store, failure }: { store: Store; failure: Failure }) {
  if (!failure.exchange.byServiceWorker) return null;
  const said = store.texts.value.panel.byServiceWorker;
  return (
    <span class="by-worker" title={said}>
      <Icon name="warning" />
      <span class="spoken">{said} </span>
    </span>
  );
}
