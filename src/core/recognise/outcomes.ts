import type { ApiError, Exchange } from "../failure.ts";
import { isObject, type JsonObject } from "../json.ts";
import { idNames, idsOf, jsonOf, own, pick, text } from "./fields.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import { readJson } from "./json-error.ts";
import { mostParts, type Reply } from "./reply.ts";

/**
 * The parts of a call that a successful reply of the portal reports as failed: `results: [{ id, success: false, error }]`.
 * No form is documented, and lists of evidence, alerts, and sign-ins have members of the same names, so an item counts
 * only if it reports an outcome and is not a record.
 */
export function failedOutcomes(body: unknown, reply: Reply, { body: sent }: Exchange["request"]): ApiError[] {
  if (isObject(body) && isTable(body)) return [];
  const found = isObject(body) ? (pick(body, "results") ?? own(body, "value")) : body;
  const list: [id: string | undefined, item: unknown][] = isObject(found)
    ? Object.entries(found)
    : (Array.isArray(found) ? found : []).map((item) => [isObject(item) ? idOf(item) : undefined, item]);
  const answersEach = list.length > 1 && lengthsIn(jsonOf(sent?.text ?? "")).includes(list.length);
  return list.slice(0, mostParts).flatMap(([id, item], index) => {
    if (!isObject(item) || isRecord(item)) return [];
    const isAnswer = answersEach || (id !== undefined && isSent(id, sent?.text ?? ""));
    if (!isFailed(item, isAnswer)) return [];
    return [{ ...errorOf(item, reply), shape: "item" as const, part: { index, ...(id && { id }) } }];
  });
}

/** A successful reply of the portal that reports the whole call as failed: `{ success: false, message }`. */
export const failedOutcome = (body: unknown, reply: Reply): ApiError[] =>
  isObject(body) &&
  !isRecord(body) &&
  isFlagged(body) &&
  reasonOf(body, ...errorNames, "message") !== undefined
    ? [errorOf(body, reply)]
    : [];

/** `isAnswer`: the item is about something that the request names. */
function isFailed(item: JsonObject, isAnswer: boolean): boolean {
  if (isFlagged(item) || statusOf(item) !== undefined)
    return isAnswer || reasonOf(item, ...errorNames, "message") !== undefined;
  return isAnswer && reasonOf(item, ...errorNames) !== undefined && !isWell(item);
}

const errorNames = ["error", "errorMessage", "errorCode", "failureReason", "errors"];

const wellNames = ["success", "isSuccess", "succeeded", "successful", "isSuccessful"];

/** Whether an item says itself that it failed. */
const isFlagged = (item: JsonObject): boolean =>
  wellNames.some((name) => pick(item, name) === false) ||
  ["isFailed", "failed", "hasError"].some((name) => pick(item, name) === true);

/** Whether an item says that it succeeded, so that a text under `error` is no reason. */
const isWell = (item: JsonObject): boolean =>
  wellNames.some((name) => pick(item, name) === true) || Number(pick(item, ...statusNames) ?? 400) < 400;

const statusNames = ["statusCode", "httpStatusCode", "httpStatus", "status"];

/** The HTTP status of a failed item. */
function statusOf(item: JsonObject): number | undefined {
  const status = pick(item, ...statusNames);
  return typeof status === "number" && status >= 400 && status < 600 ? status : undefined;
}

/** The first reason under these names: an error object, or a text that is more than "none". */
function reasonOf(item: JsonObject, ...names: string[]): JsonObject | string | undefined {
  for (const name of names) {
    const value = [pick(item, name)].flat()[0];
    if (isObject(value) && (text(pick(value, "message")) ?? text(pick(value, "code")))) return value;
    const said = text(value, 2000)?.trim();
    if (said !== undefined && !/^(?:0|none|null|no ?error|ok|success)$/i.test(said)) return said;
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
const isRecord = (item: JsonObject): boolean => {
  const members = Object.entries(item);
  return (
    members.length > mostMembers ||
    members.some(
      ([name, value]) =>
        /(?:time|timestamp|date|seen|created|updated)(?:utc)?$/i.test(name) ||
        (typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)),
    )
  );
};

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

/** Whether the request has this value in quotes, or as a whole number. */
const isSent = (id: string, sent: string): boolean =>
  sent.includes(JSON.stringify(id)) || (/^\d+$/.test(id) && new RegExp(`(?<!\\d)${id}(?!\\d)`).test(sent));

/** The lengths of the lists that a request has at its root or directly below. */
const lengthsIn = (body: unknown): number[] =>
  [body, ...(isObject(body) ? Object.values(body) : [])].flatMap((one) =>
    Array.isArray(one) ? [one.length] : [],
  );
