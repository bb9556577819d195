import { apiCodes } from "./apis.ts";
import { azure } from "./azure.ts";
import { categories, codes, missingInGraph, signInDenied } from "./codes.ts";
import { messages } from "./messages.ts";
import { portal } from "./portal.ts";
import { situations } from "./situations.ts";
import { otherStatus, statuses } from "./statuses.ts";
import { askSupport, askSupportWithoutId, readMessage, readSignInMessage } from "./support.ts";

/** Explanations of codes, statuses and messages. They load with the first failure. */
export const explanations = {
  askSupport,
  askSupportWithoutId,
  readMessage,
  readSignInMessage,
  /** Language part of learn.microsoft.com URLs. */
  docsLocale: "en-us",
  /** Names of documentation pages, as link texts. */
  links: {
    codesXdr: "Defender XDR API error codes",
    codesMde: "Defender for Endpoint API error codes",
    errorsGraph: "Microsoft Graph error responses",
    securityGraph: "Microsoft Graph security API error codes",
    throttlingGraph: "Microsoft Graph throttling",
    signInCodes: "Microsoft Entra error codes",
    /** Microsoft's own page for one sign-in error. */
    signInCode: (aadsts: string) => `Microsoft’s page for ${aadsts}`,
    liveResponse: "Live response API",
    hunting: "Advanced hunting errors",
    overview: "Defender XDR APIs: overview",
    supported: "Supported Defender XDR APIs",
    access: "Access the Defender XDR APIs",
    terms: "API limits and licensing",
    portalIssues: "Troubleshoot Microsoft Defender XDR",
    portalRoles: "Roles in Microsoft Defender XDR",
    sessionControl: "Troubleshoot access and session controls",
    apiCloudApps: "Defender for Cloud Apps REST API",
    apiActivity: "Office 365 Management Activity API reference",
    activityTroubleshooting: "Troubleshooting the Management Activity API",
    errorsArm: "Azure Resource Manager errors",
    sentinelRoles: "Roles and permissions in Microsoft Sentinel",
    errorsLogs: "Log Analytics API errors",
    apiThreatIntelligence: "Threat intelligence upload API",
    apiEasm: "Defender EASM REST API",
    apiLake: "KQL queries on the Microsoft Sentinel data lake",
  },

  codes,
  missingInGraph,
  signInDenied,
  apiCodes,
  azure,
  categories,
  statuses,
  otherStatus,
  situations,
  messages,
  portal,
};
