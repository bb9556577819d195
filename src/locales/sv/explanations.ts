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
  docsLocale: "sv-se",
  links: {
    codesXdr: "Felkoder i Defender XDR-API:et",
    codesMde: "Felkoder i Defender för Endpoint-API:et",
    errorsGraph: "Felsvar från Microsoft Graph",
    securityGraph: "Felkoder i Microsoft Graph-säkerhets-API:et",
    throttlingGraph: "Begränsning av anrop i Microsoft Graph",
    signInCodes: "Felkoder i Microsoft Entra",
    signInCode: (aadsts) => `Microsofts sida om ${aadsts}`,
    liveResponse: "API för livesvar",
    hunting: "Fel i avancerad jakt",
    overview: "Översikt över Defender XDR-API:erna",
    supported: "Defender XDR-API:er som stöds",
    access: "Åtkomst till Defender XDR-API:erna",
    terms: "API-gränser och licensiering",
    portalIssues: "Felsöka Microsoft Defender XDR",
    portalRoles: "Roller i Microsoft Defender XDR",
    sessionControl: "Felsöka åtkomst- och sessionskontroller",
    apiCloudApps: "REST-API för Defender for Cloud Apps",
    apiActivity: "Referens för Office 365 Management Activity API",
    activityTroubleshooting: "Felsöka Management Activity API",
    errorsArm: "Fel i Azure Resource Manager",
    sentinelRoles: "Roller och behörigheter i Microsoft Sentinel",
    errorsLogs: "Fel i Log Analytics-API:et",
    apiThreatIntelligence: "API för uppladdning av hotinformation",
    apiEasm: "REST-API för Defender EASM",
    apiLake: "KQL-frågor mot datasjön i Microsoft Sentinel",
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
