import { factsOf } from "../../catalogue/facts.ts";
import { readMessage } from "../../catalogue/read-messages.ts";
import { isObject, type JsonObject, parseJson } from "../json.ts";

/** The value of the first of these members that exists, ignoring case. */
export function member(object: JsonObject, ...names: readonly string[]): unknown {
  for (const name of names) {
    const key = Object.keys(object).find((key) => key.toLowerCase() === name);
    if (key !== undefined && object[key] !== null) return object[key];
  }
  return undefined;
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

export const isStatus = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 100 && Number(value) < 600;

/** Whether our list has the code; includes AADSTS numbers. */
export const isListed = (code: string): boolean => factsOf(code) !== undefined;

/** The generic message of a flow engine for every failed step; the real cause is in the step's output. */
export const emptyCode =
  /^(?:ActionFailed|ActionConditionFailed|ActionDependencyFailed|WorkflowRunFailed|OK|Success)$/i;

/**
 * Whether an object is an error body: one of the documented forms, or wording and codes that we know. An object with
 * just a `code` or `message` can be anything.
 */
export function isErrorBody(body: JsonObject): boolean {
  const error = member(body, "error", "odata.error");
  if (isObject(error)) {
    const code = text(member(error, "code"));
    return (code !== undefined && !emptyCode.test(code)) || text(member(error, "message")) !== undefined;
  }
  if (text(error) !== undefined) {
    const isSignIn = text(member(body, "error_description")) ?? member(body, "error_codes");
    return isSignIn !== undefined || isListed(String(error)) || isObject(parseJson(String(error)));
  }
  const code = text(member(body, "code", "errorcode"));
  const message = text(member(body, "message", "errormessage", "detail", "title"));
  const status = member(body, "statuscode", "status");
  if (code !== undefined && isListed(code)) return message !== undefined || isStatus(status);
  if (message === undefined) return false;
  return (isStatus(status) && status >= 400) || readMessage(message) !== undefined;
}

/** Whether the reply of a batch or list contains a failed call or item. */
export function hasFailedPart(body: JsonObject): boolean {
  const parts = [member(body, "responses"), member(body, "value")].find(Array.isArray) ?? [];
  return parts.slice(0, 500).some((part) => {
    if (!isObject(part)) return false;
    const status = part.status;
    return (isStatus(status) && status >= 400) || part.isFailed === true;
  });
}
