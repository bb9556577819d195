import { factsOfApi, isOneFamily } from "../catalogue/apis/index.ts";
import type { Api } from "../catalogue/apis/names.ts";
import { withoutPrefix } from "../catalogue/hosts.ts";
import { type Operation, usual } from "../catalogue/operations.ts";
import { escapeRegExp } from "./expression.ts";
import type { Failure } from "./failure.ts";
import { cloudAppsPath, publicUrlOf } from "./portal/address.ts";
import { rowOf } from "./row.ts";
import { decoded, pathOf } from "./uri.ts";

/** An operation and the decoded values of its path parameters. */
export interface FoundOperation {
  readonly operation: Operation;
  readonly pathValues: Readonly<Record<string, string>>;
}

interface Matcher {
  readonly operation: Operation;
  readonly expression: RegExp;
  /** The path before its first parameter, in lower case. Most paths begin in another way and need no match. */
  readonly start: string;
  readonly names: readonly string[];
  /** Number of fixed characters: the most literal match wins (`/alerts/batchUpdate` over `/alerts/{id}`). */
  readonly literal: number;
  /** Number of segments. */
  readonly length: number;
}

/**
 * Normalises a path. Graph accepts actions and functions also by their full name, with or without `()`, and an ID
 * also as a key: `hosts('contoso.com')`.
 */
const normal = (path: string) =>
  path
    .replace(/^\/api\/v1\.0\//i, "/api/")
    .replace(/(?<!\/)\/+$/, "")
    .replace(/\/microsoft\.graph\.(?:security\.)?(?=[a-z])/gi, "/")
    .replace(/\(\)$/, "")
    .replace(/\((?:'|%27)([^()'/=]{1,300})(?:'|%27)\)/g, "/$1");

function matcher(operation: Operation, path: string): Matcher {
  const names: string[] = [];
  const source = normal(path)
    .split(/(\{[^{}]+\})/)
    .map((piece) => {
      const name = /^\{(.+)\}$/.exec(piece)?.[1];
      if (name === undefined) return escapeRegExp(piece);
      names.push(name);
      return "([^/]+?)";
    })
    .join("");
  return {
    operation,
    expression: new RegExp(`^${source}$`, "i"),
    start: normal(path).split("{", 1).join("").toLowerCase(),
    names,
    literal: path.replace(/\{[^{}]+\}/g, "").length,
    length: lengthOf(normal(path)),
  };
}

/** No parameter contains a slash, so only paths of the same length can match. */
const lengthOf = (path: string): number => path.split("/").length;

/** Computed once per list: compiling takes some 5 ms, and several checks look up the same call. */
const matchers = new WeakMap<readonly Operation[], ReadonlyMap<number, readonly Matcher[]>>();

/** The matchers by number of segments. */
function matchersOf(operations: readonly Operation[]): ReadonlyMap<number, readonly Matcher[]> {
  const known = matchers.get(operations);
  if (known) return known;
  const byLength = new Map<number, Matcher[]>();
  const made = operations
    .flatMap((operation) =>
      [operation.path, ...(operation.pathAliases ?? [])].map((path) => matcher(operation, path)),
    )
    .sort((a, b) => b.literal - a.literal);
  for (const one of made) byLength.set(one.length, [...(byLength.get(one.length) ?? []), one]);
  matchers.set(operations, byLength);
  return byLength;
}

/** The operations of each family in a list; under `usual` those that all other calls are compared with. */
const listsIn = new WeakMap<readonly Operation[], ReadonlyMap<string, readonly Operation[]>>();

const familyOf = (api: Api): string => (usual.includes(api) ? "usual" : factsOfApi[api].family);

function byFamily(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const lists = new Map<string, Operation[]>();
  for (const operation of operations) {
    const family = familyOf(operation.api);
    const list = lists.get(family);
    if (list) list.push(operation);
    else lists.set(family, [operation]);
  }
  return lists;
}

/**
 * The operations that a call may refer to: those of its API's family. Endpoint, XDR, and Graph form one family,
 * because their paths are often called on each other's hosts; an API without operations is compared with these.
 */
export function operationsFor(api: Api | undefined, operations: readonly Operation[]): readonly Operation[] {
  let lists = listsIn.get(operations);
  if (!lists) {
    lists = byFamily(operations);
    listsIn.set(operations, lists);
  }
  return (api && lists.get(familyOf(api))) ?? lists.get("usual") ?? [];
}

let last:
  | {
      readonly url: string;
      readonly operations: readonly Operation[];
      readonly found: readonly FoundOperation[];
    }
  | undefined;

/**
 * Every documented operation with this path, for any method. Caches the latest result, because diagnosis, checks and
 * answer look up the same call. This and the beginnings of paths save 12 % of recognising, diagnosing and answering.
 */
export function operationsAt(url: string, operations: readonly Operation[]): readonly FoundOperation[] {
  if (last?.url !== url || last.operations !== operations)
    last = { url, operations, found: foundAnywhere(normal(pathOf(url)), operations) };
  return last.found;
}

/** Azure documents some paths with a `{resourceId}` or `{scope}`, which stands for several segments. */
function foundAnywhere(path: string, operations: readonly Operation[]): readonly FoundOperation[] {
  const found = foundAt(path, operations);
  const start = path.toLowerCase().lastIndexOf("/providers/microsoft.");
  if (found.length > 0 || start <= 0 || !/^\/subscriptions\//i.test(path)) return found;
  const resource = path.slice(1, start);
  return foundAt(`/resource${path.slice(start)}`, operations).flatMap(({ operation, pathValues }) => {
    const name = /^\/\{(resourceId|scope)\}\//.exec(operation.path)?.[1];
    return name === undefined ? [] : [{ operation, pathValues: { ...pathValues, [name]: resource } }];
  });
}

function foundAt(path: string, operations: readonly Operation[]): readonly FoundOperation[] {
  const lower = path.toLowerCase();
  const found: FoundOperation[] = [];
  let literal = -1;
  for (const one of matchersOf(operations).get(lengthOf(path)) ?? []) {
    const { operation, expression, start, names, literal: fixed } = one;
    if (fixed < literal) break;
    if (!lower.startsWith(start)) continue;
    const match = expression.exec(path);
    if (!match) continue;
    literal = fixed;
    const values = names.map(
      (name, index) => [name, decoded(match[index + 1] ?? "").replace(/^'(.*)'$/, "$1")] as const,
    );
    found.push({ operation, pathValues: Object.fromEntries(values) });
  }
  return found;
}

/** The documented operation of a call, by method and path, ignoring case. */
export const findOperation = (
  method: string,
  url: string,
  operations: readonly Operation[],
): FoundOperation | undefined =>
  operationsAt(url, operations).find(({ operation }) => operation.method === method.toUpperCase());

/**
 * The documented operation of a failed call. An added host may have a prefix before the path of its API, and never
 * refers to another API.
 */
export function findOperationOf(
  failure: Failure,
  operations: readonly Operation[],
): FoundOperation | undefined {
  const { api } = failure.exchange;
  const { method, url } = rowOf(failure);
  if (!api) return findOperation(method, publicUrlOf(url) ?? url, operations);
  for (const address of [url, ...withoutPrefix(url, api)]) {
    const found = findOperation(method, address, operations);
    if (found && isOneFamily(found.operation.api, api)) return found;
  }
  return undefined;
}

/** The API behind the portal that has documented operations at this path. */
export const apiBehind = (url: string): Api | undefined =>
  cloudAppsPath(url) === undefined ? undefined : "mdca";

/**
 * The documented operation of the API behind the portal. It defines what a body may contain; its limits and
 * permissions apply to apps, not to the portal.
 */
export function operationBehind(
  method: string,
  url: string,
  all: readonly Operation[],
): Operation | undefined {
  const path = cloudAppsPath(url);
  return path === undefined
    ? undefined
    : findOperation(method, `https://host${path}`, operationsFor("mdca", all))?.operation;
}
