import { createWords } from "../words.ts";
import { portalReport } from "./portal.ts";

const { number, plural } = createWords("en");

/** Texts of the support report and of the Markdown export. They load when either is first created. */
export const report = {
  // Title of the report on one call. `what` is its status and code, such as "400 InvalidRequestBody".
  title: (what: string) => `Failed Microsoft Defender API call: ${what}`,
  // Title of the report on several calls, and of the export.
  titleMany: (n: number) =>
    `${number(n)} failed Microsoft Defender API ${plural(n, { one: "call", other: "calls" })}`,
  // Header of the first column of a table: the row number.
  row: "No.",

  // Before a value, or a column header.
  time: "Time (UTC)",
  host: "Host",
  operation: "Operation",
  message: "Message",
  // Before a further code or message inside the error or around it.
  innerError: "Inner error",
  outerError: "Enclosing error",
  // Before the OAuth name of a sign-in error, such as invalid_client.
  oauthError: "OAuth error",
  // Before the error in the WWW-Authenticate header of the response.
  challenge: "WWW-Authenticate error",
  // Before the security product that failed behind a Microsoft Graph response.
  provider: "Provider",
  // Before a number of seconds.
  retryAfter: "Retry after",
  duration: "Duration",
  // Before the batch request that contained this call.
  batch: "Sent in a batch to",
  // Before the place of the failed call or item in a batch or list, from 1, and its ID.
  part: "Item",
  // Also shown between ‹ and › in place of an omitted ID.
  tenantId: "Tenant ID",
  appId: "App ID",

  // Headings.
  queryParameters: "Query parameters",
  body: "Request body",
  headers: "Request headers",
  // Below a truncated list or text.
  moreParameters: (n: number) =>
    `${number(n)} more ${plural(n, { one: "parameter", other: "parameters" })} not listed.`,
  bodyBeginning: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)} characters.`,
  // Before claims of the access token; the token itself is not in the report.
  tokenValidUntil: "Token valid until",
  permissions: "Token permissions",

  // Below the table: the calls of a cause are similar, so only one of them is described.
  oneOfEach: "One call of each cause is described below.",
  // Below the table if there are too many calls to describe each.
  onlyFirst: (n: number) => `Only the first ${number(n)} are described below.`,

  // Footer of the report. Redaction relies on known names and formats, so this never claims that there are no secrets.
  removed: (marks: number) =>
    marks === 0
      ? "Values that look like secrets are replaced by ••• before a report is created. Nothing was replaced in this one."
      : `Values that look like secrets were replaced by ••• before this report was created, ${number(marks)} ${plural(marks, { one: "time", other: "times" })} in this report.`,
  // Shown if IDs of tenant or app were omitted.
  idsLeftOut: (marks: string) => `Omitted by the user and marked as: ${marks}.`,
  // Last line of the report, and second of the export. `time` is in UTC.
  madeBy: (version: string, browser: string, time: string) =>
    `Created by Defender Error Lens ${version} in ${browser} at ${time}.`,

  ...portalReport,
};
