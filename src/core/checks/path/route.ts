import { intuneRoot } from "../../../catalogue/apis/graph/intune.ts";
import { factsOfApi } from "../../../catalogue/apis/index.ts";
import type { Api } from "../../../catalogue/apis/names.ts";
import type { Operation } from "../../../catalogue/operations.ts";
import { readOwnMessages } from "../../../catalogue/read-messages.ts";
import type { ApiError } from "../../failure.ts";
import { spokenOf } from "../../message/spoken.ts";
import { readingsOf } from "../../message/wording.ts";
import { operationsAt } from "../../operations.ts";
import { pathOf, pathStart } from "../../uri.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import { isPathWord, movedPaths, nearestPaths, pathsBelow } from "./nearest-path.ts";

export interface PathFlaw {
  /**
   * `versions`: two versions one after the other; `unversioned`: none at all; `whole-id`: a resource ID where only the name belongs;
   * `incomplete`: the beginning of documented paths; `namespace`: an action with the wrong namespace; `form`: a form
   * behind the endpoint; `sign-in`: a sign-in at the token endpoint; `nearest`: close to one; `none`: close to none.
   */
  readonly flaw:
    | "api"
    | "doubled"
    | "versions"
    | "whole-id"
    | "version"
    | "unversioned"
    | "incomplete"
    | "namespace"
    | "form"
    | "sign-in"
    | "nearest"
    | "none";
  /** The duplicate segment, or several: `api/alerts`. */
  readonly segment?: string;
}

/** Typical deviations of a whole path from its documented form. */
const rewrites: readonly (readonly [PathFlaw["flaw"], RegExp, string])[] = [
  ["api", /^\/(?!api\/|v\d|beta\/)/i, "/api/"],
  ["doubled", /^\/api\/v1\.0\/api\//i, "/api/"],
  ["version", /^\/(?:api\/)?(?:v\d[\d.]{0,6}|beta|latest)\/(?:api\/)?/i, "/api/"],
  ["version", /^\/v1\.0\//i, "/beta/"],
  ["unversioned", /^\/(?!api\/|v\d|beta\/)/i, "/v1.0/"],
  ["unversioned", /^\/(?!api\/|v\d|beta\/)/i, "/v1/"],
  ["nearest", /^\/(v1\.0|beta)\/identityRiskEvents(?=\/|$)/i, "/$1/identityProtection/riskDetections"],
  [
    "nearest",
    /\/reports\/getTenantSecureScores(?:\([^/]{0,40}\))?(?:\/content)?$/i,
    "/security/secureScores",
  ],
  ["nearest", /\/security\/advancedHunting(?:\/run)?$/i, "/security/runHuntingQuery"],
  // Retired, or recalled by the name of the product.
  ["nearest", /\/(?:compliance|security)\/ediscovery\/cases(?=\/|$)/i, "/security/cases/ediscoveryCases"],
  // The full name of an action begins with `microsoft.graph.`.
  ["nearest", /\/(?:graph\.)?security\.(?=[a-z]{1,60}(?:\(\))?$)/i, "/"],
];

/** A path with two versions, of which an application added the first. */
const twoVersions = /^\/(?:v1\.0(?=\/beta\/)|beta(?=\/v1\.0\/))/i;

interface Rewritten {
  readonly right: string;
  readonly args: PathFlaw;
}

/** Most segments that a client appends once more to an address that already ends in them. */
const mostRepeated = 4;

/** A path without the segments, `least` or more, that stand twice in a row: `/api/alerts/api/alerts`. */
function withoutRepeated(segments: readonly string[], least = 1): readonly Rewritten[] {
  const same = (at: number, length: number) =>
    segments
      .slice(at, at + length)
      .every(
        (one, index) => one !== "" && one.toLowerCase() === segments[at + length + index]?.toLowerCase(),
      );
  return Array.from({ length: mostRepeated + 1 - least }, (_, index) => index + least).flatMap((length) =>
    segments.flatMap((_, at): Rewritten[] =>
      same(at, length)
        ? [
            {
              right: segments.toSpliced(at, length).join("/"),
              args: { flaw: "doubled", segment: segments.slice(at, at + length).join("/") },
            },
          ]
        : [],
    ),
  );
}

/** Variants of the path: without segments that repeat the previous ones, and with typical deviations corrected. */
function rewritten(path: string): readonly Rewritten[] {
  const others = rewrites.map(
    ([flaw, from, to]): Rewritten => ({
      right: path.replace(from, to),
      args: flaw === "doubled" ? { flaw, segment: "api" } : { flaw },
    }),
  );
  return [...withoutRepeated(path.split("/")), ...others].filter(({ right }) => right !== path);
}

/**
 * Several segments twice in a row, or a segment in place of an ID that repeats the one before it, if the rest is
 * documented. Triggered by `GET /api/alerts/api/alerts` and `GET /api/machines/machines`. A value that only is the name of another segment may be one: `/api/users/machines/machines`.
 */
export function doubledFindings({ url, operations }: Evidences) {
  const sent = pathOf(url);
  const origin = url.slice(0, pathStart(url));
  const isKnown = ({ right }: Rewritten) => operationsAt(origin + right, operations).length > 0;
  const segments = sent.split("/");
  const found = [idDoubled(url, segments, operations) ?? [], ...withoutRepeated(segments, 2)]
    .flat()
    .find(isKnown);
  if (!found) return [];
  const { right, args } = found;
  const span = { start: origin.length, end: origin.length + sent.length };
  const edits = [{ part: "url" as const, ...span, text: right }];
  const evidence = { sent, expected: [right], place: { part: "path" as const, ...span }, edits, weight: 2 };
  return [finding("unknown-path", "likely", evidence, args)];
}

/** A documented path without a segment that stands in place of an ID and repeats the one before it. */
function idDoubled(
  url: string,
  segments: readonly string[],
  operations: readonly Operation[],
): Rewritten | undefined {
  const [found] = operationsAt(url, operations);
  const at = (found?.operation.path.split("/") ?? []).findIndex((one, index, all) => {
    const before = all[index - 1]?.toLowerCase();
    return one.startsWith("{") && /^[a-z]/i.test(before ?? "") && segments[index]?.toLowerCase() === before;
  });
  if (at < 0) return undefined;
  return { right: segments.toSpliced(at, 1).join("/"), args: { flaw: "doubled", segment: segments[at] } };
}

/**
 * A resource of a subscription that was put into a resource group: `…/resourceGroups/rg/providers/Microsoft.Security/workspaceSettings/default`.
 * Likely, and only if the reply gives no reason of its own. Source: page workspace-settings/create (Defender for Cloud).
 */
export function scopeFindings({ url, operations, failure: { error } }: Evidences) {
  const sent = pathOf(url);
  const origin = url.slice(0, pathStart(url));
  const right = sent.replace(/\/resourceGroups\/[^/]+(?=\/providers\/Microsoft\.Security\/)/i, "");
  const isKnown = (path: string) => operationsAt(origin + path, operations).length > 0;
  if (right === sent || isKnown(sent) || !isKnown(right) || spokenOf(error) !== undefined) return [];
  const span = { start: origin.length, end: origin.length + sent.length };
  const edits = [{ part: "url" as const, ...span, text: right }];
  const evidence = { sent, expected: [right], place: { part: "path" as const, ...span }, edits, weight: 2 };
  const args: PathFlaw = { flaw: "nearest" };
  return [finding("unknown-path", "likely", evidence, args)];
}

/** Reports an undocumented path, and suggests the one that was probably meant. */
export function routeFindings({ url, operations, method, failure: { error } }: Evidences, api: Api) {
  const sent = pathOf(url);
  const origin = url.slice(0, pathStart(url));
  const isPartial = factsOfApi[api].paths === "some";
  // Graph also accepts actions and functions by their full name.
  const short = sent.replace(/\/microsoft\.graph\.(?:security\.)?(?=[a-z])/gi, "/");
  const isRefusedName = readingsOf(error, "unknownSegment").some(({ parts }) =>
    /^microsoft\.graph\./i.test(parts.segment ?? ""),
  );
  const isKnown = short !== sent && operationsAt(origin + short, operations).length > 0;
  if (!(isKnown && isRefusedName) && isDocumented(url, sent, method, operations)) return [];
  if (isKnown && !isRefusedName) return [];

  const span = { start: origin.length, end: origin.length + sent.length };
  const made = (args: PathFlaw, certainty: Certainty, expected: readonly string[], isWhole: boolean) => {
    const [only, ...others] = expected;
    const evidence = {
      sent,
      ...(expected.length > 0 && { expected }),
      place: { part: "path" as const, ...span },
      ...(only !== undefined &&
        others.length === 0 &&
        isWhole && { edits: [{ part: "url" as const, ...span, text: only }] }),
      weight: 2,
    };
    return [finding("unknown-path", certainty, evidence, args)];
  };
  if (api === "graph" && twoVersions.test(sent))
    return made({ flaw: "versions" }, "certain", [sent.replace(twoVersions, "")], true);
  if (isKnown) return made({ flaw: "namespace" }, "likely", [short], true);
  // Paths of Defender begin with `/api/`, which Graph does not have.
  const isHere = (right: string) =>
    operationsAt(origin + right, operations).some(
      ({ operation }) => (operation.api === "graph") === (api === "graph"),
    );
  const meant = rewritten(sent).find(({ right }) => isHere(right));
  if (meant) return made(meant.args, isPartial ? "likely" : "certain", [meant.right], true);
  const rooted = isPartial && readingsOf(error, "unknownSegment").length > 0 ? intunePath(sent) : undefined;
  if (rooted) return made({ flaw: "nearest" }, "likely", [rooted], true);
  const below = pathsBelow(short, method, operations, api);
  if (below.length > 0) return made({ flaw: "incomplete" }, "likely", below, false);
  // Our list does not contain every route of Graph.
  const isNamed = readingsOf(error, "unknownSegment").length > 0;
  const isType = namesType(error, sent);
  const { paths, isWhole, isClose } = nearestPaths(short, method, operations, api);
  const moved = paths.length === 0 && isNamed ? movedPaths(short, method, operations, api) : [];
  if (moved.length > 0) return made({ flaw: "nearest" }, "likely", moved, false);
  const isOpen = isPartial && (!isNamed || factsOfApi[api].isListed?.(sent) === false);
  if (paths.length === 0) return isOpen ? [] : made({ flaw: "none" }, "possible", [], false);
  const isSure = isWhole && paths.length === 1 && !error.code;
  const certainty = isPartial
    ? isNamed || (isType && isClose)
      ? "likely"
      : "possible"
    : isSure
      ? "certain"
      : "likely";
  return made({ flaw: "nearest" }, certainty, paths, isWhole);
}

/** The path of a collection of Intune that was sent without its root: `/beta/managedDevices/{id}`. */
function intunePath(path: string): string | undefined {
  const [, version, collection = "", ...rest] = path.split("/");
  const root = /^(?:v1\.0|beta)$/i.test(version ?? "") ? intuneRoot(collection) : undefined;
  return root && ["", version, root, collection, ...rest].join("/");
}

/** Whether Azure says that it does not know a resource type or namespace, and the path contains that. */
function namesType(error: ApiError, path: string): boolean {
  const [read] = readOwnMessages(error.message ?? "", "arm").filter(({ id }) => id === "azureType");
  const namespace = /^The resource namespace '([\w.]{1,100})' is invalid/i.exec(error.message ?? "")?.[1];
  const name = read?.parts.type?.split("/").at(-1) ?? namespace;
  return (
    name !== undefined && path.split("/").some((segment) => segment.toLowerCase() === name.toLowerCase())
  );
}

/** Whether a path is documented, with IDs in the right places; `isolate` in `/machines/isolate` is not an ID. */
function isDocumented(url: string, path: string, method: string, operations: readonly Operation[]): boolean {
  const whole = url.slice(0, pathStart(url)) + path.replace(/\/\$(?:count|value|ref)\/?$/i, "");
  const known = operationsAt(whole, operations);
  const named = known.find(({ operation }) => operation.method === method) ?? known[0];
  const words = Object.values(named?.pathValues ?? {}).filter((value) => isPathWord(value, operations));
  const isWord = words.length > 0;
  // A documented function with other arguments is not an ID.
  if (words.some((value) => value.includes("("))) return false;
  return named !== undefined && (!isWord || named.operation.method === method);
}
