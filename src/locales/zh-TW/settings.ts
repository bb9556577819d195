import { products } from "../products.ts";
import type { SettingsTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";

const { number } = createWords("zh-TW");

export const settings: SettingsTexts = {
  title: "設定",

  general: "一般",
  language: "語言",
  badge: "在工具列圖示上顯示錯誤筆數",

  groups: "監看的 API",
  groupsHint: "不會列出其他 API 的錯誤。只適用於新的呼叫與匯入。",
  groupNames,
  hosts: "其他主機",
  hostsHint:
    "您在 API 前方自行架設的閘道和 Proxy，例如 `gw.contoso.com`。`*.contoso.com` 代表此名稱之下的所有主機。",
  host: "主機",
  api: "API",
  apis: {
    mde: "適用於端點的 Defender",
    xdr: "Defender XDR",
    graph: "Microsoft Graph 安全性 API",
    entra: "Microsoft Entra 登入",
    portal: "Microsoft Defender 入口網站",
    ...products,
  },
  add: "新增",
  remove: (what) => `移除 ${what}`,
  takeHost: (host) => `新增 ${host}`,
  hostFaults: {
    empty: "請輸入主機。",
    url: "這是 URL，只需要其中的主機。",
    path: "主機不含路徑。",
    port: "連接埠必須是 1 到 65535 的數字。",
    star: "`*` 只能放在名稱開頭，例如 `*.contoso.com`。",
    wide: "這會涵蓋太多主機。請輸入您擁有的網域。",
    form: "這不是有效的主機名稱。",
    known: "此主機已在監看範圍內。",
    duplicate: "此主機已在清單中。",
    full: (most) => `清單已滿，最多 ${number(most)} 個主機。`,
  },

  history: "歷程記錄",
  keepFailures: "在此瀏覽器中保留錯誤",
  keepDays: "保留天數",
  keepMost: "最多保留筆數",

  secrets: "移除機密資料",
  secretsHint: "密碼、權杖和金鑰一律會移除。下列標頭、參數和屬性的值也會移除。",
  name: "名稱",
  nameFaults: {
    empty: "請輸入名稱。",
    long: (most) => `名稱最多 ${number(most)} 個字元。`,
    space: "名稱不能含有空格。",
    duplicate: "此名稱已在清單中。",
    full: (most) => `清單已滿，最多 ${number(most)} 個名稱。`,
  },
  fromNowOn: "只適用於新的呼叫。",

  columns: "欄",
  columnsHint: "狀態碼、錯誤碼和路徑一律顯示。",
  columnNames: {
    method: "方法",
    host: "主機",
    trackingId: "追蹤識別碼",
    time: "時間",
  },

  file: "匯入和匯出",
  exportFile: "匯出設定",
  importFile: "匯入設定",
  reset: "重設設定",
  resetQuestion: "重設所有設定？",
  resetYes: "重設",
  resetNo: "取消",

  exported: (file) => `設定已儲存為 ${file}`,
  imported: (file) => `已從 ${file} 匯入設定`,
  leftOut: (n) => `已略過 ${number(n)} 個值：`,
  importFaults: {
    large: "此檔案太大，不是設定檔。",
    "not-json": "此檔案不是 JSON。",
    "not-settings": "此檔案不含此擴充功能的設定。",
    unreadable: "瀏覽器無法讀取此檔案。",
  },
  wasReset: "設定已重設",
  exportFailed: "無法儲存檔案",
  saveFailed: "瀏覽器無法儲存設定",

  local: "僅儲存在此裝置上",
  unkept: "瀏覽器封鎖了儲存空間，因此無法儲存設定",
  done: "完成",
};
