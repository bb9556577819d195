import { distance } from "fastest-levenshtein";
import { isOneFamily } from "../../../catalogue/apis/index.ts";
import type { Api } from "../../../catalogue/apis/names.ts";
import type { Operation } from "../../../catalogue/operations.ts";

const segmentsOf = (path: string): string[] =>
  path
    .replace(/^\/api\/v1\.0\//i, "/api/")
    .split("/")
    .filter(Boolean);
const isParameter = (segment: string) => segment.startsWith("{");
/** The name of a function without its arguments: `findbyip(ip='…')`. */
const nameOf = (segment: string) =>
  segment
    .replace(/\([\s\S]*/, "")
    .slice(0, 80)
    .toLowerCase();

interface Template {
  readonly operation: Operation;
  readonly segments: readonly string[];
  /** Names of the fixed segments, in lower case; `undefined` for a parameter. */
  readonly names: readonly (string | undefined)[];
}
interface Known {
  readonly templates: readonly Template[];
  /** All fixed segments. */
  readonly words: ReadonlySet<string>;
}

/** Names that Azure gives to objects of many types. */
const usualNames = new Set(["default", "current"]);

const known = new WeakMap<readonly Operation[], Known>();

function knownOf(operations: readonly Operation[]): Known {
  const held = known.get(operations);
  if (held) return held;
  const templates = operations.flatMap((operation) =>
    [operation.path, ...(operation.pathAliases ?? [])].map((path) => {
      const segments = segmentsOf(path);
      return {
        operation,
        segments,
        names: segments.map((segment) => (isParameter(segment) ? undefined : nameOf(segment))),
      };
    }),
  );
  const fixed = templates.flatMap(({ names }) => names.filter((name) => name !== undefined));
  const words = new Set(fixed.filter((name) => !usualNames.has(name)));
  const made = { templates, words };
  known.set(operations, made);
  return made;
}

/** Whether a value is a word of documented paths, and so hardly an ID: `/machines/isolate`. */
export const isPathWord = (value: string, operations: readonly Operation[]): boolean =>
  knownOf(operations).words.has(nameOf(value));

/** The largest difference between a misspelt word and the right one; 0 is the same word, 1 a different one. */
const farthest = 0.34;
/** The cost of an extra or a missing segment. */
const gap = 0.8;
/** The highest cost of a suggested path: one segment more or less, or a few misspelt ones. */
const farthestPath = 0.9;
const mostSegments = 12;

/** A word without its plural ending or version suffix: `alerts_v2`. */
const stemOf = (word: string): string => word.replace(/_v\d{1,3}$/, "").replace(/s$/, "");

/** The word of the portal for what the paths of Defender for Endpoint call a machine. */
const isDevice = (sent: string, fixed: string): boolean =>
  (sent === "devices" || sent === "device") && fixed === "machines";

/** The least share of a word's letters that an abbreviation keeps. */
const leastKept = 0.4;

/** Whether a word leaves out letters of another one between its beginning and end: `runAVScan`. */
function isAbbreviated(sent: string, fixed: string): boolean {
  if (sent.length < 6 || sent.length >= fixed.length || sent.length / fixed.length < leastKept) return false;
  if (sent.slice(0, 3) !== fixed.slice(0, 3) || sent.slice(-3) !== fixed.slice(-3)) return false;
  let kept = 0;
  for (const letter of fixed) if (letter === sent[kept]) kept++;
  return kept === sent.length;
}

/** Segments shared by many paths, which do not tell which path was meant. */
const common = new Set(["api", "v1.0", "beta", "security", "run"]);

/**
 * The difference of two words. A word inside the other one is only just similar, and a common word is no match at
 * all: `security` and `securityActions` are different things.
 */
function differenceOf(sent: string, fixed: string): number {
  if (sent === fixed) return 0;
  if (isDevice(sent, fixed)) return farthest / 2;
  if (stemOf(sent) === stemOf(fixed))
    return farthest / 2 + distance(sent, fixed) / (50 * Math.max(sent.length, fixed.length));
  const [shorter = "", longer = ""] = [sent, fixed].sort((a, b) => a.length - b.length);
  const isNear = (longer.length - shorter.length) / longer.length <= farthest;
  const difference = isNear ? distance(sent, fixed) / longer.length : 1;
  if (difference <= farthest) return difference;
  if (isAbbreviated(sent, fixed)) return farthest;
  return shorter.length >= 5 && !common.has(shorter) && longer.includes(shorter) ? farthest : 1;
}

type Compare = (sent: string, fixed: string | undefined) => number;

/**
 * The documented paths closest to an undocumented one; `isClose` if they differ from it by little more than the
 * ending or a letter of one word. With the same number of segments (`isWhole`), they contain its
 * own values. Empty if none is close, because a guess would mislead.
 */
export function nearestPaths(
  path: string,
  method: string,
  operations: readonly Operation[],
  api: Api,
): { paths: readonly string[]; isWhole: boolean; isClose: boolean } {
  const raw = segmentsOf(path);
  const none = { paths: [], isWhole: false, isClose: false };
  if (raw.length === 0 || raw.length > mostSegments) return none;
  const sent = raw.map(nameOf);
  const { templates, words } = knownOf(operations);
  const differences = new Map(sent.map((one) => [one, new Map<string, number>()]));
  const compare: Compare = (one, fixed) => {
    if (fixed === undefined) return words.has(one) ? 1 : 0;
    const held = differences.get(one)?.get(fixed);
    if (held !== undefined) return held;
    const made = differenceOf(one, fixed);
    differences.get(one)?.set(fixed, made);
    return made;
  };
  const near = templates
    .filter(
      ({ operation, names }) =>
        isOneFamily(operation.api, api) &&
        Math.abs(names.length - sent.length) <= 1 &&
        // The object of an unknown action is not what an action meant.
        (names.length >= sent.length || operation.method === method) &&
        sharesWord(sent, names, compare),
    )
    .map(({ operation, segments, names }) => ({
      segments,
      cost: alignedCost(sent, names, compare) + (operation.method === method ? 0 : 0.05),
    }))
    .filter(({ cost }) => cost <= farthestPath)
    .sort((a, b) => a.cost - b.cost);
  const [best] = near;
  if (!best) return none;
  const isWhole = best.segments.length === sent.length;
  const paths = near
    .filter(({ cost, segments }) => cost <= best.cost + 0.04 && (segments.length === sent.length) === isWhole)
    .map(({ segments }) =>
      segments.map((segment, index) => (isWhole && isParameter(segment) ? raw[index] : segment)).join("/"),
    );
  const isClose = best.cost <= farthest - 0.05;
  return { paths: [...new Set(paths)].slice(0, 3).map((one) => `/${one}`), isWhole, isClose };
}

/** Whether the sent path has a fixed segment, or nearly one, besides those that many paths share. */
const sharesWord = (
  sent: readonly string[],
  names: readonly (string | undefined)[],
  compare: Compare,
): boolean =>
  names.some(
    (name) =>
      name !== undefined &&
      !common.has(name) &&
      sent.some((one) => !common.has(one) && compare(one, name) <= farthest),
  );

const version = /^(?:v\d[\d.]{0,6}|beta)$/;
const mostMoved = 2;
/** Several long words with the same ending are alike by chance: `deviceConfigurations`, `caseTypeConfigurations`. */
const farthestMoved = 0.25;

/**
 * The documented paths that contain this one under another parent or version, or without `security`: `riskyUsers` of
 * `/security/riskyUsers` belongs to `/identityProtection`. Empty if several paths end that way.
 */
export function movedPaths(
  path: string,
  method: string,
  operations: readonly Operation[],
  api: Api,
): readonly string[] {
  const raw = segmentsOf(path);
  const sent = ownOf(raw.map(nameOf));
  const { templates, words } = knownOf(operations);
  if (sent.length === 0 || raw.length > mostSegments) return [];
  const cost = (one: string, fixed: string | undefined) => {
    if (fixed === undefined) return words.has(one) ? 1 : 0;
    const difference = differenceOf(one, fixed);
    // A short word is part of many: `rules` of `detectionRules`.
    const isPart =
      [one, fixed].every((word) => word.length >= 8) && (one.includes(fixed) || fixed.includes(one));
    return isPart || difference <= farthestMoved ? difference : 1;
  };
  const moved = templates.flatMap((template) => {
    const { operation, names } = template;
    const own = ownOf(names);
    const extra = own.length - sent.length;
    if (!isOneFamily(operation.api, api) || (operation.api === "graph") !== (api === "graph")) return [];
    if (own.at(-1) === undefined || !(extra === 0 || (extra === 1 && own[0] !== undefined))) return [];
    const costs = sent.map((one, index) => cost(one, own[index + extra]));
    return costs.some((one) => one > farthest) ? [] : [{ ...template, cost: Math.max(...costs) }];
  });
  const least = Math.min(...moved.map((one) => one.cost));
  const nearest = moved.filter((one) => one.cost === least);
  const ofMethod = nearest.filter(({ operation }) => operation.method === method);
  const found = ofMethod.length > 0 ? ofMethod : nearest;
  const sameVersion = found.filter(({ names }) => names[0] === raw[0]?.toLowerCase());
  const paths = (sameVersion.length > 0 ? sameVersion : found).map(
    ({ segments }) => `/${segments.join("/")}`,
  );
  const unique = [...new Set(paths)];
  return unique.length <= mostMoved ? unique : [];
}

/** The names of a path without its version and `security`. */
const ownOf = <Name extends string | undefined>(names: readonly Name[]): readonly Name[] =>
  names.filter((name, index) => !(index === 0 && version.test(name ?? "")) && name !== "security");

const mostBelow = 6;

/** Whether one word is part of the other: `simulations` of `attackSimulation`. */
const isWithin = (one: string, other: string): boolean =>
  other.includes(stemOf(one)) || one.includes(stemOf(other));

/**
 * The documented paths one level below this one: first those with the same method, then those named after its last
 * word.
 */
export function pathsBelow(
  path: string,
  method: string,
  operations: readonly Operation[],
  api: Api,
): readonly string[] {
  const raw = segmentsOf(path);
  const sent = raw.map(nameOf);
  const { templates, words } = knownOf(operations);
  if (sent.every((one) => common.has(one) || !words.has(one))) return [];
  const below = templates.filter(
    ({ operation, names }) =>
      isOneFamily(operation.api, api) &&
      names.length > sent.length &&
      sent.every((one, index) => (names[index] === undefined ? !words.has(one) : names[index] === one)),
  );
  const last = sent.at(-1) ?? "";
  const rankOf = ({ operation, names }: Template) =>
    (operation.method === method ? 4 : 0) +
    (isWithin(names[sent.length] ?? "", last) ? 2 : 0) +
    (last.endsWith(names[sent.length]?.replace(/s$/, "") ?? "?") ? 1 : 0);
  const least = Math.min(...below.map(({ segments }) => segments.length));
  const next = below
    .filter(({ segments }) => segments.length === least)
    .map((template) => ({ ...template, rank: rankOf(template) }))
    .sort((a, b) => b.rank - a.rank);
  const paths = next.map(({ segments }) => `/${[...raw, ...segments.slice(raw.length)].join("/")}`);
  return [...new Set(paths)].slice(0, mostBelow);
}

/** The lowest cost of turning one list of segments into the other. */
function alignedCost(
  sent: readonly string[],
  names: readonly (string | undefined)[],
  compare: Compare,
): number {
  let row = [...names, undefined].map((_, index) => index * gap);
  for (const [at, one] of sent.entries()) {
    const next = [(at + 1) * gap];
    for (const [index, name] of names.entries())
      next.push(
        Math.min(
          (row[index] ?? 0) + compare(one, name),
          (row[index + 1] ?? 0) + gap,
          (next[index] ?? 0) + gap,
        ),
      );
    row = next;
  }
  return row.at(-1) ?? Number.POSITIVE_INFINITY;
}
