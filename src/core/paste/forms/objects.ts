import { readMessage } from "../../../catalogue/messages.ts";
import { isObject, type JsonObject, objectOf, parseJson } from "../../json.ts";
import { hasFailedPart, isErrorBody, isListed, member } from "../error-body.ts";
import { readExchangeObject } from "../exchange-object.ts";
import type { FoundObject } from "../objects.ts";
import { type Form, longestText, merged, type Parts, type Source } from "../parts.ts";

/** An error body alone: JSON, a Python dictionary, an object of JavaScript, or JSON that was cut. */
export const object: Form = {
  name: "object",
  read({ objects, text }: Source) {
    const body = objects.find(
      ({ value, start }) => (isErrorBody(value) && !isSource(value, text, start)) || hasFailedPart(value),
    );
    if (body) return { replyBody: { text: bodyIn(body), start: body.start, end: body.end } };
    // The end is missing, so no object was found there.
    const cut = /\{\s{0,20}"error"\s{0,20}:\s{0,20}\{/.exec(text.slice(0, longestText));
    if (!cut || objects.some(({ start, end }) => start <= cut.index && cut.index < end)) return undefined;
    return { replyBody: { text: text.slice(cut.index), start: cut.index, end: text.length } };
  },
};

/** Whether an object stands in source code: its names have no quotes, and nothing in it is known. */
function isSource(value: JsonObject, text: string, start: number): boolean {
  if (!/^\{\s{0,200}[a-z]\w{0,40}\s{0,4}:/i.test(text.slice(start, start + 260))) return false;
  const error = objectOf(member(value, "error"));
  const [code, message] = [member(error, "code"), member(error, "message")];
  return !isListed(String(code)) && readMessage(String(message)) === undefined;
}

/** An SDK puts the body of the reply into an object of its own. */
function bodyIn({ value, json }: FoundObject): string {
  const inner = member(value, "body");
  const body = typeof inner === "string" ? parseJson(inner) : inner;
  return isObject(body) && isErrorBody(body) ? JSON.stringify(body) : json;
}

/** The output of a step of Logic Apps or Power Automate, and what libraries print of a call as an object. */
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
  member(
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
  ) !== undefined && !isErrorBody(value);
