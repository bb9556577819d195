import type { Api } from "./apis/names.ts";
import type { MessagePattern } from "./message-pattern.ts";
import { type MessageId, messages, ownWordings, type ReadMessage } from "./messages.ts";

/** Most characters of a message to search; real ones are a few sentences. */
const longestMessage = 5000;

/** What messages say, without secrets: several checks read each, and it repeats from failure to failure. */
const known = new Map<string, readonly ReadMessage[]>();
const mostKnown = 500;

/**
 * Recognizes what a message says, the most specific first. The cache saves 14 % of recognising, diagnosing and
 * answering (`npm run bench -- --only core`).
 */
export function readMessages(message: string): readonly ReadMessage[] {
  const text = message.slice(0, longestMessage);
  const before = known.get(text);
  if (before) return before;
  const found = read(text, messages);
  if (known.size >= mostKnown) known.clear();
  known.set(text, found);
  return found;
}

let lastOwn:
  | { readonly message: string; readonly api: Api; readonly read: readonly ReadMessage[] }
  | undefined;

/** Recognizes wordings specific to this API. Caches the latest result, which several checks read. */
export function readOwnMessages(message: string, api: Api): readonly ReadMessage[] {
  if (!(api in ownWordings)) return [];
  const patterns = ownWordings[api as keyof typeof ownWordings]; // checked above
  if (lastOwn?.message !== message || lastOwn.api !== api)
    lastOwn = { message, api, read: read(message.slice(0, longestMessage), patterns) };
  return lastOwn.read;
}

let lastRaw: { readonly message: string; readonly read: ReadMessage | undefined } | undefined;

/**
 * The most specific fact in a message. Caches only the latest result, because a raw message may contain a secret.
 */
export function readMessage(message: string): ReadMessage | undefined {
  if (lastRaw?.message !== message)
    lastRaw = { message, read: read(message.slice(0, longestMessage), messages)[0] };
  return lastRaw.read;
}

type Listed = readonly (readonly [id: string, pattern: RegExp, code: string | undefined, isOther: boolean])[];

/** Every further wording contains one of these words, so most messages can skip all of them. */
const further =
  /maxim|\bbetween\b|is required\b|minimum length|Invalid length|\bmax\b|limit|exceed|skip ?token|\brange\b|page ?size|or (?:less|fewer|lower|smaller)\b|licen[sc]e\b|Required property|\bis a required |must be (?:provided|specified)|\bSYN\d{4}|\bname (?:must|can|should) |\bonly ['"]?[\w.-]{1,60}['"]? (?:is|may) |\bheaders?\b|missing (?:permission )?scope|at most|(?:earlier|older) than|leading|slash|(?:start|begin) with|resource ?id|must (?:have|include|contain|specify)|requires?\b|is mandatory|is missing\b|missing |not (?:be )?(?:null|empty|provided|specified|set|supplied)\b|be (?:greater|longer|larger|later|less|shorter|smaller) than/i;

const lists = new WeakMap<Readonly<Record<string, MessagePattern>>, Listed>();

/** All expressions with their meaning, in order. Built once, because every message is matched against all of them. */
function listOf(patterns: Readonly<Record<string, MessagePattern>>): Listed {
  const held = lists.get(patterns);
  if (held) return held;
  const made = Object.entries(patterns).flatMap(([id, { pattern, others = [], code }]) =>
    [pattern, ...others].map((one) => [id, one, code, one !== pattern] as const),
  );
  lists.set(patterns, made);
  return made;
}

const clocks: Readonly<Record<string, string>> = {
  second: "00:00:01",
  minute: "00:01:00",
  hour: "01:00:00",
  day: "24:00:00",
};

/** A period as hours, minutes, and seconds: `00:01:00` of "per minute". */
const clockOf = (period: string): string => clocks[period.toLowerCase()] ?? period;

/** Most matches of one wording in one message. */
const mostAlike = 8;

function read(text: string, patterns: Readonly<Record<string, MessagePattern>>): ReadMessage[] {
  const found: (ReadMessage & { readonly start: number; readonly end: number })[] = [];
  const isFurther = further.test(text);
  for (const [id, pattern, code, isOther] of listOf(patterns)) {
    if (isOther && !isFurther) continue;
    let from = 0;
    for (let count = 0; count < mostAlike; count++) {
      const match = pattern.exec(from === 0 ? text : text.slice(from));
      if (!match) break;
      const start = from + match.index;
      const end = start + match[0].length;
      from = Math.max(end, from + 1);
      const parts = Object.fromEntries(
        Object.entries(match.groups ?? {}).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, name === "period" ? clockOf(value) : value]],
        ),
      );
      // Skip general wordings around specific ones and repetitions.
      const isKnown = found.some(
        (other) =>
          (start < other.end && other.start < end) ||
          (id === other.id && Object.entries(parts).every(([name, value]) => other.parts[name] === value)),
      );
      const message = { id: id as MessageId, ...(code && { code }), parts }; // a key of one of the lists above
      if (!isKnown) found.push({ ...message, start, end });
    }
  }
  return found.map(({ id, code, parts }) => ({ id, ...(code && { code }), parts }));
}
