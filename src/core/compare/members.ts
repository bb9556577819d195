import { REDACTED } from "../failure.ts";
import { nearestName } from "../nearest.ts";
import type { ChangedPart, Notes } from "./change.ts";
import { differenceIn, editOf, isFree, isSize, steadyOf } from "./nature.ts";

/** A name in a body or query: how often it and its parent were sent, and with which values. */
export interface Member {
  /** Without list indices. */
  readonly path: string;
  /** The path of the parent; `""` at the top level. */
  readonly parent: string;
  readonly leaf: string;
  count: number;
  /** The path with the index of the first occurrence. */
  readonly first: string;
  /** Values as JSON; objects and lists as `{}` and `[]`. */
  readonly values: string[];
}

/** Everything that was sent: names by path, and how often each object occurs. */
export interface Members {
  readonly all: ReadonlyMap<string, Member>;
  readonly parents: ReadonlyMap<string, number>;
}

const weights = {
  renamed: 90,
  case: 88,
  moved: 86,
  gone: 84,
  type: 80,
  emptied: 78,
  form: 76,
  value: 60,
  added: 58,
} as const;
/** Names that are matched; if more have changed, the bodies are of different kinds. */
const mostMatched = 60;
type How = keyof typeof weights;

const kindOf = (json: string): string =>
  json === "null" ? "null" : (/^[[{"]/.exec(json)?.[0] ?? (/^[tf]/.test(json) ? "boolean" : "number"));
const isQuery = (name: string) =>
  /(?:query(?:text)?|filter|kql|select|expand|orderby|search|apply)$/i.test(name);

/** The text of a JSON string; any other JSON unchanged. */
function textOf(json: string): string {
  if (!json.startsWith('"')) return json;
  try {
    return String(JSON.parse(json));
  } catch {
    return json; // truncated JSON
  }
}

/** Compares the names and values of two bodies or queries. */
export function compareMembers(
  part: ChangedPart & ("body" | "query"),
  before: Members,
  now: Members,
  notes: Notes,
) {
  const report = (how: How, name: string, was?: string, is?: string) =>
    notes.change(
      { part, how, name, ...(was !== undefined && { before: was }), ...(is !== undefined && { now: is }) },
      weights[how] + (part === "query" ? -0.5 : 0),
    );
  const gone = [...before.all.values()].filter((member) => isGone(member, before, now));
  const added = [...now.all.values()].filter(
    ({ path, parent }) => !before.all.has(path) && before.parents.has(parent),
  );
  // Members of an added or removed object are not listed as well.
  const newer = (list: readonly Member[]) =>
    list
      .slice(0, mostMatched)
      .filter(({ parent }, _, few) => !few.some(({ path }) => isInside(parent, path)));
  const lost = newer(gone);
  const fresh = newer(added);
  const matched = new Set<Member>();
  for (const member of lost) {
    const isLeft = (one: Member) => !matched.has(one);
    const other = now.all.has(member.path)
      ? undefined
      : (renamedTo(member, fresh.filter(isLeft)) ?? movedTo(member, before, now));
    if (!other) {
      report("gone", member.leaf, textOf(member.values[0] ?? ""));
      continue;
    }
    matched.add(other);
    const isMoved = other.leaf === member.leaf;
    if (isMoved) report("moved", member.leaf, member.path, other.path);
    else report("renamed", other.first, member.leaf, other.leaf);
  }
  // An object that exists only to hold something that moved is not listed.
  for (const member of fresh)
    if (![...matched].some(({ path }) => isInside(path, member.path)))
      report("added", member.first, undefined, textOf(member.values[0] ?? ""));
  // A path that only appears because its parent is new differs, too.
  for (const { path } of [...gone, ...added]) notes.differ(part, path);
  for (const [path, member] of now.all) {
    const other = before.all.get(path);
    if (other) compareValues(part, other, member, report, notes);
  }
}

const isInside = (path: string, outer: string) =>
  path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[]`);

/** Whether every such object had this name before and at least one now lacks it. */
function isGone({ path, parent, count }: Member, before: Members, now: Members): boolean {
  const isInAll = count === before.parents.get(parent);
  return isInAll && (now.all.get(path)?.count ?? 0) < (now.parents.get(parent) ?? 0);
}

/** The same name at another path. */
const movedTo = (member: Member, before: Members, now: Members): Member | undefined =>
  [...now.all.values()].find(({ leaf, path }) => leaf === member.leaf && !before.all.has(path));

/** The new name that replaces a missing one: the same in another case, a similar one, or one with the same value. */
function renamedTo(member: Member, fresh: readonly Member[]): Member | undefined {
  const beside = fresh.filter(({ parent }) => parent === member.parent);
  const small = member.leaf.toLowerCase();
  const near = nearestName(
    member.leaf,
    beside.map(({ leaf }) => leaf),
  );
  const [value = ""] = member.values;
  const [only, ...others] = beside.filter(({ values }) => values[0] === value);
  // A list in place of the only list that is gone.
  const isOnlyList = value === "[…]" && others.length === 0;
  return (
    beside.find(({ leaf }) => leaf.toLowerCase() === small) ??
    beside.find(({ leaf }) => leaf === near) ??
    (value.length > 6 || value === "[]" || value === "{}" || isOnlyList ? only : undefined)
  );
}

type Report = (how: How, name: string, was?: string, is?: string) => void;

function compareValues(
  part: "body" | "query",
  { values: before }: Member,
  now: Member,
  report: Report,
  notes: Notes,
) {
  const known = new Set(before);
  // Two secrets look alike after redaction but may differ.
  if (now.values.some((value) => value.includes(REDACTED))) notes.differ(part, now.path);
  const fresh = now.values.filter((value) => !known.has(value));
  const [was] = before;
  if (fresh.length === 0 || was === undefined) return;
  notes.differ(part, now.path);
  const kinds = new Set(before.map(kindOf));
  const other = fresh.find((value) => !kinds.has(kindOf(value)));
  if (other !== undefined) {
    if (!(kinds.has("null") && kinds.size === 1)) report("type", now.first, textOf(was), textOf(other));
    return;
  }
  for (const value of fresh) {
    if (kindOf(value) === "boolean") return report("value", now.first, was, value);
    if (!/^["\d-]/.test(value)) continue;
    if (/^\d/.test(value) && isSize(now.leaf)) {
      const [from, to] = [Number(was), Number(value)];
      if (notes.isRepair ? to < from : to > from) report("value", now.first, was, value);
      return;
    }
    const difference = isQuery(now.leaf)
      ? queryDifference(part, was, value)
      : nearest(now.leaf, before, value);
    if (difference) return report(difference.how, now.first, difference.before, difference.now);
  }
}

interface Difference {
  readonly how: "case" | "form" | "value" | "emptied";
  readonly before: string;
  readonly now: string;
}

/** How a value differs from all accepted ones; `undefined` if it resembles one of them. */
function nearest(name: string, before: readonly string[], value: string): Difference | undefined {
  const now = textOf(value);
  let found: Difference | undefined;
  for (const was of before.map(textOf)) {
    const how = differenceIn(name, was, now);
    if (!how) return undefined;
    if (!found || how === "case") found = { how, before: was, now };
  }
  return found;
}

/** A query text is a program, so show the part that was edited. */
function queryDifference(part: "body" | "query", was: string, value: string): Difference | undefined {
  const [before, now] = [textOf(was), textOf(value)];
  if (before.includes(REDACTED) || now.includes(REDACTED)) return undefined;
  if (now.trim() === "") return { how: "emptied", before, now };
  const [steadyBefore, steadyNow] = [steadyOf(before), steadyOf(now)];
  if (steadyBefore === steadyNow) return undefined;
  const edit = editOf(before, now);
  if (!edit) return part === "query" ? { how: "value", before, now } : undefined;
  const isCase = edit[0].toLowerCase() === edit[1].toLowerCase();
  return { how: isCase ? "case" : "value", before: edit[0], now: edit[1] };
}

/** Whether a name and its value differ so much that the two calls are about different things. */
export function isOtherSubject(before: Members, now: Members): boolean {
  for (const [path, member] of now.all) {
    const other = before.all.get(path);
    const [was, is] = [other?.values[0], member.values[0]];
    if (was === undefined || is === undefined || was === is || !was.startsWith('"') || !is.startsWith('"'))
      continue;
    if (!isFree(member.leaf) && !isQuery(member.leaf)) continue;
    if (!isAlike(textOf(was), textOf(is))) return true;
  }
  return false;
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Whether the text was edited rather than replaced. */
function isAlike(before: string, now: string): boolean {
  const [a, b] = [lettersOf(before), lettersOf(now)];
  if (a === b || a === "" || b === "" || a.includes(b) || b.includes(a)) return true;
  return editOf(before, now) !== undefined && (before.length > 20 || nearestName(a, [b]) !== undefined);
}
