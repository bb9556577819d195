import type { Texts } from "../texts.ts";
import { askSupport, readMessage, readSignInMessage } from "./support.ts";

const checkId = "檢查識別碼，最好先列出物件再核對。";

const permissionSteps = [
  "將此作業需要的權限與權杖中的角色或範圍比對。",
  "如有缺少的權限，請在應用程式註冊中新增，並請管理員授與同意。",
  "取得新的權杖：舊權杖不會獲得新權限。",
];

export const codes: Texts["codes"] = {
  BadRequest: {
    meaning: "API 拒絕此要求。`BadRequest` 是 API 無法處理要求時的通用錯誤碼。",
    cause: "通常是查詢有語法錯誤、識別碼種類不對、缺少引數，或目前狀態下無法執行該動作。",
    steps: [readMessage, "將要求與文件中的範例比對。", "請勿直接重送相同的要求：要求仍會失敗。"],
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
    steps: ["補上訊息指出的參數。", "如果參數已存在，將其拼字與 API 文件中的範例逐字比對。"],
  },
  OsPlatformNotSupported: {
    meaning: "此裝置的作業系統不支援這個動作。",
    cause: "每個回應動作只支援特定平台。",
    steps: ["查閱文件，確認此動作支援哪些平台。", "先依平台篩選裝置，再呼叫此動作。"],
  },
  ClientVersionNotSupported: {
    meaning: "裝置上的 Defender 用戶端太舊，不支援此動作。",
    cause: "裝置上的用戶端版本低於此動作的要求。",
    steps: ["更新裝置上的 Defender 用戶端，然後重試。"],
  },
  Unauthorized: {
    meaning: "API 無法驗證此要求的身分。",
    cause: "通常是 `Authorization` 標頭無效或不存在、權杖已過期，或權杖是針對其他資源核發的。",
    steps: [
      "取得新的權杖，並以 `Authorization: Bearer <token>` 傳送。",
      "確認權杖是針對此 API 和正確的雲端核發的。",
      "如果訊息提到帳戶或授權方案，使用新的權杖也無法解決：請先處理該問題。",
    ],
  },
  Forbidden: {
    meaning: "API 已識別呼叫端，但不允許此呼叫。",
    cause: "通常是應用程式未獲得 API 權限、缺少管理員同意，或使用者無法存取該裝置或裝置群組。",
    steps: permissionSteps,
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
    meaning: "找不到要求的資源。",
    cause: "通常是識別碼或路徑錯誤。",
    steps: ["檢查 URL 中的路徑和識別碼。", "確認此版本的 API 提供這項作業。"],
  },
  ResourceNotFound: {
    meaning: "此識別碼的資源不存在，或此呼叫端無權存取該資源。",
    cause:
      "通常是識別碼錯誤、屬於其他種類的物件或其他租用戶、資源已超過保留期限，或呼叫端無權存取其裝置群組。",
    steps: [checkId, "確認呼叫端可以存取該裝置群組。"],
  },
  InternalServerError: {
    meaning: "服務處理要求時發生錯誤。",
    cause: "問題出在伺服器端。要求本身可能是正確的。",
    wait: "等候片刻，然後重試。",
    steps: [askSupport],
  },
  TooManyRequests: {
    meaning: "已達上限：此期間內呼叫次數過多，或耗用太多處理時間。",
    cause:
      "應用程式在同一租用戶中的所有呼叫共用同一個上限，因此可能是使用相同應用程式識別碼的其他工作達到了上限。",
    wait: "依 `Retry-After` 或訊息指出的時間等候，然後重試。",
    steps: [
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
    meaning: "Microsoft Graph 轉送了其他服務的錯誤，但未指出原因。",
    steps: [],
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
      "要求新的權杖，並帶上 `WWW-Authenticate` 標頭中 `claims` 的值。",
      "如果失敗，請以互動方式重新登入。",
    ],
  },
};

export const categories: Texts["categories"] = {
  request: {
    meaning: "此要求對這個 API 而言無效。",
    cause: "通常是參數、值或 URL 與文件不符。",
    steps: [readMessage, "將要求與文件比對。"],
  },
  auth: {
    meaning: "登入或權杖未獲接受。",
    cause: "通常是認證、權杖或判斷提示 (assertion) 有誤、已過期或已撤銷。",
    steps: [readSignInMessage, "修正未獲接受的部分後要求新的權杖，或重新登入。"],
  },
  permission: {
    meaning: "呼叫端已通過驗證，但無權執行此動作。",
    cause: "通常是缺少權限、同意或角色指派。",
    steps: permissionSteps,
  },
  license: {
    meaning: "租用戶缺少此呼叫所需的授權方案或產品設定。",
    cause: "通常是缺少授權方案，或產品尚未在租用戶中設定。使用新的權杖或新增權限都無法解決。",
    steps: ["檢查租用戶的授權方案。", "在產品的入口網站完成設定，然後重試。"],
  },
  policy: {
    meaning: "組織的原則封鎖了這次登入。",
    cause: "通常是條件式存取：裝置、位置或驗證強度不符合原則。",
    steps: [
      "在 Microsoft Entra 的登入記錄中找出這次登入，查看是哪個原則。",
      "滿足該原則的條件，或請管理員設定例外。",
    ],
  },
  device: {
    meaning: "裝置不支援此動作。",
    cause: "通常與裝置平台或用戶端版本有關。",
    steps: ["將裝置的平台和用戶端版本與文件比對。"],
  },
  notFound: {
    meaning: "找不到要求的資源。",
    cause: "通常是識別碼或路徑錯誤，或物件已刪除。",
    steps: ["檢查 URL 中的路徑和識別碼。"],
  },
  conflict: {
    meaning: "要求與目前狀態衝突。",
    cause: "通常是相同的物件已存在、動作正在執行，或物件已在這段期間變更。",
    steps: ["先讀取目前狀態，再決定是否仍需要此呼叫。"],
  },
  throttling: {
    meaning: "短時間內傳送的要求太多。",
    cause: "應用程式在同一租用戶中的所有呼叫共用同一個上限。",
    wait: "依 `Retry-After` 或訊息指出的時間等候，然後重試。",
    steps: ["分散呼叫的時間。"],
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
    meaning: "服務發生錯誤，或暫時無法使用。",
    cause: "問題出在伺服器端。要求本身可能是正確的。",
    wait: "等候片刻，然後重試。",
    steps: [askSupport],
  },
  partial: {
    meaning: "要求有一部分失敗，其餘成功。",
    steps: ["如果該部分本身無效，請先修正。然後只重試該部分。"],
  },
  pending: {
    meaning: "登入尚未完成。這不是錯誤。",
    cause: "在裝置代碼流程中，使用者尚未輸入代碼。",
    steps: ["依服務指定的間隔持續查詢，直到使用者完成登入。"],
  },
};

export const missingInGraph: Texts["missingInGraph"] = {
  meaning: codes.ResourceNotFound.meaning,
  cause: categories.notFound.cause,
  steps: [checkId],
};

export const signInDenied: Texts["signInDenied"] = {
  meaning: "應用程式或使用者未獲授權取得此權杖。",
  cause: "通常是缺少同意、應用程式註冊沒有此 API 的權限，或使用者或應用程式未獲指派。",
  steps: ["在 Microsoft Entra 檢查應用程式的權限、同意和指派。", "然後重新取得權杖。"],
};
