import type { Content } from "../har/body.ts";
import {
  isBatch,
  isProxied,
  isReadOnSuccess,
  isSignInError,
  isSignInPage,
  isTelling,
  type NetworkEntry,
} from "../har/entry.ts";
import { templateOf } from "../row.ts";
import { addressOf } from "../uri.ts";

/** Largest successful reply to read, in bytes; lists with failed items are far smaller. */
const largestSuccess = 5_000_000;

/** Whether the reply is a page where the portal sends data. */
const isPage = ({ mimeType, url }: Pick<NetworkEntry, "mimeType" | "url">): boolean =>
  isProxied(url) && mimeType.startsWith("text/html");

/**
 * Whether the body of a reply can contain a failure. Among successful replies these are: partial ones, batches, and
 * calls that change several objects. Lists are read by GET, and a call for one object by its ID fails as a whole, except
 * in the portal.
 */
export function isWorthReading({ status, method, mimeType, url, size, hasWarning }: NetworkEntry): boolean {
  if (status >= 400) return true;
  if (status < 200 || status >= 300) return false;
  const isOfParts = status === 206 || hasWarning || isBatch(url);
  if (isPage({ mimeType, url })) return true;
  if (size <= largestSuccess && isReadOnSuccess(url)) return true;
  // Checked first, because most calls are of this kind.
  if (!isOfParts && (method === "GET" || method === "HEAD")) return false;
  if (!/json|^text\/plain|^multipart\/mixed/i.test(mimeType) || size > largestSuccess) return false;
  if (isOfParts) return true;
  if (/\/(?:run|runHuntingQuery|token)$/i.test(url)) return false;
  // The ID is that of the workspace.
  if (/\/workspaces\/[^/]+\/query$|:upload(?:-\w+)?(?:\?|$)/i.test(url)) return true;
  return isProxied(url) || !templateOf(addressOf(url).path).includes("{…}");
}

/** Whether an entry may be a failure, judged without its body. */
export function mayFail(entry: NetworkEntry): boolean {
  const { status, resourceType, networkError, url } = entry;
  if (resourceType === "preflight") return status >= 300;
  // ERR_ABORTED: the page itself cancelled the call.
  if (status === 0) return networkError !== "net::ERR_ABORTED";
  const isFailed = networkError === "net::ERR_FAILED" || status >= 300 || entry.hasWarning;
  return (isFailed || isWorthReading(entry)) && !/^https:\/\/[^/]+\/favicon\.ico$/i.test(url);
}

const reportedErrors = /"errors"\s{0,10}:\s{0,10}\[\s{0,10}["{]/i;

/** What a portal reply says if it reports a failed part; longer replies are data. */
const reportedOutcome =
  /error|fail|"(?:is_?)?succe\w{2,6}"\s{0,10}:\s{0,10}"?false|"\w{0,4}status(?:code)?"\s{0,10}:\s{0,10}[45]\d\d\b/i;
const longestOutcome = 100_000;

/**
 * Like `mayFail`, once the body is known. Searches successful replies for a telltale name, because most contain no
 * failure.
 */
export function mayHoldFailure(entry: NetworkEntry, body: Content): boolean {
  const text = body.text ?? "";
  const { status, hasWarning, networkError } = entry;
  const isSuccess = status >= 200 && status < 300 && !hasWarning && networkError === "";
  return (
    !isSuccess ||
    body.base64 === true ||
    isPage(entry) ||
    (isSignInPage(entry.url) && isSignInError(text)) ||
    (isProxied(entry.url) &&
      (reportedErrors.test(text) || (text.length <= longestOutcome && reportedOutcome.test(text)))) ||
    (isTelling(entry.url) && !/"errors"\s{0,10}:\s{0,10}\[\s{0,10}\]/.test(text)) ||
    (isBatch(entry.url) && /^HTTP\/\d(?:\.\d)? [45]\d\d/m.test(text)) ||
    /"(?:error|isFailed|responses|subcode|recordIndex)"/i.test(text) ||
    /"alertsNotFound"\s{0,10}:\s{0,10}\[\s{0,10}[^\]\s]/.test(text) ||
    // The timeline names its list of reasons in every reply.
    /"PartialResponseReasons"\s{0,10}:\s{0,10}(?:\[\s{0,10})?(?!null)[^[\]\s]/i.test(text)
  );
}

/**
 * Whether a call counts towards rate limits. A call made through a service worker shows up twice; only the worker's
 * own request reaches the API.
 */
export const isCounted = ({ resourceType, viaServiceWorker }: NetworkEntry): boolean =>
  resourceType !== "preflight" && !viaServiceWorker;

/** Whether a call succeeded, at least as a whole. Failures are compared with it. */
export const isGoodCall = (entry: NetworkEntry): boolean =>
  entry.status >= 200 &&
  entry.status < 300 &&
  !entry.hasWarning &&
  entry.resourceType !== "preflight" &&
  !isPage(entry) &&
  !isSignInPage(entry.url);
