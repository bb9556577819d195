import { expect, test } from "vitest";
import { panel } from "../../src/locales/en/panel.ts";

/**
 * Names by which assistive technology and tests outside this project find the parts of the panel. A reading for style
 * must not change them; `test/e2e/names.test.ts` checks them on screen, with their roles.
 */
const names = {
  title: "Defender Errors",
  failedRequests: "Failed requests",
  details: "Details",
  answer: "Answer",
  request: "Request",
  response: "Response",
  idsAndReport: "IDs and report",
  whatToDo: "What to do",
  inGeneral: "In general",
  copyId: "Copy tracking ID",
  copyReport: "Copy support report",
  copyAs: "Copy as",
  showInNetwork: "Show in Network panel",
  record: "Record",
  clear: "Clear",
  byCause: "By cause",
  history: "History",
  filter: "Filter",
  explainText: "Explain text",
  settings: "Settings",
  more: "More",
  copyAll: "Copy all tracking IDs",
  importHar: "Import HAR",
  export: "Export",
  errorCodes: "Error codes",
  importing: "Importing",
} as const;

test("the English names of the panel's parts stay as they are", () => {
  const found = Object.fromEntries(Object.entries(panel).filter(([key]) => key in names));
  expect(found).toEqual(names);
});
