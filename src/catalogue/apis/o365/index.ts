import { defineApi } from "../define-api.ts";

/** Office 365 Management Activity API. No documentation page or published response has an ID in a header. */
export const o365 = defineApi({
  family: "o365",
  ids: ["corrid"],
  splitsMessages: true,
  throttleCode: "AF429",
  tokens: "jwt",
  hasPermissions: true,
  paths: "some",
  audiences: [
    {
      cloud: "commercial",
      open: true,
      values: ["https://manage.office.com", "c5393580-f805-4401-95e8-94b7a6ef2fc2"],
    },
    { cloud: "gcc", open: true, values: ["https://manage-gcc.office.com"] },
    {
      cloud: "gov",
      open: true,
      values: ["https://manage.office365.us", "https://manage.protection.apps.mil"],
    },
  ],
  refuses: ["graph"],
  pages: [
    {
      name: "apiActivity",
      path: "office/office-365-management-api/office-365-management-activity-api-reference#errors",
    },
    {
      name: "activityTroubleshooting",
      path: "office/office-365-management-api/troubleshooting-the-office-365-management-activity-api",
    },
  ],
  operationPages: "office/office-365-management-api",
  operations: () => import("./operations.json"),
});
