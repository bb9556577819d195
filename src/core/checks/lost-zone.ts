import { saidBy } from "../message/wording.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Edit, type Evidences, finding, type Place } from "./finding.ts";
import { queryOptions } from "./odata/query-string.ts";
import { badQuery } from "./scope.ts";

const lostZone = (
  certainty: Certainty,
  evidence: {
    readonly sent: string;
    readonly expected: readonly string[];
    readonly place: Place;
    readonly edits: readonly Edit[];
  },
  args: { readonly name: string },
) => finding("lost-zone", certainty, { ...evidence, weight: 13 }, args);

/** A time with a plus sign before its zone, as it stands in a URL; the colons may be escaped. */
const zoned =
  /\d{4}-\d\d-\d\dT\d\d(?::|%3A)\d\d(?:(?::|%3A)\d\d(?:\.\d{1,9})?)?(\+)\d\d(?:(?::|%3A)?\d\d)?(?![\w%])/dgi;

/** Words about a time, also inside a name such as `startTime`, or about a text that cannot be read. */
const aboutTime =
  /(?:\b(?:date)?|[a-z](?=[A-Z]))(?<!\b(?:at this|any|first) )(?:[Tt]ime|[Dd]ate|[Zz]one)(?:[Tt]ime|[Ss]tamp|[Ss]pan|[Rr]ange|[Zz]one|[Oo]ffset)?s?(?! ?out)\b|\b[Pp]ars(?:e|ed|ing)\b/;

/**
 * A time in the query whose plus sign was not escaped: the server reads a space, and the zone is lost. Certain if the
 * reply quotes the time with its space; likely if it speaks of a time, of the parameter, or says nothing. Silent if it
 * gives another reason. `$filter` is judged with the rest of its grammar. Triggered by
 * `startTime=2026-11-20T12:00:00+01:00`. Sources: WHATWG URL (form decoding), published replies.
 */
export const lostZones = defineCheck({
  name: "lost-zone",
  scope: [...badQuery, { codes: ["BadArgumentError"] }, { wordings: ["timeRange", "logsSyntax"] }],
  question: "lostZone",
  run,
});

function run({ failure: { error }, url }: Evidences) {
  if (error.shape === "preflight") return [];
  const times = queryOptions(url)
    .filter(({ name }) => !/^\$?filter$/i.test(name))
    .flatMap(({ name, start, end }) =>
      [...url.slice(start, end).matchAll(zoned)].map((match) => {
        const plus = start + (match.indices?.[1]?.[0] ?? 0);
        const from = start + match.index;
        return { name, text: match[0], plus, span: { start: from, end: from + match[0].length } };
      }),
    );
  const [first] = times;
  if (!first) return [];
  const received = first.text.replace(/%3A/gi, ":").replace("+", " ");
  const said = saidBy(error);
  const isQuoted = said.includes(received);
  const isAbout = aboutTime.test(said) || said.toLowerCase().includes(first.name.toLowerCase());
  if (!isQuoted && !isAbout && said.trim() !== "") return [];
  return [
    lostZone(
      isQuoted ? "certain" : "likely",
      {
        sent: received,
        expected: [first.text.replace("+", "%2B")],
        place: { part: "query", name: first.name, ...first.span },
        edits: times.map(({ plus }) => ({ part: "url", start: plus, end: plus + 1, text: "%2B" })),
      },
      { name: first.name },
    ),
  ];
}
