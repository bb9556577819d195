import type { ApiError, Exchange } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import { pathOf } from "../uri.ts";
import { idNames, idsOf, jsonOf, own, pick, text } from "./fields.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import { readJson } from "./json-error.ts";
import { mostParts, type Reply } from "./reply.ts";

/** An item of a list; `isRefused` if the list holds nothing but failures. */
interface Item {
  readonly id: string | undefined;
  readonly value: unknown;
  readonly isRefused?: true;
}

/**
 * The parts of a call that a successful reply of the portal reports as failed: `results: [{ id, success: false, error
 * }]`, `failed: ["id"]`. No form is documented, and lists of evidence, alerts, and sign-ins have members of the same
 * names, so an item counts only if it reports an outcome of this call: it is no record, and the call is no query.
 */
export function failedOutcomes(body: unknown, reply: Reply, request: Exchange["request"]): ApiError[] {
  if (isQuery(request)) return [];
  const list = itemsIn(body);
  const sent = request.body?.text ?? "";
  const isSent = valuesIn(sent);
  const answersEach = list.length > 1 && lengthsIn(jsonOf(sent)).includes(list.length);
  return list.slice(0, mostParts).flatMap(({ id, value, isRefused }, index) => {
    const item = isObject(value) ? value : {};
    const isAnswer = answersEach || (id !== undefined && isSent(id));
    if (isRecord(item) || !(isRefused ? isAnswer || reasonOf(item, ...errorNames) : isFailed(item, isAnswer)))
      return [];
    return [{ ...errorOf(item, reply), shape: "item" as const, part: { index, ...(id && { id }) } }];
  });
}

/**
 * A successful reply of the portal that reports the whole call as failed: `{ success: false, message }`, `{ errorCode,
 * errorMessage }`.
 */
export function failedOutcome(body: unknown, reply: Reply, request: Exchange["request"]): ApiError[] {
  if (
    !isObject(body) ||
    isRecord(body) ||
    isQuery(request) ||
    reasonOf(body, ...errorNames, "message") === undefined
  )
    return [];
  const isCoded = isReason(pick(body, "errorCode")) && isReason(pick(body, "errorMessage"));
  // An object with an ID is the state of something, such as an earlier job.
  const isWord = isFailedWord(body) && idOf(body) === undefined;
  return isFlagged(body) || isCoded || isWord ? [errorOf(body, reply)] : [];
}

/** Whether a call asks for data, in which any state may be a failed one. */
const isQuery = ({ method, url }: Exchange["request"]): boolean =>
  method === "POST" &&
  /\/(?:query|search|list|find|filter|count|history|summary|details?|metadata|timeline|states?|status(?:es)?|activities|queryexecutor)(?:\/|$)/i.test(
    pathOf(url),
  );

/** The items of `results` and of lists of failures, at the root or below `data`; keys of an object are IDs. */
function itemsIn(body: unknown): Item[] {
  if (!isObject(body)) return itemsOf(body);
  if (isTable(body)) return [];
  const data = pick(body, "data");
  const root = isObject(data) ? data : body;
  const results = pick(root, "results") ?? own(root, "value");
  const refused = [root, ...(isObject(results) ? [results] : [])].flatMap((place) =>
    itemsOf(pick(place, "failures", "failed", "failedItems", "failedIds")),
  );
  if (refused.length > 0) return refused.map((item) => ({ ...item, isRefused: true }));
  return isObject(results) ? Object.entries(results).map(([id, value]) => ({ id, value })) : itemsOf(results);
}

const itemsOf = (list: unknown): Item[] =>
  (Array.isArray(list) ? list : []).map((value) => ({
    id: isObject(value) ? idOf(value) : text(value, 300),
    value,
  }));

/** `isAnswer`: the item is about something that the request names. */
function isFailed(item: JsonObject, isAnswer: boolean): boolean {
  if (isFlagged(item) || statusOf(item) !== undefined) return isAnswer || isReasoned(item);
  if (!isAnswer || isWell(item)) return false;
  return (
    reasonOf(item, ...errorNames) !== undefined ||
    (isFailedWord(item) && reasonOf(item, "message", "reason", "detail") !== undefined)
  );
}

const errorNames = ["error", "errorMessage", "errorCode", "failureReason", "errors"];
const wellNames = ["success", "isSuccess", "succeeded", "successful", "isSuccessful"];
const statusNames = ["statusCode", "httpStatusCode", "httpStatus", "status"];

const isReasoned = (item: JsonObject): boolean => reasonOf(item, ...errorNames, "message") !== undefined;

const isFailedWord = (item: JsonObject): boolean =>
  ["status", "outcome", "result"].some((name) =>
    /^(?:failed|failure|error)$/i.test(text(pick(item, name)) ?? ""),
  );

/** Whether an item says itself that it failed. */
const isFlagged = (item: JsonObject): boolean =>
  wellNames.some((name) => /^false$/i.test(String(pick(item, name)))) ||
  ["isFailed", "failed", "hasError"].some((name) => pick(item, name) === true);

/** Whether an item says that it succeeded, so that a text under `error` is no reason. */
const isWell = (item: JsonObject): boolean =>
  wellNames.some((name) => pick(item, name) === true) || Number(pick(item, ...statusNames) ?? 400) < 400;

/** The HTTP status of a failed item. */
function statusOf(item: JsonObject): number | undefined {
  const status = pick(item, ...statusNames);
  return typeof status === "number" && status >= 400 && status < 600 ? status : undefined;
}

/** Whether a text says more than "none". */
const isReason = (value: unknown): boolean => {
  const said = text(value, 2000)?.trim();
  return said !== undefined && !/^(?:0|none|null|no ?error|ok|success)$/i.test(said);
};

/** The first reason under these names: an error object, or a text. */
function reasonOf(item: JsonObject, ...names: string[]): JsonObject | string | undefined {
  for (const name of names) {
    const value = [pick(item, name)].flat()[0];
    if (isObject(value) && (text(pick(value, "message")) ?? text(pick(value, "code")))) return value;
    if (isReason(value)) return text(value, 2000)?.trim();
  }
  return undefined;
}

function errorOf(item: JsonObject, reply: Reply): ApiError {
  const reason = reasonOf(item, ...errorNames, "message", "reason", "detail");
  const read = readJson(isObject(reason) ? { error: reason } : item, reply);
  const code = read.code ?? text(pick(item, "errorCode", "code") ?? statusOf(item), 200);
  const message = read.message ?? (typeof reason === "string" && reason !== code ? reason : undefined);
  return {
    status: reply.status,
    ...(code && { code }),
    ...(message && { message }),
    ...sortIds(reply.api, [...read.ids, ...idsOf(item, "", idNames), ...idsInHeaders(reply.headers)]),
    shape: "error",
  };
}

/** Rows of a query: their columns may have any name. */
const isTable = (body: JsonObject): boolean =>
  ["schema", "columns", "tables", "stats"].some((name) => pick(body, name) !== undefined);

/** Most members of an item that reports an outcome; alerts, evidence and activities have more. */
const mostMembers = 8;

/** Whether an item describes something that happened, such as an alert or a sign-in: it has many members, or a time. */
function isRecord(item: JsonObject): boolean {
  const members = Object.entries(item);
  return (
    members.length > mostMembers ||
    members.some(
      ([name, value]) =>
        /(?:time|timestamp|date|seen|created|updated)(?:utc)?$/i.test(name) ||
        (typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)),
    )
  );
}

/** The name or ID of the object that an item is about. */
function idOf(item: JsonObject): string | undefined {
  const about = Object.entries(item).find(
    ([name, value]) =>
      /^(?:[iI]d|[nN]ame|[iI]ndicator(?:Value)?)$|[a-z\d](?:Id|ID|Name)$|_id$/.test(name) &&
      !/^(?:correlation|request|clientRequest|activity|trace|tenant|operation)_?id$/i.test(name) &&
      text(value, 300),
  );
  return about && text(about[1], 300);
}

/** Tells whether a request has a value in quotes, or as a whole number. */
function valuesIn(sent: string): (id: string) => boolean {
  const numbers = new Set(sent.match(/\d+/g));
  return (id) => sent.includes(JSON.stringify(id)) || numbers.has(id);
}

/** The lengths of the lists that a request has at its root or directly below. */
const lengthsIn = (body: unknown): number[] =>
  [body, ...(isObject(body) ? Object.values(body) : [])].flatMap((one) =>
    Array.isArray(one) ? [one.length] : [],
  );
