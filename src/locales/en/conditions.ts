import type { CheckTexts, Verdicts } from "../shapes.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration } from "./findings-phrases.ts";

/** Conditions of an API other than valid parameters: what to do. */
export const conditionFindings = {
  "time-range": ({ flaw }) => ({
    text: flaw === "alone" ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["Send `startTime` and `endTime` together, or leave both out."]
        : flaw === "order"
          ? ["Send the earlier time as `startTime`."]
          : flaw === "age"
            ? ["Set `startTime` to at most 7 days before the call: older content can’t be read."]
            : apiCodes.o365.AF20030.steps,
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
      order: "`endTime` is before `startTime`",
      span: `\`startTime\` and \`endTime\` are ${duration((args.hours ?? 0) * 3600)} apart, but at most 24 hours are allowed`,
      age: `\`startTime\` was ${duration((args.hours ?? 0) * 3600)} before the call, but at most 7 days are allowed`,
    })[args.flaw],
  "lost-zone": ({ args: { name } }) =>
    `The time zone in ${code(name)} is lost: in a URL, an unescaped \`+\` means a space`,
  "missing-publisher": () =>
    "`PublisherIdentifier` is missing in the query string, so the call shares one limit with all other callers",
  "missing-etag": () => "The body has no `etag`, so the service can’t tell whether it is up to date",
  "other-tenant": ({ sent, expected }) =>
    `The token was issued by the tenant ${brief(sent)}, but the call is about the tenant ${brief(expected?.[0])}`,
};
