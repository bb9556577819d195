import type { Failure } from "../../core/failure.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "./Icon.tsx";
import "./ServiceWorkerMark.css";

/** A paragraph that says that a service worker of the page produced the response. */
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

/** Marks a response produced by a service worker of the page, with a tooltip and a text for screen readers. */
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
