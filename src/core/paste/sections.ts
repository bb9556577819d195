import { isObject, type JsonObject, objectOf } from "../json.ts";
import { emptyCode, hasFailedPart, isErrorBody, member } from "./error-body.ts";
import { readExchangeObject } from "./exchange-object.ts";
import { type FoundObject, objectsIn } from "./objects.ts";
import { type Line, linesOf } from "./parts.ts";

/** A part of the text with one call and its reply. */
export interface Section {
  readonly start: number;
  readonly end: number;
  /** It has only calls whose replies are not errors, which come before the first error. */
  readonly isBefore?: true;
}

/** A reply, or a part of one, with the facts that distinguish it from other replies. */
interface Reply {
  readonly start: number;
  readonly end: number;
  readonly kind: "status" | "body";
  /** Its number, or why there was no reply. */
  readonly status?: string;
  readonly code?: string;
  readonly message?: string;
  readonly id?: string;
}

/** Most sections of a text; the last one contains the rest. */
const mostSections = 100;

const prompt =
  "(?:[\\w.@:~\\/\\\\ ()-]{0,80}[$#>] ?|PS [^>\\n]{1,200}> ?|[\\s>|`*-]{0,20}|[\\d:.,TZ +\\/-]{8,40}(?:\\[?[A-Z]{3,8}\\]?:? )?)?";
/**
 * Lines with a command, and other lines that start a call. A line that PowerShell repeats in an error begins with a
 * plus sign and does not count.
 */
const command = new RegExp(
  `^${prompt}(?:\\$\\w{1,40} = )?(?:curl(?:\\.exe)?|https?|az rest|Invoke-\\w{1,40}|irm|iwr) `,
);
const start = new RegExp(
  `^${prompt}(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:https?:\\/\\/|\\/)|fetch\\(["']|Traceback \\(most recent call last\\)|\\* Preparing request to )`,
);
const continued = /^(?:During handling of the above exception|The above exception was the direct cause)/;
const statuses: readonly RegExp[] = [
  /^[\s<>|]{0,20}HTTP\/\d(?:\.\d)? (\d{3})\b/,
  /(?:^|\s)(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?:\/\/\S{1,4000} (\d{3}) \(/,
  /\bdoes not indicate success: (?:\w{1,40} \()?(\d{3})\b/,
  /^[^"'{}]{4,200}[:：] ?\(([45]\d\d)\)/,
  /\b(\d{3}) (?:Client|Server) Error\b/,
];
/** Console messages about a call without a reply: the one about CORS comes before the one about the call. */
const blocked =
  /\bAccess to (?:fetch|XMLHttpRequest|resource) at '(https?:\/\/[^'\s]{1,4000})' from origin '/;
const lost = /(?:^|\s)(?:GET|POST|PUT|PATCH|DELETE|HEAD) (https?:\/\/\S{1,4000}) net::ERR_/;
const signIn = /\b(AADSTS\d{4,8})\b/;
/** Longest line to search, in characters. */
const longestLine = 5_000;

interface Call {
  readonly start: number;
  readonly isCommand: boolean;
}

/**
 * Splits a text with several errors. A new section starts at the call that leads to another reply or, without a call,
 * at the paragraph. A text with one reply is one section.
 */
export function sectionsOf(text: string): readonly Section[] {
  const lines = linesOf(text);
  const objects = objectsIn(text).flatMap((object) => entriesOf(object, text));
  const replies = repliesIn(lines, objects, text);
  const calls = areCallsFirst(text, replies) ? callsIn(lines) : [];
  const before = boundBefore(text, calls, replies[0]);
  const bounds: number[] = before === undefined ? [] : [before];
  let said: Reply[] = [];
  for (const reply of replies) {
    // A status line after a body may belong to the next reply.
    const last =
      (reply.kind === "body" ? said.findLast(({ kind }) => kind === "body") : undefined) ?? said.at(-1);
    const call = last && !isEcho(last, reply) ? callBetween(calls, last.end, reply.start) : undefined;
    if (last && (call || said.some((one) => isOther(one, reply)))) {
      if (bounds.length + 1 === mostSections) break;
      bounds.push(call?.start ?? boundBetween(text, last.end, reply.start));
      said = [];
    }
    said.push(reply);
  }
  const from = [0, ...bounds];
  return from.map((start, index) => ({
    start,
    end: from[index + 1] ?? text.length,
    ...(index === 0 && before !== undefined && { isBefore: true }),
  }));
}

function callsIn(lines: readonly Line[]): readonly Call[] {
  return lines.flatMap(({ text: whole, start: at }, index) => {
    const text = whole.slice(0, longestLine);
    const isCommand = command.test(text);
    const isContinued = [1, 2].some((back) => continued.test(lines[index - back]?.text ?? ""));
    return (isCommand || start.test(text)) && !isContinued ? [{ start: at, isCommand }] : [];
  });
}

/** The call that leads to the reply: the last command, since calls that succeeded may come before it. */
function callBetween(calls: readonly Call[], from: number, to: number): Call | undefined {
  const between = calls.filter(({ start }) => start >= from && start <= to);
  return between.findLast(({ isCommand }) => isCommand) ?? between.at(-1);
}

/** Some texts quote the error first and then name the call. There only paragraphs separate the errors. */
function areCallsFirst(text: string, replies: readonly Reply[]): boolean {
  const [first, last] = [replies[0], replies.at(-1)];
  if (!first || !last) return false;
  return text.slice(0, first.end).includes("https://") || !text.slice(last.end).includes("https://");
}

/** The start of the command that leads to the first error, if other commands come before it. */
function boundBefore(text: string, calls: readonly Call[], first: Reply | undefined): number | undefined {
  if (!first) return undefined;
  const commands = calls.filter(({ start, isCommand }, index) => {
    const end = Math.min(calls[index + 1]?.start ?? text.length, first.start);
    return isCommand && start < first.start && text.slice(start, end).includes("https://");
  });
  return commands.length > 1 ? commands.at(-1)?.start : undefined;
}

/** Index after the first blank line, else that of the line with the reply. */
function boundBetween(text: string, from: number, to: number): number {
  const blank = /\n[ \t>|]{0,40}\r?\n/.exec(text.slice(from, to));
  if (blank) return from + blank.index + blank[0].length;
  return Math.max(from, text.lastIndexOf("\n", to - 1) + 1);
}

/** Whether a console repeats in a line of its own that CORS blocked the call. */
const isEcho = (one: Reply, { status }: Reply): boolean =>
  one.status?.startsWith("http") === true && one.status === status;

/** Whether a reply belongs to another call than one read before. */
function isOther(one: Reply, other: Reply): boolean {
  const differs = (name: "status" | "code" | "message" | "id") =>
    one[name] !== undefined && other[name] !== undefined && one[name] !== other[name];
  if (one.kind === "status" || other.kind === "status")
    return differs("status") && [one, other].every(({ status = "" }) => status >= "400");
  return (
    differs("id") || differs("code") || differs("message") || (one.id === undefined && differs("status"))
  );
}

function repliesIn(lines: readonly Line[], objects: readonly FoundObject[], text: string): Reply[] {
  const bodies = objects.flatMap((object) => bodyOf(object, text) ?? []);
  let next = 0;
  const others = lines.flatMap((line): Reply[] => {
    while ((objects[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next++;
    // All lines inside an object belong to it.
    if ((objects[next]?.start ?? text.length) < line.start) return [];
    const end = line.start + line.text.length;
    const said = line.text.slice(0, longestLine);
    const status = [blocked, lost, ...statuses].map((expression) => expression.exec(said)?.[1]).find(Boolean);
    if (status !== undefined) return [{ kind: "status", start: line.start, end, status }];
    const code = signIn.exec(said)?.[1];
    const isInObject = objects[next] !== undefined && (objects[next]?.start ?? 0) < end;
    return code !== undefined && !isInObject ? [{ kind: "body", start: line.start, end, code }] : [];
  });
  return [...bodies, ...others].sort((a, b) => a.start - b.start);
}

/** The reply in an object; `undefined` if the object is not one. */
function bodyOf(found: FoundObject, text: string): Reply | undefined {
  const { value, start, end } = found;
  if (isErrorBody(value) || hasFailedPart(value)) {
    const said = saidIn(value);
    return emptyCode.test(said.code ?? "") ? undefined : { kind: "body", start, end, ...said };
  }
  const { status, replyBody } = readExchangeObject(found, text);
  if (!status && !replyBody) return undefined;
  const [body] = replyBody ? objectsIn(replyBody.text) : [];
  return {
    kind: "body",
    start,
    end,
    ...(status && { status: status.text }),
    ...(body && saidIn(body.value)),
    // A call printed as an object is always a separate call, even if the next one is equal.
    id: `${body ? (saidIn(body.value).id ?? "") : ""} ${start}`,
  };
}

function saidIn(body: JsonObject): Pick<Reply, "code" | "message" | "id"> {
  const error = objectOf(member(body, "error", "odata.error"));
  const text = (name: string) => {
    const value = member(error, name) ?? member(body, name);
    return typeof value === "string" ? { [name]: value } : {};
  };
  const { code } = text("code");
  const { message } = text("message");
  const { target } = text("target");
  return { ...(code && { code }), ...(message && { message }), ...(target && { id: target }) };
}

/** The entries of a HAR file as separate objects; any other object itself. */
function entriesOf(object: FoundObject, text: string): readonly FoundObject[] {
  const log = objectOf(member(object.value, "log"));
  if (!Array.isArray(log.entries) || !log.entries.every(isObject)) return [object];
  const from = text.indexOf('"entries"', object.start);
  return objectsIn(text.slice(from, object.end)).map((entry) => ({
    ...entry,
    start: from + entry.start,
    end: from + entry.end,
  }));
}
