import { findNodeAtLocation } from "jsonc-parser";
import { isObject } from "../../json.ts";
import { treeOf } from "../../json-tree.ts";
import { saidBy } from "../../message/wording.ts";
import type { Evidences } from "../finding.ts";
import { sentJson } from "../sent-json.ts";
import { type JsonKind, kindOf } from "./kinds.ts";
import { display, isSameName, make, type ParameterFinding, type Path } from "./types.ts";

/** How Json.NET says that it expected another kind of value, in order of how much they say; the path follows. */
const wordings: readonly RegExp[] = [
  /\bError reading (?<reading>string|integer|decimal|double|boolean|bool|date)\. Unexpected token: (?<token>\w{1,20})/,
  /\bCannot deserialize the current JSON (?<token>object|array) \(e\.g\. .{1,40}\) into type '/,
  /\bUnexpected character encountered while parsing value: (?<token>[[{])/,
];
const required = /\brequires a JSON (?<reading>array|object|primitive)\b/;
const pathAfter = /\bPath '(?<path>[\w.[\]]{1,200})'/;

/** What a reply expected, what it got, and where. */
function unreadIn(said: string) {
  const found = wordings.map((wording) => wording.exec(said)).find(Boolean);
  if (!found) return undefined;
  const rest = said.slice(found.index);
  const { token = "", reading = required.exec(rest)?.groups?.reading } = found.groups ?? {};
  return { token, reading, path: pathAfter.exec(rest)?.groups?.path };
}

const read: Readonly<Record<string, JsonKind>> = {
  string: "text",
  integer: "number",
  decimal: "number",
  double: "number",
  boolean: "boolean",
  bool: "boolean",
  date: "date",
  array: "list",
  object: "object",
  primitive: "text",
};

const tokens: Readonly<Record<string, JsonKind>> = {
  StartObject: "object",
  StartArray: "list",
  String: "text",
  Integer: "number",
  Float: "number",
  Boolean: "boolean",
  Null: "null",
  object: "object",
  array: "list",
  "{": "object",
  "[": "list",
};

/** Most levels and members of a body that are searched. */
const mostLevels = 8;
const mostMembers = 200;

/** `auth.userName` as names and indexes. */
const stepsOf = (path: string): Path =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Whether a path ends with another one: the service may have read only a part of the body. */
const endsWith = (path: Path, end: Path): boolean =>
  path.length >= end.length &&
  end.every((step, index) => isSameName(String(path[path.length - end.length + index]), String(step)));

/** Paths of the values of a kind under a name. */
function pathsOf(value: unknown, end: Path, kind: JsonKind, path: Path = []): Path[] {
  if (path.length > mostLevels) return [];
  const own = path.length > 0 && kindOf(value) === kind && endsWith(path, end) ? [path] : [];
  const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [
    ...own,
    ...members.slice(0, mostMembers).flatMap(([step, inner]) => pathsOf(inner, end, kind, [...path, step])),
  ];
}

/**
 * A value of another kind than the service could read. Certain: the reply names the property and both kinds, and only
 * one such value was sent; likely if it only says that a plain value is needed. Triggered by "Error reading string. Unexpected token: StartObject. Path 'userName'".
 */
export function unreadFindings(evidence: Evidences): ParameterFinding[] {
  const said = unreadIn(saidBy(evidence.failure.error).slice(0, 4000));
  const sent = said?.path === undefined ? undefined : sentJson(evidence);
  if (said?.path === undefined || sent?.value === undefined) return [];
  const got = tokens[said.token];
  const wanted = read[said.reading ?? "primitive"];
  if (got === undefined || wanted === undefined || got === wanted) return [];
  const [path, ...others] = pathsOf(sent.value, stepsOf(said.path), got);
  const root = treeOf(sent.text);
  const node = path && root && findNodeAtLocation(root, [...path]);
  if (!path || others.length > 0 || !node) return [];
  const span = { start: node.offset, end: node.offset + node.length };
  const text = sent.text.slice(span.start, span.end).slice(0, 200);
  const name = display(path);
  // What a plain value should be is mostly a text.
  const isOpen = said.reading === undefined || said.reading === "primitive";
  const certainty = isOpen ? "likely" : "certain";
  const given = { sent: text, place: { part: "body" as const, name, ...span }, weight: 30 };
  return [make("parameter-type", certainty, given, { name, wanted, got })];
}
