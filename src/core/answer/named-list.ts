import type { Node } from "jsonc-parser";
import type { Evidence } from "../checks/finding.ts";
import { treeOf } from "../json-tree.ts";

/** Words of a reply that counts the items of a list: it takes only one, or needs one. */
const onlyOne =
  /\bonly (?:one|1|a single) (?<one>[a-z]\w{2,40})\b|\bmore than (?:one|1) (?<more>[a-z]\w{2,40})\b|\bmultiple (?<many>[a-z]\w{2,40})\b/i;
const leastOne =
  /\bat least (?:one|1) (?<one>[a-z]\w{2,40})\b|\b(?<more>[a-z]\w{2,40}) (?:list |array |collection )?(?:can(?:not|['’]t)|must not|may not|should not) be empty\b/i;

const mostDeep = 10;

/** Whether a list is called like its items: `tactics` for "tactic". */
function isListOf(key: string, item: string): boolean {
  const [list, one] = [key.toLowerCase(), item.toLowerCase()];
  return list === one || list === `${one}s` || list === one.replace(/y$/, "ies");
}

/** The properties of a body with lists as values. */
function listsIn(node: Node | undefined, depth = 0): readonly { readonly key: Node; readonly list: Node }[] {
  if (!node || depth > mostDeep) return [];
  const [key, value] = node.type === "property" ? (node.children ?? []) : [];
  const own = key && value?.type === "array" ? [{ key, list: value }] : [];
  return [...own, ...(node.children ?? []).flatMap((child) => listsIn(child, depth + 1))];
}

/**
 * The list that has too many items or none, as the message says: `tactics` for "Only one tactic is supported". Only if
 * no other list fits.
 */
export function listNamed(
  said: string,
  body: string | undefined,
): Pick<Evidence, "sent" | "place"> | undefined {
  const [only, least] = [onlyOne.exec(said)?.groups, leastOne.exec(said)?.groups];
  if (body === undefined || (!only && !least)) return undefined;
  const item = Object.values(only ?? least ?? {}).find((word) => word !== undefined) ?? "";
  const found = listsIn(treeOf(body)).filter(({ key, list: { children = [] } }) => {
    const isCounted = only ? children.length > 1 : children.length === 0;
    return isCounted && isListOf(String(key.value), item);
  });
  const [first] = found;
  if (!first || found.length > 1) return undefined;
  const { key } = first;
  return {
    sent: String(key.value),
    place: { part: "body", start: key.offset + 1, end: key.offset + key.length - 1 },
  };
}
