import {
  type ApiError,
  type Body,
  type Exchange,
  type Failure,
  type Header,
  isCutUrl,
  longestUrl,
  type TrackedId,
} from "../failure.ts";
import { createMemory, sumsOf } from "./memory.ts";
import { createSearch, type Search } from "./search.ts";
import { isRandom } from "./shapes.ts";
import { mask, type Span } from "./spans.ts";

/** The only way out of the recorder's memory for an exchange and what was recognised in it. */
export interface Door {
  /** An exchange without its secrets. */
  exchange(raw: Exchange): Exchange;
  /** The failures of one exchange without its secrets. */
  pass(failures: readonly Failure[]): Failure[];
}

/**
 * One for each tab and each file: a secret that was met once is found wherever a later call repeats it. `secrets` are
 * names that the user has added, in lower case.
 */
export function createDoor(): (secrets: readonly string[]) => Door {
  const memory = createMemory();
  let last: { readonly secrets: readonly string[]; readonly door: Door } | undefined;
  return (secrets) => {
    if (last?.secrets !== secrets) last = { secrets, door: doorOf(createSearch(secrets, memory)) };
    return last.door;
  };
}

/** So often a text is looked through; two are the rule. */
const mostRounds = 8;

/** Masks until nothing changes: a mark can show another secret, and what is read again from an export stays as it is. */
function settled(raw: string, find: (text: string) => readonly Span[]): string {
  let text = raw;
  for (let round = 0; round < mostRounds; round++) {
    const clean = mask(text, find(text));
    if (clean === text) break;
    text = clean;
  }
  return text;
}

/** Longest text whose result is kept, in characters, and how many are. */
const longestKept = 20_000;
const mostKept = 5_000;

function doorOf(search: Search): Door {
  /** What became of texts before, by their sums: a page sends most headers and bodies again and again. */
  const results = new Map<string, { readonly clean: string; readonly known: number }>();

  const settledOnce = (kind: string, raw: string, find: (text: string) => readonly Span[]): string => {
    if (raw.length > longestKept || raw.length < 6) return settled(raw, find);
    const key = `${kind} ${raw.length} ${sumsOf(raw, 0, raw.length).join(" ")}`;
    const before = results.get(key);
    if (before?.known === search.known) return before.clean;
    const clean = settled(raw, find);
    if (results.size >= mostKept) results.clear();
    results.set(key, { clean, known: search.known });
    return clean;
  };

  const header = (raw: Header): Header => {
    const { name } = raw;
    const value = settledOnce(name, raw.value, (value) => search.header({ name, value }));
    return value === raw.value ? raw : { name, value };
  };
  const text = (raw: string): string => settledOnce("", raw, search.text);
  const address = (raw: string): string => settledOnce("?", raw, search.address);
  const body = (raw: Body, headers: readonly Header[]): Body => {
    if (raw.text === undefined) return raw;
    const type = headers.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "";
    return { ...raw, text: settledOnce(`{ ${type}`, raw.text, (text) => search.body(text, type)) };
  };
  const code = (raw: string): string => mask(raw, search.forms(raw));
  const facts: Facts = { text, address, header, code, level: search.level };

  const exchange = (raw: Exchange): Exchange => {
    const { request, response, authorization } = raw;
    // Credentials first, so that what repeats them is found at once.
    for (const one of request.headers) if (/^(?:authorization|cookie)$/i.test(one.name)) header(one);
    return {
      ...raw,
      request: {
        method: method(request.method, text),
        url: cut(address(request.url)),
        headers: request.headers.map(header),
        ...(request.body && { body: body(request.body, request.headers) }),
      },
      ...(authorization && { authorization: cleanAuthorization(authorization, text) }),
      response: {
        ...response,
        statusText: text(response.statusText),
        headers: response.headers.map(header),
        body: body(response.body, response.headers),
      },
      ...(raw.networkError && { networkError: text(raw.networkError) }),
      ...(raw.resourceType && { resourceType: text(raw.resourceType) }),
    };
  };

  return {
    exchange(raw) {
      const before = search.known;
      const clean = exchange(raw);
      return search.known > before ? exchange(raw) : clean;
    },

    pass(failures) {
      const [first] = failures;
      if (!first) return [];
      const before = search.known;
      search.facts = factsOf(failures);
      let clean = exchange(first.exchange);
      let errors = failures.map(({ error }) => cleanError(error, facts));
      // Once more, now that every secret of the exchange is known.
      if (search.known > before) {
        clean = exchange(first.exchange);
        errors = failures.map(({ error }) => cleanError(error, facts));
      }
      return failures.map((failure, index) => ({
        ...failure,
        exchange: clean,
        error: errors[index] ?? failure.error,
      }));
    },
  };
}

const cut = (url: string): string => (isCutUrl(url) ? `${url.slice(0, longestUrl)}…` : url);

/** Codes and ids of errors, which a property may repeat. */
const factsOf = (failures: readonly Failure[]): ReadonlySet<string> =>
  new Set(
    failures.flatMap(({ error }) => [
      ...(error.code ? [error.code] : []),
      ...(error.details ?? []).flatMap(({ code }) => code ?? []),
      ...error.ids.map(({ value }) => value),
    ]),
  );

/** The ways of the door for the single kinds of text. */
interface Facts {
  text(raw: string): string;
  address(raw: string): string;
  header(raw: Header): Header;
  code(raw: string): string;
  level: Search["level"];
}

const method = (raw: string, clean: Facts["text"]): string =>
  /^[A-Za-z-]{1,20}$/.test(raw) ? raw : clean(raw);

/** Values of claims have forms of their own; what has that of a credential is none of them. */
function cleanAuthorization(
  authorization: NonNullable<Exchange["authorization"]>,
  clean: Facts["text"],
): NonNullable<Exchange["authorization"]> {
  const { claims, scheme } = authorization;
  const value = (claim: string): string =>
    isRandom(claim) ? mask(claim, [{ start: 0, end: claim.length }]) : clean(claim);
  if (!claims) return { ...authorization, scheme: isRandom(scheme) ? "" : scheme };
  const cleaned = Object.entries(claims).map(([name, claim]) => [
    name,
    typeof claim === "string" ? value(claim) : Array.isArray(claim) ? claim.map(value) : claim,
  ]);
  return { ...authorization, claims: Object.fromEntries(cleaned) };
}

/** Codes and ids stay as they are, because support looks them up: only a token that stands in their place goes. */
const id = (raw: TrackedId, { code, level }: Facts): TrackedId[] =>
  level(raw.source.split(/[.\s]/).at(-1) ?? "") === "secret" ? [] : [{ ...raw, value: code(raw.value) }];

/** Facts of an error; what is no fact does not pass. */
function cleanError(error: ApiError, facts: Facts): ApiError {
  const { text, address, header } = facts;
  const maybe = (raw: string | undefined) => (raw === undefined ? undefined : text(raw));
  const ids = error.ids.flatMap((one) => id(one, facts));
  const trackingId = error.trackingId && id(error.trackingId, facts)[0];
  const { part, warning, challenge, envelope } = error;
  return defined({
    status: error.status,
    code: error.code === undefined ? undefined : facts.code(error.code),
    message: maybe(error.message),
    trackingId,
    targetMayBeTenant: error.targetMayBeTenant,
    ids,
    shape: error.shape,
    part:
      part &&
      defined({
        index: part.index,
        id: part.id === undefined ? undefined : facts.code(part.id),
        method: part.method === undefined ? undefined : method(part.method, text),
        url: part.url === undefined ? undefined : address(part.url),
        headers: part.headers?.map(header),
        body: maybe(part.body),
      }),
    details: error.details?.map((detail) => {
      const isSecret =
        /^(?:own|secret)$/.test(facts.level(detail.target ?? "")) && isRandom(detail.message ?? "");
      return {
        ...detail,
        code: detail.code === undefined ? undefined : facts.code(detail.code),
        message: isSecret ? mask("x", [{ start: 0, end: 1 }]) : maybe(detail.message),
        target: maybe(detail.target),
      };
    }),
    envelope: envelope && { code: envelope.code, message: maybe(envelope.message) },
    oauthError: maybe(error.oauthError),
    errorUri: error.errorUri === undefined ? undefined : address(error.errorUri),
    challenge: challenge && { error: maybe(challenge.error), description: maybe(challenge.description) },
    warning: warning && { ...warning, vendor: text(warning.vendor), provider: text(warning.provider) },
    retryAfter: error.retryAfter,
    allow: maybe(error.allow),
  });
}

/** Without the members that are absent. */
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T; // the same members
