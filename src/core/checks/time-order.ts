import { findNodeAtLocation } from "jsonc-parser";
import { isObject } from "../json.ts";
import { treeOf } from "../json-tree.ts";
import { isHollow } from "../message/spoken.ts";
import { saidBy } from "../message/wording.ts";
import { timeIn, timeRange } from "./conditions.ts";
import { defineCheck } from "./define-check.ts";
import type { Evidences, Place } from "./finding.ts";
import { queryOptions } from "./odata/query-string.ts";
import { sentJson } from "./sent-json.ts";

/** Levels of a body that are searched. */
const mostLevels = 4;

/** A time in the request. */
interface Sent {
  readonly path: readonly string[];
  readonly name: string;
  readonly value: string;
  readonly place?: Place;
}

/** Words of a reply that may be about a time range. */
const ofRange =
  /\b(?:time|date|start|end|range|period|interval|earlier|later|before|after)|(?:Time|Date|Start|End)\b/i;

/** The name of a start may be in a text; most calls are ruled out by this. */
const mayStart = /start|[{,"?&]\s{0,20}"?from/i;

/** What a reply says of a whole body. */
const ofWhole =
  /^(?:the )?(?:invalid|bad|incorrect) (?:request|input)(?: (?:data|body|payload|content))?\W*$/i;

/** The name of the end of a range whose start has this name, in lower case: `filterStartDateTime`. */
const endOf = (name: string): string | undefined =>
  /start/i.test(name)
    ? name.replace(/start/i, "end").toLowerCase()
    : /^from(?=$|[A-Z_]|date|time)/i.test(name)
      ? name.replace(/^from/i, "to").toLowerCase()
      : undefined;

function timesIn(value: unknown, path: readonly string[] = []): readonly Sent[] {
  if (!isObject(value) || path.length >= mostLevels) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string"
      ? [{ path: [...path, name], name, value: inner }]
      : timesIn(inner, [...path, name]),
  );
}

const isSibling = (one: Sent, other: Sent): boolean =>
  one.path.slice(0, -1).join("\n") === other.path.slice(0, -1).join("\n");

/**
 * The end of a time range that is before its start, in the body or in the query. Likely, and only if the message
 * gives no reason or may be about the range. Triggered by `filterStartDateTime` a day after `filterEndDateTime`, answered "Invalid
 * request data".
 */
export const timeOrder = defineCheck({
  name: "time-order",
  scope: [{ statuses: [400, 422], isSaid: true }],
  question: "timeOrder",
  run,
});

function run(evidence: Evidences) {
  if (!mayStart.test(evidence.url) && !mayStart.test(evidence.body ?? "")) return [];
  const said = saidBy(evidence.failure.error).slice(0, 500);
  if (!isHollow(said) && !ofWhole.test(said) && !ofRange.test(said)) return [];
  const sent = sentJson(evidence);
  const options = queryOptions(evidence.url).map(
    ({ name, value, start, end }): Sent => ({
      path: [name],
      name,
      value,
      place: { part: "query", name, start, end },
    }),
  );
  return [timesIn(sent?.value), options].flatMap((times) =>
    times.flatMap((start) => {
      const wanted = endOf(start.name);
      const end = times.find((one) => one.name.toLowerCase() === wanted && isSibling(one, start));
      if (!end || !(timeIn(end.value) < timeIn(start.value))) return [];
      const place = end.place ?? placeIn(sent?.text ?? "", end);
      const names = { start: start.path.join("."), end: end.path.join(".") };
      return [timeRange({ sent: end.value, place }, { flaw: "order", names }, "likely")];
    }),
  );
}

function placeIn(text: string, { path }: Sent): Place {
  const tree = treeOf(text);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return {
    part: "body",
    name: path.join("."),
    ...(node && { start: node.offset, end: node.offset + node.length }),
  };
}
