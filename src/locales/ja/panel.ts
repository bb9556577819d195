import type { Imported } from "../../core/import/imported.ts";
import type { PanelTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";
import { list } from "./list.ts";

const { number } = createWords("ja");
const failures = (n: number) => `エラー ${number(n)} 件`;
const notesText = (n: number) => `メモ ${number(n)} 件`;

/** Latin letters need a space before Japanese text. */
const spacedEnd = (text: string) => text.replace(/(?<=[\w)])$/, " ");

const importedText = ({ entries, failures: found, broken, problem }: Imported): string => {
  const read = `リクエスト ${number(entries)} 件を読み取りました`;
  const kept = `${read} (${failures(found)})。`;
  switch (problem) {
    case "not-har":
      return "JSON ですが、HAR ファイルではありません。";
    case "not-json":
      return "JSON ではないため、HAR ファイルとして読み取れません。";
    case "empty-file":
      return "ファイルが空です。";
    case "cut":
      return `${kept}ファイルが途中で切れており、それ以降は失われています。`;
    case "empty-zip":
      return "ZIP アーカイブが空です。";
    case "zip-without-har":
      return "ZIP アーカイブに HAR ファイルがありません。";
    case "unreadable-zip":
      return `ZIP アーカイブを最後まで読み取れませんでした。${kept}`;
    case "unreadable-gzip":
      return `gzip ファイルを最後まで読み取れませんでした。${kept}`;
    case "unreadable-file":
      return `ブラウザーがファイルを最後まで読み取れませんでした。${kept}`;
    case "nothing-watched":
      return `${read}が、Defender API の呼び出しはありませんでした。`;
    case "no-failures":
      return `${read}。失敗した Defender API の呼び出しはありませんでした。`;
    case "broken-entries":
      return `${kept}破損しているエントリ ${number(broken)} 件は除外しました。`;
    case "cancelled":
      return `中止しました。${kept}`;
    default:
      return kept;
  }
};

export const panel: PanelTexts = {
  ...list,
  title: "Defender エラー",
  record: "記録",
  clear: "クリア",
  copyAll: "すべての追跡 ID をコピー",
  history: "履歴",
  importHar: "HAR をインポート",
  export: "エクスポート",
  settings: "設定",
  errorCodes: "エラー コード",
  aboutCode: "このコードについて",
  explainText: "テキストを説明",
  filter: "フィルター",
  filterError: (reason) => `${reason}。フィルターは適用されていません。`,
  filterSlow: "この正規表現は時間がかかりすぎます。フィルターは適用されていません。",

  status: "ステータス",
  code: "コード",
  method: "メソッド",
  path: "パス",
  trackingId: "追跡 ID",
  time: "時刻",
  noCode: "コードなし",
  noId: "なし",
  noReply: "レスポンスなし",
  times: (n) => `${number(n)} 回`,
  newRows: (n) => `新着 ${number(n)} 件`,

  failuresBetween: (n, from, to) => `${from} から ${to} までの${failures(n)}`,
  withStatus: (n, status) => `${status} が ${number(n)} 件`,
  withoutReply: (n) => `レスポンスなしが ${number(n)} 件`,
  narrowToTime: "時間帯で絞り込む",
  showAllTimes: "すべての時間帯を表示",

  dropHere: "HAR ファイルをここにドロップしてインポート",
  importing: "インポート中",
  importingFile: (name, position, of) => (of > 1 ? `${name} (${number(position)}/${number(of)})` : name),
  cancelImport: "中止",

  allKept: "すべてのエラー",
  importedFiles: "インポートしたファイル",
  unknownPage: "不明なページ",
  historyLoading: "履歴を読み込んでいます…",
  historyEmptyTitle: "保存されたエラーはまだありません",
  historyEmptyHint:
    "エラーは、発生した時点でこのブラウザーに保存されます。インポートした HAR ファイルもここに表示されます。",
  deleteGroup: "これらを削除",
  deleteAll: "すべて削除",
  deleteQuestion: (n) => `${failures(n)}を完全に削除しますか?`,
  deleteYes: "削除",
  deleteNo: "キャンセル",
  historyFull: "ディスクの空き容量がありません。",
  historyBlocked:
    "履歴を開けません。別のウィンドウでこの拡張機能の古いバージョンが動作しているか、ブラウザーがストレージの使用をブロックしています。",
  historyDamaged: "データベースが破損しているため、履歴を読み取れません。",
  notSaved: (found: number, notes: number) =>
    `未保存: ${found === 0 ? notesText(notes) : notes === 0 ? failures(found) : `${failures(found)}、${notesText(notes)}`}。保存されるまで DevTools を閉じないでください。`,
  historyNear: (kept: number, most: number) =>
    `履歴の保存件数が上限に近づいています (${number(most)} 件中 ${number(kept)} 件)。空きを作るため、繰り返しの多いエラーから削除され、メモ付きのエラーは最後に削除されます。`,
  filesBeyond: (names: readonly string[]) =>
    `インポートしたファイルのエラーが多すぎます。次回のインポート時に、次のファイルが履歴から削除されます: ${names.join("、")}`,
  historyPrivate: "プライベート ウィンドウのため、DevTools を閉じるとエラーは残りません。",
  historyOff: "履歴がオフのため、DevTools を閉じるとエラーは残りません。",

  emptyTitle: "Defender のエラーはまだありません",
  watched: (names: readonly string[]) =>
    `このタブで監視している対象: ${names.join("、")}。データがこのブラウザーの外に送信されることはありません。`,
  groupNames,
  pausedTitle: "記録を一時停止しています",
  pausedHint: "一時停止中に失敗した呼び出しは記録されません。",
  resume: "記録を再開",
  filteredTitle: "フィルターに一致するエラーはありません",
  clearFilter: "フィルターをクリア",

  details: "詳細",
  back: "一覧に戻る",
  close: "閉じる",
  resizeDetails: "詳細の幅を変更",
  answer: "解説",
  idsAndReport: "ID とレポート",
  whatItMeans: "エラーの意味",
  inGeneral: "一般的な説明",
  whatToDo: "対処方法",
  ids: "サポートに伝える ID",
  request: "リクエスト",
  response: "レスポンス",
  quotes: ["「", "」"],
  comma: "、",
  colon: ": ",
  header: (name: string) => `${name} ヘッダー`,
  requestHeader: (name: string) => `リクエストの ${name} ヘッダー`,
  apiSays: "API のメッセージ",
  documentation: "ドキュメント:",
  opensTab: "新しいタブで開きます",
  sentInBatch: "次の宛先へのバッチの一部として送信",
  token: "トークン",
  validUntil: (time) => `${time} まで有効`,
  idHere: "← 追跡 ID",
  showAll: (characters) => `全 ${number(characters)} 文字を表示`,

  bodyEmpty: "本文は空です。",
  bodyBinary: "本文はバイナリのため表示しません。",
  bodyBinarySize: (bytes) => `本文はバイナリ (${number(bytes)} バイト) のため表示しません。`,
  bodyGone: "本文を読み取る前に別のページに移動したため、本文は残っていません。",
  bodyTooBig: (bytes) => `本文が大きすぎるため、ブラウザーに保持されていません (${number(bytes)} バイト)。`,
  bodyUnreadable: "本文を読み取れませんでした。",
  bodyRedirect: "このレスポンスはリダイレクトです。ブラウザーはその本文を保持しません。",
  bodyPreflight: "この呼び出しは CORS プリフライトです。ブラウザーはその本文を保持しません。",
  bodyBlocked:
    "サーバーは次の内容を返しましたが、ページには「Failed to fetch」としか伝わっていません。ページでの読み取りを許可する CORS ヘッダーがレスポンスにありません。",
  bodyBroken: (reason) =>
    `レスポンスの受信中に接続が切れました。ブラウザーが報告したエラーは ${reason} です。`,
  noReplyReason: (reason) => `レスポンスがありません。ブラウザーが報告したエラーは ${reason} です。`,
  bodyCut: "本文は先頭部分だけが保持されています。",

  selected: (n) => `${failures(n)}を選択中`,
  copyIds: "選択した追跡 ID をコピー",
  deleteSelected: "選択したエラーを削除",
  note: "メモ",
  notePlaceholder: "チケット番号やメモ",
  deleteOne: "このエラーを削除",
  copyReport: "サポート用レポートをコピー",
  report: "サポート用レポート",
  reportIds: "テナント ID とアプリケーション ID を含める",
  reportMarkdown: "Markdown",
  reportLanguage: (language) => `${language}で作成`,
  copyAs: "形式を選んでコピー",
  asSent: "送信した内容",
  asCorrected: "修正した内容",
  showInNetwork: "[ネットワーク] パネルで表示",

  copyId: "追跡 ID をコピー",
  noTrackingId: "追跡 ID なし",
  hasNoTrackingId: "このエラーに追跡 ID はありません",
  idPurpose:
    "Defender API のエラー レスポンスには、`target` プロパティに一意の追跡 ID が含まれます。エラーについて Microsoft サポートに問い合わせるときは、この ID を伝えてください。根本原因の特定に役立ちます。",
  noIdPurpose: "追跡 ID がない場合、Microsoft サポートには呼び出しの日時と URL を伝えてください:",
  timeUtc: "日時 (UTC)",
  url: "URL",
  maybeTenant:
    "追跡 ID ではなくテナント ID の可能性があります。この API の `target` プロパティには、どちらの値も入る可能性があります。",
  byServiceWorker:
    "サーバーではなく、ページの Service Worker が応答しました。このレスポンスはページ自身が作成したか、保存していたものです。Microsoft サポートでは、このレスポンスの ID が見つからない可能性があります。",
  copySource: (source) => `${spacedEnd(source)}をコピー`,

  recording: "記録中",
  paused: "一時停止中",
  noFailures: "エラーなし",
  failures,
  someFailures: (shown, all) => `${failures(all)}中 ${number(shown)} 件`,
  inRows: (counted, rows) => `${counted} (${number(rows)} 行)`,
  allShown: (n) => `${failures(n)}をすべて表示中`,
  idCopied: (id) => `追跡 ID をコピーしました: ${id}`,
  sourceCopied: (source, id) => `${spacedEnd(source)}をコピーしました: ${id}`,
  idsCopied: (n) => `追跡 ID を ${number(n)} 件コピーしました`,
  someByServiceWorker: (n) =>
    `うち ${number(n)} 件は、サーバーではなくページの Service Worker のレスポンスに含まれていたものです。`,
  noIds: "一覧に追跡 ID はありません",
  reportCopied: "サポート用レポートをコピーしました",
  callCopied: "呼び出しをコピーしました。TOKEN をご自身のトークンに置き換えてください。",
  callIncomplete: "本文全体が保持されていないため、呼び出しをコピーできません",
  exported: (n, file) => `${failures(n)}を ${file} に保存しました`,
  exportFailed: "ファイルを保存できませんでした",
  nothingToExport: "一覧が空のため、エクスポートするエラーはありません",
  deleted: (n) => `${failures(n)}を削除しました`,
  historyCleared: "履歴を削除しました",
  loadFailed: "パネルの一部を読み込めませんでした。DevTools を閉じてから、もう一度開いてください。",
  extensionUpdated:
    "拡張機能が更新されました。パネルを再読み込みするか、DevTools を閉じてから、もう一度開いてください。",
  reloadPanel: "パネルを再読み込み",
  recorderGone: "記録が予期せず終了しました。続けるには、DevTools を閉じてから、もう一度開いてください。",
  imported: (result) => `${result.name}: ${importedText(result)}`,
  copyFailed: "ブラウザーがクリップボードへのアクセスを拒否したため、コピーできませんでした",
  languageFailed: "言語を読み込めなかったか、選択を保存できませんでした",
};
