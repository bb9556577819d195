import type { Entry, Request } from "har-format";
import { type Body, type Exchange, type Failure, headerValue, indexOf } from "../failure.ts";
import { failuresOf } from "../recognise/index.ts";
import { uriOf } from "../uri.ts";
import { answerIn, type FormatContext } from "./context.ts";
import type { Format } from "./format.ts";
import type { ReportWords } from "./report-words.ts";

/**
 * HAR 1.2, which opens in the Network panel. Fields with an underscore are ours; `exchangeOf` and `keptFailures` use
 * them to restore the exchanges and failures.
 */
export const har: Format = {
  extension: "har",
  type: "application/json",
  *write(failures, context, words) {
    yield `${JSON.stringify({ log: { version: "1.2", creator: creatorOf(context), browser: browserOf(context), entries: [] } }).slice(0, -"]}}".length)}`;
    let before = "\n";
    for (const group of byExchange(failures)) {
      yield before + JSON.stringify(entryOf(group, context, words));
      before = ",\n";
    }
    yield "\n]}}\n";
  },
};

const creatorOf = ({ version }: FormatContext) => ({ name: "Defender Error Lens", version });

function browserOf({ browser }: FormatContext) {
  const at = browser.lastIndexOf(" ");
  return at < 0
    ? { name: browser, version: "" }
    : { name: browser.slice(0, at), version: browser.slice(at + 1) };
}

/** The failures of one exchange, in the order of the reply. */
type Group = readonly [Failure, ...Failure[]];

/** Each exchange once, oldest first. */
function byExchange(failures: readonly Failure[]): Group[] {
  const groups = new Map<string, [Failure, ...Failure[]]>();
  for (const failure of failures) {
    const group = groups.get(failure.exchange.id);
    if (group) group.push(failure);
    else groups.set(failure.exchange.id, [failure]);
  }
  for (const group of groups.values()) group.sort((a, b) => indexOf(a.id) - indexOf(b.id));
  return [...groups.values()].sort(([a], [b]) => a.exchange.sentAt - b.exchange.sentAt);
}

/** A non-text body has no `text` in `postData`, although the standard requires one. */
type WrittenEntry = Omit<Entry, "request"> & { readonly request: Omit<Request, "postData"> };

/** Fields that are `undefined` are not written. */
function entryOf(group: Group, context: FormatContext, words: ReportWords) {
  const [{ exchange }] = group;
  const { duration = 0, authorization, presented, resourceType, live, api, portal } = exchange;
  const notes = new Set(group.map((failure) => context.noteOf(failure)).filter(Boolean));
  return {
    startedDateTime: new Date(exchange.sentAt).toISOString(),
    time: duration,
    request: requestOf(exchange),
    response: responseOf(exchange),
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
    comment: notes.size > 0 ? [...notes].join("\n") : undefined,
    _resourceType: resourceType as Entry["_resourceType"], // as the browser reported it
    _authorization: authorization,
    _presented: presented,
    _api: api,
    _live: live,
    _portal: portal,
    _failures: listed(group, context, words),
  } satisfies WrittenEntry;
}

/** The exported failures of the exchange, in full if they cannot be read again because the body was cut. */
function listed(group: Group, context: FormatContext, words: ReportWords) {
  const readable = failuresOf(group[0].exchange);
  return group.map((failure) => {
    const index = indexOf(failure.id);
    const isReadable = JSON.stringify(readable[index]?.error) === JSON.stringify(failure.error);
    const { verdict, certainty, cause } = answerIn(failure, context, words);
    return {
      index,
      verdict,
      certainty,
      cause,
      calls: failure.calls,
      since: failure.since,
      after: failure.after,
      follows: failure.follows && { kind: failure.follows.kind, at: failure.follows.at },
      error: isReadable ? undefined : failure.error,
    };
  });
}

const mimeTypeOf = ({ headers }: Exchange["request"] | Exchange["response"]): string =>
  headerValue(headers, "content-type") ?? "";

const flagsOf = ({ cut, binary }: Body) => ({ _cut: cut, _binary: binary });

/** Protocol and cookies are not recorded. */
const common = { httpVersion: "", cookies: [], headersSize: -1 };

function requestOf({ request }: Exchange) {
  const { method, url, headers, body } = request;
  const uri = uriOf(url);
  const [, query = ""] = /^[^?#]*\??([^#]*)/.exec(url) ?? [];
  return {
    method,
    url: uri,
    _url: uri === url ? undefined : url,
    ...common,
    headers: [...headers],
    queryString: Array.from(new URLSearchParams(query), ([name, value]) => ({ name, value })),
    postData: body && { mimeType: mimeTypeOf(request), text: body.text, ...flagsOf(body) },
    bodySize: body?.size ?? -1,
  };
}

function responseOf({ response, networkError, viaServiceWorker, byServiceWorker }: Exchange) {
  const { status, statusText, headers, body } = response;
  return {
    status,
    statusText,
    ...common,
    headers: [...headers],
    content: { size: body.size ?? 0, mimeType: mimeTypeOf(response), text: body.text, ...flagsOf(body) },
    redirectURL: headerValue(headers, "location") ?? "",
    bodySize: -1,
    _error: networkError,
    _fetchedViaServiceWorker: viaServiceWorker,
    _byServiceWorker: byServiceWorker,
  };
}
