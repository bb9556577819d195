import { hasFailedPart, isErrorBody, member } from "../error-body.ts";
import { readExchangeObject } from "../exchange-object.ts";
import type { Form, Parts, Source } from "../parts.ts";
import { merged } from "../parts.ts";

/** An error body alone: JSON, a Python dictionary, an object of JavaScript, or JSON that was cut. */
export const object: Form = {
  name: "object",
  read({ objects, text }: Source) {
    const body = objects.find(({ value }) => isErrorBody(value) || hasFailedPart(value));
    if (body) return { replyBody: { text: body.json, start: body.start, end: body.end } };
    // The end is missing, so no object was found there.
    const cut = /\{\s{0,20}"error"\s{0,20}:\s{0,20}\{/.exec(text.slice(0, 200_000));
    if (!cut || objects.some(({ start, end }) => start <= cut.index && cut.index < end)) return undefined;
    return { replyBody: { text: text.slice(cut.index), start: cut.index, end: text.length } };
  },
};

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

const isRun = (value: Parameters<typeof member>[0]): boolean =>
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
