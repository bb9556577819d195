import type { Operation } from "../../catalogue/operations.ts";
import { headerValue, REDACTED } from "../failure.ts";
import { isObject, parseJson } from "../json.ts";
import { saidBy } from "../message/wording.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Edit, type Evidences, finding } from "./finding.ts";
import { type Flaw, repair } from "./json-flaw.ts";
import { badBody } from "./scope.ts";
import { mayBlameBody, queryPlace, type SentJson, sentJson } from "./sent-json.ts";

/** Firefox records this many characters of a body and drops the rest silently. */
const firefoxCut = 1_048_576;

/** Whether the recording cut the text, so that its end proves nothing about what was sent. */
function isCut({ failure: { exchange, error }, body = "" }: Evidences): boolean {
  if (error.part?.url) return false;
  const { headers, body: sent } = exchange.request;
  if (sent?.cut || body.length === firefoxCut || body.includes(REDACTED)) return true;
  const bytes = Number(headerValue(headers, "content-length") ?? 0);
  return bytes > new TextEncoder().encode(body).length;
}

/** Whether the body is compressed or binary, so that its text is not what the server read. */
function isEncoded({ failure: { exchange, error }, body = "" }: Evidences): boolean {
  const encoding = error.part?.url ? undefined : headerValue(exchange.request.headers, "content-encoding");
  return /\b(?:gzip|deflate|br|zstd|compress)\b/i.test(encoding ?? "") || body.slice(0, 200).includes("\0");
}

/** The forms of a body that should be a JSON object but is not. */
export type BodyForm = "twice" | "form" | "printed-object" | "list" | "one-object" | "objects" | "text";

/** What a list is that was sent instead of an object: that object in brackets, several of them, or something else. */
function listForm(list: readonly unknown[], operation: Operation | undefined): BodyForm {
  const taken = operation?.body?.map(({ name }) => name.toLowerCase()) ?? [];
  const fits = (one: unknown) =>
    isObject(one) &&
    (taken.length === 0 || Object.keys(one).some((name) => taken.includes(name.toLowerCase())));
  if (list.length === 0 || !list.every(fits)) return "list";
  return list.length === 1 ? "one-object" : "objects";
}

function formOf(text: string, sent: SentJson, operation: Operation | undefined): BodyForm | undefined {
  if (typeof sent.value === "string") return /^\s*[[{]/.test(sent.value) ? "twice" : "text";
  if (Array.isArray(sent.value)) return listForm(sent.value, operation);
  if (!sent.flaw) return typeof sent.value === "object" ? undefined : "text";
  const start = text.trimStart().slice(0, 200);
  if (/^\[object \w+\]|^System\.\w|^@\{/.test(start)) return "printed-object";
  if (/^[\w.$%[\]-]{1,100}=(?!=)|^--[\w'()+,./:=?-]{1,70}\r?\ncontent-/i.test(start)) return "form";
  return /^\uFEFF?\s*(?:[{["'“‘`/]|[\w$]+\s*:)/.test(start) ? undefined : "text";
}

const bodyMissing = (certainty: Certainty, how: "none" | "empty" | "null", sent?: string) =>
  finding("body-missing", certainty, { ...(sent && { sent }), place: { part: "body" }, weight: 9 }, { how });

const bodyForm = (form: BodyForm, text: string, expected: readonly string[], edit?: Edit) =>
  finding(
    "body-form",
    "certain",
    {
      sent: text.slice(0, 200),
      expected,
      place: { part: "body", start: 0, end: text.length },
      ...(edit && { edits: [edit] }),
      weight: 9,
    },
    { form },
  );

function jsonSyntax(text: string, flaw: Flaw) {
  const before = text.slice(0, flaw.start).split(/\r\n|[\n\r]/);
  const lineStart = flaw.start - (before.at(-1)?.length ?? 0);
  const lineEnd = flaw.start + text.slice(flaw.start).search(/[\n\r]|$/);
  const sent = text.slice(Math.max(lineStart, flaw.start - 30), Math.min(lineEnd, flaw.start + 30)).trim();
  const edit = repair(text, flaw);
  return finding(
    "json-syntax",
    "certain",
    {
      ...(sent && { sent }),
      place: { part: "body", start: flaw.start, end: flaw.end },
      ...(edit && { edits: [edit] }),
      weight: 9,
    },
    { reason: flaw.reason, line: before.length, column: flaw.start - lineStart + 1 },
  );
}

const json = "application/json";

const contentType = (
  certainty: Certainty,
  problem: "missing" | "wrong" | "boundary",
  expected: string,
  sent?: string,
) =>
  finding(
    "content-type",
    certainty,
    {
      ...(sent && { sent }),
      expected: [expected],
      place: { part: "header", name: "Content-Type" },
      // The boundary of a multipart body is in the body.
      ...(expected === json && {
        edits: [{ part: "content-type", start: 0, end: sent?.length ?? 0, text: json }],
      }),
      weight: 7,
    },
    { problem },
  );

type JsonBodyFinding = ReturnType<
  typeof bodyMissing | typeof bodyForm | typeof jsonSyntax | typeof contentType
>;

const isMultipart = (operation: Operation | undefined) =>
  operation?.requestContentType?.startsWith("multipart/") === true;

function checkContentType({ failure, headersKnown, operation }: Evidences): JsonBodyFinding[] {
  const { exchange, error } = failure;
  const headers = error.part?.url ? error.part.headers : headersKnown ? exchange.request.headers : undefined;
  if (!headers || !operation?.requestContentType) return [];
  const sent = headerValue(headers, "content-type")?.trim();
  const proven = error.status === 415 || /\bcontent-?type\b/i.test(saidBy(error));
  const multipart = isMultipart(operation);
  const expected = multipart ? "multipart/form-data; boundary=…" : json;
  if (!sent) return [contentType(proven ? "certain" : "possible", "missing", expected)];
  const fits = multipart
    ? /^multipart\/form-data\b/i.test(sent)
    : /^(?:application|text)\/(?:[\w.+-]{1,80}\+)?json\b/i.test(sent);
  if (!fits) return [contentType(proven ? "certain" : "likely", "wrong", expected, sent)];
  if (multipart && !/;\s*boundary=/i.test(sent)) return [contentType("certain", "boundary", expected, sent)];
  return [];
}

/** Whether the operation requires a body: it has required parameters, or nothing to change without one. */
const needsBody = ({ body, method }: Operation): boolean =>
  body?.some(({ required, requiredOpen }) => required && !requiredOpen) === true ||
  (body !== undefined && method === "PATCH");

const saysMissing =
  /non-?empty (?:request )?body|empty (?:payload|request body|body)\b|\bbody (?:is|was) (?:required|missing|empty)|\bbody (?:must not|can ?not) be (?:empty|null)/i;

/** The reply misses a body, and none was sent. */
function saidMissing({ failure, body, headersKnown }: Evidences): JsonBodyFinding[] {
  const { body: sent } = failure.exchange.request;
  const isNone = body === undefined && !sent?.binary && !sent?.size && !sent?.cut;
  if (!saysMissing.test(saidBy(failure.error)) || !(isNone || body?.trim() === "")) return [];
  return [bodyMissing(isNone && !headersKnown ? "likely" : "certain", isNone ? "none" : "empty")];
}

/** A required body is missing. Certain if it was recorded as empty, or if the headers show that none was sent. */
function checkMissing(evidence: Evidences): JsonBodyFinding[] {
  const { failure, body, headersKnown, operation, url } = evidence;
  if (!operation || !needsBody(operation)) return saidMissing(evidence);
  // Its parameters were sent in the URL, which body-parameters reports.
  if (operation.body?.some(({ name }) => queryPlace(url, name))) return [];
  if (body !== undefined) {
    const how = body.trim() === "" ? "empty" : "null";
    return [bodyMissing("certain", how, body.trim())];
  }
  if (failure.error.part?.url) return [bodyMissing("certain", "none")];
  const { headers, body: sent } = failure.exchange.request;
  // A body may have been sent after all.
  if (sent?.binary || sent?.size || sent?.cut) return [];
  if (!headersKnown) return [bodyMissing("possible", "none")];
  const length = headerValue(headers, "content-length");
  if ((length && length.trim() !== "0") || headerValue(headers, "transfer-encoding")) return [];
  return [bodyMissing(length ? "certain" : "likely", "none")];
}

/** A template for the body: its required parameters, or else the first one. */
function sketch(operation: Operation | undefined): string {
  const all = operation?.body ?? [];
  if (all.length === 0) return "{ … }";
  const required = all.filter((parameter) => parameter.required);
  const names = (required.length > 0 ? required : all.slice(0, 1)).slice(0, 3);
  return `{ ${names.map(({ name, type }) => `"${name}": ${type.endsWith("[]") ? "[…]" : "…"}`).join(", ")} }`;
}

/** The JSON inside a JSON string, or inside the brackets of a list. */
function innerOf(form: BodyForm, value: unknown, text: string): string | undefined {
  if (form === "twice") return typeof value === "string" ? value : undefined;
  return form === "one-object" ? text.slice(text.indexOf("[") + 1, text.lastIndexOf("]")).trim() : undefined;
}

/** A bare list in the only required parameter, if that is a list. */
function wrapped(value: unknown, text: string, operation: Operation): string | undefined {
  const [only, ...rest] = (operation.body ?? []).filter(({ required }) => required);
  if (!Array.isArray(value) || !only?.type.endsWith("[]") || rest.length > 0) return undefined;
  return `{"${only.name}":${text.trim()}}`;
}

/**
 * The body as a whole: missing, not JSON (`{"Comment":"x",}`), not an object, JSON encoded twice, or sent with
 * another content type. Certain if the text proves it; a missing header is as certain as the recorded headers are
 * complete. Source: the operation pages ("In the request body, supply a JSON object with the following parameters").
 */
export const jsonBody = defineCheck({
  name: "json-body",
  scope: [...badBody, { codes: ["InvalidRequestContent"] }],
  question: "jsonBody",
  run,
});

function run(evidence: Evidences): JsonBodyFinding[] {
  const { operation, body } = evidence;
  if (!mayBlameBody(evidence)) return [];
  if (isMultipart(operation)) return checkContentType(evidence);
  const saysJson = /JSON (?:request )?payload|valid JSON|JSON content expected|parse[\w ]{0,20} JSON/i;
  const reads = operation?.body !== undefined || saysJson.test(saidBy(evidence.failure.error));
  const sent = sentJson(evidence);
  if (isEncoded(evidence)) return [];
  if (body === undefined || !sent || /^\s*(?:null|undefined)\s*$/.test(body)) return checkMissing(evidence);
  if (!("value" in sent) && !sent.flaw) return [];
  const form = formOf(body, sent, operation);
  if (reads && form && !(sent.flaw && body.includes(REDACTED))) {
    const inner = innerOf(form, sent.value, body);
    const text =
      form === "list"
        ? operation && wrapped(sent.value, body, operation)
        : inner && parseJson(inner)
          ? inner
          : undefined;
    const edit: Edit | undefined = text ? { part: "body", start: 0, end: body.length, text } : undefined;
    return [bodyForm(form, body, [inner?.slice(0, 200) ?? sketch(operation)], edit)];
  }
  if (sent.flaw) {
    if (!reads && !/^\uFEFF?\s*[[{]/.test(body)) return [];
    if (sent.flaw.reason === "cut" && isCut(evidence)) return [];
    return [jsonSyntax(sent.text, sent.flaw)];
  }
  return checkContentType(evidence);
}
