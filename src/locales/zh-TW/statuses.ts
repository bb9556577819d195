import type { Texts } from "../texts.ts";
import { askSupport, askSupportWithoutId } from "./support.ts";

export const statuses: Texts["statuses"] = {
  400: {
    title: "不正確的要求",
    meaning: "伺服器認為要求無效而拒絕。",
    cause: "通常是本文、參數或 URL 中的查詢與文件不符。",
    steps: ["將要求與文件比對。", "請勿直接重送相同的要求：要求仍會失敗。"],
  },
  401: {
    title: "未授權",
    meaning: "伺服器無法驗證此要求的身分。",
    cause: "通常是 `Authorization` 標頭無效或不存在，或權杖已過期。",
    steps: ["取得新的權杖，並以 `Authorization: Bearer <token>` 傳送。"],
  },
  402: {
    title: "需要付款",
    meaning: "伺服器要求先付款或取得授權方案，才會回應。",
    cause: "部分計量付費的 Microsoft Graph API 需要計費設定。",
    steps: ["檢查應用程式的授權方案和計費設定。"],
  },
  403: {
    title: "禁止存取",
    meaning: "呼叫端已通過驗證，但無權執行此動作。",
    cause: "通常是缺少權限或同意，或無法存取該物件。",
    steps: ["檢查應用程式的權限或使用者的角色。", "變更後取得新的權杖。"],
  },
  404: {
    title: "找不到",
    meaning: "此 URL 沒有任何資源。",
    cause: "路徑錯誤時，404 回應通常沒有本文；識別碼錯誤時，通常帶有錯誤碼。",
    steps: ["將路徑與文件逐字比對。", "檢查路徑中的識別碼。"],
  },
  405: {
    title: "不允許此方法",
    meaning: "URL 存在，但不接受此 HTTP 方法。",
    cause: "通常是該用 `POST` 卻傳送了 `GET`，或缺少部分路徑。",
    steps: ["使用文件指定的方法。`Allow` 標頭會列出可接受的方法。"],
  },
  406: {
    title: "無法提供此格式",
    meaning: "伺服器無法以要求指定的格式回應。",
    cause: "`Accept` 標頭指定了 API 未提供的格式。",
    steps: ["傳送 `Accept: application/json`。"],
  },
  408: {
    title: "要求逾時",
    meaning: "伺服器未在時限內收到完整的要求。",
    cause: "通常是連線緩慢或本文很大。",
    steps: ["重試。"],
  },
  409: {
    title: "衝突",
    meaning: "要求與物件的目前狀態衝突。",
    cause: "通常是相同的物件已存在，或物件已在這段期間變更。",
    steps: ["讀取目前狀態，再決定是否仍需要此呼叫。"],
  },
  410: {
    title: "已不存在",
    meaning: "要求的資源已不存在。",
    cause: "通常是差異 (delta) 連結或分頁連結已過期。",
    steps: ["從第一頁重新開始。"],
  },
  411: {
    title: "需要內容長度",
    meaning: "伺服器需要知道本文的長度。",
    cause: "缺少 `Content-Length` 標頭。",
    steps: ["傳送 `Content-Length` 標頭。"],
  },
  412: {
    title: "不符合先決條件",
    meaning: "要求所附的條件不成立：物件在讀取之後已經變更。",
    cause: "`If-Match` 的值已不是最新。",
    steps: ["重新讀取物件，再以新的 ETag 重做變更。"],
  },
  413: {
    title: "要求太大",
    meaning: "本文超過伺服器接受的大小。",
    cause: "通常是檔案太大或清單太長。",
    steps: ["減少每次傳送的資料量。"],
  },
  414: {
    title: "URL 太長",
    meaning: "URL 超過伺服器接受的長度。",
    cause: "通常是 `$filter` 太長。",
    steps: ["縮短查詢或將其拆開。"],
  },
  415: {
    title: "不支援的媒體類型",
    meaning: "伺服器不接受本文的格式。",
    cause: "通常是 `Content-Type` 標頭不存在或有誤。",
    steps: ["傳送 `Content-Type: application/json`。"],
  },
  416: {
    title: "無法提供此範圍",
    meaning: "要求的位元組範圍不存在。",
    cause: "`Range` 標頭指向結尾之後的位置。",
    steps: ["修正 `Range` 標頭，或不要傳送。"],
  },
  422: {
    title: "無法處理內容",
    meaning: "本文可以讀取，但內容無法使用。",
    cause: "通常是某個值不在允許範圍，或與另一個值矛盾。",
    steps: ["將本文中的值與文件比對。"],
  },
  423: {
    title: "已鎖定",
    meaning: "物件已鎖定。",
    cause: "另一個處理程序正在使用此物件。",
    steps: ["稍後再重試。"],
  },
  424: {
    title: "相依項目失敗",
    meaning: "此呼叫相依於另一個失敗的呼叫。",
    cause: "在批次中，`dependsOn` 指定的呼叫已失敗。",
    steps: ["先解決先前呼叫的錯誤。"],
  },
  428: {
    title: "需要先決條件",
    meaning: "這項變更必須附上條件，伺服器才會接受。",
    cause: "可能缺少 `If-Match` 標頭。",
    steps: ["先讀取物件，再以 `If-Match` 傳送其 ETag。"],
  },
  429: {
    title: "要求過多",
    meaning: "短時間內傳送的呼叫過多。",
    cause: "應用程式在同一租用戶中的所有呼叫共用同一個上限。",
    wait: "依 `Retry-After` 指出的時間等候，然後重試。",
    steps: ["分散呼叫的時間。"],
  },
  440: {
    title: "工作階段已過期",
    meaning: "入口網站的工作階段已結束。",
    cause: "入口網站閒置太久，或其 Cookie 已失效。",
    steps: ["重新載入入口網站並重新登入。", "在此之前請勿重試。"],
  },
  500: {
    title: "內部伺服器錯誤",
    meaning: "服務處理要求時發生錯誤。",
    cause: "問題出在伺服器端。要求本身可能是正確的。",
    wait: "等候片刻，然後重試。",
    steps: [askSupport],
  },
  501: {
    title: "未實作",
    meaning: "伺服器未提供此功能。",
    cause: "通常是此作業不存在於這個雲端或版本。",
    steps: ["查閱文件，確認何處提供此作業。"],
  },
  502: {
    title: "閘道錯誤",
    meaning: "瀏覽器與服務之間的閘道未收到可用的回應。",
    cause: "通常是服務或 Proxy 短暫故障。",
    wait: "等候片刻，然後重試。",
    steps: [],
  },
  503: {
    title: "服務無法使用",
    meaning: "服務超載或正在維護。",
    cause: "問題出在伺服器端。",
    wait: "依 `Retry-After` 指出的時間等候，若未指出則等候一分鐘，然後重試。",
    steps: [],
  },
  504: {
    title: "閘道逾時",
    meaning: "服務未在時限內回應。",
    cause: "如果是搜捕查詢，通常是查詢時間過長，重試也沒有幫助。",
    steps: ["縮小查詢範圍：縮短時間範圍、減少資料行。", "其他情況下，請等候片刻，然後重試。"],
  },
  507: {
    title: "儲存空間不足",
    meaning: "儲存空間配額已用完。",
    cause: "租用戶或使用者的儲存量已達上限。",
    steps: ["刪除不再需要的項目，然後重試。"],
  },
  509: {
    title: "超過頻寬上限",
    meaning: "應用程式在此期間傳輸了太多資料。",
    cause: "大型回應接連而來，間隔太短。",
    steps: ["先等候，之後減少每次要求的資料量。"],
  },
};

export const otherStatus: Texts["otherStatus"] = {
  caller: {
    title: "要求遭拒",
    meaning: "伺服器拒絕此要求。此 API 的文件未列出這個狀態碼。",
    steps: ["查看回應中是否說明原因。", "將要求與文件比對。"],
  },
  server: {
    title: "伺服器錯誤",
    meaning: "伺服器發生錯誤。此 API 的文件未列出這個狀態碼。",
    wait: "等候片刻，然後重試。",
    steps: [askSupportWithoutId],
  },
  success: {
    title: "部分失敗",
    meaning: "整個呼叫成功，但其中這個部分失敗。",
    steps: ["如果該部分本身無效，請先修正。然後只重試該部分。"],
  },
  whole: {
    title: "回應指出失敗",
    meaning: "狀態碼顯示成功，但回應指出呼叫失敗。",
    steps: ["請修正回應指出的問題，然後重新呼叫。如果回應未指出要修正的內容，請稍後再重試。"],
  },
};
