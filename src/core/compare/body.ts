import type { Body } from "../failure.ts";
import { isObject, parseJson } from "../json.ts";
import { formPairs } from "../uri.ts";
import type { Notes } from "./change.ts";
import { compareMembers, type Member, type Members } from "./members.ts";

/** The kind of a body. */
export type BodyKind = "none" | "object" | "list" | "string" | "form" | "text";

/** Limits: values read per body and per name; longer texts are not compared. */
const mostRead = 5_000;
const mostValues = 50;
const longestBody = 300_000;
const longestValue = 4_000;

interface Reading {
  readonly kind: BodyKind;
  /** The parsed JSON. */
  readonly value?: unknown;
  readonly members?: Members;
}

/** The names and values of a body; `undefined` if the body is not completely known. */
export function readBody(body: Body | undefined): Reading | undefined {
  const text = body?.text;
  if (body === undefined || text === "") return { kind: "none" };
  if (text === undefined || body.cut || text.length > longestBody) return undefined;
  const value = parseJson(text);
  if (isObject(value) || Array.isArray(value))
    return { kind: Array.isArray(value) ? "list" : "object", value, members: membersOf(value) };
  if (typeof value === "string") return { kind: "string" };
  const isForm = /^[\w.%-]{1,100}=/.test(text) && !/[\s{]/.test(text);
  return isForm
    ? { kind: "form", members: membersOf(Object.fromEntries(formPairs(text))) }
    : { kind: "text" };
}

/** The names in a value with their values. Members of a list share one path. */
export function membersOf(value: unknown): Members {
  const all = new Map<string, Member>();
  const parents = new Map<string, number>();
  let left = mostRead;
  const take = (path: string, parent: string, first: string, leaf: string, member: unknown) => {
    const known = all.get(path) ?? { path, parent, leaf, first, count: 0, values: [] };
    all.set(path, known);
    known.count++;
    const json = isObject(member)
      ? "{}"
      : Array.isArray(member)
        ? member.length > 0
          ? "[…]"
          : "[]"
        : JSON.stringify(member);
    const text = String(json).slice(0, longestValue);
    if (known.values.length < mostValues && !known.values.includes(text)) known.values.push(text);
  };
  const walk = (value: unknown, path: string, first: string) => {
    if (left-- <= 0) return;
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries()) {
        const at = `${path}[]`;
        // Plain values in a list have only the list's name.
        if (!isObject(member) && !Array.isArray(member))
          take(at, at, `${first}[${index}]`, leafOf(path), member);
        else walk(member, at, `${first}[${index}]`);
        if (left <= 0) break;
      }
      return;
    }
    if (!isObject(value)) return;
    parents.set(path, (parents.get(path) ?? 0) + 1);
    for (const [name, member] of Object.entries(value)) {
      const at = path === "" ? name : `${path}.${name}`;
      take(at, path, first === "" ? name : `${first}.${name}`, name, member);
      walk(member, at, first === "" ? name : `${first}.${name}`);
    }
  };
  walk(value, "", "");
  return { all, parents };
}

const leafOf = (path: string) => path.slice(path.lastIndexOf(".") + 1);

/** The longest list in a body; in a batch this is the list of items. */
function itemsOf(value: unknown): { readonly name?: string; readonly count: number } {
  if (Array.isArray(value)) return { count: value.length };
  let most: { readonly name?: string; readonly count: number } = { count: 0 };
  if (isObject(value))
    for (const [name, list] of Object.entries(value))
      if (Array.isArray(list) && list.length > most.count) most = { name, count: list.length };
  return most;
}

/** Whether a list or body grew so much that its size may be the problem. */
const grows = (before: number, now: number, least: number) => now >= least && now >= 2 * before;

export function compareBodies(before: Body | undefined, now: Body | undefined, notes: Notes) {
  const [was, is] = [readBody(before), readBody(now)];
  if (!was || !is) notes.differ("body");
  else if (was.kind !== is.kind) tellKind(was.kind, is.kind, now?.text ?? "", notes);
  else if (was.members && is.members) compareMembers("body", was.members, is.members, notes);
  else if (before?.text !== now?.text) notes.differ("body");
  // A body that is too long to compare may have grown.
  const [few, many] = [
    itemsOf(was ? was.value : parseJson(before?.text ?? "")),
    itemsOf(is ? is.value : parseJson(now?.text ?? "")),
  ];
  if (few.count !== many.count) notes.differ("count");
  if (grows(few.count, many.count, 20))
    notes.change(
      {
        part: "count",
        how: "grown",
        ...(many.name !== undefined && { name: many.name }),
        before: String(few.count),
        now: String(many.count),
      },
      70,
    );
  const [small, large] = [before?.size ?? 0, now?.size ?? 0];
  if (few.count === many.count && small > 0 && grows(small, large, 100_000))
    notes.change({ part: "size", how: "grown", before: String(small), now: String(large) }, 68);
}

function tellKind(was: BodyKind, is: BodyKind, text: string, notes: Notes) {
  notes.differ("body");
  if (is === "none") return notes.change({ part: "body", how: "gone", before: was }, 100);
  if (was === "none") return notes.change({ part: "body", how: "added", now: is }, 99);
  const isBroken = (was === "object" || was === "list") && is === "text" && /^\s*[[{]/.test(text);
  notes.change({ part: "body", how: isBroken ? "broken" : "type", before: was, now: is }, 98);
}
