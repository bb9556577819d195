import type { Change } from "../../core/compare/change.ts";
import type { CheckTexts, Verdicts } from "../shapes.ts";
import { brief, code, duration, list, number } from "./findings-phrases.ts";

const instead = (what: string, { before, now }: Change) =>
  `${what} is ${brief(now)} instead of ${brief(before)}`;

/** A parameter of the body or the query. */
function parameter(change: Change, place: string): string {
  const { how, name, before, now } = change;
  if (how === "added") return `${code(name)} is new in ${place}`;
  if (how === "gone") return `${code(name)} is gone from ${place}`;
  if (how === "renamed") return `${brief(before)} is now spelled ${brief(now)}`;
  if (how === "moved") return `${code(name)} has moved to ${brief(now)}`;
  if (how === "emptied") return `${code(name)} is empty`;
  return instead(code(name), change);
}

function body(change: Change): string {
  if (change.name !== undefined) return parameter(change, "the body");
  if (change.how === "gone") return "the body is missing";
  if (change.how === "added") return "a body is sent";
  return change.how === "broken" ? "the body is no longer valid JSON" : "the body has another format";
}

function token(change: Change): string {
  const { how, name, before } = change;
  if (how === "expired") return "the token has expired";
  if (how === "renewed") return "the token is a new one";
  if (how === "older") return "the token is an older one";
  if (how === "form") return "the token is damaged";
  if (name === "permissions") return `the token lacks ${brief(before)}`;
  if (how === "gone") return "no token is sent";
  if (how === "added") return "a token is sent";
  if (name === "app") return "the token belongs to another app";
  if (name === "tenant") return "the token belongs to another tenant";
  if (name === "kind") return "the token is for an app instead of a user, or the other way around";
  return instead(name === "audience" ? "the audience of the token" : "the scheme in `Authorization`", change);
}

function header(change: Change): string {
  if (change.how === "gone") return `the header ${code(change.name)} is missing`;
  if (change.how === "added") return `the header ${code(change.name)} is new`;
  return instead(code(change.name), change);
}

const clauses: Readonly<Record<Change["part"], (change: Change) => string>> = {
  body,
  query: (change) => parameter(change, "the URL"),
  header,
  token,
  method: (change) => instead("the method", change),
  host: (change) => instead("the host", change),
  version: (change) => instead("the version in the path", change),
  path: ({ before, now }) => `the path contains ${brief(now)} instead of ${brief(before)}`,
  count: ({ name, before, now }) =>
    `${name === undefined ? "the list" : code(name)} has ${number(now)} items instead of ${number(before)}`,
  size: ({ before, now }) => `the body has ${number(now)} bytes instead of ${number(before)}`,
  rate: ({ before, now }) => `${number(now)} calls were made in a minute instead of ${number(before)}`,
};
const listed = (changes: readonly Change[]) => list(changes.map((change) => clauses[change.part](change)));

/** The differences between a failed call and a successful one. */
export const changes = {
  /** Heading in Details. */
  heading: "Before and after",
  /** A sentence: when the call last succeeded, and what has changed since. */
  worked: (seconds: number, all: readonly Change[]) =>
    `The call worked ${duration(seconds)} earlier; changes since then: ${listed(all)}.`,
  /** The same if nothing relevant has changed. */
  workedAlike: (seconds: number) =>
    `The call worked ${duration(seconds)} earlier with a request of the same form.`,
  /** Mark of a row, and the beginning of the sentences below; `time` is a time of day. */
  succeeded: (time: string) => `succeeded at ${time}`,
  passed: (time: string) => `passed on retry at ${time}`,
  /** What made the difference when the call succeeded later. */
  difference: (all: readonly Change[]) => `What made the difference: ${listed(all)}.`,
  differenceUnknown: "Nothing relevant changed in between.",
  /** After `passed`: nothing was changed. */
  passing: "The request was the same, so the error was temporary.",
  /** Joins `succeeded` or `passed` with the following sentence. */
  joined: (said: string, sentence: string) => `${said[0]?.toUpperCase()}${said.slice(1)}. ${sentence}`,
  /** A failure caused by an earlier one. */
  follows: {
    token: "The cause is the token request that failed earlier.",
    throttle: "The cause is the limit that was reached earlier.",
    session: "The cause is the portal session that ended earlier.",
  },
  /** Shown on the first of such failures. */
  begins: "Later errors were caused by this one.",
  /** Button that opens the first failure. */
  showFirst: "Show the first error",
  /** For a group of failures with one cause. */
  open: (open: number, all: number) => `${number(open)} of ${number(all)} still open`,
};

export const changeFindings = {
  "changed-since": () => ({
    text: "The call worked before this change, so the change may be the cause.",
    steps: ["Undo the change, then retry the call."],
  }),
  "follow-up": ({ kind }) => ({
    text: "Resolve the first error; the others go away with it.",
    steps: [
      kind === "token"
        ? "Resolve the failed token request, then retry with the new token."
        : "Sign in to the portal again, then reload the page.",
    ],
  }),
} satisfies Partial<CheckTexts>;

export const changeVerdicts = {
  "changed-since": ({ args }) =>
    `The call worked ${duration(args.seconds)} earlier; changes since then: ${listed(args.changes.slice(0, 2))}`,
  "follow-up": ({ args }) =>
    args.kind === "token"
      ? `There is no valid token: the token request failed ${duration(args.seconds)} earlier`
      : `The portal session ended ${duration(args.seconds)} earlier`,
} satisfies Partial<Verdicts>;
