import type { Failure } from "../../core/failure.ts";
import { clock } from "../ui/time.ts";
import { rowFor } from "./rows.ts";

export interface Filter {
  readonly matches: (failure: Failure) => boolean;
  /** The regular expressions it needs to know about. */
  readonly expressions: readonly string[];
  /** What is wrong with a regular expression, in the browser's words. Such a filter matches everything. */
  readonly error?: string;
}

type Test = (failure: Failure) => boolean;

/** What a filter asks about a failure beside its own facts. */
export interface FilterWorld {
  hasFinding(failure: Failure): boolean;
  noteOf(failure: Failure): string | undefined;
  /** Whether a regular expression is found in `expressionText`. It may run forever, so it runs elsewhere. */
  isFound(expression: string, failure: Failure): boolean;
}
const nothing: FilterWorld = { hasFinding: () => false, noteOf: () => undefined, isFound: () => false };

/** Matches everything. */
export const noFilter: Filter = { matches: () => true, expressions: [] };

/** An expression sees no more characters of a row than these. */
const REGEX_LIMIT = 2000;

const searchable = new WeakMap<Failure, string>();

/** Everything of a failure that words are looked for in, in lower case: the row, the message, and all ids. */
function textOf(failure: Failure): string {
  const text = searchable.get(failure) ?? joined(failure);
  searchable.set(failure, text);
  return text;
}

function joined(failure: Failure): string {
  const { exchange, error } = failure;
  const { status, code, method, path, host, url } = rowFor(failure);
  const row = [status, code, exchange.networkError, method, path, host, clock(exchange.sentAt)];
  const ids = error.ids.map(({ value }) => value);
  // A long message comes last, because an expression sees only the beginning.
  return [...row, error.trackingId?.value, ...ids, url, error.message]
    .filter((part) => part !== undefined)
    .join("\n")
    .toLowerCase();
}

/** The reader's note goes first, because an expression sees only the beginning. */
function withNote(failure: Failure, note: string | undefined): string {
  return note === undefined ? textOf(failure) : `${note.toLowerCase()}\n${textOf(failure)}`;
}

/** What an expression looks at, a field to a line. */
export const expressionText = (failure: Failure, note: string | undefined): string =>
  withNote(failure, note).slice(0, REGEX_LIMIT);

const has = (text: string | undefined, value: string) => text?.toLowerCase().includes(value) ?? false;

/** What can stand before a colon. The value comes in lower case. */
const keys = ({ hasFinding }: FilterWorld) =>
  new Map<string, (value: string) => Test>([
    ["has", (value) => (failure) => "finding".startsWith(value) && hasFinding(failure)],
    [
      "status",
      (value) => (failure) => String(rowFor(failure).status).startsWith(value.replace(/(?<!x)x+$/, "")),
    ],
    ["code", (value) => (failure) => has(rowFor(failure).code, value)],
    ["method", (value) => (failure) => has(rowFor(failure).method, value)],
    ["host", (value) => (failure) => has(rowFor(failure).host, value)],
    ["path", (value) => (failure) => has(rowFor(failure).path, value)],
    [
      "id",
      (value) =>
        ({ error }) =>
          [error.trackingId, ...error.ids].some((id) => has(id?.value, value)),
    ],
  ]);

/** One term: `-`, then a regular expression between slashes, or a key and a value, or a word; quotes keep spaces. */
const term =
  /^(?<minus>-)?(?:\/(?<regex>(?:\\.|[^/\\])+)\/(?!\S)|(?:(?<key>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<word>\S*)))/i;

function testOf(
  { regex, key, quoted, word = "" }: Readonly<Record<string, string | undefined>>,
  world: FilterWorld,
): Test | undefined {
  if (regex !== undefined) {
    new RegExp(regex, "im"); // throws when it is none
    return (failure) => world.isFound(regex, failure);
  }
  const value = (quoted ?? word).toLowerCase();
  const column = key === undefined ? undefined : keys(world).get(key.toLowerCase());
  if (value === "" && (column || key === undefined)) return undefined;
  if (column) return column(value);
  const whole = key === undefined ? value : `${key.toLowerCase()}:${value}`;
  // Only what has a blank can reach from one field into the next.
  const wordsOf = whole.includes(" ") ? (text: string) => text.replaceAll("\n", " ") : (text: string) => text;
  return (failure) => wordsOf(withNote(failure, world.noteOf(failure))).includes(whole);
}

/** Reads what was typed. Every term must match; a term that is still without a value is left out. */
export function parseFilter(text: string, world = nothing): Filter {
  const tests: Test[] = [];
  const expressions: string[] = [];
  try {
    for (const { groups = {} } of terms(text)) {
      if (groups.regex !== undefined) expressions.push(groups.regex);
      const test = testOf(groups, world);
      if (test) tests.push(groups.minus ? (failure) => !test(failure) : test);
    }
  } catch (error) {
    return { ...noFilter, error: reasonOf(error) };
  }
  return { matches: (failure) => tests.every((test) => test(failure)), expressions };
}

/** The terms of what was typed; each takes at least one character, so this ends. */
function* terms(text: string): Generator<RegExpExecArray> {
  let rest = text.trim();
  while (rest !== "") {
    const found = term.exec(rest);
    if (!found) return;
    yield found;
    rest = rest.slice(found[0].length).trimStart();
  }
}

/** "Invalid regular expression: /(/i: Unterminated group" without its beginning. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Invalid regular expression: \/.*\/[a-z]*: /s, "");
}
