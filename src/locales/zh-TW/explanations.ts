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
  docsLocale: "zh-tw",
  links: {
    codesXdr: "Defender XDR API 錯誤碼",
    codesMde: "適用於端點的 Defender API 錯誤碼",
    errorsGraph: "Microsoft Graph 錯誤回應",
    securityGraph: "Microsoft Graph 安全性 API 錯誤碼",
    throttlingGraph: "Microsoft Graph 節流",
    signInCodes: "Microsoft Entra 錯誤碼",
    signInCode: (aadsts) => `Microsoft 的 ${aadsts} 說明頁面`,
    liveResponse: "即時回應 API",
    hunting: "進階搜捕錯誤",
    overview: "Defender XDR API 概觀",
    supported: "支援的 Defender XDR API",
    access: "存取 Defender XDR API",
    terms: "API 限制和授權方案",
    portalIssues: "Microsoft Defender XDR 疑難排解",
    portalRoles: "Microsoft Defender XDR 中的角色",
    sessionControl: "存取和工作階段控制疑難排解",
    apiCloudApps: "Defender for Cloud Apps REST API",
    apiActivity: "Office 365 Management Activity API 參考",
    activityTroubleshooting: "Management Activity API 疑難排解",
    errorsArm: "Azure Resource Manager 錯誤",
    sentinelRoles: "Microsoft Sentinel 中的角色與權限",
    errorsLogs: "Log Analytics API 錯誤",
    apiThreatIntelligence: "威脅情報上傳 API",
    apiEasm: "Defender EASM REST API",
    apiLake: "Microsoft Sentinel 資料湖的 KQL 查詢",
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
