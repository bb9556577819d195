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
  docsLocale: "ru-ru",
  links: {
    codesXdr: "Коды ошибок API Defender XDR",
    codesMde: "Коды ошибок API Defender для конечной точки",
    errorsGraph: "Ответы Microsoft Graph с ошибками",
    securityGraph: "Коды ошибок API безопасности Microsoft Graph",
    throttlingGraph: "Регулирование запросов в Microsoft Graph",
    signInCodes: "Коды ошибок Microsoft Entra",
    signInCode: (aadsts) => `Страница Microsoft об ошибке ${aadsts}`,
    liveResponse: "API динамического ответа",
    hunting: "Ошибки расширенной охоты на угрозы",
    overview: "Обзор API Defender XDR",
    supported: "Поддерживаемые API Defender XDR",
    access: "Доступ к API Defender XDR",
    terms: "Ограничения и лицензирование API",
    portalIssues: "Устранение неполадок Microsoft Defender XDR",
    portalRoles: "Роли в Microsoft Defender XDR",
    sessionControl: "Устранение неполадок управления доступом и сеансами",
    apiCloudApps: "REST API Defender for Cloud Apps",
    apiActivity: "Справочник по Office 365 Management Activity API",
    activityTroubleshooting: "Устранение неполадок Management Activity API",
    errorsArm: "Ошибки Azure Resource Manager",
    sentinelRoles: "Роли и разрешения в Microsoft Sentinel",
    errorsLogs: "Ошибки API Log Analytics",
    apiThreatIntelligence: "API отправки аналитики угроз",
    apiEasm: "REST API Defender EASM",
    apiLake: "KQL-запросы к озеру данных Microsoft Sentinel",
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
