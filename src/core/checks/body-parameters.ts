import { distance } from "fastest-levenshtein";
import { findNodeAtLocation, type Node } from "jsonc-parser";
import { readMessage } from "../../catalogue/messages.ts";
import type { BodyParameter } from "../../catalogue/operations.ts";
import { isObject, type JsonObject } from "../json.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Edit, type Evidence, type Evidences, finding } from "./finding.ts";
import { mayBlameBody, queryPlace, sentJson, treeOf } from "./json-body.ts";
import { badBody } from "./scope.ts";

type Path = readonly (string | number)[];

/** What a value is, or should be. */
export type JsonKind = "text" | "number" | "boolean" | "date" | "list" | "object" | "null";

interface Arguments {
  /** `nested`: inside `container`, which should go; `member`: belongs inside `container`; `query`: in the URL. */
  readonly "parameter-level": {
    readonly names: readonly string[];
    readonly where: "nested" | "member" | "query";
    readonly container?: string;
  };
  readonly "parameter-case": { readonly name: string };
  readonly "parameter-spelling": { readonly name: string };
  readonly "parameter-duplicate": { readonly name: string };
  readonly "parameter-unknown": { readonly name: string };
  readonly "parameter-missing": { readonly names: readonly string[]; readonly empty: boolean };
  readonly "parameter-type": { readonly name: string; readonly wanted: JsonKind; readonly got: JsonKind };
  readonly "parameter-value": { readonly name: string; readonly caseOnly: boolean };
}

const make = <Check extends keyof Arguments>(
  check: Check,
  certainty: Certainty,
  evidence: Evidence,
  args: Arguments[Check],
) => finding(check, certainty, evidence, args);

type ParameterFinding = { [Check in keyof Arguments]: ReturnType<typeof make<Check>> }[keyof Arguments];

/** How specific a finding is: the cause stands before what may only follow from it. */
const weights: Record<keyof Arguments, number> = {
  "parameter-level": 6,
  "parameter-case": 5,
  "parameter-spelling": 4,
  "parameter-type": 3,
  "parameter-value": 2,
  "parameter-missing": 1,
  "parameter-unknown": 0,
  "parameter-duplicate": 0,
};

/** A finding whose place is not looked up yet: that takes time, and most bodies need it for nothing. */
interface Draft {
  readonly check: keyof Arguments;
  /** To the property or member that it is about. */
  readonly path: Path;
  readonly on: "key" | "value" | "opening" | "query";
  /** The parameters concerned, as documented. */
  readonly names: readonly string[];
  readonly sent?: string;
  readonly expected?: readonly string[];
  /** What should stand there instead of the text that does; `undefined` when that is not certain. */
  readonly fix?: (text: string) => string | undefined;
  /** The body becomes this property's value. */
  readonly unwrap?: true;
  /** Only worth saying when nothing else was found: the API usually tolerates it. */
  readonly weak?: true;
  readonly finding: (evidence: Evidence) => ParameterFinding;
  readonly certainty: Certainty;
}

interface Context {
  readonly evidence: Evidences;
  /** For what the documentation settles. The Graph pages list less than the service accepts. */
  readonly settled: Certainty;
  /** A parameter that the message calls missing. */
  readonly missing?: string;
  /** The message speaks of types, so a number sent as text may matter. */
  readonly typesMatter: boolean;
  readonly drafts: Draft[];
}

/** One object of the body beside what is documented for it. */
interface Scope {
  readonly value: JsonObject;
  readonly parameters: readonly BodyParameter[];
  /** Names beyond the list may be legal. */
  readonly open: boolean;
  readonly path: Path;
  /** Parameters that were sent, under which key; `undefined` for those at a wrong place. */
  readonly present: Map<BodyParameter, string | undefined>;
}

/** Members of a list that are looked at; no documented list takes more than 500. */
const mostMembers = 1000;
const mostNames = 200;
const mostFindings = 20;

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const isSecret = (value: unknown) => typeof value === "string" && value.includes("•");
const isEmpty = (value: unknown) =>
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);
const keysOf = (value: JsonObject) => Object.keys(value).slice(0, mostNames);

/** Changes that a slip of the fingers explains, for a word of this length. */
const slips = (length: number) => (length <= 4 ? 1 : length <= 8 ? 2 : 3);
const letters = (word: string) => [...word].sort().join("");

/** The candidate that the word is a misspelling of, if any; letter case does not count. */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const small = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const changes = letters(small) === letters(other) ? 1 : distance(small, other);
    if (changes <= slips(other.length) && changes < least) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}

const display = (path: Path): string =>
  path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step))
    .join("");

function kindOf(value: unknown): JsonKind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "object" ? "object" : "text";
}

function wantedKind(type: string): JsonKind {
  if (type.endsWith("[]")) return "list";
  if (type === "Object" || type === "Boolean") return type === "Object" ? "object" : "boolean";
  return type === "Int" ? "number" : type.startsWith("DateTime") ? "date" : "text";
}

/** What is documented for the members of a list or object; open when nothing is. */
function inside(parameter: BodyParameter, open: boolean, { evidence }: Context) {
  const { items, itemsLike } = parameter;
  const like = itemsLike ? evidence.operations.find(({ id }) => id === itemsLike) : undefined;
  const parameters = items ?? like?.body;
  return {
    parameters: parameters ?? [],
    open: open || !parameters || parameter.bodyOpen === true || like?.bodyOpen === true,
  };
}

/** The wanted parameters that an object holds at a lower level, at most three down. */
function foundInside(value: JsonObject, wanted: readonly BodyParameter[], depth = 0): BodyParameter[] {
  const found = keysOf(value).flatMap((key) => {
    const hit = wanted.find(({ name }) => same(name, key));
    const inner = value[key];
    return hit ? [hit] : isObject(inner) && depth < 2 ? foundInside(inner, wanted, depth + 1) : [];
  });
  return [...new Set(found)];
}

const isNeeded = ({ required, requiredOpen }: BodyParameter) => required === true && !requiredOpen;

function checkNested(key: string, scope: Scope, context: Context): boolean {
  const { path, open, present, value } = scope;
  const inner = value[key];
  const absent = scope.parameters.filter((parameter) => !present.has(parameter));
  const found = isObject(inner) ? foundInside(inner, absent) : [];
  if (found.length === 0) return false;
  for (const parameter of found) present.set(parameter, undefined);
  const names = found.map(({ name }) => name);
  const sure = !open || found.some(isNeeded);
  const certainty = sure ? context.settled : "likely";
  const container = display([...path, key]);
  // A wrapper around a body that is right in itself: without it the call is.
  const unwrap =
    sure &&
    path.length === 0 &&
    Object.keys(value).length === 1 &&
    isObject(inner) &&
    names.every((name) => Object.hasOwn(inner, name));
  context.drafts.push({
    check: "parameter-level",
    path: [...path, key],
    on: "key",
    names,
    sent: names.map((name) => `${container}.${name}`).join(", "),
    expected: [names.map((name) => display([...path, name])).join(", ")],
    certainty,
    ...(unwrap && { unwrap }),
    finding: (evidence) =>
      make("parameter-level", certainty, evidence, { names, where: "nested", container }),
  });
  return true;
}

/** A name that belongs into a list or object which is missing: `indicatorValue` beside no `Indicators`. */
function checkTooHigh(keys: readonly string[], scope: Scope, context: Context): string[] {
  const { parameters, present, path, open } = scope;
  let rest = [...keys];
  for (const parameter of parameters) {
    if (present.has(parameter)) continue;
    const members = inside(parameter, open, context).parameters;
    const placed = rest.filter((key) => members.some(({ name }) => same(name, key)));
    const [first] = placed;
    if (first === undefined) continue;
    rest = rest.filter((key) => !placed.includes(key));
    present.set(parameter, undefined);
    const certainty = isNeeded(parameter) ? context.settled : "likely";
    const container = parameter.name;
    const list = parameter.type.endsWith("[]");
    context.drafts.push({
      check: "parameter-level",
      path: [...path, first],
      on: "key",
      names: placed,
      sent: placed.join(", "),
      expected: [
        `"${container}": ${list ? "[{" : "{"} ${placed.map((name) => `"${name}": …`).join(", ")} ${list ? "}]" : "}"}`,
      ],
      certainty,
      finding: (evidence) =>
        make("parameter-level", certainty, evidence, { names: placed, where: "member", container }),
    });
  }
  return rest;
}

/** Settles which documented parameters the keys mean, and reports each key that is not one as it stands. */
function checkNames(scope: Scope, context: Context): void {
  const { value, parameters, open, path, present } = scope;
  const { settled, drafts } = context;
  const keys = keysOf(value).filter((key) => !/^@|@odata\./.test(key)); // annotations are no parameters
  const about = (key: string, name: string) =>
    ({ path: [...path, key], on: "key", names: [name], sent: key, expected: [name] }) as const;

  const inexact = keys.filter((key) => {
    const exact = parameters.find(({ name }) => name === key);
    if (exact) present.set(exact, key);
    return !exact;
  });
  if (inexact.length === 0) return;
  const strange = inexact.filter((key) => {
    const parameter = parameters.find(({ name }) => same(name, key));
    if (!parameter) return true;
    const { name } = parameter;
    if (present.has(parameter)) {
      drafts.push({
        ...about(key, name),
        check: "parameter-duplicate",
        certainty: "possible",
        finding: (evidence) => make("parameter-duplicate", "possible", evidence, { name }),
      });
      return false;
    }
    present.set(parameter, key);
    if (parameter.caseUncertain) return false;
    const certainty = parameter.nameOpen ? "likely" : settled;
    drafts.push({
      ...about(key, name),
      check: "parameter-case",
      certainty,
      fix: () => JSON.stringify(name),
      finding: (evidence) => make("parameter-case", certainty, evidence, { name }),
    });
    return false;
  });

  const misspelt = strange.filter((key) => {
    const absent = parameters.filter((parameter) => !present.has(parameter));
    const name = nearest(
      key,
      absent.map(({ name }) => name),
    );
    const parameter = absent.find((candidate) => candidate.name === name);
    if (!name || !parameter) return true;
    if (isObject(value[key]) && wantedKind(parameter.type) !== "object") return true; // a container
    present.set(parameter, key);
    if (parameter.nameOpen) return false;
    const certainty = !open || isNeeded(parameter) ? settled : "likely";
    drafts.push({
      ...about(key, name),
      check: "parameter-spelling",
      certainty,
      fix: () => JSON.stringify(name),
      finding: (evidence) => make("parameter-spelling", certainty, evidence, { name }),
    });
    return false;
  });

  const unplaced = misspelt.filter((key) => !checkNested(key, scope, context));
  for (const key of checkTooHigh(unplaced, scope, context)) {
    if (open) continue;
    const certainty = settled === "certain" ? "likely" : "possible";
    drafts.push({
      check: "parameter-unknown",
      path: [...path, key],
      on: "key",
      names: [key],
      sent: key,
      expected: parameters.filter((parameter) => !present.has(parameter)).map(({ name }) => name),
      certainty,
      finding: (evidence) =>
        make("parameter-unknown", certainty, evidence, { name: display([...path, key]) }),
    });
  }
}

/** Body parameters that were sent in the URL instead. */
function checkQuery({ parameters, present }: Scope, { evidence, settled, drafts }: Context): void {
  const { url, operation } = evidence;
  for (const parameter of parameters) {
    const { name } = parameter;
    const inUrl = operation?.queryParameters?.some((known) => same(known.name, name));
    const place = present.has(parameter) || inUrl ? undefined : queryPlace(url, name);
    if (!place) continue;
    present.set(parameter, undefined);
    const certainty = isNeeded(parameter) && !operation?.queryOpen ? settled : "likely";
    drafts.push({
      check: "parameter-level",
      path: [],
      on: "query",
      names: [name],
      sent: url.slice(place.start, place.end),
      expected: [`{ "${name}": … }`],
      certainty,
      finding: (evidence) =>
        make("parameter-level", certainty, { ...evidence, place }, { names: [name], where: "query" }),
    });
  }
}

function checkMissing({ value, parameters, present, path }: Scope, context: Context): void {
  const { missing, drafts } = context;
  const required = parameters.filter(
    (parameter) => isNeeded(parameter) || (path.length === 0 && missing && same(parameter.name, missing)),
  );
  const report = (lacking: readonly BodyParameter[], certainty: Certainty, at?: string) => {
    if (lacking.length === 0) return;
    const names = lacking.map(({ name }) => name);
    const empty = at !== undefined;
    drafts.push({
      check: "parameter-missing",
      path: empty ? [...path, at] : path,
      on: empty ? "value" : "opening",
      names,
      ...(empty && { sent: `"${at}": ${JSON.stringify(value[at])}` }),
      expected: [names.map((name) => display([...path, name])).join(", ")],
      certainty,
      finding: (evidence) => make("parameter-missing", certainty, evidence, { names, empty }),
    });
  };
  report(
    required.filter((parameter) => !present.has(parameter) && !parameter.nameOpen),
    "certain",
  );
  for (const parameter of required) {
    const key = present.get(parameter);
    if (key !== undefined && isEmpty(value[key])) report([parameter], "likely", key);
  }
}

function checkType(
  value: unknown,
  wanted: JsonKind,
  path: Path,
  context: Context,
  how: { certainty: Certainty; weak?: true; fix?: Draft["fix"]; expected?: readonly string[] },
): void {
  const name = display(path);
  const { certainty, ...rest } = how;
  context.drafts.push({
    check: "parameter-type",
    path,
    on: "value",
    names: path.filter((step) => typeof step === "string").slice(-1),
    certainty,
    ...rest,
    finding: (evidence) => make("parameter-type", certainty, evidence, { name, wanted, got: kindOf(value) }),
  });
}

/** The text inside a JSON string, when it is itself JSON of the wanted kind. */
function decoded(value: unknown, wanted: JsonKind): string | undefined {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return undefined;
  try {
    return kindOf(JSON.parse(value)) === wanted ? value : undefined;
  } catch {
    return undefined; // only looks like JSON
  }
}

function checkAllowed(value: string, parameter: BodyParameter, path: Path, context: Context): void {
  const { allowedValues, olderValues = [], valuesOpen, name } = parameter;
  const { settled, evidence, drafts } = context;
  if (!allowedValues || allowedValues.includes(value) || olderValues.some((older) => same(older, value)))
    return;
  const equal = allowedValues.find((allowed) => same(allowed, value));
  const near = equal ?? nearest(value, allowedValues);
  // A value of a sister operation: NotEnoughDataToValidate is no misspelling of NoEnoughDataToValidate.
  const elsewhere = () =>
    evidence.operations.some(({ body }) =>
      body?.some(
        (other) => same(other.name, name) && other.allowedValues?.some((known) => same(known, value)),
      ),
    );
  if (valuesOpen && !equal && (!near || elsewhere())) return;
  const certainty = equal || valuesOpen ? "possible" : settled;
  drafts.push({
    check: "parameter-value",
    path,
    on: "value",
    names: [name],
    expected: near ? [near] : allowedValues,
    certainty,
    ...(equal && { weak: true }),
    finding: (evidence) =>
      make("parameter-value", certainty, evidence, {
        name: display(path),
        caseOnly: equal !== undefined,
      }),
  });
}

function checkScalar(value: unknown, parameter: BodyParameter, path: Path, context: Context): void {
  const wanted = wantedKind(parameter.type.replace(/\[\]$/, ""));
  const got = kindOf(value);
  const { settled } = context;
  if (typeof value === "string" && wanted === "text") {
    checkAllowed(value, parameter, path, context);
  } else if (parameter.typeOpen) {
    return;
  } else if (got === "list" || got === "object") {
    const only = Array.isArray(value) && value.length === 1 && kindOf(value[0]) === "text";
    checkType(value, wanted, path, context, {
      certainty: settled,
      ...(only && { fix: () => JSON.stringify(value[0]), expected: [JSON.stringify(value[0])] }),
    });
  } else if (wanted === "date") {
    if (typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)))
      return;
    const right = typeof value === "string" ? isoDate(value) : undefined;
    checkType(value, wanted, path, context, {
      certainty: "likely",
      ...(right && { expected: [JSON.stringify(right)] }),
    });
  } else if (got !== wanted) {
    // Clients send numbers and truth values as text, and mostly it works.
    const readable =
      wanted === "text" ||
      (wanted === "number" && /^-?\d+$/.test(String(value))) ||
      (wanted === "boolean" && /^(?:true|false)$/i.test(String(value)));
    const bare = wanted === "text" ? JSON.stringify(String(value)) : String(value).toLowerCase();
    checkType(value, wanted, path, context, {
      certainty: !readable || context.typesMatter ? "likely" : "possible",
      ...(readable && { expected: [bare] }),
      ...(readable && !context.typesMatter && { weak: true }),
    });
  }
}

/** `31.12.2026` and `12/31/2026` in ISO 8601, where day and month cannot be confused. */
function isoDate(text: string): string | undefined {
  const [, a = "", b = "", year = ""] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.trim()) ?? [];
  const [day, month] = Number(a) > 12 ? [a, b] : Number(b) > 12 ? [b, a] : [];
  return day && month ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T00:00:00Z` : undefined;
}

function checkValue(
  value: unknown,
  parameter: BodyParameter,
  scope: Scope,
  path: Path,
  context: Context,
): void {
  // What is required and empty counts as missing; an empty text is no value of a list of values.
  const isNoChoice = value === "" && parameter.allowedValues && !isNeeded(parameter);
  if (isSecret(value) || (isEmpty(value) && !isNoChoice)) return;
  const wanted = wantedKind(parameter.type);
  const key = path.at(-1);
  if (isObject(value) && wanted !== "object" && typeof key === "string") {
    // `"Query": { "Query": "…" }`: wrapped once too often.
    const again = new Map([...scope.present].filter(([other]) => other !== parameter));
    if (checkNested(key, { ...scope, present: again }, context)) {
      for (const other of again.keys()) if (!scope.present.has(other)) scope.present.set(other, undefined);
      return;
    }
  }
  if (wanted !== "list" && wanted !== "object") {
    checkScalar(value, parameter, path, context);
    return;
  }

  if (kindOf(value) !== wanted) {
    if (parameter.typeOpen) return;
    const inner = decoded(value, wanted);
    const separated = typeof value === "string" && /[,;\s]/.test(value.trim());
    const members = parameter.type === "Object[]" ? "object" : "text";
    const wraps = wanted === "list" && kindOf(value) === members && !separated;
    checkType(value, wanted, path, context, {
      certainty: context.settled,
      ...(inner && { fix: () => inner, expected: [inner] }),
      ...(!inner && wraps && { fix: (text: string) => `[${text}]` }),
      ...(!inner && wraps && members === "text" && { expected: [JSON.stringify([value])] }),
    });
    return;
  }
  const level = inside(parameter, scope.open, context);
  if (isObject(value)) checkObject(value, level, path, context);
  if (!Array.isArray(value)) return;
  for (const [index, member] of value.slice(0, mostMembers).entries()) {
    if (isSecret(member) || member === null) continue;
    const at = [...path, index];
    if (parameter.type !== "Object[]") checkScalar(member, parameter, at, context);
    else if (isObject(member)) checkObject(member, level, at, context);
    else if (!parameter.typeOpen) checkType(member, "object", at, context, { certainty: context.settled });
  }
}

function checkObject(
  value: JsonObject,
  level: Pick<Scope, "parameters" | "open">,
  path: Path,
  context: Context,
): void {
  const scope: Scope = { value, ...level, path, present: new Map() };
  checkNames(scope, context);
  if (path.length === 0) checkQuery(scope, context);
  for (const [parameter, key] of [...scope.present])
    if (key !== undefined) checkValue(value[key], parameter, scope, [...path, key], context);
  checkMissing(scope, context);
}

/** Several members of a list with the same fault are one draft with several paths. */
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

/** The node that a draft is about. */
function nodeOf(root: Node | undefined, { path, on }: Draft): Node | undefined {
  const value = root && findNodeAtLocation(root, [...path]);
  return on === "key" ? value?.parent?.children?.[0] : value;
}

function editOf(draft: Draft, root: Node | undefined, text: string): Edit[] {
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
  message: string,
): ParameterFinding[] {
  const [draft] = group;
  if (!draft) return [];
  const node = nodeOf(root, draft);
  const name = display(draft.path);
  const start = node?.offset;
  const end =
    start === undefined || !node ? undefined : draft.on === "opening" ? start + 1 : start + node.length;
  const sent = draft.sent ?? (node && draft.on === "value" ? slice(text, node).slice(0, 200) : undefined);
  const edits = draft.certainty === "certain" ? group.flatMap((each) => editOf(each, root, text)) : [];
  const words = new Set(message.toLowerCase().match(/\w+/g));
  const named = draft.names.some((word) => words.has(word.toLowerCase()));
  return [
    draft.finding({
      ...(sent !== undefined && { sent }),
      ...(draft.expected && { expected: draft.expected }),
      place: { part: "body", ...(name && { name }), ...(end !== undefined && { start, end }) },
      ...(edits.length > 0 && { edits }),
      weight: weights[draft.check] + (named ? 10 : 0),
    }),
  ];
}

/** Codes that are about the body and nothing else: then even what usually works is worth a word. */
const strictCodes = new Set(["invalidrequestbody", "invalidinput"]);

/**
 * The body's parameters against those that the operation documents: wrong letter case (`{"comment":"x"}` to isolate,
 * which takes `Comment`), misspelt, at the wrong level or in the URL, missing, unknown, of the wrong type or with a
 * value off the list. Certain where the documentation is; `likely` for Graph, whose pages list less than it accepts.
 * Source: parameter tables and samples of the operation pages; the rule on letter case is that of the error code page.
 */
export const bodyParameters = defineCheck({
  name: "body-parameters",
  scope: badBody,
  question: "bodyParameters",
  run,
});

function run(evidence: Evidences): ParameterFinding[] {
  const { operation, failure } = evidence;
  if (!operation?.body || !mayBlameBody(evidence)) return [];
  if (operation.requestContentType && !/json/i.test(operation.requestContentType)) return [];
  const sent = sentJson(evidence);
  const { message = "", code = "" } = failure.error;
  const read = readMessage(message);
  const missing =
    read?.id === "missingParameter" || read?.id === "missingArgument"
      ? read.parts.name?.replace(/^["'`]|(?<!["'`.])["'`.]+$/g, "")
      : undefined;
  const context: Context = {
    evidence,
    settled: operation.api === "graph" ? "likely" : "certain",
    ...(missing && { missing }),
    typesMatter: /convert|\btypes?\b|\bint(?:eger|32|64)?\b|\bboolean\b/i.test(message),
    drafts: [],
  };
  const level = { parameters: operation.body, open: operation.bodyOpen === true };
  if (isObject(sent?.value)) checkObject(sent.value, level, [], context);
  else if (!sent) checkQuery({ value: {}, ...level, path: [], present: new Map() }, context);
  const { drafts } = context;
  const strong = drafts.filter(({ weak }) => !weak);
  const said = strong.length > 0 ? strong : strictCodes.has(code.toLowerCase()) ? drafts : [];
  if (said.length === 0) return [];
  const text = sent?.text ?? "";
  const root = treeOf(text);
  return merge(said).flatMap((group) => locate(group, root, text, message));
}
