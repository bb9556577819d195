import type { CheckTexts, Verdicts } from "../shapes.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration, either, number } from "./findings-phrases.ts";

/** What the page of a web server says about the call, and what to do. */
const pageReasons = {
  body: "the body is too large",
  query: "the query in the URL is too long",
  url: "the URL is too long",
  headers: "the request headers are too long",
  escape: "the URL contains a double-encoded character",
  characters: "the URL contains a character that isn’t allowed",
  sequence: "the URL contains a part that is blocked",
  method: "the method is blocked",
  extension: "the file extension at the end of the path is blocked",
  upstream: "it couldn’t connect to the service behind it",
  busy: "too many requests are waiting",
};
const pageSteps = {
  body: "Send less data at a time.",
  query: "Shorten the query: split a long `$filter`, or leave out options.",
  url: "Shorten the URL: split a long `$filter`, or move values into the body if the operation allows it.",
  headers: "Send fewer or shorter headers: a token with many roles or groups is long.",
  escape: "Encode each value in the URL only once: `%25` before two hexadecimal digits is an encoded `%`.",
  characters: "Encode the values in the URL.",
  sequence: "Check the path and the query for `..`, `:`, and similar characters, and encode the values.",
  method: "Use the method given in the documentation.",
  extension: "Check whether the last part of the path is a file name that the server blocks.",
  upstream: "Retry the call later; it never reached the service.",
  busy: "Retry the call later, and make fewer calls at the same time.",
};

/** Conditions of an API other than valid parameters: what to do. */
export const conditionFindings = {
  "time-range": ({ flaw, names, days = 7 }) => ({
    text: flaw === "alone" || names ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["Send `startTime` and `endTime` together, or leave both out."]
        : flaw === "order"
          ? [`Send the earlier time as ${code(names?.start ?? "startTime")}.`]
          : flaw === "age"
            ? [
                `Set ${code(names?.start ?? "startTime")} to at most ${number(days)} days before the call: older data can’t be read.`,
              ]
            : apiCodes.o365.AF20030.steps,
  }),
  "taken-name": ({ names, isUnsaid }) => ({
    text:
      names.length > 1 && names.some((name) => name.endsWith("alertTemplate.title"))
        ? "Custom detection rules need a unique name and a unique alert title."
        : undefined,
    steps: [
      ...(isUnsaid
        ? [
            "List the objects with `GET` first: an earlier attempt may have created this one in spite of an error.",
            "If you have just deleted the old object, its name may still be reserved: wait a minute, then retry.",
          ]
        : []),
      "Choose another value, or update the object that already has it.",
    ],
  }),
  "server-page": ({ flaw, length }) => ({
    text: length === undefined ? undefined : `It has ${number(length)} characters.`,
    steps: [pageSteps[flaw]],
  }),
  "lost-zone": () => ({ text: "Write it as `%2B`, or send the time in UTC, with `Z`." }),
  "missing-publisher": () => ({ steps: apiMessages.sharedPool().steps }),
  "missing-etag": () => ({ steps: apiMessages.incidentChanged().steps }),
  "other-tenant": () => ({
    steps: [
      "Get a token from the tenant that the call is about, or correct the tenant or the subscription in the path.",
    ],
  }),
} satisfies Partial<CheckTexts>;

/** The verdicts for the same conditions. */
export const conditionVerdicts: Pick<Verdicts, keyof typeof conditionFindings> = {
  "time-range": ({ args }) =>
    ({
      alone: "`startTime` and `endTime` must be given together",
      order: `${code(args.names?.end ?? "endTime")} is before ${code(args.names?.start ?? "startTime")}`,
      span: `\`startTime\` and \`endTime\` are ${duration((args.hours ?? 0) * 3600)} apart, but at most 24 hours are allowed`,
      age: `${code(args.names?.start ?? "startTime")} was ${duration((args.hours ?? 0) * 3600)} before the call, but at most ${number(args.days ?? 7)} days are allowed`,
    })[args.flaw],
  "taken-name": ({ args }) =>
    args.isUnsaid
      ? `Another object may already use this value of ${either(args.names.map(code))}`
      : `Another object already uses this value of ${either(args.names.map(code))}`,
  "server-page": ({ args: { flaw, number: shown } }) =>
    `The web server didn’t pass the call on to the API: ${pageReasons[flaw]}${shown ? ` (${code(shown)})` : ""}`,
  "lost-zone": ({ args: { name } }) =>
    `The time zone in ${code(name)} is lost: in a URL, an unescaped \`+\` means a space`,
  "missing-publisher": () =>
    "`PublisherIdentifier` is missing in the query string, so the call shares one limit with all other callers",
  "missing-etag": () => "The body has no `etag`, so the service can’t tell whether it is up to date",
  "other-tenant": ({ sent, expected }) =>
    `The token was issued by the tenant ${brief(sent)}, but the call is about the tenant ${brief(expected?.[0])}`,
};
