import { createWords } from "../words.ts";

const { number, plural } = createWords("en");

/** Texts of the dialog that explains a pasted text, and of the popup. They load when either is opened. */
export const paste = {
  // Heading of the dialog; the same as the button that opens it.
  title: "Explain text",
  // Name of its text field, and its placeholder.
  text: "Text",
  placeholder: "Paste an error here",
  // Replaces the answer while the field is empty.
  empty:
    "Paste any text with an error of a Defender API: from a terminal, a ticket, Postman, a flow, or a browser console. It is read in this browser; nothing is sent, and secrets are removed.",
  // Name of the region with the answer.
  answer: "Answer",
  // Next to the text: how it was interpreted, a list of the formats below, and the operation that was called.
  readAs: "Read as",
  operation: "Operation",
  forms: {
    object: "JSON",
    run: "output of a flow",
    http: "HTTP response",
    curl: "cURL command",
    powershell: "PowerShell error",
    python: "Python error",
    postman: "request console",
    sdk: "SDK error",
    console: "browser console message",
    connection: "connection error",
    "sign-in": "sign-in error",
    wording: "error message",
    ticket: "ticket",
  },
  // The text holds several errors, such as a log or the response of a batch.
  several: (n: number) => `${number(n)} errors in this text`,
  // Between the buttons that show the answer to another of the causes in the text.
  cause: (at: number, n: number) => `Cause ${number(at)} of ${number(n)}`,
  previousCause: "Previous cause",
  nextCause: "Next cause",
  // The text is too long.
  cut: (n: number) => `Only the first ${number(n)} characters were read.`,
  // Headings, each with a hint below it, if the text contains no error that can be explained.
  nothing: "No error recognized in this text",
  nothingHint:
    "Looked for: an error response in JSON or XML, an HTTP status with the URL of a Defender API, a cURL command, output of PowerShell, Python, Postman, a flow, or an SDK, an `AADSTS` number, a browser console message, and a tracking ID.",
  request: "This is a call without its response",
  requestHint: "Paste the response below it: its status and body say what failed.",
  success: (status: number) => `The call succeeded with status ${status}`,
  successHint: "The text contains no error. If another call failed, paste that one.",
  elsewhere: (host: string) => `The call goes to ${host}, which isn’t a Defender API`,
  elsewhereHint:
    "If this host is your own gateway in front of a Defender API, add it in the settings under “Additional hosts”.",
  id: "An ID alone doesn’t say what failed",
  idHint:
    "No error in the list or in history has this ID. Paste the error response, or give the ID to Microsoft Support with the time and URL of the call.",
  // Before the answer if the text is the ID of a listed or saved error.
  found: "Found in the list or in history",
  // Buttons below the answer, and the status bar messages after them.
  add: "Add to the list",
  added: (n: number) => `${number(n)} ${plural(n, { one: "error", other: "errors" })} added to the list`,
  show: "Show in the list",
  copyExplanation: "Copy explanation",
  explanationCopied: "Explanation copied",
  // Name of the group of these errors in history, next to the imported files.
  pastedTexts: "Pasted texts",
  // Popup of the toolbar icon. Heading if DevTools is open on this tab, with a hint; and if it is not.
  inTab: (n: number) => `${number(n)} ${plural(n, { one: "error", other: "errors" })} in this tab`,
  inTabHint: "See them in DevTools, in the tab “Defender Errors”.",
  closed: "To record the errors of this tab, open DevTools",
  closedHint: "In DevTools, choose the tab “Defender Errors”.",
  // Buttons of the popup; each opens the panel as a separate page.
  openHar: "Open a HAR",
  history: "History",
  errorCodes: "Error codes",
  // Dialog of that page: what to do, and its button.
  chooseHar: "Choose a HAR file, or drop it here",
  choose: "Choose file",
};
