import type { ListTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("zh-TW");

export const list: ListTexts = {
  byCause: "依原因",
  more: "更多",
  filterPlaceholder: "文字、status:4xx、cause:token",
  filterHelp:
    "文字、/規則運算式/，或 status:4xx code: cause: method: host: path: id: has:finding，開頭加上 - 表示排除",
  failedRequests: "錯誤",
  cause: "原因",
  operation: "作業",
  operations: (n) => `${number(n)} 項作業`,
  causes: (n) => `${number(n)} 個原因`,
  between: (from, to) => `${from}–${to}`,
  copyCauseIds: (n) => `複製 ${number(n)} 個追蹤識別碼`,
  onlyCause: "只顯示此原因",
  whichOperations: "作業",
  noted: (note) => `備註：${note}`,
  reloadPage: "重新載入頁面",
  repeatTitle: "在頁面上重做一次",
  repeatHint: "失敗的 Defender 呼叫會連同原因顯示在這裡。",
  pasteTitle: "貼上錯誤文字",
  pasteHint: "來自終端機、案件、Postman 或 Logic Apps。在面板的任何位置都可以按 Ctrl+V。",
  openHar: "開啟 HAR",
  openTitle: "開啟 HAR 檔案",
  openHint: "也可以拖放到這裡。錯誤會依原因分組，並附上所有追蹤識別碼。",
  samples: "範例",
  samplesTitle: "用範例試試看",
  samplesHint: "不會傳送任何資料。",
};
