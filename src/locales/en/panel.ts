import type { Imported } from "../../core/import/imported.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";
import { list } from "./list.ts";

const { number, plural } = createWords("en");
const failures = (n: number) => `${number(n)} ${plural(n, { one: "error", other: "errors" })}`;
const notesText = (n: number) => `${number(n)} ${plural(n, { one: "note", other: "notes" })}`;

const importedText = ({ entries, failures: found, broken, problem }: Imported): string => {
  const read = `${number(entries)} ${plural(entries, { one: "request", other: "requests" })} read`;
  const kept = `${read}, ${failures(found)}`;
  switch (problem) {
    case "not-har":
      return "this is JSON, but not a HAR file.";
    case "not-json":
      return "this isn’t a HAR file: it isn’t JSON.";
    case "empty-file":
      return "the file is empty.";
    case "cut":
      return `${kept}. The file is incomplete; the rest is lost.`;
    case "empty-zip":
      return "the ZIP archive is empty.";
    case "zip-without-har":
      return "the ZIP archive contains no HAR file.";
    case "unreadable-zip":
      return `the ZIP archive could be read only partly. ${kept}.`;
    case "unreadable-gzip":
      return `the gzip file could be read only partly. ${kept}.`;
    case "unreadable-file":
      return `the browser could read the file only partly. ${kept}.`;
    case "nothing-watched":
      return `${read}. No calls to a Defender API found.`;
    case "no-failures":
      return `${read}. No call to a Defender API failed.`;
    case "broken-entries":
      return `${kept}. ${number(broken)} ${plural(broken, { one: "damaged entry was", other: "damaged entries were" })} skipped.`;
    case "cancelled":
      return `canceled. ${kept}.`;
    default:
      return `${kept}.`;
  }
};

/** The panel's own texts. Names of roles, headers and parameters stay the same in every language. */
export const panel = {
  ...list,
  // Toolbar. Name of the bar and title of the page; also the name of the tab in DevTools.
  title: "Defender Errors",
  // Round button, pressed while errors are recorded.
  record: "Record",
  // Button that clears the list.
  clear: "Clear",
  // Button that copies the tracking ID of every row.
  copyAll: "Copy all tracking IDs",
  // Button that shows earlier errors; pressed when on. Also the name of the list of days beside the list.
  history: "History",
  // Button that imports HAR files.
  importHar: "Import HAR",
  // Button that opens the menu of file formats.
  export: "Export",
  // Button that opens the settings, and their heading.
  settings: "Settings",
  // Button that opens the help pages on error codes, and their heading.
  errorCodes: "Error codes",
  // Button next to the code in Details that opens its help page.
  aboutCode: "About this code",
  // Button that explains a pasted text, and the heading of the dialog it opens.
  explainText: "Explain text",
  // Search field: its name and its placeholder.
  filter: "Filter",
  // Below the search field, after an invalid regular expression. `reason` is the browser's message, in English.
  filterError: (reason: string) => `${reason}. Filter not applied.`,
  // In the same place, if an expression would take seconds or more.
  filterSlow: "This regular expression takes too long. Filter not applied.",

  // Column headers.
  status: "Status",
  code: "Code",
  method: "Method",
  path: "Path",
  trackingId: "Tracking ID",
  time: "Time",
  // In the column Code, if the response has none.
  noCode: "no code",
  // In the column Tracking ID, if the response has none.
  noId: "none",
  // Tooltip of status 0: the call failed without a response.
  noReply: "No response",
  // Read aloud after a code when repeats are grouped: "InvalidRequestBody 12 times".
  times: (n: number) => plural(n, { one: `${number(n)} time`, other: `${number(n)} times` }),
  // Button at the top of the list that scrolls to new rows.
  newRows: (n: number) => `${number(n)} new`,

  // The strip above the list: errors over time as small bars. Read aloud, also for a part of the time: "24 errors from
  // 14:01 to 14:06".
  failuresBetween: (n: number, from: string, to: string) => `${failures(n)} from ${from} to ${to}`,
  // Follows it, after a colon and joined by commas. `status` is `4xx`, `429` or `5xx`.
  withStatus: (n: number, status: string) => `${number(n)} with ${status}`,
  withoutReply: (n: number) => `${number(n)} without a response`,
  // Name of the slider there, which selects the time range to show.
  narrowToTime: "Filter by time range",
  // Button that ends this filter.
  showAllTimes: "Show all times",

  // Over the whole panel while a file is dragged over it.
  dropHere: "Drop HAR files here to import them",
  // Name of the progress bar.
  importing: "Importing",
  // Next to it. `place` and `of`: the number of the file and how many there are.
  importingFile: (name: string, place: number, of: number) =>
    of > 1 ? `${name} (${number(place)} of ${number(of)})` : name,
  // Button that cancels the import.
  cancelImport: "Cancel",

  // History. First entry of the list of days: everything that is saved.
  allKept: "All errors",
  // Group of the imported files.
  importedFiles: "Imported files",
  // Shown instead of an unknown origin.
  unknownPage: "unknown page",
  // While history loads.
  historyLoading: "Loading history…",
  // The empty list of history.
  historyEmptyTitle: "No errors kept yet",
  historyEmptyHint: "Errors are kept in this browser as they happen. Imported HAR files appear here, too.",
  // Button that deletes the errors of the selected day and page, or file.
  deleteGroup: "Delete these",
  // Button that deletes the whole history.
  deleteAll: "Delete all",
  // Question before deletion, and its two answers.
  deleteQuestion: (n: number) => `Permanently delete ${failures(n)}?`,
  deleteYes: "Delete",
  deleteNo: "Keep",
  // Status bar: why errors cannot be saved.
  historyFull: "The disk is full.",
  historyBlocked:
    "History can’t be opened: another window is still running an older version of this extension, or the browser is blocking storage.",
  historyDamaged: "History can’t be read: its database is damaged.",
  // After one of these sentences: what exists only in memory. At least one of the numbers is above 0.
  notSaved: (found: number, notes: number) =>
    `Not saved yet: ${found === 0 ? notesText(notes) : notes === 0 ? failures(found) : `${failures(found)} and ${notesText(notes)}`}. Keep DevTools open until this is saved.`,
  // Status bar: history has nearly reached its limit of errors.
  historyNear: (kept: number, most: number) =>
    `History is nearly full: ${number(kept)} of ${failures(most)}. To make room, the most frequent repeats are deleted first, and errors with a note last.`,
  // Status bar: imported files hold too much. `names` are names of files.
  filesBeyond: (names: readonly string[]) =>
    `Imported files contain too many errors. The next import deletes these from history: ${names.join(", ")}`,
  historyPrivate: "Private window: nothing is kept after DevTools closes.",
  historyOff: "History is off: nothing is kept after DevTools closes.",

  // The empty list.
  emptyTitle: "No Defender errors yet",
  // Below the ways to begin: the watched API groups, and that nothing is sent.
  watched: (names: readonly string[]) =>
    `Watched in this tab: ${names.join(", ")}. Nothing leaves this browser.`,
  groupNames,
  // The empty list while recording is paused.
  pausedTitle: "Recording is paused",
  pausedHint: "Calls that fail now aren’t recorded.",
  // Button below it.
  resume: "Resume",
  // Shown if no row matches the filter.
  filteredTitle: "No errors match the filter",
  // Button below it.
  clearFilter: "Show all",

  // Details of the selected error. Name of the region.
  details: "Details",
  // Button that returns from Details to the list; only in a narrow panel.
  back: "Back to the list",
  // Button that closes Details.
  close: "Close",
  // The divider between list and Details.
  resizeDetails: "Resize details",
  // The tabs in Details: the meaning of the error with the fix, and the IDs for Microsoft Support. Request and Response
  // are between the two.
  answer: "Answer",
  idsAndReport: "IDs and report",
  // Heading on the help page of a code.
  whatItMeans: "What it means",
  // Label of the expandable general meaning of the error code.
  inGeneral: "In general",
  whatToDo: "What to do",
  ids: "IDs for support",
  request: "Request",
  response: "Response",
  /** Quotation marks around the API's message. */
  quotes: ["“", "”"] as readonly [string, string],
  /** Between the items of a list. */
  comma: ", ",
  /** Between a label and its value. */
  colon: ": ",
  /** Where an ID was found: in a response header, or in a request header. */
  header: (name: string) => `${name} header`,
  requestHeader: (name: string) => `${name} request header`,
  // Before a colon and the API's own message in quotation marks, which is in English.
  apiSays: "The API says",
  // Before links to pages of the documentation.
  documentation: "Documentation:",
  // Read aloud after a link.
  opensTab: "opens in a new tab",
  // Before the URL of the batch request that contained the call.
  sentInBatch: "Sent as part of a batch to",
  // Next to the request headers: the claims of the token.
  token: "Token",
  validUntil: (time: string) => `valid until ${time}`,
  // On the line of the response with the tracking ID.
  idHere: "← tracking ID",
  // Below a long body.
  showAll: (characters: number) =>
    `Show all ${number(characters)} ${plural(characters, { one: "character", other: "characters" })}`,

  // Replaces a body, or appears above it.
  bodyEmpty: "The body is empty.",
  bodyBinary: "The body is binary and isn’t shown.",
  bodyBinarySize: (bytes: number) =>
    `The body is binary (${number(bytes)} ${plural(bytes, { one: "byte", other: "bytes" })}) and isn’t shown.`,
  bodyGone: "The body is no longer available: the page navigated away before the body could be read.",
  bodyTooBig: (bytes: number) => `The body is too large for the browser to keep (${number(bytes)} bytes).`,
  bodyUnreadable: "The body couldn’t be read.",
  bodyRedirect: "The response is a redirect; the browser doesn’t keep its body.",
  bodyPreflight: "The call is a CORS preflight; the browser doesn’t keep its body.",
  bodyBlocked:
    "The page saw only “Failed to fetch” although the server sent this response. The CORS headers that would let the page read it are missing.",
  // `reason` is the browser's error name, such as net::ERR_CONNECTION_RESET.
  bodyBroken: (reason: string) =>
    `The connection was lost while the response was arriving. The browser reports ${reason}.`,
  noReplyReason: (reason: string) => `No response was received. The browser reports ${reason}.`,
  bodyCut: "Only the beginning of the body was kept.",

  // Details of several selected errors: their title.
  selected: (n: number) => `${failures(n)} selected`,
  // Button there that copies the IDs of the selected errors. Its name must differ from the one that copies all.
  copyIds: "Copy tracking IDs",
  // Button there that deletes the selected errors.
  deleteSelected: "Delete selected",
  // Field for the user's note, such as a ticket number.
  note: "Note",
  notePlaceholder: "Ticket number or note",
  // Button that deletes the error from the list and from history.
  deleteOne: "Delete error",
  // Button that copies a text for a support ticket, and the heading of the part that shows it.
  copyReport: "Copy support report",
  report: "Support report",
  // Options there: whether tenant and application are included, the format, and the language. `language` is its own
  // name.
  reportIds: "Include tenant and app ID",
  reportMarkdown: "Markdown",
  reportLanguage: (language: string) => `In ${language}`,
  // Button that opens a menu of programming languages, and two options in it.
  copyAs: "Copy as",
  asSent: "As sent",
  asCorrected: "As corrected",
  // Button that opens Chrome's Network panel.
  showInNetwork: "Show in Network panel",

  // Footer of Details.
  copyId: "Copy tracking ID",
  // In place of the tracking ID beside its button, where about 15 letters fit, and the same as a sentence.
  noTrackingId: "No ID",
  hasNoTrackingId: "This error has no tracking ID",
  // The purpose of the tracking ID.
  idPurpose:
    "Each error response of the Defender APIs has a unique tracking ID in the property `target`. Give it to Microsoft Support when you ask about an error: it helps them find the root cause.",
  // Shown if there is none.
  noIdPurpose: "Without a tracking ID, Microsoft Support needs the time and URL of the call:",
  timeUtc: "time (UTC)",
  url: "URL",
  // Shown if the property `target` may hold the tenant ID.
  maybeTenant: "This may be your tenant ID, not a tracking ID: for this API, `target` can hold either.",
  // A remark on a response and its IDs. "Service worker" is the web technology.
  byServiceWorker:
    "Answered by a service worker of the page, not by the server: the page created this response itself or had stored it. Microsoft Support may not find its IDs.",
  // Small button next to an ID. `source` names where it was found: `request-id header`.
  copySource: (source: string) => `Copy ${source}`,

  // Status bar: the counts.
  recording: "Recording",
  paused: "Paused",
  noFailures: "no errors",
  failures,
  someFailures: (shown: number, all: number) => `${number(shown)} of ${failures(all)}`,
  inRows: (counted: string, rows: number) =>
    `${counted} in ${number(rows)} ${plural(rows, { one: "row", other: "rows" })}`,
  allShown: (n: number) => `${failures(n)}${plural(n, { one: "", other: ", all" })} shown`,
  // Status bar: the result of the last action.
  idCopied: (id: string) => `Tracking ID copied: ${id}`,
  sourceCopied: (source: string, id: string) => `Copied ${source}: ${id}`,
  idsCopied: (n: number) => `${number(n)} ${plural(n, { one: "tracking ID", other: "tracking IDs" })} copied`,
  // After the sentence about copied tracking IDs.
  someByServiceWorker: (n: number) =>
    `${number(n)} of them ${plural(n, { one: "is", other: "are" })} from responses of a service worker of the page, not of the server.`,
  noIds: "No tracking IDs in the list",
  reportCopied: "Support report copied",
  callCopied: "Call copied. Replace TOKEN with your token.",
  callIncomplete: "The call can’t be copied: its body wasn’t kept in full",
  exported: (n: number, file: string) => `${failures(n)} saved as ${file}`,
  exportFailed: "The file couldn’t be saved",
  nothingToExport: "The list is empty: nothing to export",
  deleted: (n: number) => `${failures(n)} deleted`,
  historyCleared: "History deleted",
  loadFailed: "Part of the panel couldn’t be loaded. Close DevTools and open it again.",
  // Status bar: the extension was updated or reloaded while the panel was open; the button after it reloads the panel.
  extensionUpdated: "The extension was updated. Reload the panel, or close DevTools and open it again.",
  reloadPanel: "Reload panel",
  // Status bar: the recorder has stopped.
  recorderGone: "Recording stopped unexpectedly. Close DevTools and open it again to continue.",
  // Result of an import: first the file name, last the problem.
  imported: (result: Imported) => `${result.name}: ${importedText(result)}`,
  copyFailed: "Copying failed: the browser denied access to the clipboard",
  languageFailed: "The language couldn’t be loaded or saved",
};
