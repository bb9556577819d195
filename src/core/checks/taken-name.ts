import { findNodeAtLocation } from "jsonc-parser";
import { treeOf } from "../json-tree.ts";
import { isAboutState, spokenOf } from "../message/spoken.ts";
import { saidBy } from "../message/wording.ts";
import { decoded, pathOf, pathStart } from "../uri.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Evidences, finding, type Place } from "./finding.ts";
import { sentJson } from "./sent-json.ts";

/** A text or number in the body, and where it is. */
interface Leaf {
  readonly path: readonly (string | number)[];
  /** The path with dots. */
  readonly name: string;
  /** The last name in the path. */
  readonly key: string;
  readonly value: string;
  /** Whether it belongs to an object in a list. */
  readonly isListed: boolean;
}

interface Taken {
  readonly names: readonly string[];
  /** The reply only says that there is a conflict. */
  readonly isUnsaid?: true;
}

const otherHas = (certainty: Certainty, sent: string | undefined, place: Place, args: Taken) =>
  finding("taken-name", certainty, { ...(sent !== undefined && { sent }), place, weight: 8 }, args);

/** Another object already has the value of one of these properties. */
function taken(certainty: Certainty, text: string, leaves: readonly Leaf[], isUnsaid = false) {
  const [first] = leaves;
  const root = treeOf(text);
  const node = root && first && findNodeAtLocation(root, [...first.path]);
  const names = leaves.map(({ name }) => name);
  const end = node && { start: node.offset, end: node.offset + node.length };
  const place: Place = { part: "body", ...(first && { name: first.name }), ...end };
  return otherHas(certainty, first?.value, place, { names, ...(isUnsaid && { isUnsaid }) });
}

const isTaken =
  /\balready (?:exists?\b|in use\b|taken\b|(?:being )?used\b)|\b(?:name|title|alias) (?:must|needs? to|should) be unique\b|\bduplicate (?:\w+ )?(?:name|title)\b/i;
/** What else has a name: a part of a query or of the request. */
const isOther = /\b(?:column|parameter|field|propert(?:y|ies)|header)s?\b/i;

/** What uses the name for a while: an operation that runs. */
const isBusy =
  /\bin progress\b|\bnot (?:yet )?(?:completed?|finished)\b|\bwait\b|\bbeing (?:deleted|removed)\b|\btry again\b|\bretry\b|\bby (?:an?|the|another) (?:\w+ )?(?:operation|session|process|request|job)\b/i;

/** Properties that name an object, by the words of a reply that are about them. */
const callings: readonly (readonly [words: RegExp, key: RegExp])[] = [
  [/\bdisplay ?name\b/i, /^displayName$/i],
  [/\btitle\b/i, /title$/i],
  [/\balias\b/i, /alias$/i],
  [/\bname\b|\brename\b/i, /^(?:display|rule)?name$/i],
  [/\bvalue\b/i, /^(?:indicator)?value$/i],
];

const naming = /(?:name|title|alias|value)$/i;

/** The word after those that introduce what two objects share: `parentId` in "with the same parentId". */
const shared =
  /\b(?:same|this|that|given|duplicate|with(?: the)?) (?!(?:same|the|this|that|given) )([a-z]\w{2,60})\b/gi;
/** Properties that many objects share. */
const common = /^(?:type|kind|status|state|action|severity|version|id)$/i;

/** Custom detection rules need a unique title of their alerts as well, and the reply calls both a name. */
const ofRules = /^graph\.rules\.detectionRules\./;
const alertTitle = "detectionAction.alertTemplate.title";

/** Limits of the search in a body. */
const mostDeep = 6;
const mostNamed = 4;
const mostLeaves = 200;

/**
 * A name, title, or other named property that another object already has. Certain if the reply quotes the value and one
 * property has it, or the property that it names with the value: `order '1'`; likely if several do, or if the reply only
 * says which kind of name it means; possible if the creation of an object ends in a conflict without a reason. Triggered by "A detection rule with this name already exists. Please rename your
 * rule." Silent for objects in a state, such as an
 * action that already runs. Sources: page custom-detection-rules, and issue 7384 of its documentation.
 */
export const takenName = defineCheck({
  name: "taken-name",
  scope: [
    { codes: ["BadRequest", "Conflict", "nameAlreadyExists"] },
    { codes: "none", statuses: [400, 409] },
  ],
  question: "takenName",
  run,
});

function run(evidence: Evidences) {
  const { error } = evidence.failure;
  if (error.status === 409 && spokenOf(error) === undefined) return unsaid(evidence);
  const isSaid = error.code?.toLowerCase() === "namealreadyexists";
  const said = `${isSaid ? "The name already exists. " : ""}${saidBy(error).slice(0, 2000)}`;
  if (!isTaken.test(said) || isOther.test(said) || isBusy.test(said) || isAboutState(error)) return [];
  const sent = sentJson(evidence);
  if (!sent) return [];
  const all = leavesOf(sent.value);
  const quotes = [
    ...said.matchAll(/(?:\b(\w{1,60}) )?(?:\b(\w{1,60}) )?['"“`]([^'"”`\n]{1,200})['"”`]/g),
  ].map(([, before = "", after, value]) => ({ kind: kindOf(before, after), word: after ?? before, value }));
  const owned = quotes.flatMap(({ word, value }) =>
    all.filter((leaf) => leaf.value === value && isCalled(leaf.key, word)),
  );
  // Part of an object in a list is not what two objects share.
  if (owned.some(({ isListed }) => isListed)) return [];
  const inPath =
    owned.length > 0
      ? []
      : takenInPath(
          quotes.map(({ value }) => value ?? ""),
          evidence,
        );
  if (inPath.length > 0) return inPath;
  if (owned.length > 0) return [taken(owned.length === 1 ? "certain" : "likely", sent.text, owned)];
  const named = new Set([...said.matchAll(shared)].map(([, word = ""]) => word.toLowerCase()));
  const own = all.filter(({ path, isListed }) => !isListed && path.length <= mostNamed);
  const isNamed = (key: string) => named.has(key.toLowerCase()) && !common.test(key);
  const ids = own.filter(({ key }) => isNamed(key) && !naming.test(key));
  if (ids.length > 0) return [taken("likely", sent.text, ids)];
  const leaves = own.filter(({ key }) => naming.test(key));
  if (leaves.length === 0) return [];
  const same = leaves.filter((leaf) => quotes.some(({ value }) => value === leaf.value));
  const isOfKind = quotes.some(({ kind, value }) => value === same[0]?.value && isIn(kind, evidence.url));
  if (same.length > 0)
    return [taken(!isOfKind ? "possible" : same.length === 1 ? "certain" : "likely", sent.text, same)];
  const [, called] = callings.find(([words]) => words.test(said)) ?? [];
  const meant = called ? leaves.filter(({ key }) => called.test(key)) : [];
  const title = ofRules.test(evidence.operation?.id ?? "")
    ? leaves.filter(({ name }) => name === alertTitle && !meant.some((leaf) => leaf.name === name))
    : [];
  const open = [...meant.filter(({ path }) => path.length <= 2 || meant.length === 1), ...title];
  return called && open.length > 0 ? [taken("likely", sent.text, open)] : [];
}

/** The name at the end of the path that the reply quotes: of an object that was to be created under it. */
function takenInPath(quoted: readonly string[], { url, pathValues }: Evidences) {
  const path = pathOf(url);
  const last = path.slice(path.lastIndexOf("/") + 1);
  const sent = decoded(last);
  if (sent === "" || !quoted.includes(sent)) return [];
  const name = Object.entries(pathValues).find(([, value]) => value === sent)?.[0];
  const end = pathStart(url) + path.length;
  const place: Place = { part: "path", ...(name && { name }), start: end - last.length, end };
  const names = [name ?? path.split("/").at(-2) ?? ""];
  return [otherHas("certain", sent, place, { names })];
}

/**
 * The names of an object whose creation ends in a conflict without a reason: one that exists has them, or one that was
 * just deleted. An action on an object sends no name.
 */
function unsaid(evidence: Evidences) {
  const sent = evidence.method === "POST" ? sentJson(evidence) : undefined;
  if (!sent) return [];
  const isRule = ofRules.test(evidence.operation?.id ?? "");
  const leaves = leavesOf(sent.value).filter(
    ({ name }) => /^(?:(?:display|rule)?name|title)$/i.test(name) || (isRule && name === alertTitle),
  );
  return leaves.length > 0 ? [taken("possible", sent.text, leaves, true)] : [];
}

/** The word for what has a name: `tag` in "a tag named 'x'". */
const kindOf = (before: string, after: string | undefined): string =>
  after === undefined || /^(?:named|called|titled)$/i.test(after) ? before : after;

/** Words before a name that do not tell of what it is. */
const anyKind =
  /^(?:|object|item|entity|resource|record|entry|name|title|alias|value|named|called|titled|with|the|an?|of|by|as|is|for)$/i;

/** Whether a path has objects of a kind, or the word means any: `rule` in `/automationRules`. */
const isIn = (kind: string, url: string): boolean =>
  anyKind.test(kind) ||
  pathOf(url)
    .toLowerCase()
    .includes(kind.toLowerCase().replace(/(?:ies|y|s)$/, ""));

/** Whether a reply calls a property by its name before the value: `order '1'`. */
const isCalled = (key: string, word: string): boolean =>
  key.toLowerCase() === word.toLowerCase() && !/^name$/i.test(key) && !common.test(key);

function leavesOf(value: unknown, path: Leaf["path"] = []): Leaf[] {
  if ((typeof value === "string" || typeof value === "number") && path.length > 0) {
    const key = String(path.findLast((step) => typeof step === "string") ?? "");
    const isListed = path.some((step) => typeof step === "number");
    return [{ path, name: path.join("."), key, value: String(value), isListed }];
  }
  if (typeof value !== "object" || value === null || path.length >= mostDeep) return [];
  const isList = Array.isArray(value);
  return Object.entries(value)
    .slice(0, mostLeaves)
    .flatMap(([key, inner]) => leavesOf(inner, [...path, isList ? Number(key) : key]));
}
