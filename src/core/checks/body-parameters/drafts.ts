import { findNodeAtLocation, type Node } from "jsonc-parser";
import { treeOf } from "../../json-tree.ts";
import type { Edit } from "../finding.ts";
import { type Draft, display, type ParameterCheck, type ParameterFinding } from "./types.ts";

/** More specific checks weigh more: a cause ranks before its possible consequences. */
const weights: Readonly<Record<ParameterCheck, number>> = {
  "parameter-level": 6,
  "parameter-case": 5,
  "parameter-spelling": 4,
  "parameter-type": 3,
  "parameter-value": 2,
  "parameter-missing": 1,
  "parameter-unknown": 0,
  "parameter-duplicate": 0,
};

const mostFindings = 20;

/** Turns drafts into findings with places in the body's text, those that the message names first. */
export function findingsOf(
  drafts: readonly Draft[],
  text: string,
  words: ReadonlySet<string>,
): ParameterFinding[] {
  if (drafts.length === 0) return [];
  const root = treeOf(text);
  return merge(drafts).flatMap((group) => locate(group, root, text, words));
}

/** Merges the same fault in several list items into one draft with several paths. */
function merge(drafts: readonly Draft[]): Draft[][] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const path = draft.path.map((step) => (typeof step === "number" ? "*" : step)).join("\n");
    const key = [draft.check, path, draft.names.join(), draft.expected?.join()].join("\n");
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return [...groups.values()].slice(0, mostFindings);
}

const slice = (text: string, { offset, length }: Node) => text.slice(offset, offset + length);

/** The JSON node that a draft is about. */
function nodeOf(root: Node | undefined, { path, on }: Draft): Node | undefined {
  const value = root && findNodeAtLocation(root, [...path]);
  return on === "key" ? value?.parent?.children?.[0] : value;
}

function editsOf(draft: Draft, root: Node | undefined, text: string): Edit[] {
  const value = root && findNodeAtLocation(root, [...draft.path]);
  if (draft.unwrap && value && !text.includes("•"))
    return [{ part: "body", start: 0, end: text.length, text: slice(text, value) }];
  const node = nodeOf(root, draft);
  const fixed = node && draft.fix?.(slice(text, node));
  return node && fixed !== undefined
    ? [{ part: "body", start: node.offset, end: node.offset + node.length, text: fixed }]
    : [];
}

function locate(
  group: readonly Draft[],
  root: Node | undefined,
  text: string,
  words: ReadonlySet<string>,
): ParameterFinding[] {
  const [draft] = group;
  if (!draft) return [];
  const node = nodeOf(root, draft);
  const name = display(draft.path);
  const start = node?.offset;
  const end =
    start === undefined || !node ? undefined : draft.on === "opening" ? start + 1 : start + node.length;
  const sent = draft.sent ?? (node && draft.on === "value" ? slice(text, node).slice(0, 200) : undefined);
  const edits = group.flatMap((each) => editsOf(each, root, text));
  const isNamed = draft.names.some((word) => words.has(word.toLowerCase()));
  return [
    draft.finding({
      ...(sent !== undefined && { sent }),
      ...(draft.expected && { expected: draft.expected }),
      place: { part: "body", ...(name && { name }), ...(end !== undefined && { start, end }) },
      ...(edits.length > 0 && { edits }),
      weight: weights[draft.check] + (isNamed ? 10 : 0) - (draft.isSlight ? 2 : 0),
    }),
  ];
}
