import type { Operation } from "../../catalogue/operations.ts";
import { readMessage } from "../../catalogue/read-messages.ts";
import type { ApiError, Authorization, Exchange, Failure, TrackedId } from "../failure.ts";
import { exchangeOf } from "../har/exchange.ts";
import { isObject, parseJson } from "../json.ts";
import { slim } from "../observe/slim.ts";
import { sortIds } from "../recognise/ids.ts";
import { failuresOf } from "../recognise/index.ts";
import { createDoor, type Door } from "../redact/index.ts";
import { apiOfCall, type Rules } from "../rules.ts";
import { hostOf } from "../uri.ts";
import { entryOf, isOurs } from "./entry.ts";
import { hasFailedPart, isErrorBody } from "./error-body.ts";
import { marksOf } from "./marks.ts";
import type { Explained, Mark, Outcome } from "./outcome.ts";
import { type FormName, type IdPiece, longestText, type Parts } from "./parts.ts";
import { type Reading, readParts } from "./read.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { type ExplainedSection, failedIn } from "./several.ts";

export interface World {
  readonly rules: Rules;
  readonly operations: readonly Operation[];
  /** Milliseconds since the epoch; used if the text does not say when the call was sent. */
  readonly now?: number;
  /** The claims of a token in the text, read before the token was removed. */
  readonly authorization?: Authorization;
}

/** Reads pasted text and returns its failures in the form that the recorder stores. `id` makes their IDs unique. */
export function explainText(raw: string, id: string, world: World): Explained {
  const read = withoutEntities(raw.slice(0, longestText));
  const door = createDoor()(world.rules.secrets);
  const sections = sectionsOf(read);
  const explained = readSections(read, sections, id, world, door);
  const text = door.text(read);
  const outcome = outcomeOfAll(explained);
  const isNothing = outcome.kind === "nothing";
  return {
    outcome,
    text,
    marks: isNothing ? [] : shownMarks(explained, sections, read, text),
    places: explained.flatMap(({ outcome }, place) =>
      outcome.kind === "failure" ? outcome.failures.map(() => place) : [],
    ),
    forms: isNothing ? [] : [...new Set(explained.flatMap(({ reading }) => reading.forms))],
    isCut: raw.length > longestText,
  };
}

const entities: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&apos;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
  "&amp;": "&",
};

/** Text copied from the source of a web page or mail, whose JSON is escaped: `{&quot;error&quot;:…`. */
const withoutEntities = (text: string): string =>
  /\{\s{0,20}&(?:quot|#34);/.test(text)
    ? text.replace(/&(?:quot|#34|#39|apos|lt|gt|nbsp|amp);/g, (entity) => entities[entity] ?? entity)
    : text;

/** Reads each section separately, or the whole text if it contains one error. */
function readSections(
  text: string,
  sections: readonly Section[],
  id: string,
  { authorization, ...world }: World,
  { pass }: Door,
): readonly ExplainedSection[] {
  let hasFailed = false;
  const explainSection = (section: Section, index: number): ExplainedSection => {
    const part = text.slice(section.start, section.end);
    const reading = readParts(part);
    // The token belongs to the first failed call.
    const known = { ...world, ...(authorization && !hasFailed && { authorization }) };
    const outcome = outcomeOf(reading, part, `${id}-${index}`, known, pass);
    hasFailed ||= outcome.kind === "failure";
    return { index, section, reading, outcome };
  };
  const failed = sections.length > 1 ? failedIn(sections.map(explainSection)) : undefined;
  hasFailed = false;
  return failed ?? [explainSection({ start: 0, end: text.length }, 0)];
}

function outcomeOfAll(explained: readonly ExplainedSection[]): Outcome {
  const [first] = explained;
  if (explained.length === 1 && first) return first.outcome;
  const failures = explained.flatMap(({ outcome }) => (outcome.kind === "failure" ? outcome.failures : []));
  return { kind: "failure", failures };
}

/** Moves the marks to the redacted text, whose sections have other lengths. */
function shownMarks(
  explained: readonly ExplainedSection[],
  sections: readonly Section[],
  read: string,
  text: string,
): readonly Mark[] {
  const cut = text === read ? sections : sectionsOf(text);
  const isSplit = explained.some(({ section }) => section.end - section.start < read.length);
  if (isSplit && cut.length !== sections.length) return [];
  return explained
    .flatMap(({ index, reading, outcome }, place): readonly Mark[] => {
      const { start, end } = (isSplit && cut[index]) || { start: 0, end: text.length };
      const part = text.slice(start, end);
      const { parts } = text === read ? reading : readParts(part);
      const errors = outcome.kind === "failure" ? outcome.failures.map(({ error }) => error) : [];
      return marksOf(parts, errors, part).map((mark) => ({
        start: start + mark.start,
        end: start + mark.end,
        place,
      }));
    })
    .sort((a, b) => a.start - b.start);
}

function outcomeOf(
  { parts, forms }: Reading,
  text: string,
  id: string,
  world: World,
  pass: (failures: readonly Failure[]) => Failure[],
): Outcome {
  const { url, status, networkError, ids = [] } = parts;
  const code = status && Number(status.text);
  const hasFailed =
    (code !== undefined && code >= 400 && (url !== undefined || forms.some((form) => tools.has(form)))) ||
    isError(parts) ||
    (networkError !== undefined && (url !== undefined || text.trim().length < 200));
  if (hasFailed && url && !isOurs(url.text, world.rules.isWatched))
    return { kind: "elsewhere", host: hostOf(url.text) || url.text };
  const isSuccess =
    code !== undefined && code < 400 && url !== undefined && isOurs(url.text, world.rules.isWatched);
  // A success may report failed parts in a form that only its URL explains.
  const failures = hasFailed || isSuccess ? rawFailures(parts, id, world) : [];
  if (failures.length > 0)
    return {
      kind: "failure",
      failures: pass(failures).map((failure) => ({ ...failure, exchange: slim(failure.exchange) })),
    };
  if (isSuccess) return { kind: "success", status: code };
  if (ids.length > 0 && !url) return { kind: "id", ids: ids.map((one) => one.text) };
  return url && isOurs(url.text, world.rules.isWatched) && parts.method
    ? { kind: "request" }
    : { kind: "nothing" };
}

/** Tools that print the status of their own call; in prose a number can mean anything. */
const tools: ReadonlySet<FormName> = new Set([
  "http",
  "run",
  "powershell",
  "python",
  "postman",
  "sdk",
] as const);

/** Whether the body is an error. A form only reads plain wording as a body if it knows the wording. */
function isError({ replyBody }: Parts): boolean {
  if (!replyBody) return false;
  const json = parseJson(replyBody.text);
  if (isObject(json)) return isErrorBody(json) || hasFailedPart(json);
  return (
    /\bAADSTS\d{4}|^\s{0,20}\{\s{0,20}"error"/.test(replyBody.text) ||
    readMessage(replyBody.text) !== undefined
  );
}

function rawFailures(parts: Parts, id: string, world: World): Failure[] {
  const { rules, operations, authorization, now = 0 } = world;
  const entry = entryOf(parts, { operations, ...(authorization && { authorization }) });
  const isStatusKnown = entry.response.status > 0 || parts.networkError !== undefined;
  // A body that names an error belongs to a failure, whatever the status.
  const readable = isStatusKnown ? entry : { ...entry, response: { ...entry.response, status: 400 } };
  const read = exchangeOf(readable, id, undefined, false, rules);
  if (!read) return [];
  const dated = entry.startedDateTime === "" ? undated(read, now) : read;
  // Only a form with headers or a body shows the whole request.
  const isWhole = parts.requestHeaders !== undefined || parts.requestBody !== undefined;
  const exchange = isWhole
    ? dated
    : { ...dated, request: { ...dated.request, body: { cut: true as const } } };
  return failuresOf(exchange).map((failure): Failure => {
    const error = withIds(failure, parts.ids ?? []);
    if (isStatusKnown) return { ...failure, error };
    const response = { ...failure.exchange.response, status: 0 };
    return { ...failure, exchange: { ...failure.exchange, response }, error: { ...error, status: 0 } };
  });
}

/**
 * A call of unknown time is sorted by the time at which it was pasted. That time says nothing about whether its token
 * was valid.
 */
function undated(exchange: Exchange, now: number): Exchange {
  const { authorization } = exchange;
  const { exp: _, iat: __, nbf: ___, ...claims } = authorization?.claims ?? {};
  return {
    ...exchange,
    sentAt: now,
    ...(authorization?.claims && { authorization: { ...authorization, claims } }),
  };
}

/** Adds the IDs found elsewhere in the text to the error. */
function withIds({ error, exchange }: Failure, found: readonly IdPiece[]): ApiError {
  const more = found.filter(({ text }) => !error.ids.some(({ value }) => value === text)).map(trackedId);
  if (more.length === 0) return error;
  const { trackingId: _, ...others } = error;
  return { ...others, ...sortIds(apiOfCall(exchange) ?? "mde", [...error.ids, ...more]) };
}

/** Users call the `target` of a reply its tracking ID. */
const trackedId = ({ text, source }: IdPiece): TrackedId => ({
  value: text,
  source: /^tracking.?id$/i.test(source) ? "error.target" : source.toLowerCase(),
});
