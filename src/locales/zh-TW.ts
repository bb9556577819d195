import type { Texts } from "./en.ts";
import { createWords } from "./words.ts";

const { code, codes, duration, number, period } = createWords("zh-TW");
/** Chinese separates the items of a list with 、. */
const list = (values: string | undefined) => codes(values).replaceAll("`, `", "`、`");

/** A last step, where there is an id to give and where there is none. */
const askSupport = "如果仍然失敗，請聯絡 Microsoft 支援服務，並提供追蹤識別碼。";
const askSupportWithoutId = "如果仍然失敗，請聯絡 Microsoft 支援服務。";

export const zhTW: Texts = {
  askSupport,
  askSupportWithoutId,
  docsLocale: "zh-tw",

  links: {
    codesXdr: "Defender XDR API 錯誤碼",
    codesMde: "適用於端點的 Defender API 錯誤碼",
    errorsGraph: "Microsoft Graph 錯誤回應",
    securityGraph: "Microsoft Graph 安全性 API 錯誤碼",
    throttlingGraph: "Microsoft Graph 節流",
    signInCodes: "Microsoft Entra 錯誤碼",
    signInCode: (aadsts) => `Microsoft 的 ${aadsts} 說明頁面`,
    liveResponse: "即時回應 API",
    hunting: "進階搜捕錯誤",
    overview: "Defender XDR API 概觀",
    supported: "支援的 Defender XDR API",
    access: "存取 Defender XDR API",
    terms: "API 限制和授權方案",
  },

  codes: {
    BadRequest: {
      meaning: "API 拒絕此要求。`BadRequest` 是 API 無法處理要求時的通用錯誤碼，具體原因請參閱訊息。",
      cause: "通常是查詢有語法錯誤、識別碼種類不對、缺少引數，或目前狀態下無法執行該動作。",
      steps: [
        "閱讀 API 訊息，修正其中指出的問題。",
        "將要求與文件中的範例比對。",
        "請勿原封不動地重送：要求仍會失敗。",
      ],
    },
    ODataError: {
      meaning: "API 無法解讀 URL 中的 OData 查詢。",
      cause:
        "通常是屬性不支援篩選、運算子錯誤、缺少引號，或在 `$filter`、`$top`、`$skip`、`$expand`、`$select` 中使用了此作業不支援的選項。",
      steps: [
        "修正訊息指出的查詢選項。",
        "確認此作業支援哪些屬性和選項。",
        "先使用一個簡單的 `$filter`，再逐步擴充。",
      ],
    },
    InvalidInput: {
      meaning: "路徑或本文中有一個值不適用於此作業。",
      cause: "通常是使用了其他種類物件的識別碼、值超出允許範圍，或值是空的。",
      steps: ["檢查訊息指出的值。", "將類型和格式與文件中的參數表比對。"],
    },
    InvalidRequestBody: {
      meaning: "API 收到了要求，但無法使用其本文。",
      cause:
        "本文參數區分大小寫。通常是參數拼錯、大小寫不符或缺少參數，也可能是值不在允許範圍，或本文不是有效的 JSON。",
      steps: [
        "將每個參數與 API 文件中的範例逐字比對。",
        "確認本文是有效的 JSON，且 `Content-Type` 為 `application/json`。",
      ],
    },
    InvalidHashValue: {
      meaning: "API 拒絕此雜湊值。",
      cause:
        "SHA-1 值有 40 個十六進位字元，SHA-256 值有 64 個，MD5 值有 32 個。通常是缺少字元、含有空格或前置詞，或此作業使用其他種類的雜湊。",
      steps: ["檢查雜湊值的長度和字元。", "查閱文件，確認此作業接受哪些種類的雜湊。"],
    },
    InvalidDomainName: {
      meaning: "API 拒絕此網域名稱。",
      cause: "通常是傳送了完整的 URL 而不是網域名稱，或名稱含有空格、連接埠或不允許的字元。",
      steps: ["只傳送網域名稱，例如 `contoso.com`，不含通訊協定、連接埠或路徑。"],
    },
    InvalidIpAddress: {
      meaning: "API 拒絕此 IP 位址。",
      cause: "通常是位址中有一段大於 255，或位址帶有連接埠、範圍或首碼長度。",
      steps: ["只傳送單一的 IPv4 或 IPv6 位址，例如 `203.0.113.7`。"],
    },
    InvalidUrl: {
      meaning: "API 拒絕此 URL。",
      cause: "通常是缺少通訊協定，或 URL 含有空格或未編碼的字元。",
      steps: ["傳送以 `https://` 或 `http://` 開頭的完整 URL。", "將空格和特殊字元以百分比編碼。"],
    },
    MaximumBatchSizeExceeded: {
      meaning: "要求中的項目數超過此作業單次呼叫的上限。",
      cause: "本文中的清單超過批次大小上限。",
      steps: ["將清單分成較小的批次，依序傳送。"],
    },
    MissingRequiredParameter: {
      meaning: "要求缺少必要參數。",
      cause: "本文參數區分大小寫：大小寫不符或拼錯的參數視同缺少。",
      steps: ["補上訊息指出的參數。", "如果參數已存在，將其拼寫與 API 文件中的範例逐字比對。"],
    },
    OsPlatformNotSupported: {
      meaning: "此裝置的作業系統沒有這個動作。",
      cause: "每個回應動作只支援特定平台。",
      steps: ["查閱文件，確認此動作支援哪些平台。", "先依平台選取裝置，再呼叫此動作。"],
    },
    ClientVersionNotSupported: {
      meaning: "裝置上的 Defender 用戶端太舊，不支援此動作。",
      cause: "此動作需要比裝置上更新的用戶端版本。",
      steps: ["更新裝置上的 Defender 用戶端，然後重試。"],
    },
    Unauthorized: {
      meaning: "API 不接受此要求的登入資訊。",
      cause: "通常是標頭 `Authorization` 無效或不存在，或權杖已過期。也可能是使用了針對其他資源核發的權杖。",
      steps: [
        "取得新的權杖，並以 `Authorization: Bearer <token>` 傳送。",
        "確認權杖是針對此 API 和正確的雲端核發的。",
        "如果訊息提到帳戶或授權方案，換新權杖也無法解決：請先處理該問題。",
      ],
    },
    Forbidden: {
      meaning: "權杖有效，但沒有執行此動作的權限。",
      cause: "通常是應用程式未獲得 API 權限、缺少管理員同意，或使用者無法存取該裝置或裝置群組。",
      steps: [
        "將此作業需要的權限與權杖中的角色或範圍比對。",
        "在應用程式註冊中新增缺少的權限，並請管理員授與同意。",
        "取得新的權杖：舊權杖不會獲得新權限。",
      ],
    },
    DisabledFeature: {
      meaning: "此呼叫需要的功能已停用，或無法在此租用戶中使用。",
      cause: "該功能在 Microsoft Defender 入口網站的設定中已停用，或未包含在授權方案中。這與 API 權限無關。",
      steps: ["請管理員在 Microsoft Defender 入口網站啟用該功能。", "檢查租用戶的授權方案。"],
    },
    DisallowedOperation: {
      meaning: "此處不允許這項作業。訊息會指出作業名稱和原因。",
      cause: "通常是受原則、裝置群組設定或裝置狀態限制。",
      steps: ["閱讀 API 訊息中的原因，並變更該設定。", "檢查裝置群組的自動化層級。"],
    },
    NotFound: {
      meaning: "API 找不到要求的內容。",
      cause: "通常是識別碼或路徑錯誤。",
      steps: ["檢查 URL 中的路徑和識別碼。", "確認此版本的 API 提供這項作業。"],
    },
    ResourceNotFound: {
      meaning: "此識別碼的資源不存在，或此呼叫端看不到該資源。",
      cause:
        "通常是識別碼錯誤、屬於其他種類的物件或其他租用戶、資源已超過保留期限，或呼叫端看不到其裝置群組。",
      steps: ["檢查識別碼，最好先列出物件再核對。", "確認呼叫端可以存取該裝置群組。"],
    },
    InternalServerError: {
      meaning: "服務處理要求時失敗。對於此錯誤碼，API 不會傳送訊息。",
      cause: "問題出在伺服器端。要求本身可能是正確的。",
      steps: ["稍候再重試。", askSupport],
    },
    TooManyRequests: {
      meaning: "已達上限：此期間內呼叫次數過多，或耗用太多處理時間。",
      cause:
        "應用程式在同一租用戶中的所有呼叫會合併計算，因此額度可能已由使用相同應用程式識別碼的其他工作用完。",
      steps: [
        "依 `Retry-After` 或訊息指出的時間等候，然後重試。",
        "讓用戶端在每次收到 `429` 後等候更久，並分散呼叫的時間。",
        "要求較大的分頁或使用批次作業，以減少呼叫次數。",
      ],
    },
    ActiveRequestAlreadyExists: {
      meaning: "裝置上已有同類動作正在執行。",
      cause: "先前的呼叫啟動了該動作，而且尚未完成。",
      steps: ["等候執行中的動作完成，或取消該動作。", "然後重試。"],
    },
    UnknownError: {
      meaning: "Microsoft Graph 轉達了一個錯誤，但未指出原因。",
      cause: "狀態碼為 403 時，通常是缺少權限。狀態碼為 500 或 504 時，是服務失敗或查詢時間過長。",
      steps: [
        "狀態碼為 403：檢查應用程式的權限。",
        "狀態碼為 500 或 504：縮小查詢範圍，然後重試。",
        "如果仍然失敗，請聯絡 Microsoft 支援服務，並提供要求識別碼。",
      ],
    },
    InvalidAuthenticationToken: {
      meaning: "Microsoft Graph 拒絕此存取權杖。",
      cause: "通常是缺少權杖、權杖已過期或損毀，或權杖是針對其他 API 核發的。",
      steps: [
        "取得適用於 `https://graph.microsoft.com` 的新權杖。",
        "以 `Authorization: Bearer <token>` 原樣傳送。",
      ],
    },
    insufficient_claims: {
      meaning: "API 要求新的權杖：條件式存取原則或持續性存取評估不再接受目前的權杖。",
      cause: "例如位置已變更、工作階段已撤銷，或需要多重要素驗證。",
      steps: [
        "要求新的權杖，並帶上標頭 `WWW-Authenticate` 中 `claims` 的值。",
        "如果失敗，請以互動方式重新登入。",
      ],
    },
  },

  categories: {
    request: {
      meaning: "此要求對這個 API 而言無效。",
      cause: "通常是參數、值或 URL 與文件不符。",
      steps: ["閱讀 API 訊息，修正其中指出的問題。", "將要求與文件比對。"],
    },
    auth: {
      meaning: "登入或權杖未獲接受。",
      cause: "通常是認證、權杖或判斷提示 (assertion) 有誤、已過期或已撤銷。",
      steps: ["閱讀 API 訊息，其中會指出未獲接受的項目。", "修正後要求新的權杖，或重新登入。"],
    },
    permission: {
      meaning: "呼叫端身分已知，但無權執行此作業。",
      cause: "通常是缺少權限、同意或指派。",
      steps: ["在應用程式註冊中新增權限，並請管理員授與同意。", "然後取得新的權杖。"],
    },
    license: {
      meaning: "租用戶不具備此呼叫所需的條件。",
      cause: "通常是缺少授權方案，或產品尚未在租用戶中設定。換新權杖或新增權限都無法解決。",
      steps: ["檢查租用戶的授權方案。", "在產品的入口網站完成設定，然後重試。"],
    },
    policy: {
      meaning: "組織的原則封鎖了這次登入。",
      cause: "通常是條件式存取：裝置、位置或登入強度不符合原則。",
      steps: [
        "在 Microsoft Entra 的登入記錄中找出這次登入，查看是哪個原則。",
        "滿足該原則的條件，或請管理員設定例外。",
      ],
    },
    device: {
      meaning: "裝置不支援此動作。",
      cause: "通常是因為裝置的平台，或裝置上的用戶端版本。",
      steps: ["將裝置的平台和用戶端版本與文件比對。"],
    },
    notFound: {
      meaning: "API 找不到要求的內容。",
      cause: "通常是識別碼或路徑錯誤，或物件已刪除。",
      steps: ["檢查 URL 中的路徑和識別碼。"],
    },
    conflict: {
      meaning: "要求與目前狀態衝突。",
      cause: "通常是同類項目已存在、正在執行，或已在這段期間變更。",
      steps: ["先讀取目前狀態，再決定是否仍需要此呼叫。"],
    },
    throttling: {
      meaning: "短時間內要求太多。",
      cause: "應用程式在同一租用戶中的所有呼叫會合併計算。",
      steps: ["依 `Retry-After` 或訊息指出的時間等候，然後重試。", "分散呼叫的時間。"],
    },
    quota: {
      meaning: "配額已用完。",
      cause: "租用戶或使用者的儲存量或使用量已達上限。",
      steps: ["刪除不再需要的項目，然後重試。"],
    },
    timeout: {
      meaning: "處理時間超過允許的上限。",
      cause: "通常是要求涵蓋的資料太多。",
      steps: ["縮小要求的範圍：縮短時間範圍、減少資料行、減少項目。", "然後重試。"],
    },
    server: {
      meaning: "服務失敗，或暫時無法使用。",
      cause: "問題出在伺服器端。要求本身可能是正確的。",
      steps: ["稍候再重試。", askSupport],
    },
    partial: {
      meaning: "要求有一部分失敗，其餘成功。",
      steps: ["只重試失敗的部分。"],
    },
    pending: {
      meaning: "登入尚未完成。這不是錯誤。",
      cause: "在裝置代碼流程中，使用者尚未確認代碼。",
      steps: ["依服務指定的間隔持續查詢，直到使用者完成登入。"],
    },
  },

  statuses: {
    400: {
      title: "不正確的要求",
      meaning: "伺服器認為要求無效而拒絕，但未提供已知的錯誤碼。",
      cause: "通常是本文、參數或 URL 中的查詢與文件不符。",
      steps: ["將要求與文件比對。", "請勿原封不動地重送：要求仍會失敗。"],
    },
    401: {
      title: "未登入",
      meaning: "伺服器不接受此要求的登入資訊。",
      cause: "通常是標頭 `Authorization` 無效或不存在，或權杖已過期。",
      steps: ["取得新的權杖，並以 `Authorization: Bearer <token>` 傳送。"],
    },
    402: {
      title: "需要付款",
      meaning: "伺服器要求先付款或取得授權方案，才會回應。",
      cause: "部分計量付費的 Microsoft Graph API 需要計費設定。",
      steps: ["檢查應用程式的授權方案和計費設定。"],
    },
    403: {
      title: "拒絕存取",
      meaning: "呼叫端身分已知，但無權執行此作業。",
      cause: "通常是缺少權限或同意，或無法存取該物件。",
      steps: ["檢查應用程式的權限或使用者的角色。", "變更後取得新的權杖。"],
    },
    404: {
      title: "找不到",
      meaning: "此位址沒有任何內容。",
      cause: "路徑錯誤時，404 回應通常沒有本文。識別碼錯誤時，404 回應通常帶有錯誤碼。",
      steps: ["將路徑與文件逐字比對。", "檢查路徑中的識別碼。"],
    },
    405: {
      title: "不允許此方法",
      meaning: "位址存在，但不支援此 HTTP 方法。",
      cause: "通常是該用 `POST` 卻傳送了 `GET`，或缺少部分路徑。",
      steps: ["使用文件指定的方法。標頭 `Allow` 會列出可接受的方法。"],
    },
    406: {
      title: "無法提供此格式",
      meaning: "伺服器無法以要求指定的格式回應。",
      cause: "標頭 `Accept` 指定了 API 未提供的格式。",
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
      cause: "通常是同類項目已存在，或已在這段期間變更。",
      steps: ["讀取目前狀態，再決定是否仍需要此呼叫。"],
    },
    410: {
      title: "已不存在",
      meaning: "要求的內容曾經存在，但現在已經沒有了。",
      cause: "通常是差異 (delta) 連結或分頁連結已過期。",
      steps: ["從第一頁重新開始。"],
    },
    411: {
      title: "缺少內容長度",
      meaning: "伺服器需要知道本文的長度。",
      cause: "缺少標頭 `Content-Length`。",
      steps: ["傳送標頭 `Content-Length`。"],
    },
    412: {
      title: "物件已變更",
      meaning: "不符合要求所附的條件：物件在讀取之後已經變更。",
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
      cause: "通常是標頭 `Content-Type` 不存在或有誤。",
      steps: ["傳送 `Content-Type: application/json`。"],
    },
    416: {
      title: "無法提供此範圍",
      meaning: "要求的位元組範圍不存在。",
      cause: "標頭 `Range` 指向結尾之後的位置。",
      steps: ["修正標頭 `Range`，或不要傳送。"],
    },
    422: {
      title: "無法使用內容",
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
      title: "先前的呼叫失敗",
      meaning: "此呼叫相依於另一個失敗的呼叫。",
      cause: "在批次中，`dependsOn` 指定的呼叫已失敗。",
      steps: ["先解決先前呼叫的失敗。"],
    },
    429: {
      title: "已達呼叫上限",
      meaning: "短時間內呼叫次數過多。",
      cause: "應用程式在同一租用戶中的所有呼叫會合併計算。",
      steps: ["依 `Retry-After` 指出的時間等候，然後重試。", "分散呼叫的時間。"],
    },
    440: {
      title: "工作階段已過期",
      meaning: "Microsoft Defender 入口網站的工作階段已結束。",
      cause: "入口網站閒置太久，或其 Cookie 已失效。",
      steps: ["重新載入入口網站並重新登入。", "在此之前請勿重試。"],
    },
    500: {
      title: "內部伺服器錯誤",
      meaning: "服務處理要求時失敗。",
      cause: "問題出在伺服器端。要求本身可能是正確的。",
      steps: ["稍候再重試。", askSupport],
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
      steps: ["稍候再重試。"],
    },
    503: {
      title: "服務無法使用",
      meaning: "服務超載或正在維護。",
      cause: "問題出在伺服器端。",
      steps: ["依 `Retry-After` 指出的時間等候，若未指出則等候一分鐘，然後重試。"],
    },
    504: {
      title: "閘道逾時",
      meaning: "服務未在時限內回應。",
      cause: "如果是搜捕查詢，通常是查詢時間過長，重試也沒有幫助。",
      steps: ["縮小查詢範圍：縮短時間範圍、減少資料行。", "其他情況下，稍候再重試。"],
    },
    507: {
      title: "儲存空間已滿",
      meaning: "儲存空間配額已用完。",
      cause: "租用戶或使用者的儲存量已達上限。",
      steps: ["刪除不再需要的項目，然後重試。"],
    },
    509: {
      title: "超過頻寬上限",
      meaning: "應用程式在此期間傳輸了太多資料。",
      cause: "短時間內連續收到大型回應。",
      steps: ["先等候，之後減少每次要求的資料量。"],
    },
  },

  otherStatus: {
    caller: {
      title: "要求遭拒",
      meaning: "伺服器拒絕此要求。此 API 的文件未列出這個狀態碼。",
      steps: ["查看回應中是否說明原因。", "將要求與文件比對。"],
    },
    server: {
      title: "伺服器錯誤",
      meaning: "伺服器失敗。此 API 的文件未列出這個狀態碼。",
      steps: ["稍候再重試。", askSupportWithoutId],
    },
    success: {
      title: "部分失敗",
      meaning: "整個呼叫成功，但其中這個部分失敗。",
      steps: ["只重試失敗的部分。"],
    },
  },

  situations: {
    unknownCode: (value) => `錯誤碼 ${code(value)} 不在此 API 的文件中。以下說明以 HTTP 狀態碼為依據。`,
    signInName: (name) => `Microsoft 將此登入錯誤稱為 ${code(name)}。`,
    oauthError: (value) => `權杖服務回報 ${code(value)}。`,
    html: "回應是網頁而不是 API 錯誤，因此未指出原因。可能是瀏覽器與服務之間的 Proxy 或閘道傳回的。",
    htmlPortal: "工作階段結束後，入口網站會傳回網頁而不是資料。",
    otherJson: "回應是 JSON，但不是文件中的錯誤格式。",
    empty: "回應沒有本文，只能從狀態碼判斷發生了什麼事。",
    blocked: {
      meaning:
        "伺服器以此狀態碼回應，但網頁只看到「Failed to fetch」。回應缺少 CORS 標頭，因此瀏覽器未將其交給網頁。",
      steps: [
        "先解決錯誤本身：這裡顯示的就是其狀態碼。",
        "若要讓網頁讀取這類回應，請透過自己的伺服器呼叫 API。許多 Defender API 並非設計成從瀏覽器呼叫。",
      ],
    },
    brokenOff: (error) => `接收回應時連線中斷：瀏覽器回報 ${code(error)}。`,
    preflight: {
      title: "預檢遭拒",
      meaning:
        "瀏覽器在實際呼叫之前先徵求伺服器許可 (CORS 預檢，`OPTIONS`)，但伺服器拒絕。實際的呼叫並未送出。",
      cause:
        "通常是 API 不允許此來源的網頁呼叫，或不允許使用這些標頭。這與權杖無關：瀏覽器在預檢時不會傳送權杖。",
      steps: [
        "不要從網頁呼叫 API，改從伺服器或指令碼呼叫，或透過自己的 Proxy 呼叫。",
        "檢查路徑和主機：位址錯誤時，預檢也經常遭拒。",
      ],
    },
    network: {
      title: "未收到回應",
      meaning: (error) => `呼叫在收到回應之前失敗：瀏覽器回報 ${code(error)}。`,
      unnamed: "呼叫在收到回應之前失敗，瀏覽器未指出原因。",
      cause:
        "通常是網路、Proxy、防火牆或廣告封鎖程式造成的。`net::ERR_FAILED` 通常表示伺服器對 CORS 預檢的回應不允許此呼叫。",
      steps: [
        "檢查主機名稱和連線。",
        "在「網路」面板中查看同一個呼叫：其詳細資料會指出原因。",
        "如果呼叫來自網頁，確認 API 是否允許從瀏覽器呼叫 (CORS)。",
      ],
    },
    challenge: (error) => `標頭 \`WWW-Authenticate\` 指出原因：${code(error)}。`,
    forwarded: "Microsoft Graph 轉送了此呼叫，並將 Defender API 的錯誤包在自己的錯誤中傳回。",
    redirect: "登入服務將此錯誤放在重新導向的位址中，傳回給應用程式。",
    item: (id) => `呼叫成功，但項目 ${code(id)} 失敗。`,
    itemUnnamed: "呼叫成功，但其中一個項目失敗。",
    batch: (id) => `整個批次成功，但其中識別碼為 ${code(id)} 的呼叫失敗。`,
    warning: (vendor, provider, status, milliseconds) =>
      `回應不完整：${code(vendor)} 的提供者 ${code(provider)} 在 ${number(milliseconds)} 毫秒後失敗，狀態碼為 ${status}。其他提供者已回應。`,
    detail: (value, message) => `具體來說：${code(value)}${message ? ` (${message})` : ""}。`,
    wait: (seconds) => `等候 ${duration(seconds)}，然後重試。`,
    allow: (methods) => `伺服器在此接受下列方法：${list(methods)}。`,
  },

  messages: {
    roles: ({ required, held }) => ({
      meaning: held
        ? `此呼叫需要下列其中一項權限：${list(required)}。權杖目前具有 ${list(held)}。`
        : `此呼叫需要下列其中一項權限：${list(required)}。權杖沒有任何應用程式權限。`,
      steps: [
        `在應用程式註冊中新增下列其中一項權限：${list(required)}。`,
        "請管理員授與同意。",
        "取得新的權杖：舊權杖不會獲得新權限。",
      ],
    }),
    rolesNeeded: ({ required }) => ({
      meaning: `此呼叫需要下列其中一項權限：${list(required)}。權杖不具備其中任何一項。`,
    }),
    permissionsNeeded: ({ required }) => ({
      meaning: `此呼叫需要下列其中一項應用程式權限：${list(required)}。應用程式不具備其中任何一項。`,
    }),
    graphPermissions: ({ required }) => ({
      meaning: `呼叫端缺少 Microsoft Graph 權限：${list(required)}。`,
    }),
    accountInactive: ({ reason }) => ({
      meaning: `API 指出原因：${code(reason)}。此租用戶未啟用適用於端點的 Defender。換新權杖無法解決。`,
      steps: [
        "確認租用戶有適用於端點的 Defender 授權方案，且產品已完成設定。",
        "確認權杖是在正確的租用戶中核發的。",
      ],
    }),
    unlicensed: ({ reason }) => ({
      meaning: `API 指出原因：${code(reason)}。缺少授權方案，因此換新權杖無法解決。`,
      steps: ["檢查租用戶的授權方案，例如 Defender 弱點管理。"],
    }),
    refusalReason: ({ reason }) => ({ meaning: `API 指出原因：${code(reason)}。` }),
    tokenRefused: ({ appId, audience }) => ({
      meaning: `API 可以讀取應用程式 ${code(appId)} 的權杖，但不接受。此權杖是針對 ${code(audience)} 核發的。`,
      steps: ["將權杖的資源與此 API 要求的資源比對。", "取得適用於該資源的新權杖。"],
    }),
    quota: ({ calls, period: time }) => ({
      meaning: `已達呼叫上限：${duration(period(time))}內 ${number(calls)} 次。`,
    }),
    quotaWait: () => ({ meaning: "API 指出了多久之後會再次接受呼叫。" }),
    huntingQuota: ({ duration: time }) => ({
      meaning: time
        ? `租用戶的進階搜捕處理時間已用完。${code(time)} 後可再次執行查詢。`
        : "租用戶的進階搜捕處理時間已用完。",
      steps: ["依訊息指出的時間等候。", "減輕查詢的負擔：縮短時間範圍、先篩選、減少聯結。"],
    }),
    huntingSyntax: () => ({
      meaning: "無法剖析此搜捕查詢。",
      steps: [
        "修正 KQL 查詢的語法。在 Microsoft Defender 入口網站執行查詢，即可看到錯誤的位置。",
        "在 JSON 中，將查詢裡的換行和引號逸出。",
      ],
    }),
    huntingName: ({ name }) => ({
      meaning: name
        ? `搜捕查詢使用了名稱 ${code(name)}，但沒有這個資料表、資料行或函式。`
        : "搜捕查詢使用了未知的資料表、資料行或函式。",
      steps: ["將查詢中的名稱與進階搜捕的結構描述比對，包括大小寫。"],
    }),
    huntingSize: () => ({
      meaning: "搜捕查詢的結果太大。",
      steps: ["減少傳回的資料：使用 `summarize`、`take` 或 `project`，或縮短時間範圍。"],
    }),
    huntingTimeout: () => ({
      meaning: "搜捕查詢執行太久，已遭停止。",
      steps: ["縮小查詢範圍：縮短時間範圍、先篩選。"],
    }),
    huntingResources: () => ({
      meaning: "搜捕查詢耗用太多資源，已遭停止。",
      steps: ["減輕查詢的負擔：縮短時間範圍、先篩選、減少聯結。"],
    }),
    keyFormat: ({ value, type }) => ({
      meaning: `路徑中的識別碼 ${code(value)} 格式不正確：API 要求的是 ${code(type)}。`,
      steps: ["確認此作業要求哪一種識別碼。動作識別碼是 GUID；裝置識別碼有 40 個十六進位字元。"],
    }),
    odataQuery: ({ reason }) => ({
      meaning: `API 無法解讀 URL 中的查詢：${code(reason)}`,
      steps: ["修正訊息指出的查詢選項。", "確認此作業支援哪些屬性和選項。"],
    }),
    odataFilter: ({ reason }) => ({
      meaning: reason
        ? `Microsoft Graph 拒絕此篩選條件：${code(reason)}`
        : "Microsoft Graph 拒絕此篩選條件。",
      steps: ["修正 `$filter` 運算式。", "確認哪些屬性支援篩選。"],
    }),
    unknownSegment: ({ segment }) => ({
      meaning: `路徑含有 ${code(segment)}，但此版本的 Microsoft Graph 不認得。`,
      steps: ["檢查路徑的拼寫。", "確認此作業是 `v1.0` 就有，還是只在 `beta` 中提供。"],
    }),
    caseType: () => ({ meaning: "API 不支援此類型的案例。" }),
    missingArgument: ({ name }) => ({
      meaning: `缺少引數 ${code(name)}。`,
      steps: [`在要求中加入 ${code(name)}。`],
    }),
    missingParameter: ({ name }) => ({ meaning: `缺少參數 ${code(name)}。` }),
    missingQuery: () => ({
      meaning: "本文中沒有 API 可以解讀的查詢。",
      steps: ["在 JSON 本文中，以參數 `Query` 傳送查詢。", "將查詢裡的換行和引號逸出。"],
    }),
    batchSize: ({ received, allowed }) => ({
      meaning: `要求包含 ${number(received)} 個項目；此作業最多接受 ${number(allowed)} 個。`,
      steps: [`將清單分成數個批次，每批最多 ${number(allowed)} 個項目。`],
    }),
    hashValue: ({ value }) => ({ meaning: `API 拒絕雜湊值 ${code(value)}。` }),
    domainName: ({ value }) => ({ meaning: `API 拒絕網域名稱 ${code(value)}。` }),
    ipAddress: ({ value }) => ({ meaning: `API 拒絕 IP 位址 ${code(value)}。` }),
    url: ({ value }) => ({ meaning: `API 拒絕 URL ${code(value)}。` }),
    platform: ({ platform }) => ({
      meaning: `裝置執行的是 ${code(platform)}，該平台沒有這個動作。`,
    }),
    clientVersion: ({ action, version }) => ({
      meaning: `動作 ${code(action)} 需要用戶端 ${code(version)} 版或更新版本。`,
    }),
    featureOff: () => ({
      meaning: "此呼叫需要的功能已停用，或無法在此租用戶中使用。",
    }),
    automationLevel: () => ({
      meaning: "裝置沒有自動化層級。",
      steps: ["在 Microsoft Defender 入口網站，將裝置指派給具有補救層級的裝置群組。"],
    }),
    notOnboarded: ({ product }) => ({
      meaning: `此租用戶尚未設定 ${product}。問題不在於缺少權限。`,
      steps: [`在 Microsoft Defender 入口網站完成 ${product} 的設定，然後重試。`],
    }),
    premiumLicense: () => ({
      meaning: "租用戶缺少進階授權方案。問題不在於缺少權限。",
      steps: ["檢查租用戶的授權方案。"],
    }),
    wrongActionType: ({ type }) => ({
      meaning: `路徑中的識別碼不屬於類型為 ${code(type)} 的動作。`,
      steps: ["使用該類型動作的識別碼。"],
    }),
    actionFinished: ({ status }) => ({
      meaning: `無法取消此動作：其狀態為 ${code(status)}。只有狀態為 ${code("Pending")} 或 ${code("InProgress")} 的動作可以取消。`,
      steps: ["不需要取消：動作已經結束。"],
    }),
    actionRunning: () => ({
      meaning: "裝置上已有同類動作正在執行。",
      steps: ["等候執行中的動作完成，或取消該動作。", "然後重試。"],
    }),
    indicatorCapacity: ({ current, limit }) => ({
      meaning: `租用戶的指標清單已滿：現有 ${number(current)} 個指標，上限為 ${number(limit)} 個。`,
      steps: ["刪除不再需要的指標，然後重試。"],
    }),
    indicatorExpired: ({ value }) => ({
      meaning: `指標 ${code(value)} 的到期時間不是未來的時間。`,
      steps: ["將 `expirationTime` 設為未來的時間。"],
    }),
    indicatorEmpty: () => ({
      meaning: "要求中有一個指標沒有值。",
      steps: ["填入每個指標的值。"],
    }),
    noRelated: ({ kind, id }) => ({
      meaning: `警示 ${code(id)} 存在，但沒有與其相關的 ${code(kind)}。`,
      steps: ["將此視為空的結果。"],
    }),
    notFound: ({ kind, id }) => ({
      meaning: `API 找不到識別碼為 ${code(id)} 的 ${code(kind)}，或此呼叫端看不到。`,
    }),
    invalidInput: ({ value }) => ({ meaning: `API 拒絕此輸入：${code(value)}。` }),
    emptyToken: () => ({
      meaning: "要求未附上存取權杖。",
      steps: ["取得權杖，並以 `Authorization: Bearer <token>` 傳送。"],
    }),
    expiredToken: () => ({
      meaning: "存取權杖已過期。",
      steps: ["取得新的權杖，然後重試。"],
    }),
    wrongAudience: () => ({
      meaning: "存取權杖是針對其他 API 核發的。",
      steps: ["針對此 API 要求的資源取得權杖。"],
    }),
    malformedToken: () => ({
      meaning: "存取權杖已損毀，或不是來自受信任的簽發者。",
      steps: ["將權杖服務傳回的權杖原樣傳送。", "確認權杖是針對此 API 和此雲端核發的。"],
    }),
    claimsChallenge: () => ({
      meaning: "API 要求新的權杖，因為有原則不再接受目前的權杖。",
      steps: [
        "要求新的權杖，並帶上標頭 `WWW-Authenticate` 中 `claims` 的值。",
        "如果失敗，請以互動方式重新登入。",
      ],
    }),
    secretId: () => ({
      meaning: "用戶端密碼錯誤。常見原因是誤用了密碼的識別碼，而不是密碼的值。",
      steps: [
        "使用用戶端密碼的值。這個值只在建立密碼時顯示一次。",
        "如果已經沒有這個值，請建立新的用戶端密碼。",
      ],
    }),
    secretExpired: () => ({
      meaning: "應用程式的用戶端密碼已過期。",
      steps: ["在應用程式註冊中建立新的用戶端密碼並改用它。"],
    }),
    unknownTenant: ({ tenant }) => ({
      meaning: `租用戶 ${code(tenant)} 不存在於此雲端。`,
      steps: [
        "檢查權杖要求的 URL 中的租用戶識別碼或網域。",
        "檢查雲端：美國政府租用戶在 `login.microsoftonline.us` 登入。",
      ],
    }),
    unknownApp: ({ appId, tenant }) => ({
      meaning: `租用戶 ${code(tenant)} 中沒有應用程式 ${code(appId)}。`,
      steps: ["檢查用戶端識別碼。", "確認要求傳送到正確的租用戶，且該租用戶已同意此應用程式。"],
    }),
    unknownResource: ({ resource }) => ({
      meaning: `租用戶中沒有資源 ${code(resource)}。`,
      steps: ["檢查資源或範圍的拼寫。", "確認產品已在租用戶中完成設定。"],
    }),
    noConsent: ({ appId }) => ({
      meaning: `此租用戶中沒有人同意過應用程式 ${code(appId)}。`,
      steps: ["請管理員在 Microsoft Entra ID 授與同意，或以互動方式請使用者同意。"],
    }),
    badScope: ({ scope }) => ({
      meaning: `範圍 ${code(scope)} 無效。`,
      steps: ["如果應用程式在沒有使用者的情況下執行，要求的範圍應為資源加上 `/.default`。"],
    }),
    missingField: ({ name }) => ({
      meaning: `權杖要求缺少參數 ${code(name)}。`,
      steps: ["加入該參數，並以 `application/x-www-form-urlencoded` 傳送本文。"],
    }),
  },
};
