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
  docsLocale: "ja-jp",
  links: {
    codesXdr: "Defender XDR API のエラー コード",
    codesMde: "Defender for Endpoint API のエラー コード",
    errorsGraph: "Microsoft Graph のエラー応答",
    securityGraph: "Microsoft Graph セキュリティ API のエラー コード",
    throttlingGraph: "Microsoft Graph のスロットリング",
    signInCodes: "Microsoft Entra のエラー コード",
    signInCode: (aadsts) => `${aadsts} に関する Microsoft のページ`,
    liveResponse: "ライブ応答 API",
    hunting: "高度なハンティングのエラー",
    overview: "Defender XDR API の概要",
    supported: "サポートされている Defender XDR API",
    access: "Defender XDR API へのアクセス",
    terms: "API の制限とライセンス",
    portalIssues: "Microsoft Defender XDR のトラブルシューティング",
    portalRoles: "Microsoft Defender XDR のロール",
    sessionControl: "アクセス制御とセッション制御のトラブルシューティング",
    apiCloudApps: "Defender for Cloud Apps REST API",
    apiActivity: "Office 365 Management Activity API リファレンス",
    activityTroubleshooting: "Management Activity API のトラブルシューティング",
    errorsArm: "Azure Resource Manager のエラー",
    sentinelRoles: "Microsoft Sentinel のロールとアクセス許可",
    errorsLogs: "Log Analytics API のエラー",
    apiThreatIntelligence: "脅威インテリジェンスのアップロード API",
    apiEasm: "Defender EASM REST API",
    apiLake: "Microsoft Sentinel データ レイクの KQL クエリ",
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
