import type { ApiError } from "../failure.ts";
import { pathStart } from "../uri.ts";
import { defineCheck } from "./define-check.ts";
import { type Evidences, finding, type Place } from "./finding.ts";

/**
 * Why a web server refused a call before the API saw it. Source: page http-status-code (IIS), whose second number
 * gives the reason; the pages of HTTP.sys give it in words.
 */
type PageFlaw =
  | "body"
  | "query"
  | "url"
  | "headers"
  | "escape"
  | "characters"
  | "sequence"
  | "method"
  | "extension"
  | "upstream"
  | "busy";

const numbered: Readonly<Record<string, PageFlaw>> = {
  "404.5": "sequence",
  "404.6": "method",
  "404.7": "extension",
  "404.8": "sequence",
  "404.10": "headers",
  "404.11": "escape",
  "404.12": "characters",
  "404.13": "body",
  "404.14": "url",
  "404.15": "query",
  "404.18": "sequence",
  "404.19": "sequence",
  "413.1": "body",
  "502.3": "upstream",
  "502.4": "upstream",
  "503.2": "busy",
  "503.3": "busy",
};

const worded: readonly (readonly [RegExp, PageFlaw])[] = [
  [/\brequest headers is too long\b|\bRequest Header Too Long\b/i, "headers"],
  [/\brequest URL is too long\b|\bRequest URL Too Long\b/i, "url"],
  [/\brequest URL is invalid\b|\bBad Request - Invalid URL\b/i, "characters"],
];

/** The reason on the page of a web server, with its number if it has one. */
export function pageFlawOf({ shape, status, message = "" }: ApiError) {
  if (shape !== "html") return undefined;
  const number = /\b[45]\d\d\.\d{1,2}\b/.exec(message)?.[0];
  const isOfReply = number?.startsWith(`${status}.`) === true;
  const flaw = isOfReply ? numbered[number] : worded.find(([pattern]) => pattern.test(message))?.[1];
  return flaw && { flaw, ...(isOfReply && { number }) };
}

interface Refusal {
  readonly flaw: PageFlaw;
  /** Status and substatus, as on the page. */
  readonly number?: string;
  /** Characters of the query or the URL, if it is too long. */
  readonly length?: number;
}

/**
 * The web server in front of the API refused the call, and its page says why. Certain, because the page names the
 * reason. Triggered by "HTTP Error 404.15 - Not Found". Silent for pages that only repeat the status. Source: page
 * http-status-code (IIS).
 */
export const serverPage = defineCheck({
  name: "server-page",
  scope: [{ shapes: ["html"], from: "anyone" }],
  question: "serverPage",
  run,
});

function run({ failure, url }: Evidences) {
  const page = pageFlawOf(failure.error);
  if (!page) return [];
  const place = placeOf(page.flaw, url);
  const length = place?.start === undefined ? undefined : (place.end ?? url.length) - place.start;
  const args: Refusal = { ...page, ...(length !== undefined && { length }) };
  return [finding("server-page", "certain", { ...(place && { place }), weight: 9 }, args)];
}

/** The part of the URL that is too long. */
function placeOf(flaw: PageFlaw, url: string): Place | undefined {
  const query = url.indexOf("?");
  if (flaw === "query" && query >= 0) return { part: "query", start: query + 1, end: url.length };
  if (flaw === "url") return { part: "path", start: pathStart(url), end: url.length };
  return undefined;
}
