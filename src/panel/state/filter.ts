import type { Failure } from "../../core/failure.ts";
import { fingerprint } from "../../core/fingerprint.ts";
import { remembered } from "../../core/latest.ts";
import type { Row } from "../../core/row.ts";
import { clock } from "../ui/time.ts";
import { rowFor } from "./rows.ts";

export interface Filter {
  readonly matches: (failure: Failure) => boolean;
  /** The regular expressions in the filter. */
  readonly expressions: readonly string[];
  /** The browser's message about an invalid regular expression. Such a filter matches everything. */
  readonly error?: string;
}

type Test = (failure: Failure) => boolean;

/** Facts about a failure that the filter needs in addition to the failure itself. */
export interface FilterWorld {
  hasFinding(failure: Failure): boolean;
  /** Further texts of the row: the note, the verdict, the operation. */
  saidOf(failure: Failure): readonly string[];
  /** The key of the cause, once known. */
  causeOf(failure: Failure): string | undefined;
  /** Whether a regular expression matches `expressionText`. It may backtrack forever, so it runs in a worker. */
  isFound(expression: string, failure: Failure): boolean;
}
const nothing: FilterWorld = {
  hasFinding: () => false,
  saidOf: () => [],
  causeOf: () => undefined,
  isFound: () => false,
};

/** The value after `cause:` that identifies one cause, such as `expired-token~1x9k3a`. */
export const causeWord = (key: string): string =>
  `${key
    .split(" | ", 1)[0]
    ?.replaceAll(/[^\w-]+/g, "-")
    .toLowerCase()}~${fingerprint(key)}`;

/** A filter that matches everything. */
export const noFilter: Filter = { matches: () => true, expressions: [] };

/** Most characters of a failure that an expression searches. */
const REGEX_LIMIT = 2000;

const searchable = new WeakMap<Failure, string>();

/** The searchable text of a failure in lower case: row, message and all IDs. Cached. */
function textOf(failure: Failure): string {
  const text = searchable.get(failure) ?? joined(failure, rowFor(failure));
  searchable.set(failure, text);
  return text;
}

function joined({ exchange, error }: Failure, row: Row): string {
  const { status, code = "", method, path, host, url } = row;
  const { networkError = "", sentAt } = exchange;
  let ids = error.trackingId?.value ?? "";
  for (const { value } of error.ids) ids += `\n${value}`;
  // The message comes last: it may be long, and an expression searches only the beginning.
  const texts = `${status}\n${code}\n${networkError}\n${method}\n${path}\n${host}\n${clock(sentAt)}\n${ids}\n${url}\n`;
  return (texts + (error.message ?? "")).toLowerCase();
}

/** The row's own texts come first, because an expression searches only the beginning. */
const wholeText = (failure: Failure, said: readonly string[]): string =>
  said.length === 0 ? textOf(failure) : `${said.join("\n").toLowerCase()}\n${textOf(failure)}`;

/** The text that an expression searches, one field per line. */
export const expressionText = (failure: Failure, said: readonly string[]): string =>
  wholeText(failure, said).slice(0, REGEX_LIMIT);

const has = (text: string | undefined, value: string) => text?.toLowerCase().includes(value) ?? false;

/** Keys that may precede a colon. Values are in lower case. */
const keys = ({ hasFinding, causeOf, saidOf }: FilterWorld) =>
  new Map<string, (value: string) => Test>([
    ["has", (value) => (failure) => "finding".startsWith(value) && hasFinding(failure)],
    [
      "status",
      (value) => (failure) => String(rowFor(failure).status).startsWith(value.replace(/(?<!x)x+$/, "")),
    ],
    [
      "cause",
      (value) => {
        // Thousands of failures share a cause.
        const isNamed = remembered((cause) => has(cause, value) || has(causeWord(cause), value));
        return (failure) => {
          const cause = causeOf(failure);
          return (cause !== undefined && isNamed(cause)) || saidOf(failure).some((text) => has(text, value));
        };
      },
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

/** One term: an optional `-`, then `/expression/`, `key:value` or a word. Quotes keep spaces together. */
const term =
  /^(?<minus>-)?(?:\/(?<regex>(?:\\.|[^/\\])+)\/(?!\S)|(?:(?<key>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<word>\S*)))/i;

function testOf(
  { regex, key, quoted, word = "" }: Readonly<Record<string, string | undefined>>,
  world: FilterWorld,
): Test | undefined {
  if (regex !== undefined) {
    new RegExp(regex, "im"); // throws if invalid
    return (failure) => world.isFound(regex, failure);
  }
  const value = (quoted ?? word).toLowerCase();
  const column = key === undefined ? undefined : keys(world).get(key.toLowerCase());
  if (value === "" && (column || key === undefined)) return undefined;
  if (column) return column(value);
  const whole = key === undefined ? value : `${key.toLowerCase()}:${value}`;
  // Only a value with a space can match across two fields.
  if (whole.includes(" "))
    return (failure) => wholeText(failure, world.saidOf(failure)).replaceAll(/\n+/g, " ").includes(whole);
  return (failure) =>
    textOf(failure).includes(whole) || world.saidOf(failure).some((said) => has(said, whole));
}

/** Parses a filter. All terms must match; a term still without a value is ignored. */
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

/** The terms of a filter. Each consumes at least one character, so the loop ends. */
function* terms(text: string): Generator<RegExpExecArray> {
  let rest = text.trim();
  while (rest !== "") {
    const found = term.exec(rest);
    if (!found) return;
    yield found;
    rest = rest.slice(found[0].length).trimStart();
  }
}

/** The reason alone, such as "Unterminated group" from "Invalid regular expression: /(/i: Unterminated group". */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Invalid regular expression: \/.*\/[a-z]*: /s, "");
}
