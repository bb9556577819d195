import type { Imported } from "../../core/import/imported.ts";
import type { PanelTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";
import { list } from "./list.ts";

const { number } = createWords("zh-TW");
const failures = (n: number) => `${number(n)} 筆錯誤`;
const notesText = (n: number) => `${number(n)} 則備註`;

/** Latin letters need a space after Chinese text. */
const spacedStart = (text: string) => text.replace(/^(?=\w)/, " ");

const importedText = ({ entries, failures: found, broken, problem }: Imported): string => {
  const read = `已讀取 ${number(entries)} 筆要求`;
  const kept = `${read}，找到 ${failures(found)}。`;
  switch (problem) {
    case "not-har":
      return "內容是 JSON，但不是 HAR 檔案。";
    case "not-json":
      return "內容不是 JSON，因此不是 HAR 檔案。";
    case "empty-file":
      return "檔案是空的。";
    case "cut":
      return `${kept}檔案在中途截斷，之後的內容已遺失。`;
    case "empty-zip":
      return "ZIP 壓縮檔是空的。";
    case "zip-without-har":
      return "ZIP 壓縮檔中沒有 HAR 檔案。";
    case "unreadable-zip":
      return `無法完整讀取 ZIP 壓縮檔。${kept}`;
    case "unreadable-gzip":
      return `無法完整讀取 gzip 檔案。${kept}`;
    case "unreadable-file":
      return `瀏覽器無法完整讀取檔案。${kept}`;
    case "nothing-watched":
      return `${read}，但都不是 Defender API 呼叫。`;
    case "no-failures":
      return `${read}，沒有失敗的 Defender API 呼叫。`;
    case "broken-entries":
      return `${kept}另有 ${number(broken)} 個項目已損毀，因此略過。`;
    case "cancelled":
      return `已取消。${kept}`;
    default:
      return kept;
  }
};

export const panel: PanelTexts = {
  ...list,
  title: "Defender 錯誤",
  // "要求", because "歷程記錄" contains the rest of the name.
  record: "記錄要求",
  clear: "清除",
  copyAll: "複製所有追蹤識別碼",
  history: "歷程記錄",
  importHar: "匯入 HAR",
  export: "匯出",
  settings: "設定",
  errorCodes: "錯誤碼",
  aboutCode: "關於此錯誤碼",
  explainText: "解釋文字",
  filter: "篩選",
  filterError: (reason) => `${reason}。未套用篩選。`,
  filterSlow: "此規則運算式的執行時間太長。未套用篩選。",

  status: "狀態碼",
  code: "錯誤碼",
  method: "方法",
  path: "路徑",
  trackingId: "追蹤識別碼",
  time: "時間",
  noCode: "沒有錯誤碼",
  noId: "無",
  noReply: "未收到回應",
  times: (n) => `${number(n)} 次`,
  newRows: (n) => `${number(n)} 筆新錯誤`,

  failuresBetween: (n, from, to) => `${from} 到 ${to}，${failures(n)}`,
  withStatus: (n, status) => `${status} ${number(n)} 筆`,
  withoutReply: (n) => `未收到回應 ${number(n)} 筆`,
  narrowToTime: "依時間範圍篩選",
  showAllTimes: "顯示所有時間",

  dropHere: "將 HAR 檔案拖放到這裡即可匯入",
  importing: "正在匯入",
  importingFile: (name, position, of) =>
    of > 1 ? `${name} (第 ${number(position)} 個，共 ${number(of)} 個)` : name,
  cancelImport: "取消",

  allKept: "所有錯誤",
  importedFiles: "匯入的檔案",
  unknownPage: "未知的網頁",
  historyLoading: "正在讀取歷程記錄…",
  historyEmptyTitle: "尚未保留任何錯誤",
  historyEmptyHint: "錯誤一發生，就會保留在此瀏覽器中。匯入的 HAR 檔案也會顯示在這裡。",
  deleteGroup: "刪除這些項目",
  deleteAll: "全部刪除",
  deleteQuestion: (n) => `永久刪除 ${failures(n)}？`,
  deleteYes: "刪除",
  deleteNo: "保留",
  historyFull: "磁碟空間不足。",
  historyBlocked: "無法開啟歷程記錄：另一個視窗仍在執行舊版的擴充功能，或瀏覽器封鎖了儲存空間。",
  historyDamaged: "無法讀取歷程記錄：資料庫已損毀。",
  notSaved: (found: number, notes: number) =>
    `尚未儲存：${found === 0 ? notesText(notes) : notes === 0 ? failures(found) : `${failures(found)}、${notesText(notes)}`}。儲存完成前請勿關閉開發人員工具。`,
  historyNear: (kept: number, most: number) =>
    `歷程記錄即將額滿：已有 ${number(kept)} 筆，上限 ${number(most)} 筆。為了騰出空間，會先刪除重複最多的錯誤，最後才刪除附有備註的錯誤。`,
  filesBeyond: (names: readonly string[]) =>
    `匯入的檔案包含過多錯誤。下次匯入時，將從歷程記錄刪除下列檔案：${names.join("、")}`,
  historyPrivate: "私密瀏覽視窗：關閉開發人員工具後，不會保留任何資料。",
  historyOff: "歷程記錄已停用：關閉開發人員工具後，不會保留任何資料。",

  emptyTitle: "尚無 Defender 錯誤",
  watched: (names: readonly string[]) =>
    `此分頁的監看範圍：${names.join("、")}。任何資料都不會離開此瀏覽器。`,
  groupNames,
  pausedTitle: "已暫停記錄",
  pausedHint: "現在失敗的呼叫不會記錄。",
  resume: "繼續記錄",
  filteredTitle: "沒有符合篩選條件的錯誤",
  clearFilter: "清除篩選",

  details: "詳細資料",
  back: "返回清單",
  close: "關閉",
  resizeDetails: "調整詳細資料寬度",
  answer: "解答",
  idsAndReport: "識別碼與報告",
  whatItMeans: "錯誤的意義",
  inGeneral: "一般說明",
  whatToDo: "處理方式",
  ids: "支援用識別碼",
  request: "要求",
  response: "回應",
  quotes: ["「", "」"],
  comma: "、",
  colon: "：",
  header: (name: string) => `${name} 標頭`,
  requestHeader: (name: string) => `${name} 要求標頭`,
  apiSays: "API 訊息",
  documentation: "文件：",
  opensTab: "在新分頁中開啟",
  sentInBatch: "隨批次要求傳送至",
  token: "權杖",
  validUntil: (time) => `有效至 ${time}`,
  idHere: "← 追蹤識別碼",
  showAll: (characters) => `顯示全部 ${number(characters)} 個字元`,

  bodyEmpty: "本文是空的。",
  bodyBinary: "本文是二進位資料，因此不顯示。",
  bodyBinarySize: (bytes) => `本文是二進位資料 (${number(bytes)} 位元組)，因此不顯示。`,
  bodyGone: "無法取得本文：還來不及讀取，網頁就已前往其他頁面。",
  bodyTooBig: (bytes) => `本文太大，瀏覽器無法保留 (${number(bytes)} 位元組)。`,
  bodyUnreadable: "無法讀取本文。",
  bodyRedirect: "此回應是重新導向，瀏覽器不會保留其本文。",
  bodyPreflight: "此呼叫是 CORS 預檢，瀏覽器不會保留其本文。",
  bodyBlocked: "伺服器傳回了此回應，但網頁只看到「Failed to fetch」。回應缺少允許網頁讀取的 CORS 標頭。",
  bodyBroken: (reason) => `接收回應時連線中斷。瀏覽器回報 ${reason}。`,
  noReplyReason: (reason) => `未收到回應。瀏覽器回報 ${reason}。`,
  bodyCut: "只保留了本文的開頭。",

  selected: (n) => `已選取 ${failures(n)}`,
  // "選取的", because one tracking ID has the same name as several.
  copyIds: "複製選取的追蹤識別碼",
  deleteSelected: "刪除選取項目",
  note: "備註",
  notePlaceholder: "案件編號或備註",
  deleteOne: "刪除此錯誤",
  copyReport: "複製支援報告",
  report: "支援報告",
  reportIds: "包含租用戶和應用程式識別碼",
  reportMarkdown: "Markdown",
  reportLanguage: (language) => `以${language}撰寫`,
  copyAs: "複製為程式碼",
  asSent: "傳送時的內容",
  asCorrected: "修正後的內容",
  showInNetwork: "在「網路」面板中顯示",

  copyId: "複製追蹤識別碼",
  noTrackingId: "沒有追蹤識別碼",
  hasNoTrackingId: "此錯誤沒有追蹤識別碼",
  idPurpose:
    "Defender API 的每個錯誤回應都在 `target` 屬性中包含唯一的追蹤識別碼。向 Microsoft 支援服務詢問錯誤時，請提供此識別碼，以協助他們找出根本原因。",
  noIdPurpose: "沒有追蹤識別碼時，Microsoft 支援服務需要這次呼叫的時間和 URL：",
  timeUtc: "時間 (UTC)",
  url: "URL",
  maybeTenant: "這可能是您的租用戶識別碼，而不是追蹤識別碼：在此 API 中，`target` 可能是兩者之一。",
  byServiceWorker:
    "回應來自網頁的 Service Worker，而不是伺服器：此回應是網頁自行產生或先前儲存的。Microsoft 支援服務可能找不到其中的識別碼。",
  copySource: (source) => `複製${spacedStart(source)}`,

  recording: "記錄中",
  paused: "已暫停",
  noFailures: "沒有錯誤",
  failures,
  someFailures: (shown, all) => `顯示 ${number(shown)} 筆，共 ${failures(all)}`,
  inRows: (counted, rows) => `${counted}，分為 ${number(rows)} 列`,
  allShown: (n) => `${failures(n)}，已全部顯示`,
  idCopied: (id) => `已複製追蹤識別碼：${id}`,
  sourceCopied: (source, id) => `已複製${spacedStart(source)}：${id}`,
  idsCopied: (n) => `已複製 ${number(n)} 個追蹤識別碼`,
  someByServiceWorker: (n) => `其中 ${number(n)} 個來自網頁的 Service Worker 的回應，而不是伺服器的回應。`,
  noIds: "清單中沒有追蹤識別碼",
  reportCopied: "已複製支援報告",
  callCopied: "已複製呼叫。請將 TOKEN 換成您自己的權杖。",
  callIncomplete: "無法複製呼叫：本文未完整保留",
  exported: (n, file) => `已將 ${failures(n)}儲存為 ${file}`,
  exportFailed: "無法儲存檔案",
  nothingToExport: "清單是空的，沒有可匯出的項目",
  deleted: (n) => `已刪除 ${failures(n)}`,
  historyCleared: "已刪除歷程記錄",
  loadFailed: "面板有一部分無法載入。請關閉開發人員工具，再重新開啟。",
  extensionUpdated: "擴充功能已更新。請重新載入面板，或關閉開發人員工具，再重新開啟。",
  reloadPanel: "重新載入面板",
  recorderGone: "記錄意外中止。請關閉開發人員工具，再重新開啟，即可繼續記錄。",
  imported: (result) => `${result.name}：${importedText(result)}`,
  copyFailed: "複製失敗：瀏覽器拒絕存取剪貼簿",
  languageFailed: "無法載入此語言，或無法儲存語言設定",
};
