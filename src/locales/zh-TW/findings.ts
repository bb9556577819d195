import type { FindingTexts } from "../texts.ts";
import { changeFindings, changes } from "./changes.ts";
import { conditionFindings } from "./conditions.ts";
import { accessFindings } from "./findings-access.ts";
import { addressFindings } from "./findings-address.ts";
import { bodyFindings } from "./findings-body.ts";
import { number } from "./findings-phrases.ts";
import { serviceFindings } from "./findings-service.ts";
import { signInFindings } from "./findings-sign-in.ts";
import { valueFindings } from "./findings-values.ts";
import { portalFindings } from "./portal.ts";
import { verdicts } from "./verdicts.ts";

export const findings: FindingTexts = {
  labels: {
    findings: "檢查結果",
    certain: "確定",
    likely: "很可能",
    possible: "可能",
    sent: "傳送內容",
    reported: "回報內容",
    expected: "預期內容",
    expectedOne: "預期內容 (擇一)",
    checked: (areas) => `已檢查下列項目，未發現問題：${areas}。`,
    areas: { path: "路徑", query: "查詢字串", body: "本文", token: "權杖", permissions: "權限" },
    unknownOperation: "文件中沒有此作業，因此未檢查其參數和權限。",
    copyCorrectedCurl: "複製修正後的 cURL",
    copyCorrected: "複製修正後的本文",
    correctedCopied: "已複製修正後的本文",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}：過去 1 分鐘內已呼叫 ${number(made)} 次，上限 ${number(allowed)} 次`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}：過去 1 小時內已呼叫 ${number(made)} 次，上限 ${number(allowed)} 次`,
    waitLeft: (time) => `後會再次接受呼叫 (${time})`,
    waitOver: "現在可以重試此呼叫。",
  },
  checks: {
    ...bodyFindings,
    ...valueFindings,
    ...addressFindings,
    ...accessFindings,
    ...serviceFindings,
    ...conditionFindings,
    ...signInFindings,
    ...changeFindings,
    ...portalFindings,
  },
  changes,
  verdicts,
};
