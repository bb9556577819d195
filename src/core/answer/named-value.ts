import type { Node } from "jsonc-parser";
import type { Place } from "../checks/finding.ts";
import { treeOf } from "../json-tree.ts";

const mostDeep = 12;

/** The values of a body with this text, each with the name of its property; items of a list have that of the list. */
function valuesIn(node: Node, text: string, key = "", depth = 0): readonly { key: string; node: Node }[] {
  if (depth > mostDeep) return [];
  if (node.type === "string") return node.value === text ? [{ key, node }] : [];
  if (node.type === "property") {
    const [name, value] = node.children ?? [];
    return value ? valuesIn(value, text, String(name?.value), depth + 1) : [];
  }
  return (node.children ?? []).flatMap((child) => valuesIn(child, text, key, depth + 1));
}

/** The least letters of a word that tells properties apart. */
const leastWord = 4;

/** Where a message last contains a word of a name, in the singular or plural: "role ids" for `includeRoles`; else -1. */
const wordAt = (key: string, said: string): number =>
  Math.max(
    -1,
    ...key
      .split(/(?<=[a-z\d])(?=[A-Z])|_/)
      .filter((word) => word.length >= leastWord)
      .map((word) => said.lastIndexOf(word.toLowerCase().replace(/s$/, ""))),
  );

/**
 * Of several values with a text that a message names, the one whose property it names by a word, too, closest to the
 * text: the roles of "contains invalid role ids: All". `undefined` if it names none, or several alike.
 */
export function valueNamed(text: string, body: string, said: string): Place | undefined {
  const root = treeOf(body);
  const at = said.indexOf(text);
  const low = said.slice(0, at < 0 ? undefined : at).toLowerCase();
  const [first, second] = (root ? valuesIn(root, text) : [])
    .map((one) => ({ ...one, at: wordAt(one.key, low) }))
    .filter((one) => one.at >= 0)
    .sort((a, b) => b.at - a.at);
  if (!first || first.at === second?.at) return undefined;
  const { offset, length } = first.node;
  return { part: "body", name: first.key, start: offset, end: offset + length };
}
