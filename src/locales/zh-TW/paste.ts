import type { PasteTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("zh-TW");

export const paste: PasteTexts = {
  title: "解釋文字",
  text: "文字",
  placeholder: "在此貼上錯誤",
  empty:
    "貼上任何含有 Defender API 錯誤的文字：來自終端機、工單、Postman、流程或瀏覽器主控台皆可。文字只會在此瀏覽器中讀取；不會傳送任何內容，機密資料也會移除。",
  answer: "解釋",
  readAs: "讀取為",
  operation: "作業",
  forms: {
    object: "JSON",
    run: "流程的輸出",
    http: "HTTP 回應",
    curl: "cURL 命令",
    powershell: "PowerShell 錯誤",
    python: "Python 錯誤",
    postman: "要求主控台",
    sdk: "SDK 錯誤",
    console: "瀏覽器主控台訊息",
    "sign-in": "登入錯誤",
    wording: "錯誤訊息",
    ticket: "工單",
  },
  several: (n) => `此文字中有 ${number(n)} 個錯誤，這是第一個。`,
  cut: (n) => `只讀取了前 ${number(n)} 個字元。`,
  nothing: "在此文字中未辨識出錯誤",
  nothingHint:
    "已尋找：JSON 或 XML 的錯誤回應、附有 Defender API URL 的 HTTP 狀態、cURL 命令、PowerShell、Python、Postman、流程或 SDK 的輸出、`AADSTS` 編號、瀏覽器主控台訊息，以及追蹤識別碼。",
  request: "這是沒有回應的呼叫",
  requestHint: "請在其下方貼上回應：狀態和本文會說明失敗的原因。",
  success: (status) => `呼叫成功，狀態為 ${status}`,
  successHint: "此文字不含錯誤。如果失敗的是另一個呼叫，請貼上該呼叫。",
  elsewhere: (host) => `呼叫的目標是 ${host}，不是 Defender API`,
  elsewhereHint: "如果此主機是您在 Defender API 前方自行架設的閘道，請在設定的「其他主機」中新增。",
  id: "只有識別碼無法得知失敗的原因",
  idHint:
    "清單和歷程記錄中都沒有具有此識別碼的錯誤。請貼上錯誤回應，或將識別碼連同呼叫的時間和 URL 提供給 Microsoft 支援服務。",
  found: "已在清單或歷程記錄中找到",
  add: "新增至清單",
  added: (n) => `已將 ${number(n)} 個錯誤新增至清單`,
  show: "在清單中顯示",
  copyExplanation: "複製解釋",
  explanationCopied: "已複製解釋",
  pastedTexts: "貼上的文字",
  inTab: (n) => `此分頁有 ${number(n)} 個錯誤`,
  inTabHint: "請在開發人員工具的「Defender 錯誤」分頁中檢視。",
  closed: "若要記錄此分頁的錯誤，請開啟開發人員工具",
  closedHint: "在開發人員工具中選擇「Defender 錯誤」分頁。",
  openHar: "開啟 HAR",
  history: "歷程記錄",
  errorCodes: "錯誤碼",
  chooseHar: "選擇 HAR 檔案，或將其拖放到這裡",
  choose: "選擇檔案",
};
