import { createWords } from "../words.ts";

const { number, plural } = createWords("en");

/** Texts of the toolbar, the list, its causes, and the empty panel; part of `panel`. */
export const list = {
  // Toolbar. Button that groups errors with one cause into a row; pressed when on.
  byCause: "By cause",
  // Button that opens a menu with everything that does not fit in the toolbar.
  more: "More",
  // In the empty search field. The words before the colons are typed literally.
  filterPlaceholder: "Words, status:4xx, cause:token",
  // Tooltip of the search field. The words before the colons are typed literally.
  filterHelp:
    "Words, /regex/, or status:4xx code: cause: method: host: path: id: has:finding — prefix with - to exclude",
  // Name of the list for assistive technology. A contract: tests outside this project find the list by this name, so
  // it stays even where the screen says "errors".
  failedRequests: "Failed requests",
  // Header of the column with the verdict.
  cause: "Cause",
  // Header of the column with the API operation.
  operation: "Operation",
  // In that column, for a cause shared by several operations.
  operations: (n: number) => `${number(n)} ${plural(n, { one: "operation", other: "operations" })}`,
  // Above the list, before the number of errors: “4 causes”.
  causes: (n: number) => `${number(n)} ${plural(n, { one: "cause", other: "causes" })}`,
  // A time span, such as 09:13–09:30.
  between: (from: string, to: string) => `${from}–${to}`,
  // Button of a cause that copies the tracking IDs of all its errors.
  copyCauseIds: (n: number) =>
    `Copy ${number(n)} ${plural(n, { one: "tracking ID", other: "tracking IDs" })}`,
  // Button and menu item that filter the list by a cause.
  onlyCause: "Show only this cause",
  // Heading in Details of a cause, above the failed calls.
  whichOperations: "Operations",
  // Tooltip of the mark on an error with a note.
  noted: (note: string) => `Note: ${note}`,
  // Ways to start from the empty panel: a button, a title and a hint for each.
  reloadPage: "Reload page",
  repeatTitle: "Reproduce the error on the page",
  repeatHint: "Defender calls that fail appear here with their cause.",
  pasteTitle: "Paste an error text",
  pasteHint: "From a terminal, a ticket, Postman, or Logic Apps. Ctrl+V works anywhere in the panel.",
  openHar: "Open HAR",
  openTitle: "Open a HAR file",
  openHint: "Or drop it here. Errors are grouped by cause, with all tracking IDs.",
  samples: "Samples",
  samplesTitle: "Try it with samples",
  samplesHint: "Nothing is sent.",
};
