import { isApi } from "../../catalogue/apis/hosts.ts";
import type { Failure } from "../failure.ts";
import { contentOf } from "../har/body.ts";
import { networkEntry } from "../har/entry.ts";
import { exchangeOf } from "../har/exchange.ts";
import { isObject, objectOf, parseJson } from "../json.ts";
import { isCounted, mayFail, mayHoldFailure } from "../observe/may-fail.ts";
import { createObserver } from "../observe/observer.ts";
import { slim } from "../observe/slim.ts";
import { createDoor } from "../redact/index.ts";
import { builtIn, type Rules } from "../rules.ts";
import { isWithoutStatus, withStatus } from "./answered.ts";
import { type ReadAttachment, withAttachments } from "./attachments.ts";
import { keptFailures } from "./kept-failures.ts";

/** Follows the name `url` if the URL can be a watched one. Some writers escape its slashes. */
const addressStart = /\s*:\s*"(?=https?:|[^"\\]{0,5}\\)/iy;

/**
 * Whether the text of an entry may be of a watched host, so that others need not be parsed. In doubt the answer is yes:
 * for a URL with escapes, for an entry without a URL, which may be broken, and for our own export of an added host.
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

/** An entry of a file: of another host, not readable, or a watched call with its failures. */
export type ReadEntry = "unwatched" | "broken" | readonly Failure[];

/** Reads the untrusted entries of one file in their order. `id` makes the ids of its failures unique. */
export function createEntryReader(id: string, rules: Rules = builtIn, readAttachment?: ReadAttachment) {
  const observer = createObserver(id, () => rules);
  const door = createDoor();
  let exported = 0;

  /** An entry of our own export lists its failures, with the counts they had. `undefined` for any other entry. */
  const readExported = (har: unknown): readonly Failure[] | undefined => {
    if (!Array.isArray(objectOf(har)._failures)) return undefined;
    const raw = exchangeOf(har, `${id}-e${exported++}`, undefined, false, rules);
    const kept = raw && keptFailures(har, raw);
    return (
      kept &&
      door(rules.secrets)
        .pass(kept)
        .map((failure) => ({ ...failure, exchange: slim(failure.exchange) }))
    );
  };

  const readWatched = async (har: unknown): Promise<"broken" | readonly Failure[]> => {
    const entry = networkEntry(har, { isLive: false });
    if (!entry) return "broken";
    const kept = readExported(har);
    if (kept) return kept;
    if (isCounted(entry)) observer.count(entry);
    if (!mayFail(entry)) return [];
    const content = contentOf(har);
    return mayHoldFailure(entry, content) ? observer.observe(entry, content) : [];
  };

  const read = async (har: unknown): Promise<ReadEntry> => {
    const { request, response, _api, _failures } = objectOf(har);
    const { url, method } = objectOf(request);
    if (typeof url !== "string" || !isObject(response)) return "broken";
    const isExported = Array.isArray(_failures);
    const isNamed = isApi(_api) && isExported;
    // CONNECT: the tunnel of a proxy is not a call.
    if (!(rules.isWatched(url) || isNamed) || method === "CONNECT") return "unwatched";
    const whole = readAttachment ? await withAttachments(har, readAttachment) : har;
    // Our own export has the status that the recorder saw, so 0 means that there was no reply.
    if (isExported || !isWithoutStatus(whole)) return readWatched(whole);
    const answered = await readWatched(withStatus(whole));
    // Neither status nor body says that the call failed.
    return answered === "broken" ? answered : answered.filter(({ error }) => error.shape !== "network");
  };

  return {
    read,

    /** The same from the text of an entry, which is parsed only if it may be watched. */
    async readText(json: string): Promise<ReadEntry> {
      if (!mayBeWatched(json, rules)) return "unwatched";
      const har = parseJson(json);
      return har === undefined ? "broken" : read(har);
    },
  };
}
