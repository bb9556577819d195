import { createWords } from "./words.ts";

const { number, plural } = createWords("en");
const failures = (n: number) => `${number(n)} ${plural(n, { one: "failure", other: "failures" })}`;

/** What the panel itself says. Names of roles, headers and parameters stay as they are in every language. */
export const panel = {
  // Toolbar. Name of the bar and title of the page; also the name of the tab in DevTools.
  title: "Defender Errors",
  // Round button, pressed while failures are recorded.
  record: "Record",
  // Button that empties the list.
  clear: "Clear",
  // Button that folds repeats of one failure into a row with a count; pressed when on.
  groupRepeats: "Group repeats",
  // Button that copies the tracking ID of every row.
  copyAll: "Copy all tracking IDs",
  // Search field, its name and its placeholder.
  filter: "Filter",
  // Tooltip of the search field. What stands before the colons is typed as it is.
  filterHelp: "Words, /expression/, status:4xx code: method: host: path: id: and - to exclude",
  // Under the search field, after a mistyped regular expression. `reason` is the browser's own, in English.
  filterError: (reason: string) => `${reason}. Nothing is filtered.`,
  // List of languages.
  language: "Language",

  // The list. Name of the table.
  failedRequests: "Failed requests",
  // Heads of the columns.
  status: "Status",
  code: "Code",
  method: "Method",
  path: "Path",
  trackingId: "Tracking ID",
  time: "Time",
  // In the column Code, when the reply names none.
  noCode: "no code",
  // In the column Tracking ID, when the reply holds none.
  noId: "none",
  // Tooltip of status 0: the call failed before a reply came.
  noReply: "No reply came",
  // Read aloud after a code when repeats are folded: "InvalidRequestBody 12 times".
  times: (n: number) => plural(n, { one: `${number(n)} time`, other: `${number(n)} times` }),
  // Button at the head of the list that leads to rows that came in above.
  newRows: (n: number) => `${number(n)} new`,

  // The empty list.
  emptyTitle: "No failed Defender calls yet",
  // What to do, as steps.
  emptyRepeat: "Repeat the action in the page, or reload it: its failed Defender calls appear here.",
  emptyChoose: "Choose one to read what it means, what caused it and what to do.",
  emptyCopy: "Copy its tracking ID. Nothing leaves this browser.",
  // Before the list of what is watched.
  watched: "Watched in this tab:",
  watchedApis: [
    "Microsoft Defender for Endpoint",
    "Microsoft Defender XDR",
    "Microsoft Graph security",
    "sign-in for these APIs (Microsoft Entra)",
    "the portal security.microsoft.com",
  ],
  // The empty list while recording is paused.
  pausedTitle: "Recording is paused",
  pausedHint: "Calls that fail now are not kept.",
  // Button below it.
  resume: "Record again",
  // When no row matches the filter.
  filteredTitle: "No failure matches the filter",
  // Button below it.
  clearFilter: "Clear filter",

  // Details of the chosen failure. Name of the region.
  details: "Details",
  // Button, only in a narrow panel, that leads from Details to the list.
  back: "Back to the list",
  // Button that closes Details.
  close: "Close",
  // Headings of the parts.
  whatItMeans: "What it means",
  whatToDo: "What to do",
  ids: "IDs for support",
  request: "Request",
  response: "Response",
  // Before the API's own message, which follows in quotation marks and in English.
  apiSays: "The API says:",
  // Before links to pages of the documentation.
  documentation: "Documentation:",
  // Read aloud after a link.
  opensTab: "opens in a new tab",
  // Before the URL of the call that carried a batch.
  sentInBatch: "Sent as part of a batch to",
  // Beside the request headers: what the token says of itself.
  token: "token",
  validUntil: (time: string) => `valid until ${time}`,
  // At the line of the reply that holds the tracking ID.
  idHere: "← tracking ID",
  // Below a long body.
  showAll: (characters: number) =>
    `Show all ${number(characters)} ${plural(characters, { one: "character", other: "characters" })}`,

  // In place of a body, or above it.
  bodyEmpty: "The body is empty.",
  bodyBinary: "The body is binary and is not shown.",
  bodyBinarySize: (bytes: number) =>
    `The body is binary (${number(bytes)} ${plural(bytes, { one: "byte", other: "bytes" })}) and is not shown.`,
  bodyGone: "The body is gone: the page moved on before it could be read.",
  bodyTooBig: (bytes: number) => `The body is too big for the browser to keep (${number(bytes)} bytes).`,
  bodyUnreadable: "The body could not be read.",
  bodyRedirect: "The reply is a redirect; the browser keeps no body of it.",
  bodyPreflight: "The call is a CORS preflight; the browser keeps no body of it.",
  bodyBlocked:
    "The page saw only “Failed to fetch” while the server answered this. The reply lacks the CORS headers that would let the page read it.",
  // `reason` is the browser's name of the error, such as net::ERR_CONNECTION_RESET.
  bodyBroken: (reason: string) =>
    `The connection broke while the reply came in. The browser reports ${reason}.`,
  noReplyReason: (reason: string) => `No reply came. The browser reports ${reason}.`,
  bodyCut: "Only the beginning of the body was kept.",

  // Foot of Details.
  copyId: "Copy tracking ID",
  noIdInReply: "No tracking ID in this reply",
  // What the tracking ID is for.
  idPurpose:
    "Give the tracking ID to Microsoft support when you ask about this error: it helps them find the cause.",
  // When there is none.
  noIdPurpose: "Without a tracking ID, Microsoft support needs the time and the URL of the call:",
  timeUtc: "time (UTC)",
  url: "URL",
  // When the property `target` may hold the tenant id.
  maybeTenant:
    "This may be the id of your tenant and not a tracking ID: for this API, `target` can hold either.",
  // Small button beside an id. `source` says where it stood: `request-id header`.
  copySource: (source: string) => `Copy ${source}`,

  // Status bar: the counts.
  recording: "Recording",
  paused: "Paused",
  noFailures: "no failures",
  failures,
  someFailures: (shown: number, all: number) => `${number(shown)} of ${failures(all)}`,
  inRows: (counted: string, rows: number) =>
    `${counted} in ${number(rows)} ${plural(rows, { one: "row", other: "rows" })}`,
  allShown: (n: number) => `${failures(n)}, all shown`,
  // Status bar: what just happened.
  idCopied: (id: string) => `Tracking ID copied: ${id}`,
  sourceCopied: (source: string, id: string) => `${source} copied: ${id}`,
  idsCopied: (n: number) => `${number(n)} ${plural(n, { one: "tracking ID", other: "tracking IDs" })} copied`,
  noIds: "No tracking IDs in the list",
  copyFailed: "Copying failed: the browser refused access to the clipboard",
  languageFailed: "The language could not be loaded or remembered",
};

export type PanelTexts = typeof panel;
