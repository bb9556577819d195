import type { Change, ChangedPart, Comparison } from "../compare/change.ts";
import type { Failure } from "../failure.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding, type Place } from "./finding.ts";

/** Most changes that one finding names. */
const mostNamed = 3;

const changedSince = (
  certainty: Certainty,
  { part, how, name, before, now }: Change,
  args: { readonly seconds: number; readonly changes: readonly Change[] },
) =>
  finding(
    "changed-since",
    certainty,
    {
      // Reports never name apps and tenants.
      ...(part !== "token" && now !== undefined && how !== "added" && { sent: now }),
      ...(part !== "token" &&
        before !== undefined &&
        now !== undefined &&
        how !== "grown" && { expected: [before] }),
      ...(places[part] && { place: { part: places[part], ...(name !== undefined && { name }) } }),
      weight: -5,
    },
    args,
  );

const followUp = (args: { readonly kind: "token" | "session"; readonly seconds: number }) =>
  finding("follow-up", "likely", { weight: 5 }, args);

const places: { readonly [Part in ChangedPart]?: Place["part"] } = {
  body: "body",
  query: "query",
  header: "header",
  method: "method",
  host: "host",
  path: "path",
  version: "path",
};

/**
 * The call follows from an earlier failure, or differs significantly from the last good call. Only likely: nothing
 * proves that the change is the cause. `diagnose` drops the second kind if another check has a finding. Triggered by
 * a 400 for a body without `Comment` after a good call with it.
 */
export const changes = defineCheck({
  name: "changes",
  scope: [
    {
      from: "anyone",
      statuses: [400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 413, 415, 419, 422, 428, 440, 500],
    },
  ],
  question: "changes",
  run,
});

function run({ failure }: Evidences) {
  return [...followUpOf(failure), ...changedOf(failure)];
}

function followUpOf({ id, exchange, follows }: Failure) {
  if (!follows || follows.id === id || follows.kind === "throttle") return [];
  return [followUp({ kind: follows.kind, seconds: Math.max(0, exchange.sentAt - follows.at) / 1000 })];
}

function changedOf({ error, exchange, since }: Failure) {
  const relevant = since ? relevantFor(error.status, since) : [];
  const [first] = relevant;
  if (!since || !first) return [];
  const seconds = Math.max(0, exchange.sentAt - since.at) / 1000;
  const certainty = error.status === 500 ? "possible" : "likely";
  return [changedSince(certainty, first, { seconds, changes: relevant.slice(0, mostNamed) })];
}

/** Whether a change is too small to be the only cause. */
const isWeak = ({ part, how, name }: Change) =>
  (part === "token" && how === "older") ||
  part === "rate" ||
  (part === "header" && /^accept$/i.test(name ?? ""));

/** Parts that can cause a status; any part if the status is not listed. */
const causes: Readonly<Record<number, readonly ChangedPart[]>> = {
  401: ["token", "host", "header", "path", "version"],
  403: ["token", "host", "header", "path", "version", "method"],
  404: ["host", "version", "path", "method", "query"],
  405: ["method", "path"],
  413: ["count", "size", "body"],
  415: ["header"],
};

/** The changes that may have caused this status. */
function relevantFor(status: number, { changes }: Comparison): readonly Change[] {
  return changes.filter((change) => !isWeak(change) && (causes[status]?.includes(change.part) ?? true));
}
