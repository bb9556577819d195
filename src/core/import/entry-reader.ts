import { isApi } from "../../catalogue/apis/names.ts";
import { dropOldest } from "../drop-oldest.ts";
import type { Failure, Update } from "../failure.ts";
import { contentOf } from "../har/body.ts";
import { type NetworkEntry, networkEntry } from "../har/entry.ts";
import { exchangeOf } from "../har/exchange.ts";
import { isObject, objectOf, parseJson } from "../json.ts";
import { createGoodCalls } from "../observe/good-calls.ts";
import { isCounted, isGoodCall, mayFail, mayHoldFailure } from "../observe/may-fail.ts";
import { createObserver } from "../observe/observer.ts";
import { slim } from "../observe/slim.ts";
import { createDoor } from "../redact/index.ts";
import { builtIn, type Rules } from "../rules.ts";
import { isWithoutStatus, withStatus } from "./answered.ts";
import { type ReadAttachment, withAttachments } from "./attachments.ts";
import { keptFailures } from "./kept-failures.ts";
import { withUnpackedBody } from "./packed.ts";

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

/** Failures that may still be repeated or begin a chain, the latest. */
const mostRecent = 1_000;

/** The latest failures of a file, to which later entries may add. */
function createRecent() {
  const recent = new Map<string, Failure>();
  return {
    all: () => recent.values(),
    add(failures: readonly Failure[]) {
      for (const failure of failures) recent.set(failure.id, failure);
      dropOldest(recent, mostRecent);
    },
    /** The failures with what became known of them. */
    updated: (updates: readonly Update[]): readonly Failure[] =>
      updates.flatMap(({ id, ...facts }) => {
        const failure = recent.get(id);
        if (!failure) return [];
        const whole = { ...failure, ...facts };
        recent.set(id, whole);
        return [whole];
      }),
  };
}

/** What is held of a good entry: all but its reply, of which nothing is compared. */
const withoutReply = (har: unknown): object => {
  const { startedDateTime, time, request, response, _authorization } = objectOf(har);
  return { startedDateTime, time, request, response: { status: objectOf(response).status }, _authorization };
};

/** Reads the untrusted entries of one file in their order. `id` makes the ids of its failures unique. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the ways of one entry share observer, door and count
export function createEntryReader(id: string, rules: Rules = builtIn, readAttachment?: ReadAttachment) {
  const observer = createObserver(id, () => rules);
  const door = createDoor();
  const goodCalls = createGoodCalls<object>();
  const recent = createRecent();
  /** First failures of chains by kind and time, in files of our own. */
  const firstIds = new Map<string, string>();
  let updated: Failure[] = [];
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
        .map((failure) => begun({ ...failure, exchange: slim(failure.exchange) }))
    );
  };

  /** An export names the first failure of a chain by its time, for its id is new in each file. */
  const begun = ({ follows, ...failure }: Failure): Failure => {
    if (!follows) return failure;
    const { kind, at } = follows;
    const isFirst = at === failure.exchange.sentAt;
    const id = isFirst ? failure.id : firstIds.get(`${kind} ${at}`);
    if (isFirst) firstIds.set(`${kind} ${at}`, failure.id);
    return id === undefined ? failure : { ...failure, follows: { kind, id, at } };
  };

  const readWatched = async (har: unknown): Promise<"broken" | readonly Failure[]> => {
    const entry = networkEntry(har, { isLive: false });
    if (!entry) return "broken";
    const kept = readExported(har);
    if (kept) return kept;
    if (isCounted(entry)) observer.count(entry);
    const isGood = isGoodCall(entry);
    const good = isGood || !mayFail(entry) ? undefined : goodCalls.failed(entry);
    const failures = await readFailures(entry, good);
    updated.push(...recent.updated(observer.takeUpdates()));
    if (isGood) await takeGood(entry);
    return failures;
  };

  const readFailures = async (entry: NetworkEntry, good: object | undefined) => {
    if (!mayFail(entry)) return [];
    const content = contentOf(entry.har);
    return mayHoldFailure(entry, content) ? observer.observe(entry, content, good) : [];
  };

  const takeGood = async (entry: NetworkEntry) => {
    const { method, url, startedAt, isLive } = entry;
    const har = withoutReply(entry.har);
    if (!goodCalls.succeeded(entry, har)) return;
    const updates = await observer.succeeded({ method, url, startedAt, isLive, har }, recent.all());
    updated.push(...recent.updated(updates));
  };

  const read = async (har: unknown): Promise<ReadEntry> => {
    const { request, response, _api, _failures } = objectOf(har);
    const { url, method } = objectOf(request);
    if (typeof url !== "string" || !isObject(response)) return "broken";
    const isExported = Array.isArray(_failures);
    const isNamed = isApi(_api) && isExported;
    // CONNECT: the tunnel of a proxy is not a call.
    if (!(rules.isWatched(url) || isNamed) || method === "CONNECT") return "unwatched";
    const attached = readAttachment ? await withAttachments(har, readAttachment) : har;
    const whole = await withUnpackedBody(attached);
    // Our own export has the status that the recorder saw, so 0 means that there was no reply.
    const isWhole = isExported || !isWithoutStatus(whole);
    const found = await readWatched(isWhole ? whole : withStatus(whole));
    if (found === "broken") return found;
    // Of the others neither status nor body says that the call failed.
    const failures = isWhole ? found : found.filter(({ error }) => error.shape !== "network");
    recent.add(failures);
    return failures;
  };

  return {
    read,

    /** Earlier failures of the file of which more became known since the last time. */
    takeUpdated(): readonly Failure[] {
      const taken = updated;
      updated = [];
      return taken;
    },

    /** The same from the text of an entry, which is parsed only if it may be watched. */
    async readText(json: string): Promise<ReadEntry> {
      if (!mayBeWatched(json, rules)) return "unwatched";
      const har = parseJson(json);
      return har === undefined ? "broken" : read(har);
    },
  };
}
