import { findNodeAtLocation } from "jsonc-parser";
import { isObject } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { listedIn } from "../../message/listed.ts";
import { quotation } from "../../message/quotation.ts";
import { saidBy, wholeAt } from "../../message/wording.ts";
import { nearestName } from "../../nearest.ts";
import { decoded, pathOf, pathStart } from "../../uri.ts";
import { type Edit, type Evidences, finding, type Place } from "../finding.ts";
import { queryOptions } from "../odata/query-string.ts";
import { sentJson } from "../sent-json.ts";
import { pathsIn, refusedValue } from "./refused.ts";
import { display, make, type ParameterFinding, type Path } from "./types.ts";

/** Most characters of a message that are read. */
const mostRead = 3000;

/** Names of properties that a message may use as words. */
const common = /^(?:value|name|type|key|id|kind|properties|data|text)$/i;

const nameOf = (at: Path): string => String(at.findLast((step) => typeof step === "string") ?? "");

const isSaid = (said: string, name: string): boolean =>
  wholeAt(said.toLowerCase(), name.toLowerCase()) >= 0 ||
  wholeAt(said.toLowerCase(), name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase()) >= 0;

/** How many steps two paths share. */
function shared(one: Path, other: Path): number {
  const at = one.findIndex((step, index) => step !== other[index]);
  return at < 0 ? one.length : at;
}

/**
 * Of several places with the same value, those in the object with the other values that the message quotes: "Invalid
 * identifier 'Name' for type 'Host'".
 */
function nearOthers(paths: readonly Path[], body: unknown, others: readonly string[]): readonly Path[] {
  if (paths.length < 2) return paths;
  const around = pathsIn(body, (_, inner) => others.includes(String(inner)));
  const score = (at: Path) => Math.max(0, ...around.map((other) => shared(at, other)));
  const best = Math.max(...paths.map(score));
  return paths.filter((at) => score(at) === best);
}

/** With more places than this, it is unclear which one is meant. */
const mostPlaces = 3;

/**
 * A value beside those that the reply lists as allowed: quoted there, or that of the only property or option which the
 * reply names. Certain if it is quoted and was sent in one parameter. If the name was sent nowhere, it is missing.
 * Triggered by "Metric category 'Gateway' is not supported, supported categories are: 'AllMetrics'".
 */
export function listedFindings(evidence: Evidences): (ReturnType<typeof refusedValue> | ParameterFinding)[] {
  const said = saidBy(evidence.failure.error).slice(0, mostRead);
  const listed = listedIn(said);
  if (!listed) return [];
  const { values, noun, rest } = listed;
  const sent = sentJson(evidence);
  const quotes = [...rest.matchAll(quotation)]
    .map((match) => ({
      text: match.slice(1).find(Boolean) ?? "",
      rank: rankOf(rest.slice(Math.max(0, match.index - 60), match.index), noun),
    }))
    .filter(({ text }) => text !== "" && !values.includes(text));
  const highest = Math.max(...quotes.map(({ rank }) => rank));
  const quoted = quotes.filter(({ rank }) => rank === highest).map(({ text }) => text);
  const toFinding = (at: Path) => bodyFinding(at, sent?.text ?? "", values);
  for (const value of quoted) {
    const places = pathsIn(sent?.value, (_, inner) => String(inner) === value);
    const named = places.filter((at) => !common.test(nameOf(at)) && isSaid(rest, nameOf(at)));
    const meant = named.length > 0 ? named : places;
    const others = quotes.map(({ text }) => text).filter((one) => one !== value);
    const found = nearOthers(meant, sent?.value, others);
    if (found.length > 0) return found.length > mostPlaces ? [] : found.flatMap(toFinding);
  }
  const elsewhere = inUrl(evidence.url, values, (_, one) => one === quoted[0]);
  if (elsewhere) return [elsewhere];
  const isAllowed = (inner: unknown) => values.includes(String(inner));
  const named = pathsIn(sent?.value, (at) => !common.test(nameOf(at)) && isSaid(rest, nameOf(at)));
  const names = new Set(named.map((at) => nameOf(at).toLowerCase()));
  const wrong = named.filter((at) => !isAllowed(valueAt(sent?.value, at)));
  if (names.size === 1) return wrong.length > mostPlaces ? [] : wrong.flatMap(toFinding);
  if (names.size > 1) return [];
  const option = inUrl(
    evidence.url,
    values,
    (name, one) => name !== undefined && isSaid(rest, name) && !isAllowed(one),
  );
  if (option) return [option];
  return absentFindings(said, values, evidence);
}

const valueAt = (body: unknown, at: Path): unknown =>
  at.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], body); // a path of this body

const singular = (words: string): string =>
  words.toLowerCase().replaceAll(" ", "").replace(/ies$/, "y").replace(/s$/, "");

/**
 * How likely a message rejects the text that it quotes after these words: 2 if it is what the message lists (`plan` of
 * "Supported plans are"), 0 if it is only where the value was sent ("for plan", "in table").
 */
function rankOf(before: string, noun = ""): number {
  const [, prior = "", last = ""] = /(?:([A-Za-z]{1,40}) )?([A-Za-z]{1,40}):? $/.exec(before) ?? [];
  if (noun !== "" && [last, prior + last].some((one) => singular(one) === singular(noun))) return 2;
  return /\b(?:for|of|in|on|at)(?: the| this)?(?: [A-Za-z]+){0,2} $/.test(before) ? 0 : 1;
}

/** Of names as short as `P1` and `P2`, any one is close to any other. */
const shortest = 4;

const nearestOf = (sent: string, values: readonly string[]): string | undefined =>
  sent.length < shortest
    ? values.find((one) => one.toLowerCase() === sent.toLowerCase())
    : nearestName(sent, values);

function bodyFinding(at: Path, text: string, values: readonly string[]) {
  const root = treeOf(text);
  const node = root && findNodeAtLocation(root, [...at]);
  if (!node) return [];
  const span = { start: node.offset, end: node.offset + node.length };
  const written = text.slice(span.start, span.end);
  const near = nearestOf(String(node.value), values);
  const edit: Edit | undefined =
    near === undefined ? undefined : { part: "body", ...span, text: JSON.stringify(near) };
  const place: Place = { part: "body", name: display(at), ...span };
  return [
    refusedValue(
      { name: display(at), listed: false },
      written.slice(0, 200),
      ordered(values, near, String(node.value)),
      place,
      edit,
    ),
  ];
}

/** The value that was probably meant, or all of them: first those that contain the sent one. */
function ordered(values: readonly string[], near: string | undefined, sent: string): readonly string[] {
  if (near !== undefined) return [near];
  const rank = (one: string) => (one.toLowerCase().includes(sent.toLowerCase()) ? 0 : 1);
  return values.toSorted((a, b) => rank(a) - rank(b));
}

/** A segment of the path, or the value of an option. */
function inUrl(
  url: string,
  values: readonly string[],
  isMeant: (name: string | undefined, value: string) => boolean,
) {
  const option = queryOptions(url).find(({ name, value }) => isMeant(name, value));
  if (option) {
    const { name, value, nameEnd, end } = option;
    const place: Place = { part: "query", name, start: nameEnd + 1, end };
    return refusedValue({ name, listed: false }, value, values, place);
  }
  let start = pathStart(url);
  let kind = "";
  for (const segment of pathOf(url).split("/")) {
    const end = start + segment.length;
    if (segment !== "" && isMeant(undefined, decoded(segment))) {
      const near = nearestOf(decoded(segment), values);
      const edit: Edit | undefined = near === undefined ? undefined : { part: "url", start, end, text: near };
      const place: Place = { part: "path", start, end };
      return refusedValue(
        { name: kind || "path", listed: false },
        decoded(segment),
        ordered(values, near, decoded(segment)),
        place,
        edit,
      );
    }
    kind = segment;
    start = end + 1;
  }
  return undefined;
}

/** What must have one of the values: "keyType value must equal primary or secondary". */
const subject =
  /(?:^|[.:;[\n]\s{0,3})(?:the )?(?:value (?:of|for) )?['"]?([a-z]+[A-Z]\w{0,60})['"]?(?: value| parameter| property| field)? (?:must|should|has to|needs to|can only) (?:be|equal|have)\b/;

function absentFindings(said: string, values: readonly string[], { url }: Evidences): ParameterFinding[] {
  const name = subject.exec(said)?.[1];
  const isInUrl = name === undefined || wholeAt(decoded(url).toLowerCase(), name.toLowerCase()) >= 0;
  if (name === undefined || isInUrl) return [];
  return [
    make("parameter-missing", "likely", { expected: values, weight: 11 }, { names: [name], empty: false }),
  ];
}

const joinedValue = (sent: string, place: Place, args: { readonly name: string; readonly count: number }) =>
  finding("joined-value", "likely", { sent, place, weight: 13 }, args);

/** Texts in which no comma is expected: addresses, GUIDs, names as code writes them. */
const single = /^[\w@:+./-]{2,120}$/;
const address =
  /^(?:[^\s@]{1,64}@[\w.-]{3,100}|(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?|[\da-f]{8}-[\da-f-]{27})$/i;

const partsOf = (list: string): readonly string[] =>
  list
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * A list in one text, where the API reads one value. Likely: the reply rejects the whole text, or the only property of
 * several addresses that it names. Triggered by "Category 'Audit,Errors' is not supported".
 */
export function joinedFindings(evidence: Evidences): ReturnType<typeof joinedValue>[] {
  const said = saidBy(evidence.failure.error).slice(0, mostRead);
  const sent = sentJson(evidence);
  if (!isObject(sent?.value)) return [];
  const quoted = new Set([...said.matchAll(quotation)].map((match) => match.slice(1).find(Boolean) ?? ""));
  const isBlamed = /\b(?:in)?valid\b|\bincorrect\b|\bmalformed\b|\bnot supported\b/i.test(said);
  const found = pathsIn(sent.value, (at, inner) => {
    if (typeof inner !== "string" || !/[,;]/.test(inner)) return false;
    const parts = partsOf(inner);
    if (parts.length < 2 || !parts.every((part) => single.test(part))) return false;
    const name = nameOf(at);
    const areAddresses = parts.every((part) => address.test(part));
    return (
      (quoted.has(inner) && (areAddresses || !/\s/.test(inner))) ||
      (isBlamed && areAddresses && !/(?<!s)s$/i.test(name) && isSaid(said, name))
    );
  });
  const root = found.length > 0 ? treeOf(sent.text) : undefined;
  return found.slice(0, mostPlaces).flatMap((at) => {
    const node = root && findNodeAtLocation(root, [...at]);
    if (!node) return [];
    const count = partsOf(String(node.value)).length;
    const place: Place = {
      part: "body",
      name: display(at),
      start: node.offset,
      end: node.offset + node.length,
    };
    return [joinedValue(String(node.value), place, { name: display(at), count })];
  });
}
