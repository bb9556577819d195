import type { FindingTexts } from "../texts.ts";
import { changeFindings, changes } from "./changes.ts";
import { conditionFindings } from "./conditions.ts";
import { accessFindings } from "./findings-access.ts";
import { addressFindings } from "./findings-address.ts";
import { bodyFindings } from "./findings-body.ts";
import { times } from "./findings-phrases.ts";
import { serviceFindings } from "./findings-service.ts";
import { signInFindings } from "./findings-sign-in.ts";
import { valueFindings } from "./findings-values.ts";
import { portalFindings } from "./portal.ts";
import { verdicts } from "./verdicts.ts";

export const findings: FindingTexts = {
  labels: {
    findings: "検出された問題",
    certain: "確実",
    likely: "可能性が高い",
    possible: "可能性あり",
    sent: "送信内容",
    reported: "報告内容",
    expected: "期待される内容",
    expectedOne: "期待される内容 (いずれか)",
    checked: (areas) => `次の項目を確認し、問題は検出されませんでした: ${areas}。`,
    areas: {
      path: "パス",
      query: "クエリ文字列",
      body: "本文",
      token: "トークン",
      permissions: "アクセス許可",
    },
    unknownOperation:
      "この操作はドキュメントに記載されていないため、パラメーターとアクセス許可は確認していません。",
    copyCorrectedCurl: "修正した cURL をコピー",
    copyCorrected: "修正した本文をコピー",
    correctedCopied: "修正した本文をコピーしました",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}: 直近 1 分間の呼び出し ${times(made)} (上限 ${times(allowed)})`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}: 直近 1 時間の呼び出し ${times(made)} (上限 ${times(allowed)})`,
    waitLeft: (time) => `後 (${time}) に再び呼び出せます`,
    waitOver: "今すぐもう一度呼び出せます。",
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
