import type { ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { portalReport } from "./portal.ts";

const { number } = createWords("ja");

export const report: ReportTexts = {
  title: (what) => `失敗した Microsoft Defender API 呼び出し: ${what}`,
  titleMany: (n) => `失敗した Microsoft Defender API 呼び出し ${number(n)} 件`,
  row: "番号",

  time: "日時 (UTC)",
  host: "ホスト",
  operation: "操作",
  message: "メッセージ",
  innerError: "内側のエラー",
  outerError: "外側のエラー",
  oauthError: "OAuth エラー",
  challenge: "WWW-Authenticate エラー",
  provider: "プロバイダー",
  retryAfter: "再試行までの待機時間",
  duration: "所要時間",
  batch: "バッチの送信先",
  part: "項目番号",
  tenantId: "テナント ID",
  appId: "アプリケーション ID",

  queryParameters: "クエリ パラメーター",
  body: "リクエスト本文",
  headers: "リクエスト ヘッダー",
  moreParameters: (n) => `ほかのパラメーター ${number(n)} 件は省略しています。`,
  bodyBeginning: (shown, all) => `全 ${number(all)} 文字のうち、先頭の ${number(shown)} 文字です。`,
  tokenValidUntil: "トークンの有効期限",
  permissions: "トークンのアクセス許可",

  oneOfEach: "以下では、原因ごとに呼び出しを 1 件ずつ説明します。",
  onlyFirst: (n) => `以下に詳細を記載するのは、先頭の ${number(n)} 件だけです。`,

  removed: (marks) =>
    marks === 0
      ? "機密情報と思われる値は、レポートの作成前に ••• に置き換えられます。このレポートで置き換えられた値はありません。"
      : `機密情報と思われる値は、このレポートの作成前に ••• に置き換えられています (このレポート内に ${number(marks)} か所)。`,
  idsLeftOut: (marks) => `ユーザーの選択により ID を省略し、次のように表示しています: ${marks}。`,
  madeBy: (version, browser, time) =>
    `${time} に、${browser} の Defender Error Lens ${version} で作成しました。`,

  ...portalReport,
};
