import type { PasteTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("ja");

export const paste: PasteTexts = {
  title: "テキストを説明",
  text: "テキスト",
  placeholder: "エラーをここに貼り付け",
  empty:
    "Defender API のエラーを含むテキストを貼り付けてください。ターミナル、チケット、Postman、フロー、ブラウザーのコンソールなど、どこのものでもかまいません。テキストはこのブラウザーの中だけで読み取られます。何も送信されず、機密情報は削除されます。",
  answer: "解説",
  readAs: "読み取った形式",
  operation: "操作",
  forms: {
    object: "JSON",
    run: "フローの出力",
    http: "HTTP レスポンス",
    curl: "cURL コマンド",
    powershell: "PowerShell のエラー",
    python: "Python のエラー",
    postman: "リクエストのコンソール",
    sdk: "SDK のエラー",
    console: "ブラウザーのコンソールのメッセージ",
    connection: "接続エラー",
    "sign-in": "サインインのエラー",
    wording: "エラー メッセージ",
    ticket: "チケット",
  },
  several: (n) => `このテキストには ${number(n)} 件のエラーがあります`,
  cause: (at, n) => `原因 ${number(at)} / ${number(n)}`,
  previousCause: "前の原因",
  nextCause: "次の原因",
  cut: (n) => `先頭の ${number(n)} 文字だけを読み取りました。`,
  nothing: "このテキストからエラーは見つかりませんでした",
  nothingHint:
    "次のものを探しました: JSON または XML のエラー レスポンス、Defender API の URL を伴う HTTP ステータス、cURL コマンド、PowerShell、Python、Postman、フロー、SDK の出力、`AADSTS` 番号、ブラウザーのコンソールのメッセージ、追跡 ID。",
  request: "呼び出しだけで、レスポンスが含まれていません",
  requestHint: "この下にレスポンスを貼り付けてください。何が失敗したかは、ステータスと本文からわかります。",
  success: (status) => `呼び出しはステータス ${status} で成功しました`,
  successHint:
    "このテキストにエラーはありません。別の呼び出しが失敗した場合は、その呼び出しを貼り付けてください。",
  elsewhere: (host) => `呼び出し先の ${host} は Defender API ではありません`,
  elsewhereHint:
    "このホストが Defender API の手前にある独自のゲートウェイの場合は、設定の [追加のホスト] に追加してください。",
  id: "ID だけでは、何が失敗したかはわかりません",
  idHint:
    "一覧にも履歴にも、この ID のエラーはありません。エラー レスポンスを貼り付けるか、呼び出しの時刻と URL を添えて ID を Microsoft サポートに伝えてください。",
  found: "一覧または履歴で見つかりました",
  add: "一覧に追加",
  added: (n) => `${number(n)} 件のエラーを一覧に追加しました`,
  show: "一覧で表示",
  copyExplanation: "説明をコピー",
  explanationCopied: "説明をコピーしました",
  pastedTexts: "貼り付けたテキスト",
  inTab: (n) => `このタブに ${number(n)} 件のエラー`,
  inTabHint: "DevTools の [Defender エラー] タブで確認できます。",
  closed: "このタブのエラーを記録するには、DevTools を開いてください",
  closedHint: "DevTools で [Defender エラー] タブを選択してください。",
  openHar: "HAR を開く",
  history: "履歴",
  errorCodes: "エラー コード",
  chooseHar: "HAR ファイルを選択するか、ここにドロップしてください",
  choose: "ファイルを選択",
};
