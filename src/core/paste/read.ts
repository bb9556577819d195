import { isErrorBody } from "./error-body.ts";
import { forms } from "./forms/index.ts";
import { objectsIn } from "./objects.ts";
import { type FormName, linesOf, merged, type Parts, type Piece, type Source } from "./parts.ts";

/** All parts read from a text, and the forms that found something. */
export interface Reading {
  readonly parts: Parts;
  readonly forms: readonly FormName[];
}

/** Reads the parts of a call and its reply from any text. */
export function readParts(text: string): Reading {
  const source: Source = { text, lines: linesOf(text), objects: objectsIn(text) };
  const read = forms.flatMap((form) => {
    const parts = form.read(source);
    return parts ? [{ name: form.name, parts }] : [];
  });
  const parts = merged(read.map(({ parts }) => parts));
  const body = parts.requestBody ?? sentBefore(source, parts) ?? labelledBody(source, parts);
  const kept = new Set(Object.values(parts));
  const used = read.filter((one) => Object.values(one.parts).some((part) => kept.has(part)));
  return {
    parts: { ...parts, ...(body && { requestBody: body }) },
    forms: named([...new Set(used.map(({ name }) => name))]),
  };
}

/** Specific forms first; forms that match almost any text are named only if they are the only ones. */
function named(all: readonly FormName[]): readonly FormName[] {
  const special = all.filter((name) => name !== "ticket" && name !== "wording");
  const telling = special.filter((name) => name !== "object");
  return special.length === 0 ? all : [...telling, ...special.filter((name) => name === "object")];
}

/** The object between the URL and the reply, which is the request body. */
function sentBefore({ objects }: Source, { method, url, replyBody }: Parts): Piece | undefined {
  if (!url || (method && /^(?:GET|HEAD|DELETE)$/.test(method.text))) return undefined;
  const sent = objects.find(
    ({ value, start, end }) =>
      start > url.start &&
      start < (replyBody?.start ?? 0) &&
      !isErrorBody(value) &&
      // An object that contains the method holds the call's options.
      !(method && method.start > start && method.start < end),
  );
  return sent && { text: sent.json, start: sent.start, end: sent.end };
}

/** Words before an object that was sent, on its line or the line above: `request body was:`, `payload =`. */
const sentLabel =
  /(?:^|[^\w])(?:request|payload|(?:we|I) (?:send|sent|post(?:ed)?)|body (?:sent|we sent)|sent body)(?![\w-])[^{}"'\n]{0,30}(?:\n[ \t]{0,20})?["'`]?$/i;
/** A call in Python and the name of its last argument: `requests.post(url, json=`. */
const sendingCall = /\.(?:post|put|patch)\(/;
const sentArgument = /\b(?:json|data) {0,2}= {0,2}(?:json\.dumps\()?$/;
const isReplyLabel =
  /\b(?:response|repl(?:y|ied)|answer(?:ed)?|returned|got|received|result|failed|error)\b/i;
/** Longest label, and longest call before its argument, in characters. */
const longestLabel = 60;
const longestCall = 260;

/** The request body that a text shows after the reply, or before the URL, if a label says so. */
function labelledBody({ objects, text }: Source, { method, url }: Parts): Piece | undefined {
  if (!url || (method && /^(?:GET|HEAD|DELETE)$/.test(method.text))) return undefined;
  const sent = objects.find(({ value, start }) => {
    const before = text.slice(Math.max(0, start - longestCall), start).replaceAll("\r", "");
    const label = sentLabel.exec(before.slice(-longestLabel))?.[0];
    const isLabelled = label !== undefined && !isReplyLabel.test(label);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const isArgument = sentArgument.test(line.slice(-longestLabel)) && sendingCall.test(line);
    return (isLabelled || isArgument) && !isErrorBody(value);
  });
  return sent && { text: sent.json, start: sent.start, end: sent.end };
}
