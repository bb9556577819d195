import type { Certainty, Evidence, Place } from "./checks/finding.ts";
import { queryOptions } from "./checks/odata/query-string.ts";
import { isCutUrl } from "./failure.ts";

type Arranged = Pick<Evidence, "sent" | "place" | "weight"> & { readonly certainty: Certainty };

const rank: Record<Certainty, number> = { certain: 0, likely: 1, possible: 2 };

/**
 * Findings in the order in which they are shown: most certain first, and of equally certain ones those about what the
 * reply quotes, then the most specific. Leaves out what only follows from a finding before it, and what is about the
 * missing end of a URL. `said` is all that the reply says.
 */
export function arranged<F extends Arranged>(findings: readonly F[], url: string, said = ""): F[] {
  const isSaid = ({ sent, place }: F) => isQuoted(sent, said) || isOptionQuoted(place, url, said);
  const quotes = new Map(findings.map((finding) => [finding, Number(isSaid(finding))]));
  return findings
    .toSorted(
      (a, b) =>
        rank[a.certainty] - rank[b.certainty] ||
        (quotes.get(b) ?? 0) - (quotes.get(a) ?? 0) ||
        (b.weight ?? 0) - (a.weight ?? 0),
    )
    .filter(({ place }) => !isInCutUrl(place, url))
    .filter(({ place }, index, all) => !all.slice(0, index).some((surer) => isSameFault(surer.place, place)));
}

/** Whether a reply quotes what was sent: `Could not find a property named 'Severity'`. */
function isQuoted(sent: string | undefined, said: string): boolean {
  const bare = sent?.replace(/^["']|["']$/g, "") ?? "";
  return bare.length > 1 && ["'", '"', "`"].some((quote) => said.includes(quote + bare + quote));
}

/** Fewest characters of an option's value for which its text in a reply is no coincidence. */
const longEnough = 5;

/** Whether a reply quotes the option that a place is in: `Syntax error at position 10 in 'severity = 'High''`. */
export function isOptionQuoted(place: Place | undefined, url: string, said: string): boolean {
  if (place?.part !== "query" || said.length < longEnough) return false;
  const value = queryOptions(url).find(({ name }) => name === place.name)?.value ?? "";
  return value.length >= longEnough && said.includes(`'${value}'`);
}

/** Whether a place is in a URL that was cut and so differs from the one sent. */
const isInCutUrl = (place: Place | undefined, url: string): boolean =>
  isCutUrl(url) && (place?.part === "query" || place?.part === "path");

/** Whether two places have one fault: a less certain finding in the same place, or inside it, is a consequence. */
function isSameFault(surer: Place | undefined, place: Place | undefined): boolean {
  if (!hasSpan(surer) || !hasSpan(place) || surer.part !== place.part) return false;
  const isNear = (a: number, b: number) => Math.abs(a - b) <= 1; // with or without the quotation marks
  return (
    (isNear(surer.start, place.start) && isNear(surer.end, place.end)) ||
    (surer.part !== "body" && surer.start <= place.start && place.end <= surer.end)
  );
}

const hasSpan = (place: Place | undefined): place is Place & { start: number; end: number } =>
  place?.start !== undefined && place.end !== undefined;
