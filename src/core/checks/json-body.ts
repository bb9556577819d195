import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type MessageId, readMessage } from "../../catalogue/messages.ts";
import type { Operation } from "../../catalogue/operations.ts";
import { headerValue, REDACTED } from "../failure.ts";
import { defineCheck } from "./define-check.ts";
import { type Certainty, type Edit, type Evidences, finding, type Place } from "./finding.ts";
import { badBody } from "./scope.ts";

/** What keeps a text from being JSON. */
export type SyntaxReason =
  | "trailing-comma"
  | "missing-comma"
  | "quotes" // single or typographic
  | "unescaped-quote"
  | "unquoted-name"
  | "line-break"
  | "control-character"
  | "escape"
  | "comment"
  | "number"
  | "literal" // True, None, undefined
  | "byte-order-mark"
  | "cut"
  | "extra"
  | "other";

/** The first fault of a text that is no JSON; `fix` is the change that removes it, where there is only one. */
interface Flaw {
  readonly reason: SyntaxReason;
  readonly start: number;
  readonly end: number;
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
}

/** A body and what it says: a value, or the fault that keeps it from being read, or neither when that is not found. */
interface SentJson {
  /** As sent, and of the same length; secrets that stood without quotes have some. */
  readonly text: string;
  readonly value?: unknown;
  readonly flaw?: Flaw;
}

const bodyCodes = new Set([
  "invalidrequestbody",
  "missingrequiredparameter",
  "invalidinput",
  "badrequest",
  "invalidrequest",
]);

/** Messages that the API can only write after it has read the body, or that are about another part of the call. */
const otherCauses = new Set<MessageId>([
  "keyFormat",
  "odataQuery",
  "odataFilter",
  "unknownSegment",
  "huntingSyntax",
  "huntingName",
  "huntingSize",
  "huntingTimeout",
  "huntingResources",
  "huntingQuota",
  "platform",
  "clientVersion",
  "featureOff",
  "automationLevel",
  "notOnboarded",
  "wrongActionType",
  "actionFinished",
  "actionRunning",
  "indicatorCapacity",
  "noRelated",
  "notFound",
]);

/** Whether the reply leaves room for a fault in the body. */
export function mayBlameBody({ failure: { error } }: Evidences): boolean {
  const isBodyStatus = error.status === 415 || error.status === 422;
  if (error.status !== 400 && !isBodyStatus) return false;
  if (error.code && !isBodyStatus && !bodyCodes.has(error.code.toLowerCase())) return false;
  const message = error.message && readMessage(error.message)?.id;
  return !message || !otherCauses.has(message);
}

/** A query parameter of this name, without regard to case, and where it stands in the URL. */
export function queryPlace(url: string, name: string): Place | undefined {
  const from = url.indexOf("?");
  if (from < 0) return undefined;
  let start = from + 1;
  for (const pair of (url.slice(start).split("#")[0] ?? "").split("&")) {
    const end = start + pair.length;
    if (pair.split("=")[0]?.toLowerCase() === name.toLowerCase()) return { part: "query", name, start, end };
    start = end + 1;
  }
  return undefined;
}

/** Firefox keeps this many characters of a body, without a word. */
const firefoxCut = 1_048_576;
/** Longer bodies are not searched for a fault, and longer ones not repaired, in characters: both take time. */
const longestSearch = 300_000;
const longestRepair = 5000;

const parsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined; // the caller looks for the fault
  }
};

/** The body with positions. `undefined` when it is too long or too deep to be read in time. */
export function treeOf(text: string, faults: ParseError[] = []): Node | undefined {
  if (text.length > longestSearch) return undefined;
  try {
    return parseTree(text, faults, { disallowComments: true });
  } catch {
    return undefined; // nested deeper than the stack
  }
}

function faultsOf(text: string): ParseError[] {
  const faults: ParseError[] = [];
  treeOf(text, faults);
  return faults;
}

/** Gives quotes to secrets that stand bare because a number, list or object stood there: `"token": •••`. */
function quoteSecrets(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { offset } of faultsOf(text)) {
    if (offset < from || !text.startsWith(REDACTED, offset)) continue;
    pieces.push(text.slice(from, offset), '"•"');
    from = offset + REDACTED.length;
  }
  return pieces.join("") + text.slice(from);
}

const literals: Readonly<Record<string, string>> = {
  true: "true",
  false: "false",
  null: "null",
  none: "null",
  nil: "null",
  undefined: "null",
};

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function flawInString(text: string, start: number, length: number, error: string): Flaw {
  const end = start + length;
  if (error === "UnexpectedEndOfString") {
    if (end >= text.trimEnd().length) return { reason: "cut", start: end - 1, end };
    let close = end;
    while (close < text.length && text[close] !== '"') close += text[close] === "\\" ? 2 : 1;
    const escaped = text.slice(end, close).replace(/[\n\r\t]/g, (char) => escapes[char] ?? char);
    return {
      reason: "line-break",
      start: end,
      end: end + 1,
      fix: { start: end, end: close, text: escaped },
    };
  }
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char < " ") {
      const fix = escapes[char];
      return {
        reason: "control-character",
        start: at,
        end: at + 1,
        ...(fix && { fix: { start: at, end: at + 1, text: fix } }),
      };
    }
    if (char !== "\\") continue;
    const known = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at, at + 6))?.[0];
    if (!known) return { reason: "escape", start: at, end: Math.min(at + 2, end) };
    at += known.length - 1;
  }
  return { reason: "other", start, end };
}

const matchAt = (text: string, at: number, expression: RegExp): string | undefined => {
  expression.lastIndex = at; // sticky
  return expression.exec(text)?.[0];
};

/** The first fault of a text that does not parse. */
function flawOf(text: string): Flaw | undefined {
  const replace = (reason: SyntaxReason, start: number, end: number, fix: string): Flaw => ({
    reason,
    start,
    end,
    fix: { start, end, text: fix },
  });
  if (text.startsWith("\uFEFF")) return replace("byte-order-mark", 0, 1, "");
  const [first] = faultsOf(text);
  if (!first) return undefined;
  const { offset, length } = first;
  const error = printParseErrorCode(first.error);
  if (/String|Escape|Unicode|InvalidCharacter/.test(error)) return flawInString(text, offset, length, error);
  const end = offset + length;
  const char = text.charAt(offset);
  if (offset >= text.trimEnd().length) return { reason: "cut", start: Math.max(0, offset - 1), end: offset };
  if (/Comment/.test(error)) return replace("comment", offset, end, "");
  const isName = matchAt(text, offset, /"[\w.@$]{1,100}"\s*:/y) !== undefined;
  if (text[offset - 1] === '"' && !isName && !/[\s,:}\]]/.test(char))
    return { reason: "unescaped-quote", start: offset - 1, end: offset };
  if (/['‘’“”`´]/.test(char)) {
    const quoted = matchAt(text, offset, /['‘’`´][^'‘’`´"\\\n]*['‘’`´]|[“”][^“”"\\\n]*[“”]/y);
    return quoted
      ? replace("quotes", offset, offset + quoted.length, `"${quoted.slice(1, -1)}"`)
      : { reason: "quotes", start: offset, end: offset + 1 };
  }
  const before = text.slice(0, offset).trimEnd();
  if (/[}\]]/.test(char) && before.endsWith(","))
    return replace("trailing-comma", before.length - 1, before.length, "");
  if (error === "EndOfFileExpected") return { reason: "extra", start: offset, end: text.length };

  const word = matchAt(text, offset, /[^\s,:{}[\]"']+/y) ?? char;
  const wordEnd = offset + word.length;
  if (wordEnd >= text.trimEnd().length && /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-)$/.test(word))
    return { reason: "cut", start: offset, end: wordEnd };
  if (/^[+-]?(?:NaN|Infinity)/i.test(word)) return { reason: "number", start: offset, end: wordEnd };
  if (matchAt(text, wordEnd, /\s*:/y) && /^[\w$.@-]+$/.test(word))
    return replace("unquoted-name", offset, wordEnd, `"${word}"`);
  const literal = Object.hasOwn(literals, word.toLowerCase()) ? literals[word.toLowerCase()] : undefined;
  if (literal && literal !== word) return replace("literal", offset, wordEnd, literal);
  if (/^[+.\d]/.test(word) || (/\d/.test(text[offset - 1] ?? "") && /^[\dxX]/.test(word)))
    return { reason: "number", start: offset, end: wordEnd };
  if (error === "CommaExpected" && /["{[\d]/.test(char)) {
    const at = before.length;
    return { reason: "missing-comma", start: offset, end, fix: { start: at, end: at, text: "," } };
  }
  if (before.endsWith("}") && !/[{[,:]/.test(char)) return { reason: "extra", start: offset, end: wordEnd };
  return { reason: "other", start: offset, end: Math.max(end, offset + 1) };
}

/** A text, also one that is never closed. */
const jsonText = '"(?:[^"\\\\]|\\\\[^])*"?';
const everywhere = (pattern: string) => new RegExp(`${jsonText}|${pattern}`, "g");
/** Faults that a text usually has in many places: how to find the others, outside of its texts. */
const spread: Partial<Record<SyntaxReason, { find: RegExp; fix: (found: string) => string }>> = {
  quotes: {
    find: everywhere("'[^'\"\\\\\\n]*'|[“”][^“”\"\\\\\\n]*[“”]"),
    fix: (found) => `"${found.slice(1, -1)}"`,
  },
  literal: {
    find: everywhere("'[^'\\n]*'|\\b(?:True|TRUE|False|FALSE|None|Null|NULL|nil|undefined)\\b"),
    fix: (found) => literals[found.toLowerCase()] ?? found,
  },
  "unquoted-name": {
    find: everywhere("'[^'\\n]*'|(?<![\\w$.@-])[\\w$.@-]{1,100}(?=\\s*:)"),
    fix: (found) => `"${found}"`,
  },
  "trailing-comma": { find: everywhere("'[^'\\n]*'|,(?=\\s*[}\\]])"), fix: () => "" },
};

function apply(source: string, { reason, fix }: Flaw): string {
  if (!fix) return source;
  const many = spread[reason];
  if (!many) return source.slice(0, fix.start) + fix.text + source.slice(fix.end);
  const isText = (found: string) => found.startsWith('"') || (found.startsWith("'") && reason !== "quotes");
  const rest = source.slice(fix.start);
  return (
    source.slice(0, fix.start) + rest.replace(many.find, (found) => (isText(found) ? found : many.fix(found)))
  );
}

/** The change that makes the text JSON, when every fault of it has exactly one remedy. */
function repair(text: string, first: Flaw): Edit | undefined {
  const { fix } = first;
  if (!fix || text.length > longestRepair) return undefined;
  if (parsed(text.slice(0, fix.start) + fix.text + text.slice(fix.end))) return { part: "body", ...fix };
  if (text.includes("•")) return undefined; // marks of secrets must not move
  let repaired = text;
  let flaw: Flaw | undefined = first;
  for (let tries = 0; tries < 20 && flaw?.fix; tries++) {
    repaired = apply(repaired, flaw);
    if (parsed(repaired)) return { part: "body", start: 0, end: text.length, text: repaired };
    flaw = flawOf(repaired);
  }
  return undefined;
}

/** Whether the text was cut by who recorded it: then its end says nothing about what was sent. */
function isCut({ failure: { exchange, error }, body = "" }: Evidences): boolean {
  if (error.part?.url) return false;
  const { headers, body: sent } = exchange.request;
  if (sent?.cut || body.length === firefoxCut || body.includes(REDACTED)) return true;
  const bytes = Number(headerValue(headers, "content-length") ?? 0);
  return bytes > new TextEncoder().encode(body).length;
}

const known = new WeakMap<Evidences, SentJson>();

/** The JSON body of a call, read once. `undefined` when none was sent. */
export function sentJson(evidence: Evidences): SentJson | undefined {
  const { body } = evidence;
  if (body === undefined || body.trim() === "") return undefined;
  const before = known.get(evidence);
  if (before) return before;
  let text = body;
  let read = parsed(text);
  if (!read && text.includes(REDACTED)) {
    text = quoteSecrets(text);
    read = parsed(text);
  }
  const sent: SentJson = read ? { text, value: read.value } : { text, flaw: flawOf(text) };
  known.set(evidence, sent);
  return sent;
}

/** Forms a body takes when it is not the object that the operation reads. */
export type BodyForm = "twice" | "form" | "printed-object" | "list" | "text";

function formOf(text: string, sent: SentJson): BodyForm | undefined {
  if (typeof sent.value === "string") return /^\s*[[{]/.test(sent.value) ? "twice" : "text";
  if (Array.isArray(sent.value)) return "list";
  if (!sent.flaw) return typeof sent.value === "object" ? undefined : "text";
  const start = text.trimStart().slice(0, 200);
  if (/^\[object \w+\]|^System\.\w|^@\{/.test(start)) return "printed-object";
  if (/^[\w.$%[\]-]{1,100}=(?!=)/.test(start)) return "form";
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
  const proven = error.status === 415;
  const multipart = isMultipart(operation);
  const expected = multipart ? "multipart/form-data; boundary=…" : "application/json";
  if (!sent) return [contentType(proven ? "certain" : "possible", "missing", expected)];
  const fits = multipart
    ? /^multipart\/form-data\b/i.test(sent)
    : /^(?:application|text)\/(?:[\w.+-]{1,80}\+)?json\b/i.test(sent);
  if (!fits) return [contentType(proven ? "certain" : "likely", "wrong", expected, sent)];
  if (multipart && !/;\s*boundary=/i.test(sent)) return [contentType("certain", "boundary", expected, sent)];
  return [];
}

/** Whether a call of the operation without a body cannot work: something is required, or there is nothing to change. */
const needsBody = ({ body, method }: Operation): boolean =>
  body?.some(({ required, requiredOpen }) => required && !requiredOpen) === true ||
  (body !== undefined && method === "PATCH");

/** No body where one is needed. Sure when the body was recorded as empty or the headers say that none went out. */
function checkMissing(evidence: Evidences): JsonBodyFinding[] {
  const { failure, body, headersKnown, operation, url } = evidence;
  if (!operation || !needsBody(operation)) return [];
  // Sent at the wrong place: that is the finding, and another check has it.
  if (operation.body?.some(({ name }) => queryPlace(url, name))) return [];
  if (body !== undefined) {
    const how = body.trim() === "" ? "empty" : "null";
    return [bodyMissing("certain", how, body.trim())];
  }
  if (failure.error.part?.url) return [bodyMissing("certain", "none")];
  const { headers, body: sent } = failure.exchange.request;
  if (sent?.binary || sent?.size) return [];
  if (!headersKnown) return [bodyMissing("possible", "none")];
  const length = headerValue(headers, "content-length");
  if ((length && length.trim() !== "0") || headerValue(headers, "transfer-encoding")) return [];
  return [bodyMissing(length ? "certain" : "likely", "none")];
}

/** What the body should look like: its required parameters, or else the first one. */
function sketch(operation: Operation): string {
  const all = operation.body ?? [];
  const required = all.filter((parameter) => parameter.required);
  const names = (required.length > 0 ? required : all.slice(0, 1)).slice(0, 3);
  return `{ ${names.map(({ name, type }) => `"${name}": ${type.endsWith("[]") ? "[…]" : "…"}`).join(", ")} }`;
}

/** The list that was sent bare may be the only one that the operation takes. */
function wrapped(value: unknown, text: string, operation: Operation): Edit | undefined {
  const [only, ...rest] = (operation.body ?? []).filter(({ required }) => required);
  if (!Array.isArray(value) || !only?.type.endsWith("[]") || rest.length > 0) return undefined;
  return { part: "body", start: 0, end: text.length, text: `{"${only.name}":${text.trim()}}` };
}

/**
 * The body as a whole: absent, no JSON (`{"Comment":"x",}`), another form than an object, JSON encoded twice, or sent
 * with another content type. Certain where the text proves it; a missing header is as sure as the record of headers.
 * Source: the operation pages ("In the request body, supply a JSON object with the following parameters").
 */
export const jsonBody = defineCheck({
  name: "json-body",
  scope: badBody,
  question: "jsonBody",
  run,
});

function run(evidence: Evidences): JsonBodyFinding[] {
  const { operation, body } = evidence;
  if (!mayBlameBody(evidence)) return [];
  if (isMultipart(operation)) return checkContentType(evidence);
  const reads = operation?.body !== undefined;
  const sent = sentJson(evidence);
  if (body === undefined || !sent || /^\s*(?:null|undefined)\s*$/.test(body)) return checkMissing(evidence);
  if (!("value" in sent) && !sent.flaw) return [];
  const form = formOf(body, sent);
  if (reads && form && !(sent.flaw && body.includes(REDACTED))) {
    const inner = form === "twice" && typeof sent.value === "string" ? sent.value : undefined;
    const edit: Edit | undefined =
      inner !== undefined && parsed(inner)
        ? { part: "body", start: 0, end: body.length, text: inner }
        : form === "list"
          ? wrapped(sent.value, body, operation)
          : undefined;
    return [bodyForm(form, body, [inner?.slice(0, 200) ?? sketch(operation)], edit)];
  }
  if (sent.flaw) {
    if (!reads && !/^\uFEFF?\s*[[{]/.test(body)) return [];
    if (sent.flaw.reason === "cut" && isCut(evidence)) return [];
    return [jsonSyntax(sent.text, sent.flaw)];
  }
  return checkContentType(evidence);
}
