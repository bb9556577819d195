import type { FromRecorder, ToRecorder } from "../browser/channel.ts";
import type { NetworkEntry } from "../browser/network.ts";
import { createCalls, type LoggedCall } from "../core/call-log.ts";
import type { Body, Exchange, Failure } from "../core/failure.ts";
import { exchangeOf } from "../core/har.ts";
import { failuresOf } from "../core/recognise.ts";
import { addressOf, templateOf } from "../core/row.ts";

/** Most failures that are kept while DevTools is open; the oldest go first. */
const mostFailures = 10_000;
/** Longest body that is kept, in characters: enough to read, and ten thousand of them fit. */
const longestKeptBody = 100_000;
/** Replies that succeeded are read up to this size, in bytes; lists with failed items are far smaller. */
const largestSuccess = 5_000_000;
/** How long twins of one call can come apart, in milliseconds. Measured: 0 to 70. */
const twinWindow = 2_000;
/** Tolerance when the interval of one twin has to lie inside the other's, in milliseconds. */
const slack = 20;

/**
 * Whether the body of a reply can hold a failure. Of those that succeeded only partial ones, batches and calls
 * that change something can: lists are read by GET and their items never fail one by one.
 */
export function isWorthReading({ status, method, mimeType, url, size, hasWarning }: NetworkEntry): boolean {
  if (status >= 400) return true;
  if (status < 200 || status >= 300 || !/json/i.test(mimeType) || size > largestSuccess) return false;
  if (status === 206 || hasWarning || /\/\$batch$/i.test(url)) return true;
  return method !== "GET" && method !== "HEAD" && !/\/(?:run|runHuntingQuery|token)$/i.test(url);
}

/** Whether an entry can be a failure at all, before its body is read. */
function mayFail(entry: NetworkEntry): boolean {
  const { status, resourceType, networkError, url } = entry;
  if (resourceType === "preflight") return status >= 300;
  // The page gave the call up itself.
  if (status === 0) return networkError !== "net::ERR_ABORTED";
  if (/^https:\/\/[^/]+\/favicon\.ico$/i.test(url)) return false;
  if (networkError === "net::ERR_FAILED") return true;
  return status >= 300 || entry.hasWarning || isWorthReading(entry);
}

const short = (body: Body): Body =>
  body.text !== undefined && body.text.length > longestKeptBody
    ? { ...body, text: body.text.slice(0, longestKeptBody), cut: true }
    : body;

/** The exchange as it is kept: whole but for the tail of very long bodies. */
function kept(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: request.body ? { ...request, body: short(request.body) } : request,
    response: { ...response, body: short(response.body) },
  };
}

/** One call, seen once or, through a service worker, twice. */
interface Call {
  readonly id: string;
  /** The entry that tells most of it. */
  entry: NetworkEntry;
  joined?: true;
}

/**
 * Whether two entries are one call seen twice: a service worker's own request, and the page's that it answered. The
 * page's begins first and ends last. Where the page got no reply it looks like any dead connection, so that the
 * times have to agree closely.
 */
function isTwin(page: NetworkEntry, worker: NetworkEntry): boolean {
  if (!page.fromPage || worker.fromPage || page.method !== worker.method) return false;
  if (page.resourceType === "preflight" || worker.resourceType === "preflight") return false;
  if (page.viaServiceWorker ? page.status !== worker.status : page.status !== 0) return false;
  const begins = worker.startedAt - page.startedAt;
  const ends = page.startedAt + page.duration - (worker.startedAt + worker.duration);
  return begins >= -slack && ends >= -slack && (page.status !== 0 || (begins <= 50 && ends <= 50));
}

/** The call that a refused preflight kept from being sent: it ends with the preflight and has no reply. */
function isHeldBack(call: NetworkEntry, preflight: NetworkEntry): boolean {
  if (preflight.resourceType !== "preflight" || call.resourceType === "preflight" || call.status !== 0)
    return false;
  return Math.abs(call.startedAt + call.duration - (preflight.startedAt + preflight.duration)) <= 100;
}

export interface RecorderAdapters {
  watch(report: (entry: NetworkEntry) => void): void;
  /** Opens the channel to the panel and returns the way to send. */
  connect(receive: (message: ToRecorder) => void): (message: FromRecorder) => void;
  showCount(failures: number): void;
  /** Runs a function soon, after what else arrives at the same time. */
  soon(run: () => void): void;
  /** Runs a function within about a second. */
  later(run: () => void): void;
}

/**
 * Hears every request from the moment DevTools opens, keeps the failures and tells the panel, which may open late,
 * reload or close. It draws no conclusions, so that traffic it does not care about costs nothing.
 */
export function startRecorder({ watch, connect, showCount, soon, later }: RecorderAdapters): void {
  const failures = new Map<string, Failure>();
  let fresh = new Map<string, Failure>();
  let recent: Call[] = [];
  const calls = createCalls();
  let newCalls: LoggedCall[] = [];
  let recording = true;
  let serial = 0;

  const send = connect((message) => {
    if (message.type === "clear") {
      failures.clear();
      fresh.clear();
      recent = [];
      showCount(0);
    }
    if (message.type === "record") recording = message.on;
    newCalls = [];
    send({ type: "state", failures: [...failures.values()], recording, calls: calls.snapshot() });
  });

  const sendCalls = () => {
    if (newCalls.length > 0) send({ type: "calls", calls: newCalls });
    newCalls = [];
  };

  /** Limits count every call, also the good ones. */
  const count = (entry: NetworkEntry) => {
    const { method, url, startedAt, status, resourceType, retryAfter } = entry;
    // The worker's own request is the one that reached the API.
    if (resourceType === "preflight" || entry.viaServiceWorker) return;
    if (newCalls.length === 0) later(sendCalls);
    const call = { method, template: templateOf(addressOf(url).path), at: startedAt, status, retryAfter };
    calls.add(call);
    newCalls.push(call);
  };

  const flush = () => {
    const batch = [...fresh.values()];
    fresh = new Map();
    if (batch.length === 0) return;
    sendCalls();
    send({ type: "failures", failures: batch });
    showCount(failures.size);
  };

  const keep = (exchange: Exchange) => {
    const slim = kept(exchange);
    for (const failure of failuresOf(exchange)) {
      if (fresh.size === 0) soon(flush);
      const slimmed = { ...failure, exchange: slim };
      failures.set(failure.id, slimmed);
      fresh.set(failure.id, slimmed);
    }
    for (const oldest of failures.keys()) {
      if (failures.size <= mostFailures) break;
      failures.delete(oldest);
    }
  };

  /** The call an entry stands for, or `undefined` when a better entry of the same call is already kept. */
  const callOf = (entry: NetworkEntry): Call | undefined => {
    const { url, startedAt, duration } = entry;
    const now = startedAt + duration;
    recent = recent.filter((call) => now - (call.entry.startedAt + call.entry.duration) < twinWindow);
    const same = recent.filter((call) => call.entry.url === url);
    if (same.some((call) => isHeldBack(entry, call.entry))) return undefined;
    const twin = same.find(
      (call) => !call.joined && (isTwin(entry, call.entry) || isTwin(call.entry, entry)),
    );
    if (!twin) {
      const call: Call = { id: `${startedAt}-${serial++}`, entry };
      recent.push(call);
      return call;
    }
    twin.joined = true;
    // A page's entry that was answered has the whole body; one without a status knows less than the worker's.
    const better = entry.fromPage ? entry.status > 0 : twin.entry.status === 0;
    if (!better) return undefined;
    twin.entry = entry;
    return twin;
  };

  watch(async (entry) => {
    if (!recording) return;
    count(entry);
    if (!mayFail(entry)) return;
    const call = callOf(entry);
    if (!call) return;
    const content = isWorthReading(entry) ? await entry.content() : {};
    // While its body was on the way, a better entry may have come.
    if (call.entry !== entry) return;
    const exchange = exchangeOf(entry.har, call.id, content);
    if (exchange) keep(exchange);
  });

  // A panel that was open before this page: DevTools reloads both apart.
  send({ type: "state", failures: [], recording, calls: calls.snapshot() });
}
