import { isApi } from "../../catalogue/hosts.ts";
import type { Failure } from "../failure.ts";
import { contentOf } from "../har/body.ts";
import { networkEntry } from "../har/entry.ts";
import { exchangeOf } from "../har/exchange.ts";
import { isObject, objectOf, parseJson } from "../json.ts";
import { createObserver, isCounted } from "../observe/observer.ts";
import { slim } from "../observe/slim.ts";
import { builtIn, type Rules } from "../rules.ts";
import { keptFailures } from "./kept-failures.ts";

/** After the name `url`: the beginning of an address that can be watched. Some writers escape its slashes. */
const addressStart = /\s*:\s*"(?=https?:|[^"\\]{0,5}\\)/iy;

/**
 * Whether an entry can be of a watched host, told from its text, so that the rest need not be parsed. It errs on the
 * side of yes: an address in escapes is taken, an entry without any address is too, for it may be broken, and one that
 * our own export says an API of.
 */
export function mayBeWatched(json: string, { isWatched } = builtIn): boolean {
  let at = json.indexOf('"url"');
  if (at < 0 || json.includes('"_api"')) return true;
  for (; at >= 0; at = json.indexOf('"url"', at + 5)) {
    addressStart.lastIndex = at + 5;
    if (!addressStart.test(json)) continue;
    const from = addressStart.lastIndex;
    const address = json.slice(from, json.indexOf('"', from));
    if (address.includes("\\") || isWatched(address)) return true;
  }
  return false;
}

/** What an entry of a file is: of another host, none that can be read, or a watched call with its failures. */
export type ReadEntry = "unwatched" | "broken" | readonly Failure[];

/** Reads the entries of one HAR in their order, as untrusted as files are. `id` makes the ids of its failures unique. */
export function createEntryReader(id: string, rules: Rules = builtIn) {
  const observer = createObserver(id, () => rules);
  let exported = 0;

  /** An entry of our own export says itself which failures are meant, and has to be counted no more. */
  const readExported = (har: unknown): readonly Failure[] | undefined => {
    const exchange =
      Array.isArray(objectOf(har)._failures) &&
      exchangeOf(har, `${id}-e${exported++}`, undefined, false, rules);
    return exchange
      ? keptFailures(har, exchange, rules)?.map((failure) => ({
          ...failure,
          exchange: slim(failure.exchange),
        }))
      : undefined;
  };

  const read = async (har: unknown): Promise<ReadEntry> => {
    const entry = networkEntry(har, () => contentOf(har), { isLive: false });
    if (!entry || !isObject(objectOf(har).response)) return "broken";
    // What a proxy writes of a tunnel it opened is no call.
    const isNamed = isApi(objectOf(har)._api) && Array.isArray(objectOf(har)._failures);
    if (!(rules.isWatched(entry.url) || isNamed) || entry.method === "CONNECT") return "unwatched";
    const kept = readExported(har);
    if (kept) return kept;
    if (isCounted(entry)) observer.count(entry);
    return observer.observe(entry);
  };

  return {
    read,

    /** The same from the text of an entry, without parsing what is of no interest. */
    async readText(json: string): Promise<ReadEntry> {
      if (!mayBeWatched(json, rules)) return "unwatched";
      const har = parseJson(json);
      return har === undefined ? "broken" : read(har);
    },
  };
}
