import type { ListTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("ja");

export const list: ListTexts = {
  byCause: "原因別",
  more: "その他",
  filterPlaceholder: "語句、status:4xx、cause:token",
  filterHelp:
    "語句、/正規表現/、または status:4xx code: cause: method: host: path: id: has:finding (先頭に - を付けると除外)",
  failedRequests: "エラー",
  cause: "原因",
  operation: "操作",
  operations: (n) => `${number(n)} 件の操作`,
  causes: (n) => `${number(n)} 件の原因`,
  between: (from, to) => `${from}～${to}`,
  copyCauseIds: (n) => `追跡 ID を ${number(n)} 件コピー`,
  onlyCause: "この原因だけを表示",
  whichOperations: "操作",
  noted: (note) => `メモ: ${note}`,
  reloadPage: "ページを再読み込み",
  repeatTitle: "ページで操作をやり直す",
  repeatHint: "失敗した Defender の呼び出しが、原因とともにここに表示されます。",
  pasteTitle: "エラーのテキストを貼り付ける",
  pasteHint:
    "ターミナル、チケット、Postman、Logic Apps などのエラーを説明します。Ctrl+V はパネルのどこでも使えます。",
  openHar: "HAR を開く",
  openTitle: "HAR ファイルを開く",
  openHint: "ここにドロップすることもできます。エラーは原因別にまとめられ、すべての追跡 ID が示されます。",
  samples: "サンプル",
  samplesTitle: "サンプルで試す",
  samplesHint: "何も送信されません。",
};
