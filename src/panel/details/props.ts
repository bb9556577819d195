import type { Failure } from "../../core/failure.ts";
import type { Store } from "../state/store.ts";

/** What every part of Details receives. */
export interface DetailsProps {
  store: Store;
  failure: Failure;
}
