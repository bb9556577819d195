import { type Body, type Exchange, type Failure, type Header, isCutUrl, longestUrl } from "../failure.ts";
import {
  type Cleaners,
  cleanAuthorization,
  cleanComparison,
  cleanError,
  cleanMethod,
  cleanPresented,
  isClaim,
} from "./facts.ts";
import { namesSecret } from "./json.ts";
import { createMemory, sumOf } from "./memory.ts";
import { createSearch, type Search } from "./search.ts";
import { mask, type Span } from "./spans.ts";

/** The only way for an exchange, and what was recognised in it, to leave the worker's memory. */
export interface Door {
  /** Removes the secrets from an exchange. */
  exchange(raw: Exchange): Exchange;
  /** Removes the secrets from the failures of one exchange. */
  pass(failures: readonly Failure[]): Failure[];
  /** Removes the secrets from a text, including those found in the exchange. */
  text(raw: string): string;
}

/**
 * Create one per tab and per file: a secret found once is also found where a later call repeats it. `secrets` are
 * names added by the user, in lower case.
 */
export function createDoor(): (secrets: readonly string[]) => Door {
  const memory = createMemory();
  let last: { readonly secrets: readonly string[]; readonly door: Door } | undefined;
  return (secrets) => {
    if (last?.secrets !== secrets) last = { secrets, door: doorOf(createSearch(secrets, memory)) };
    return last.door;
  };
}

const credentials = /^(?:authorization|cookie)$/i;

type Find = (text: string) => readonly Span[];

/** Most rounds over one text; two are usual. */
const mostRounds = 8;

/** Masks until nothing changes: a mask can reveal another secret, and re-reading an export must change nothing. */
function settled(raw: string, find: Find): string {
  let text = raw;
  for (let round = 0; round < mostRounds; round++) {
    const clean = mask(text, find(text));
    if (clean === text) break;
    text = clean;
  }
  return text;
}

/** A name with a value, which is neither a code nor an ID. An equals sign at the end belongs to base64. */
const isPair = /[^=]=[^=]|:\s/;

/** Limits of the cache: longest text, in characters, and number of results. */
const longestKept = 4_000;
const mostKept = 2_000;

/** Cached results for texts of one kind. */
interface Results {
  /** Texts without a secret, stored as they are. */
  readonly innocent: Set<string>;
  /** The other texts by checksum: only their clean form is stored. */
  readonly cleaned: Map<number, string>;
}

/** Cleans each text once, because a page sends most headers and bodies again and again. */
function createResults(search: Search) {
  const results = new Map<string, Results>();
  let kept = 0;
  let known = search.known;
  return (kind: string, raw: string, find: Find): string => {
    if (raw.length > longestKept || raw.length < 6) return settled(raw, find);
    // New secrets are known, so the cached texts must be searched again.
    if (known !== search.known || kept >= mostKept) {
      results.clear();
      kept = 0;
      known = search.known;
    }
    const { innocent, cleaned } = results.get(kind) ?? { innocent: new Set(), cleaned: new Map() };
    if (innocent.has(raw)) return raw;
    const before = cleaned.size > 0 ? cleaned.get(sumOf(raw)) : undefined;
    if (before !== undefined) return before;
    const clean = settled(raw, find);
    if (known !== search.known) return clean;
    if (clean === raw) innocent.add(raw);
    else cleaned.set(sumOf(raw), clean);
    results.set(kind, { innocent, cleaned });
    kept++;
    return clean;
  };
}

/** Cleans bodies. `isOfSecret`: a body was sent to the address of a secret in a vault. */
const bodyCleaner =
  (search: Search, settledOnce: ReturnType<typeof createResults>) =>
  (raw: Body, headers: readonly Header[], isOfSecret = false): Body => {
    if (raw.text === undefined) return raw;
    const type = headers.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "";
    const find = (text: string) => search.body(text, type, isOfSecret);
    return { ...raw, text: settledOnce(`body ${isOfSecret} ${type}`, raw.text, find) };
  };

function doorOf(search: Search): Door {
  const settledOnce = createResults(search);
  const text = (raw: string) => settled(raw, search.text);
  const cleaners: Cleaners = {
    text,
    address: (raw) => settledOnce("address", raw, search.address),
    header(raw) {
      const { name } = raw;
      const value = settledOnce(`header ${name}`, raw.value, (value) => search.header({ name, value }));
      // Only a file can have such a name.
      const clean = /[=:\s]/.test(name) ? text(name) : name;
      return value === raw.value && clean === name ? raw : { name: clean, value };
    },
    code: (raw) => (isPair.test(raw) ? text(raw) : mask(raw, search.forms(raw))),
    claim: (raw) =>
      settledOnce("claim", raw, (text) =>
        isClaim(text) ? search.text(text) : [{ start: 0, end: text.length }],
      ),
    level: search.level,
  };
  const { header } = cleaners;

  const body = bodyCleaner(search, settledOnce);

  const exchangeOnce = (raw: Exchange): Exchange => {
    const { request, response, authorization, presented, networkError, resourceType } = raw;
    // Credentials first, so that repeats of them are found in the same round.
    const headers = request.headers.map((one) => (credentials.test(one.name) ? header(one) : undefined));
    const url = cleaners.address(request.url);
    return {
      ...raw,
      request: {
        method: cleanMethod(request.method, cleaners),
        url: isCutUrl(url) ? `${url.slice(0, longestUrl)}…` : url,
        headers: request.headers.map((one, index) => headers[index] ?? header(one)),
        ...(request.body && { body: body(request.body, request.headers, namesSecret.test(request.url)) }),
      },
      ...(authorization && { authorization: cleanAuthorization(authorization, cleaners) }),
      ...(presented && { presented: cleanPresented(presented, cleaners) }),
      response: {
        ...response,
        statusText: text(response.statusText),
        headers: response.headers.map(header),
        body: body(response.body, response.headers),
      },
      ...(networkError && { networkError: text(networkError) }),
      ...(resourceType && { resourceType: text(resourceType) }),
    };
  };

  /** Runs again if it found a new secret, which may also occur earlier. */
  const twice = <Result>(work: () => Result): Result => {
    const before = search.known;
    const result = work();
    return search.known > before ? work() : result;
  };

  return {
    text: (raw) => twice(() => text(raw)),

    exchange: (raw) => twice(() => exchangeOnce(raw)),

    pass(failures) {
      const [first] = failures;
      if (!first) return [];
      search.facts = factsOf(failures);
      return twice(() => {
        const exchange = exchangeOnce(first.exchange);
        return failures.map((failure) => ({
          ...failure,
          exchange,
          error: cleanError(failure.error, cleaners),
          ...(failure.since && { since: cleanComparison(failure.since, cleaners) }),
          ...(failure.after && { after: cleanComparison(failure.after, cleaners) }),
        }));
      });
    },
  };
}

/** Codes and IDs of errors, which a property may repeat. */
function factsOf(failures: readonly Failure[]): ReadonlySet<string> {
  const facts = new Set<string>();
  for (const { error } of failures) {
    if (error.code) facts.add(error.code);
    for (const { value } of error.ids) facts.add(value);
    for (const { code } of error.details ?? []) if (code) facts.add(code);
  }
  return facts;
}
