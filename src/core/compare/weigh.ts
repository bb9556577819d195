import type { Finding } from "../checks/index.ts";
import type { Change, Comparison } from "./change.ts";
import { isCompared } from "./request.ts";

/** The evidence of the last good call for or against a finding. */
type Bearing = "supports" | "contradicts" | undefined;

const leafOf = (name: string) =>
  name
    .slice(name.lastIndexOf(".") + 1)
    .replace(/\[\d*\]/g, "")
    .toLowerCase();
const isNamed = (change: Change, name: string) =>
  change.name !== undefined &&
  [change.name, ...(change.how === "renamed" ? [change.before] : [])].some(
    (one) => one !== undefined && leafOf(one) === leafOf(name),
  );

/** The token claim that a finding is about. */
const claims: { readonly [C in Finding["check"]]?: string } = {
  "token-audience": "audience",
  "wrong-cloud": "audience",
  "missing-permission": "permissions",
};
/** Findings about a name, whatever its value. */
const named: ReadonlySet<Finding["check"]> = new Set([
  "parameter-case",
  "parameter-spelling",
  "parameter-unknown",
  "parameter-duplicate",
] as const);
/** Findings based on two values of the body. */
const pairs: ReadonlySet<Finding["check"]> = new Set([
  "hash-type",
  "indicator-type",
  "dependent-value",
  "parameter-level",
] as const);
/** Findings about the service, the time, or the object; an earlier call proves nothing about them. */
const passing: ReadonlySet<Finding["check"]> = new Set([
  "changed-since",
  "follow-up",
  "device-platform",
  "client-version",
  "disabled-feature",
  "disallowed-operation",
  "tenant-state",
  "user-role",
  "rate-limit",
  "early-retry",
  "processing-quota",
  "server-fault",
  "no-connection",
  "retiring-operation",
  "not-offered",
  "early-token",
  "portal-session",
  "conditional-access",
  "time-range",
  "missing-publisher",
  "missing-etag",
] as const);

function bearingOn(finding: Finding, { changes, differs }: Comparison): Bearing {
  const differsIn = (part: string, name?: string) =>
    differs.some((one) => {
      if (one === part) return true;
      const isOf = one.startsWith(`${part} `);
      return isOf && (name === undefined || leafOf(one.slice(part.length + 1)) === leafOf(name));
    });
  const changed = (part: string, name?: string) =>
    changes.some((change) => change.part === part && (name === undefined || isNamed(change, name)));
  const judge = (part: Change["part"], name?: string): Bearing => {
    if (changed(part, name)) return "supports";
    return differsIn(part, name) ? undefined : "contradicts";
  };
  const { check, place } = finding;
  if (check === "expired-token") return changed("token") ? "supports" : undefined;
  if (passing.has(check)) return check === "rate-limit" && changed("rate") ? "supports" : undefined;
  // The product has served this operation, so the usual meaning of such a reply does not apply.
  if (check === "portal-product" && finding.args.by === "usual") return judge("header", "tenant-id");
  // Only the page was another one.
  if (check === "portal-query-refused") return changed("query") ? undefined : "contradicts";
  const claim = claims[check];
  if (claim) return judge("token", claim);
  if (check === "missing-token" || check === "malformed-token") return judge("token");
  if (check === "batch-size")
    return changed("count")
      ? "supports"
      : differsIn("count") || differsIn("body")
        ? undefined
        : "contradicts";
  if (check === "sign-in-parameter") return missing([finding.args.name], changed, differsIn);
  if (check === "parameter-missing") return missing(finding.expected ?? [], changed, differsIn);
  // A name that the engine found in a saved function has no place.
  if (check === "query-name" && !place) return judge("body");
  if (!place) return undefined;
  if (named.has(check) && place.name !== undefined) {
    const { part, name } = place;
    // Always show a new name, unless too much has changed.
    const isNew = changes.some(
      (change) =>
        change.part === part && /^(?:added|renamed|moved)$/.test(change.how) && isNamed(change, name),
    );
    return isNew ? "supports" : differs.includes(part) ? undefined : "contradicts";
  }
  if (place.part === "header")
    return place.name !== undefined && isCompared(place.name) ? judge("header", place.name) : undefined;
  if (place.part === "path" && changed("version")) return "supports";
  // The offsets locate a finding within a named value; without a name it is about the whole part.
  const name = pairs.has(check) ? undefined : place.name;
  return judge(place.part, place.part === "body" || place.part === "query" ? name : undefined);
}

/** A parameter that the good call also lacked is not required. */
function missing(
  names: readonly string[],
  changed: (part: string, name?: string) => boolean,
  differsIn: (part: string, name?: string) => boolean,
): Bearing {
  if (names.length === 0) return undefined;
  if (names.some((name) => changed("body", name) || changed("query", name))) return "supports";
  const isKnown = names.every((name) => !differsIn("body", name));
  return isKnown ? "contradicts" : undefined;
}

const raised = { possible: "likely", likely: "certain", certain: "certain" } as const;

/**
 * Adjusts findings to the last good call: more certain if they name what has changed, removed if the good call proves
 * that the API accepts what they report. A change becomes a finding of its own if no other finding is likely.
 */
export function weighed(findings: readonly Finding[], since: Comparison | undefined): Finding[] {
  if (!since) return [...findings];
  const isOnly = since.changes.length === 1;
  // Another host, version, or path may accept something else.
  const isElsewhere = since.changes.some(({ part }) => /^(?:host|version|path|method)$/.test(part));
  const kept = findings.flatMap((finding): Finding[] => {
    const bearing = bearingOn(finding, since);
    if (bearing === "contradicts") return isElsewhere ? [finding] : [];
    if (bearing !== "supports" || (finding.certainty === "likely" && !isOnly)) return [finding];
    return [{ ...finding, certainty: raised[finding.certainty] }];
  });
  const speaks = kept.some(({ check, certainty }) => check !== "changed-since" && certainty !== "possible");
  return speaks ? kept.filter(({ check }) => check !== "changed-since") : kept;
}
