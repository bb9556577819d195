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

/** The start of a URL after the name `url`, if the URL may be watched. Some writers escape its slashes. */
const addressStart = /\s*:\s*"(?=https?:|[^"\\]{0,5}\\)/iy;

/**
 * Whether an entry's text may be of a watched host, so that others need not be parsed. If in doubt, true: for a URL
 * with escapes, for an entry without a URL, which may be broken, and for our own export of an added host.
 */
export function mayBeWatched(json: string, { isWatched } = builtIn): boolean {
  let at = json.indexOf('"url"');
  if (at < 0) return true;
  for (; at >= 0; at = json.indexOf('"url"', at + 5)) {
    addressStart.lastIndex = at + 5;
    if (!addressStart.test(json)) continue;
    const from = addressStart.lastIndex;
    const address = json.slice(from, json.indexOf('"', from));
    if (address.includes("\\") || isWatched(address)) return true;
  }
  return json.includes('"_api"');
}

/** An entry of a file: of another host, unreadable, or a watched call with its failures. */
export type ReadEntry = "unwatched" | "broken" | readonly Failure[];

/** Most recent failures that later entries may update, as a retry or as part of a chain. */
const mostRecent = 1_000;

/** Keeps the latest failures of a file, so that later entries can update them. */
function createRecent() {
  const recent = new Map<string, Failure>();
  return {
    all: () => recent.values(),
    add(failures: readonly Failure[]) {
      for (const failure of failures) recent.set(failure.id, failure);
      dropOldest(recent, mostRecent);
    },
    /** Applies updates to the failures, and returns the updated ones. */
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

/** A good entry without its reply, which is never compared. */
const withoutReply = (har: unknown): object => {
  const { startedDateTime, time, request, response, _authorization } = objectOf(har);
  return { startedDateTime, time, request, response: { status: objectOf(response).status }, _authorization };
};

/** Reads the untrusted entries of one file in order. `id` makes the IDs of its failures unique. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: all ways to read an entry share observer and count
export function createEntryReader(id: string, rules: Rules = builtIn, readAttachment?: ReadAttachment) {
  const observer = createObserver(id, () => rules);
  const door = createDoor();
  const goodCalls = createGoodCalls<object>();
  const recent = createRecent();
  /** IDs of the first failures of chains by kind and time, in our own exports. */
  const firstIds = new Map<string, string>();
  let updated: Failure[] = [];
  let exported = 0;

  /** The failures listed in an entry of our own export, with their counts. `undefined` for any other entry. */
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

  /** Restores the first failure of a chain, which an export names by time, because IDs are new in each file. */
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
    // For other entries, neither status nor body shows that the call failed.
    const failures = isWhole ? found : found.filter(({ error }) => error.shape !== "network");
    recent.add(failures);
    return failures;
  };

  return {
    read,

    /** Earlier failures of the file about which more became known since the last call. */
    takeUpdated(): readonly Failure[] {
      const taken = updated;
      updated = [];
      return taken;
    },

    /** Like `read`, from the text of an entry, which is parsed only if it may be watched. */
    async readText(json: string): Promise<ReadEntry> {
      if (!mayBeWatched(json, rules)) return "unwatched";
      const har = parseJson(json);
      return har === undefined ? "broken" : read(har);
    },
  };
}
