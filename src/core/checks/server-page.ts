import { type PageFlaw, pageFlawOf } from "../recognise/page-flaw.ts";
import { pathStart } from "../uri.ts";
import { defineCheck } from "./define-check.ts";
import { type Evidences, finding, type Place } from "./finding.ts";

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
