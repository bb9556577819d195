import { readMessage } from "../../../catalogue/read-messages.ts";
import { isObject, type JsonObject, objectOf, parseJson } from "../../json.ts";
import { hasFailedPart, isErrorBody, isListed, member } from "../error-body.ts";
import { readExchangeObject } from "../exchange-object.ts";
import type { FoundObject } from "../objects.ts";
import { type Form, longestText, merged, type Parts, type Source } from "../parts.ts";

/** Just an error body: JSON, a Python dictionary, a JavaScript object, or truncated JSON. */
export const object: Form = {
  name: "object",
  read({ objects, text }: Source) {
    const body = objects.find(
      ({ value, start }) => (isErrorBody(value) && !isSource(value, text, start)) || hasFailedPart(value),
    );
    if (body) return { replyBody: { text: bodyIn(body), start: body.start, end: body.end } };
    // The object is truncated, so it was not found as a whole.
    const cut = /\{\s{0,20}"error"\s{0,20}:\s{0,20}\{/.exec(text.slice(0, longestText));
    if (!cut || objects.some(({ start, end }) => start <= cut.index && cut.index < end)) return undefined;
    return { replyBody: { text: text.slice(cut.index), start: cut.index, end: text.length } };
  },
};

/** Whether an object is source code: unquoted names and no known member. */
function isSource(value: JsonObject, text: string, start: number): boolean {
  if (!/^\{\s{0,200}[a-z]\w{0,40}\s{0,4}:/i.test(text.slice(start, start + 260))) return false;
  const error = objectOf(member(value, "error"));
  const [code, message] = [member(error, "code"), member(error, "message")];
  return !isListed(String(code)) && readMessage(String(message)) === undefined;
}

/** SDKs wrap the body of the reply in an object of their own. */
function bodyIn({ value, json }: FoundObject): string {
  const inner = member(value, "body");
  const body = typeof inner === "string" ? parseJson(inner) : inner;
  return isObject(body) && isErrorBody(body) ? JSON.stringify(body) : json;
}

/** The output of a Logic Apps or Power Automate step, and calls that libraries print as an object. */
export const run: Form = {
  name: "run",
  read({ objects, text }: Source) {
    const read = objects
      .filter(({ value }) => isRun(value))
      .map((found): Parts => readExchangeObject(found, text));
    const parts = merged(read);
    return parts.status || parts.replyBody ? parts : undefined;
  },
};

const isRun = (value: JsonObject): boolean =>
  (member(
    value,
    "statuscode",
    "status",
    "outputs",
    "output",
    "inputs",
    "response",
    "config",
    "body",
    "properties",
    "attributes",
    "resultcode",
    "httpcode",
    "errordetails",
    "http",
    "http.response.status_code",
    "http.status_code",
  ) !== undefined ||
    isLogged(value)) &&
  !isErrorBody(value);

/** Whether an object is a line of a log whose text is itself an object. */
const isLogged = (value: JsonObject): boolean => {
  const line = member(value, "log", "message", "msg", "jsonpayload");
  return typeof line === "string" && /^\s{0,20}\{/.test(line);
};
