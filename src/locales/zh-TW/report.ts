import type { ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { portalReport } from "./portal.ts";

const { number } = createWords("zh-TW");

export const report: ReportTexts = {
  title: (what) => `失敗的 Microsoft Defender API 呼叫：${what}`,
  titleMany: (n) => `${number(n)} 筆失敗的 Microsoft Defender API 呼叫`,
  row: "編號",

  time: "時間 (UTC)",
  host: "主機",
  operation: "作業",
  message: "訊息",
  innerError: "內層錯誤",
  outerError: "外層錯誤",
  oauthError: "OAuth 錯誤",
  challenge: "WWW-Authenticate 錯誤",
  provider: "提供者",
  retryAfter: "重試前的等候時間",
  duration: "持續時間",
  batch: "隨批次要求傳送至",
  part: "項目",
  tenantId: "租用戶識別碼",
  appId: "應用程式識別碼",

  queryParameters: "查詢參數",
  body: "要求本文",
  headers: "要求標頭",
  moreParameters: (n) => `另有 ${number(n)} 個參數未列出。`,
  bodyBeginning: (shown, all) => `僅列出前 ${number(shown)} 個字元，共 ${number(all)} 個。`,
  tokenValidUntil: "權杖有效期限",
  permissions: "權杖中的權限",

  oneOfEach: "以下針對每個原因說明一筆呼叫。",
  onlyFirst: (n) => `以下僅說明前 ${number(n)} 筆呼叫。`,

  removed: (marks) =>
    marks === 0
      ? "產生報告前，會將看似機密資料的值取代為 •••。此報告中沒有取代任何值。"
      : `產生此報告前，已將看似機密資料的值取代為 •••，此報告中共 ${number(marks)} 處。`,
  idsLeftOut: (marks) => `已依使用者的選擇省略識別碼，並標示為：${marks}。`,
  madeBy: (version, browser, time) => `由 Defender Error Lens ${version} 於 ${time} 在 ${browser} 中產生。`,

  ...portalReport,
};
