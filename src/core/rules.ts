import { type AddedHost, type Api, apiOf, createAddedHosts, isWatched } from "../catalogue/hosts.ts";
import type { Exchange } from "./failure.ts";

/** What the reader has added to what is watched and to what is removed. */
export interface Additions {
  readonly hosts: readonly AddedHost[];
  /** Names of headers, parameters and properties whose values are removed, in lower case. */
  readonly secrets: readonly string[];
}

/** What is watched and what is removed, ready to be asked at every call. */
export interface Rules {
  /** Whether failures of this address are ours to show. */
  isWatched(url: string): boolean;
  /** The API behind a host that was added; `undefined` for all other hosts. */
  addedApiOf(url: string): Api | undefined;
  readonly secrets: readonly string[];
}

/** Where nothing was added. */
export const builtIn: Rules = { isWatched, addedApiOf: () => undefined, secrets: [] };

export function rulesOf({ hosts, secrets }: Additions): Rules {
  if (hosts.length === 0) return { ...builtIn, secrets };
  const addedApiOf = createAddedHosts(hosts);
  return { isWatched: (url) => isWatched(url) || addedApiOf(url) !== undefined, addedApiOf, secrets };
}

/** The API of a call, and of the calls inside it: what is known of the address, or else of the host that was added. */
export const apiOfCall = (exchange: Exchange, url = exchange.request.url): Api | undefined =>
  apiOf(url) ?? exchange.api;
