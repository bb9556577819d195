import type { Node } from "jsonc-parser";
import { treeOf } from "../../json-tree.ts";
import type { Evidences, Place } from "../finding.ts";
import { queryOptions } from "../odata/query-string.ts";

/** A hunting query as the service reads it, and its place in the request. */
export interface Query {
  readonly text: string;
  /** The place of the characters from `start` to `end` of the text. */
  readonly place: (start: number, end: number) => Place;
}

/** Longest body that is searched for its query, in characters: twice what the recorder stores. */
const longestBody = 200_000;

/**
 * Properties that contain KQL: of hunting, of detection and analytics rules, of saved and cross-workspace queries
 * (`query`, `queryText`), of the data lake (`csl`), and of the rules that transform data (`transformKql`). Sources:
 * pages security-security-runhuntingquery, alert-rules/create-or-update, saved-searches/create-or-update,
 * scheduled-query-rules/create-or-update, data-collection-rules/create, kql-queries-api.
 */
const queryName = /^(?:query(?:text)?|kql|csl|transformkql)$/i;

/** The string property that contains the query, at most five levels down. */
function propertyOf(node: Node | undefined, depth = 0): Node | undefined {
  if (depth > 5) return undefined;
  // Of several queries, the reply may be about any.
  if (node?.type === "array" && node.children?.length !== 1) return undefined;
  if (node?.type === "array")
    return (node.children ?? []).reduce<Node | undefined>(
      (found, item) => found ?? propertyOf(item, depth + 1),
      undefined,
    );
  for (const property of node?.type === "object" ? (node.children ?? []) : []) {
    const [key, value] = property.children ?? [];
    if (queryName.test(String(key?.value)) && typeof value?.value === "string") return property;
    const inner = propertyOf(value, depth + 1);
    if (inner) return inner;
  }
  return undefined;
}

/** Offset in the JSON text of a character of the string. Escapes are longer than the characters they stand for. */
function rawOffset(raw: string, target: number): number {
  let at = 0;
  for (let count = 0; count < target && at < raw.length; count++)
    at += raw[at] !== "\\" ? 1 : raw[at + 1] === "u" ? 6 : 2;
  return at;
}

function queryInBody(body: string | undefined): Query | undefined {
  if (body === undefined || body.length > longestBody) return undefined;
  const [key, value] = propertyOf(treeOf(body))?.children ?? [];
  if (typeof value?.value !== "string") return undefined;
  const first = value.offset + 1;
  const raw = body.slice(first, value.offset + Math.max(1, value.length - 1));
  return {
    text: value.value,
    place: (start, end) => ({
      part: "body",
      name: String(key?.value),
      start: first + rawOffset(raw, start),
      end: first + rawOffset(raw, Math.max(end, start + 1)),
    }),
  };
}

/** The query in the URL, as the oldest API expects it: `?key=…`. */
function queryInUrl(url: string): Query | undefined {
  const option = queryOptions(url).find(({ name }) => /^(?:key|query)$/i.test(name));
  return (
    option && {
      text: option.value,
      place: (start, end) => ({
        part: "query",
        name: option.name,
        start: option.at(start),
        end: option.at(Math.max(end, start + 1)),
      }),
    }
  );
}

export const queryOf = ({ body, url }: Evidences): Query | undefined => queryInBody(body) ?? queryInUrl(url);

/** The names and other words of a query or message, in their letter case. */
export const namesIn = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g));
