import { findNodeAtLocation } from "jsonc-parser";
import { blamedValue, valueSaid } from "../checks/blamed.ts";
import type { Evidence, Place } from "../checks/finding.ts";
import { queryOptions } from "../checks/odata/query-string.ts";
import { isQueryRefused } from "../explain/circumstances.ts";
import { escapeRegExp } from "../expression.ts";
import type { Failure } from "../failure.ts";
import { treeOf } from "../json-tree.ts";
import { latest } from "../latest.ts";
import { listedIn } from "../message/listed.ts";
import { saidBy, wholeAt, wordingsOf } from "../message/wording.ts";
import { sentBody } from "../sent.ts";
import { decoded, pathStart } from "../uri.ts";
import { listNamed } from "./named-list.ts";
import { valueNamed } from "./named-value.ts";

/** Limits: characters of a message that are searched, and names in it that are looked up. */
const mostRead = 2000;
const mostNames = 8;
/** Characters of a body that are searched for properties. */
const mostSearched = 100_000;
/**
 * A name in quotation marks. An apostrophe inside a word is not a quotation mark, a quoted query operator only tells
 * where the fault is, and so do a key in an address, `/machines('12')`, and the group of a resource.
 */
const quoted =
  /(?<![\p{L}\p{N}]|\/\w{1,60}\(|\bunder resource group )(['"`“])([^'"`“”\n]{2,100})['"`”](?![\p{L}\p{N}]| operator:)|(\$(?:top|skip|filter|select|expand|orderby|count|search))\b/gu;

const lost = /\bnot (?:be )?found\b|\b(?:not|n['’]t) exist\b/i;

/** The name of a resource that Azure gives with its type: "The Resource 'Microsoft.Logic/workflows/block'". */
function resourceIn(quote: string): string | undefined {
  const steps = quote.split("/");
  const after = steps.slice(steps.findLastIndex((step) => /^Microsoft\.[A-Za-z]/i.test(step)) + 1);
  return after.length < steps.length && after.length >= 2 && after.length % 2 === 0
    ? after.at(-1)
    : undefined;
}

/**
 * A name that the message quotes and the request contains, with its place: `foo` in "Could not find a property named
 * 'foo'" for `?$select=foo`. Does not claim that it is at fault.
 */
export const namedIn = latest((failure: Failure): Pick<Evidence, "sent" | "place"> | undefined => {
  const { exchange, error } = failure;
  const url = error.part?.url ?? exchange.request.url;
  const body = sentBody(failure);
  if (isQueryRefused(error)) {
    const option = queryOptions(url).find(({ name }) => /^\$(?:filter|search|orderby)$/i.test(name));
    if (option)
      return {
        sent: option.value,
        place: { part: "query", name: option.name, start: option.start, end: option.end },
      };
  }
  const said = saidBy(error).slice(0, mostRead);
  const list = listNamed(said, body?.slice(0, mostSearched));
  if (list) return list;
  // A value that the API lists as allowed is not at fault.
  const { values: allowed = [], rest = said } = listedIn(said) ?? {};
  const names = [...rest.matchAll(quoted)]
    .slice(0, mostNames)
    .map(([, , inQuotes, option]) => inQuotes ?? option ?? "");
  const listed = [...said.matchAll(/: (?<list>[^:\n"'`“”]{1,300})/g)]
    .flatMap(({ groups }) => groups?.list?.split(/, | and /) ?? [])
    .map((one) => one.trim().replace(/\.{1,3}$/, ""))
    .filter((one) => /^[\w.@-]{3,100}$/.test(one) && !allowed.includes(one))
    .slice(0, mostNames);
  // A known wording tells which of them was sent. A version that the API lists as supported is not at fault.
  const known = wordingsOf(failure).flatMap(({ parts: { sent, versions = "" } }) =>
    sent === undefined || versions.split(/, ?/).includes(sent) ? [] : [sent],
  );
  const [pathed] = wordingsOf(failure).flatMap(({ id, parts: { path } }) =>
    id === "linkedId" && path !== undefined ? (atPath(path, body ?? "") ?? []) : [],
  );
  if (pathed) return pathed;
  const unwanted = forbidden.exec(rest)?.groups?.name;
  const excess = unwanted === undefined ? undefined : inKeys([unwanted], body ?? "");
  if (excess) return excess;
  const blamed = blamedValue(failure);
  for (const sent of new Set([
    ...known,
    ...listed.filter((one) => isValueIn(one, body)),
    ...names,
    ...(blamed === undefined ? [] : [blamed]),
  ])) {
    // A reason to refuse the caller may have any word in quotation marks that a filter also has.
    const isChance = error.status === 403 && /^[a-z]+$/i.test(sent);
    const place =
      (isChance ? undefined : inQuery(sent, url)) ?? inPath(sent, url) ?? inBody(sent, body ?? "", said);
    // A message about types names them in quotation marks, whatever was sent.
    const isType = place?.part === "body" && typeName.test(sent) && body?.[place.start ?? 0] !== '"';
    if (place && !isType) return { sent, place };
    const last = lost.test(said) ? resourceIn(sent) : undefined;
    const named = last === undefined ? undefined : inPath(last, url);
    if (last !== undefined && named) return { sent: last, place: named };
  }
  const properties = wordingsOf(failure).flatMap(({ parts: { name } }) => (name === undefined ? [] : [name]));
  return inKeys([...names, ...properties], body ?? "");
});

/** The same, else a value that the message contains without quotation marks: only shown, with no step to check it. */
export function shownIn(failure: Failure): ReturnType<typeof namedIn> {
  const named = namedIn(failure);
  const sent = named ? undefined : valueSaid(failure);
  const place = sent === undefined ? undefined : inBody(sent, sentBody(failure) ?? "");
  return sent !== undefined && place ? { sent, place } : named;
}

/** Types of values, in the languages of queries and of bodies. */
const typeName =
  /^(?:string|int|integer|long|real|double|decimal|number|bool|boolean|date|datetime|timespan|guid|dynamic|object|array)$/i;

/** Whether a body contains a text as a value, not only as the name of a property. */
const isValueIn = (text: string, body = ""): boolean =>
  new RegExp(`"${escapeRegExp(text)}"(?!\\s*:)`).test(body);

function inQuery(name: string, url: string): Place | undefined {
  const bare = (text: string) => text.replace(/^\$/, "").toLowerCase();
  for (const option of queryOptions(url)) {
    const place = { part: "query", name: option.name } as const;
    if (bare(option.name) === bare(name)) return { ...place, start: option.start, end: option.nameEnd };
    const at = wholeAt(option.value, name);
    if (at >= 0) return { ...place, start: option.at(at), end: option.at(at + name.length) };
  }
  return undefined;
}

function inPath(name: string, url: string): Place | undefined {
  let start = pathStart(url);
  for (const segment of url.slice(start).split(/[?#]/, 1)[0]?.split("/") ?? []) {
    const end = start + segment.length;
    if (decoded(segment) === name) return { part: "path", start, end };
    start = end + 1;
  }
  return undefined;
}

/** A JSON string or a word of the body, if it occurs exactly once, or only once where the message points to. */
function inBody(name: string, body: string, said = ""): Place | undefined {
  const string = JSON.stringify(name);
  const [text, start] = body.includes(string) ? [string, body.indexOf(string)] : [name, wholeAt(body, name)];
  if (start < 0) return undefined;
  if (wholeAt(body.slice(start + text.length), text) >= 0)
    return text === string ? valueNamed(name, body, said) : undefined;
  return { part: "body", start, end: start + text.length };
}

/** A property that may not be sent: "'Undetermined' can't have a classificationReason". */
export const forbidden =
  /\b(?:can ?not|can['’]t|must not|may not|should not|(?:is|are)(?: not|n['’]t) allowed to) (?:have|contain|include|specify|define) (?:an? |the |any )?(?:value for |property |parameter |field ){0,2}['"]?(?<name>[a-z]{2,30}(?:[A-Z][a-z\d]{1,30}){1,6}|(?<=['"])[A-Za-z]\w{1,80}(?=['"]))/;

/** The text at a path such as `properties.parentId`. */
function atPath(path: string, body: string): Pick<Evidence, "sent" | "place"> | undefined {
  const root = treeOf(body);
  const steps = (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const node = root && findNodeAtLocation(root, steps);
  if (node?.type !== "string") return undefined;
  const place = { part: "body", name: path, start: node.offset, end: node.offset + node.length } as const;
  return { sent: String(node.value), place };
}

/** A property of the body whose name differs only in case, as .NET writes it: `InnerConditions`. */
function inKeys(names: readonly string[], body: string): Pick<Evidence, "sent" | "place"> | undefined {
  if (names.length === 0) return undefined;
  const keys = [...body.slice(0, mostSearched).matchAll(/"([A-Za-z]\w{2,60})"\s{0,20}:/g)];
  for (const name of names) {
    const found = keys.filter(([, key = ""]) => key.toLowerCase() === name.toLowerCase());
    const [only] = found;
    if (only === undefined || found.length > 1) continue;
    const [, sent = ""] = only;
    return { sent, place: { part: "body", start: only.index + 1, end: only.index + 1 + sent.length } };
  }
  return undefined;
}
