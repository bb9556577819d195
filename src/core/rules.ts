import type { Group } from "../catalogue/apis/define-hosts.ts";
import type { Api } from "../catalogue/apis/names.ts";
import { type AddedHost, apiOf, createAddedHosts, createWatch, isWatched } from "../catalogue/hosts.ts";
import type { Exchange, Failure } from "./failure.ts";

/** The user's changes to what is watched and what is removed. */
export interface Additions {
  readonly hosts: readonly AddedHost[];
  /** Lower-case names of headers, parameters, and properties whose values are removed. */
  readonly secrets: readonly string[];
  /** API groups that are watched although they are off by default, or the reverse. */
  readonly switched?: readonly Group[];
}

/** The rules for what is watched and what is removed. */
export interface Rules {
  /** Whether failures of this URL are shown. Runs on every request. */
  isWatched(url: string): boolean;
  /** The API behind an added host; `undefined` for any other host. */
  addedApiOf(url: string): Api | undefined;
  readonly secrets: readonly string[];
}

/** The rules without additions. */
export const builtIn: Rules = { isWatched, addedApiOf: () => undefined, secrets: [] };

export function rulesOf({ hosts, secrets, switched = [] }: Additions): Rules {
  const isKnown = switched.length === 0 ? isWatched : createWatch(switched);
  if (hosts.length === 0) return { ...builtIn, isWatched: isKnown, secrets };
  const addedApiOf = createAddedHosts(hosts);
  return { isWatched: (url) => isKnown(url) || addedApiOf(url) !== undefined, addedApiOf, secrets };
}

/** The API of a call, or of a call inside it with this `url`: by its URL, else by the added host. */
export const apiOfCall = (exchange: Exchange, url = exchange.request.url): Api | undefined =>
  apiOf(url) ?? exchange.api;

/** The API of a failed call; inside a batch that of the inner call, else that of the batch. */
export const apiOfFailure = ({ exchange, error }: Pick<Failure, "exchange" | "error">): Api | undefined =>
  apiOfCall(exchange, error.part?.url) ?? apiOfCall(exchange);
