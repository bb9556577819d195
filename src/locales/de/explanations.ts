import type { Texts } from "../texts.ts";
import { apiCodes } from "./apis.ts";
import { azure } from "./azure.ts";
import { categories, codes, missingInGraph, signInDenied } from "./codes.ts";
import { messages } from "./messages.ts";
import { portal } from "./portal.ts";
import { situations } from "./situations.ts";
import { otherStatus, statuses } from "./statuses.ts";
import { askSupport, askSupportWithoutId, readMessage, readSignInMessage } from "./support.ts";

export const explanations: Texts = {
  askSupport,
  askSupportWithoutId,
  readMessage,
  readSignInMessage,
  docsLocale: "de-de",
  links: {
    codesXdr: "Fehlercodes der APIs von Defender XDR",
    codesMde: "Fehlercodes der APIs von Defender für Endpunkt",
    errorsGraph: "Fehlerantworten von Microsoft Graph",
    securityGraph: "Fehlercodes der Microsoft Graph-Sicherheits-API",
    throttlingGraph: "Drosselung in Microsoft Graph",
    signInCodes: "Fehlercodes von Microsoft Entra",
    signInCode: (aadsts) => `Microsofts Seite zu ${aadsts}`,
    liveResponse: "Liveantwort-API",
    hunting: "Fehler der erweiterten Bedrohungssuche",
    overview: "APIs von Defender XDR: Übersicht",
    supported: "Unterstützte APIs von Defender XDR",
    access: "Zugriff auf die APIs von Defender XDR",
    terms: "API-Limits und Lizenzierung",
    portalIssues: "Problembehandlung für Microsoft Defender XDR",
    portalRoles: "Rollen in Microsoft Defender XDR",
    sessionControl: "Problembehandlung für Zugriffs- und Sitzungssteuerungen",
    apiCloudApps: "REST-API von Defender for Cloud Apps",
    apiActivity: "Referenz der Office 365 Management Activity API",
    activityTroubleshooting: "Problembehandlung für die Management Activity API",
    errorsArm: "Fehler von Azure Resource Manager",
    sentinelRoles: "Rollen und Berechtigungen in Microsoft Sentinel",
    errorsLogs: "Fehler der Log Analytics-API",
    apiThreatIntelligence: "API zum Hochladen von Threat Intelligence",
    apiEasm: "REST-API von Defender EASM",
    apiLake: "KQL-Abfragen im Data Lake von Microsoft Sentinel",
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
