import type { ApiTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { askSupport, playbookSteps, readMessage } from "./support.ts";

const { brief, code, codes, number } = createWords("zh-TW");

const newToken = "取得新的權杖：現有權杖不會包含這項變更。";
const turnOnAuditing = "在 Microsoft Purview 入口網站開啟稽核。最多可能需要一小時才會生效。";

export const apiCodes: ApiTexts["codes"] = {
  o365: {
    AF10001: {
      meaning: "權杖沒有此呼叫所需的權限。",
      cause:
        "類型為 `DLP.All` 的內容需要 `ActivityFeed.ReadDlp`，其他內容需要 `ActivityFeed.Read`。即使權杖本身沒有問題，狀態碼仍是 401。",
      steps: ["在應用程式註冊中新增 Office 365 Management APIs 的權限，並請管理員授與同意。", newToken],
    },
    AF20001: {
      meaning: "缺少此呼叫必要的參數。",
      cause: "通常是查詢字串中的 `contentType`。",
      steps: ["加上訊息指出的參數。"],
    },
    AF20010: {
      meaning: "路徑中的租用戶與權杖所屬的租用戶不同。",
      steps: ["比對路徑中的租用戶識別碼與權杖的宣告 `tid`。", "在您要讀取內容的租用戶中取得權杖。"],
    },
    AF20011: {
      meaning: "服務找不到這個租用戶。",
      cause: "租用戶識別碼往往是正確的：租用戶關閉稽核時，服務也會這樣回應。",
      steps: [turnOnAuditing, "檢查路徑中的租用戶識別碼。"],
    },
    AF20012: {
      meaning: "服務中這個租用戶的設定不正確。",
      steps: [askSupport],
    },
    AF20013: {
      meaning: "路徑中的租用戶必須是 GUID。",
      steps: ["在路徑中使用租用戶識別碼，而不是網域名稱。"],
    },
    AF20020: {
      meaning: "沒有這種內容類型。",
      steps: [
        "使用下列其中一種：`Audit.AzureActiveDirectory`、`Audit.Exchange`、`Audit.SharePoint`、`Audit.General`、`DLP.All`。",
      ],
    },
    AF20021: {
      meaning: "服務無法驗證 Webhook。",
      cause: "Webhook 必須使用 `https` URL，並以狀態碼 200 回應驗證要求。",
      steps: ["檢查 Webhook 的 URL，或不使用 Webhook 訂閱，改為列出內容。"],
    },
    AF20022: {
      meaning: "這種內容類型沒有訂閱。",
      steps: ["以 `subscriptions/start` 啟動一次。最多可能需要 12 小時，才會有第一批內容。"],
    },
    AF20023: {
      meaning: "租用戶或服務的管理員停用了訂閱。",
      steps: ["確認是誰停用以及原因，然後重新啟動訂閱。", "如果才剛啟動，請在數小時後重新啟動。"],
    },
    AF20024: {
      meaning: "沒有問題：訂閱已在執行，沒有任何變更。",
      steps: ["繼續列出內容即可。"],
    },
    AF20030: {
      meaning: "時間範圍無效。",
      cause: "`startTime` 和 `endTime` 必須一起指定，相距最多 24 小時，而且 `startTime` 最早為 7 天前。",
      steps: ["較長的期間請以 24 小時為單位分次讀取。"],
    },
    AF20031: {
      meaning: "無法以這個值讀取下一頁。",
      steps: ["直接呼叫 `NextPageUri` 標頭中的 URL，不要做任何修改。"],
    },
    AF20051: {
      meaning: "這項內容不存在，或已經移除。",
      cause: "內容可讀取 7 天。",
      steps: ["重新列出內容，並在 7 天內讀取。"],
    },
    AF20052: {
      meaning: "URL 中的內容識別碼無效。",
      cause: "這些識別碼包含 `$`：URL 可能被截斷或編碼了兩次。",
      steps: ["直接呼叫清單中的 `contentUri`，不要做任何修改。"],
    },
    AF20053: {
      meaning: "`Accept-Language` 標頭必須且只能指定一種語言。",
      cause: "瀏覽器預設會傳送多種語言。",
      steps: ["在呼叫中設定這個標頭，例如 `Accept-Language: en-US`。"],
    },
    AF429: {
      meaning: "無論狀態碼為何，這個呼叫都已被節流。",
      cause: "沒有 `PublisherIdentifier` 的呼叫會與所有其他呼叫端共用同一個上限。",
      steps: ["在查詢字串中加上 `PublisherIdentifier=<your tenant ID>`。", "稍候再重試，並降低呼叫頻率。"],
    },
  },
  arm: {
    AuthorizationFailed: {
      meaning: "呼叫端沒有允許在此執行這個動作的 Azure 角色。",
      cause:
        "存取權由 Azure 角色指派決定，而不是權杖中的權限。訂用帳戶、資源群組或工作區的名稱錯誤時，也會同樣遭到拒絕。",
      steps: [
        "指派包含此動作的角色：讀取可用 `Security Reader` 或 `Microsoft Sentinel Reader`，變更可用 `Security Admin` 或 `Microsoft Sentinel Contributor`。",
        "檢查路徑中的名稱。",
        newToken,
      ],
    },
    InvalidAuthenticationToken: {
      meaning: "缺少權杖，或權杖不完整或已過期。",
      steps: ["取得 `https://management.azure.com/` 的新權杖。"],
    },
    InvalidAuthenticationTokenTenant: {
      meaning: "核發權杖的租用戶不是訂用帳戶所屬的租用戶。",
      steps: ["登入訂用帳戶所屬的租用戶，其名稱列於訊息中。", "檢查路徑中的訂用帳戶識別碼。"],
    },
    InvalidAuthenticationTokenAudience: {
      meaning: "權杖是針對其他服務核發的。",
      steps: ["針對訊息列出的其中一個對象 (audience) 要求權杖，並保留結尾的斜線。"],
    },
    DenyAssignmentAuthorizationFailed: {
      meaning: "有一項拒絕指派禁止呼叫端執行這個動作。",
      cause: "Azure 角色指派無法覆寫拒絕指派。受控應用程式和部署堆疊會建立拒絕指派。",
      steps: [
        "在該範圍的「存取控制 (IAM)」中查看拒絕指派：其中會列出排除的對象。",
        "請資源擁有者設定例外，或依擁有者提供的方式變更資源。",
      ],
    },
    MissingSubscriptionRegistration: {
      meaning: "訂用帳戶未註冊這個資源提供者。",
      cause: "此訂用帳戶可能從未設定過適用於雲端的 Defender 或 Microsoft Sentinel。",
      steps: ["在訂用帳戶的設定中註冊提供者 (例如 `Microsoft.Security`)，或使用 `az provider register`。"],
    },
    ResourceNotFound: {
      meaning: "這個資源不存在，或不在這個路徑。",
      cause: "常見原因：資源、其父資源、資源群組或訂用帳戶的名稱或識別碼錯誤，或訂用帳戶屬於其他租用戶。",
      steps: [
        "將路徑中的每個名稱與 Azure 入口網站比對。",
        "如果是剛剛建立的，請稍候再重試：可能還無法從所有位置讀取。",
      ],
    },
    NoRegisteredProviderFound: {
      meaning: "此呼叫的 `api-version` 沒有這種資源類型。",
      steps: ["使用訊息列出的其中一個版本。"],
    },
    MissingApiVersionParameter: {
      meaning: "URL 缺少 `api-version`。",
      steps: ["在 URL 加上 `?api-version=…`。版本列於作業的文件中。"],
    },
    InvalidResourceNamespace: {
      meaning: "路徑包含不存在的資源提供者或資源類型。",
      steps: ["檢查拼字，例如 `Microsoft.Security` 或 `Microsoft.SecurityInsights`，以及其後的類型。"],
    },
    InvalidRequestContent: {
      meaning: "本文或參數不符合這種資源類型。",
      steps: [readMessage, "將本文與這個 `api-version` 的文件比對。"],
    },
    Conflict: {
      meaning: "資源在此期間已變更，或另一項變更仍在進行。",
      steps: ["重新讀取資源，並傳送其目前的 `etag`。", "一次只進行一項變更：等另一項結束後再重試。"],
    },
    ScopeLocked: {
      meaning: "Azure 中的鎖定不允許此變更。",
      cause: "鎖定設在資源、其資源群組或訂用帳戶上；訊息會指出位置。",
      steps: ["在該範圍的「鎖定」中移除鎖定，或聯絡設定鎖定的人員，然後重試。"],
    },
    ReadOnlyDisabledSubscription: {
      meaning: "訂用帳戶已停用，因此無法變更其中的任何內容。",
      steps: ["請擁有者重新啟用訂用帳戶 (例如處理帳單問題)，然後重試呼叫。"],
    },
    RequestDisallowedByPolicy: {
      meaning: "組織的 Azure 原則不允許這項變更。",
      steps: ["查看回應指出的原則。", "符合該原則的要求，或向管理員申請豁免。"],
    },
    ResourceRequestsThrottled: {
      meaning: "已達 Azure 的上限：這類呼叫過多。",
      wait: "依 `Retry-After` 或訊息指出的時間等候，然後重試。",
      steps: ["分散呼叫的時間。"],
    },
  },
  loganalytics: {
    BadArgumentError: {
      meaning: "查詢或呼叫的參數無效。",
      steps: ["修正最內層訊息指出的問題。"],
    },
    SYN0002: {
      meaning: "無法剖析查詢。",
      steps: ["在訊息指出的位置修正查詢。", "在 JSON 中，將查詢裡的換行和引號逸出。"],
    },
    SEM0100: {
      meaning: "查詢使用了此工作區中不存在的資料表、資料行或函式。",
      steps: ["將名稱 (包括大小寫) 與工作區的資料表比對。", "檢查工作區是否收集這些資料。"],
    },
    SEM0003: {
      meaning: "查詢未傳回資料表。",
      steps: ["以表格式運算式結束查詢。若要輸出單一值，請使用 `print`。"],
    },
    AuthorizationRequiredError: {
      meaning: "呼叫沒有有效的權杖。",
      steps: ["取得 `https://api.loganalytics.io` 的權杖，並以 `Authorization: Bearer <token>` 傳送。"],
    },
    InsufficientAccessError: {
      meaning: "呼叫端無權讀取這個工作區。",
      cause: "缺少工作區的 `Log Analytics Reader` 角色，或工作區識別碼錯誤。新角色最多需要一小時才會生效。",
      steps: [
        "在工作區上指派 `Log Analytics Reader`。",
        "檢查路徑中的工作區識別碼。它是 GUID，而不是名稱。",
        "如果已有角色，請檢查應用程式是否有 Log Analytics API 的 `Data.Read` 應用程式權限：沒有使用者時，委派的權限無效。",
      ],
    },
    PathNotFoundError: {
      meaning: "這個路徑不存在。",
      cause: "常見的錯誤是把 `workspaces` 寫成 `workspace`。",
      steps: ["將路徑與 `/v1/workspaces/{workspaceId}/query` 比對。"],
    },
    PartialError: {
      meaning: "查詢已執行，但結果可能不完整。",
      steps: ["修正訊息指出的問題，或縮小查詢範圍，然後重新執行。"],
    },
    GatewayTimeout: {
      meaning: "查詢的執行時間超過伺服器允許的時間。",
      cause: "上限為 3 分鐘；`Prefer: wait=600` 可提高到 10 分鐘。",
      steps: ["縮小查詢範圍：縮短時間範圍、先篩選。", "如果查詢需要較長時間，請傳送 `Prefer: wait=600`。"],
    },
  },
};

export const apiMessages: ApiTexts["messages"] = {
  notOnDevice: ({ value }) => ({
    meaning: `未在此裝置上看到檔案 ${code(value)}。`,
    steps: [
      "檢查雜湊和裝置：`GET /api/files/{sha1}/machines` 會列出曾看到此檔案的裝置。",
      "如果檔案剛出現在該裝置上，請稍後重試。",
    ],
  }),
  cloudAppsRole: () => ({
    meaning: "呼叫端在 Defender for Cloud Apps 中沒有允許此呼叫的角色或權限。",
    steps: [
      "在 `/files/` 下，無論應用程式的權杖有何權限，都可能遭到拒絕：請改用使用者的 API 權杖 (`Authorization: Token …`)。",
      "其他呼叫請檢查使用者或權杖擁有者的角色，或應用程式的權限。",
    ],
  }),
  cloudAppsUserRole: () => ({
    meaning: "帳戶在 Defender for Cloud Apps 中沒有允許此操作的角色。",
    steps: [
      "請管理員在 Microsoft Defender XDR 的權限或 Microsoft Entra ID 中指派角色。",
      "然後重新登入入口網站。",
    ],
  }),
  cloudAppsKey: () => ({
    meaning: "Defender for Cloud Apps 不接受這個 API 權杖。",
    steps: ["將傳送的權杖與核發的權杖比對，包括大小寫。", "在入口網站確認權杖未被撤銷。"],
  }),
  cloudAppsKeys: () => ({
    meaning: "Defender for Cloud Apps 的這個主機無法檢查權杖。",
    steps: [
      "呼叫租用戶含區域的 API URL：`https://<tenant>.<region>.portal.cloudappsecurity.com`。",
      "入口網站的雲端應用程式設定中會顯示此 URL。",
    ],
  }),
  cloudAppsKeyOwner: () => ({
    meaning: "這個 API 權杖的擁有者無權使用 API 權杖。",
    steps: [
      "檢查擁有者的帳戶是否仍存在，且具有 Defender for Cloud Apps 的角色。",
      "以具有角色的帳戶建立新權杖。",
    ],
  }),
  cloudAppsFilter: ({ name, collection }) => ({
    meaning: `Defender for Cloud Apps 的 ${code(collection)} 沒有篩選條件 ${code(name)}。`,
    steps: ["使用此作業文件列出的篩選條件。"],
  }),
  consolePath: () => ({
    meaning: "Defender for Cloud Apps 沒有這個路徑，因此由其主控台以網頁回應。",
    steps: ["將路徑與文件比對，包括 `/api/v1/` 和結尾的斜線。"],
  }),
  consoleFault: () => ({
    meaning: "Defender for Cloud Apps 發生錯誤，因此由其主控台以網頁回應。",
    steps: ["讀取長清單可能耗時過久：請縮小篩選範圍並分頁讀取。", "然後重試。"],
  }),
  auditingOff: () => ({
    meaning: "租用戶可能已關閉稽核：此時服務會回應租用戶不存在。",
    steps: [turnOnAuditing, "然後重新啟動訂閱。最多可能需要 12 小時，才會有第一批內容。"],
  }),
  sharedPool: () => ({
    meaning: "這個呼叫已被節流：所有不含 `PublisherIdentifier` 的呼叫共用同一個上限。",
    steps: ["在每個呼叫的查詢字串中加上 `PublisherIdentifier=<your tenant ID>`。", "等候片刻，然後重試。"],
  }),
  ownPool: () => ({
    meaning: "使用這個 `PublisherIdentifier` 的呼叫過多。",
    steps: ["稍候再重試，並降低呼叫頻率。"],
  }),
  feedTenant: () => ({
    meaning: apiCodes.o365.AF20010.meaning,
    steps: apiCodes.o365.AF20010.steps,
  }),
  timeRange: () => ({
    meaning: `${apiCodes.o365.AF20030.meaning}${apiCodes.o365.AF20030.cause}`,
    steps: apiCodes.o365.AF20030.steps,
  }),
  startTooOften: () => ({
    meaning: "每種內容類型每 15 分鐘只能呼叫一次 `subscriptions/start`。",
    steps: ["已啟動的訂閱會持續執行：請改為列出其內容。"],
  }),
  feedPermission: ({ held, required }) => ({
    meaning: `此呼叫需要權限 ${code(required)}。${held?.trim() ? `權杖包含 ${codes(held)}。` : "權杖沒有任何權限。"}`,
    steps: [
      `在應用程式註冊中新增 Office 365 Management APIs 的 ${code(required)}，並請管理員授與同意。`,
      newToken,
    ],
  }),
  azureRole: ({ action, scope }) => ({
    meaning: `呼叫端在 ${brief(scope)} 沒有包含動作 ${code(action)} 的 Azure 角色。`,
    steps: ["在此範圍指派包含這個動作的角色。", "檢查路徑中的名稱：錯誤的名稱也會同樣遭到拒絕。", newToken],
  }),
  azureTenantRole: ({ action, scope }) => ({
    meaning: `呼叫端在 ${brief(scope)} 沒有包含動作 ${code(action)} 的 Azure 角色，而此範圍不屬於任何訂用帳戶。`,
    steps: [
      "請具有提高存取權的人員，在此範圍或其上層 (例如其資源提供者或 `/`) 指派包含這個動作的 Azure 角色。訂用帳戶上的角色，以及全域管理員等 Microsoft Entra ID 角色，在此都不適用。",
      newToken,
    ],
  }),
  azureUserRole: ({ action, scope }) => ({
    meaning: `帳戶在 ${brief(scope)} 沒有包含動作 ${code(action)} 的 Azure 角色。`,
    steps: ["請管理員在此範圍指派包含這個動作的角色。", "然後重新登入入口網站。"],
  }),
  azureDenied: ({ name, scope }) => ({
    meaning: `${brief(scope)} 的拒絕指派 ${code(name)} 禁止呼叫端執行這個動作。`,
    steps: apiCodes.arm.DenyAssignmentAuthorizationFailed.steps,
  }),
  playbookRights: ({ playbook }) => ({
    meaning: playbook
      ? `呼叫者或 Microsoft Sentinel 缺少劇本 ${brief(playbook)} 的權限。`
      : "呼叫者或 Microsoft Sentinel 缺少劇本的權限。",
    steps: playbookSteps,
  }),
  providerOff: ({ namespace = "" }) => ({
    meaning: `訂用帳戶未註冊資源提供者 ${code(namespace)}。`,
    steps: [`在訂用帳戶的設定中註冊，或使用 ${code(`az provider register --namespace ${namespace}`)}。`],
  }),
  azureTenant: ({ sent, wanted }) => ({
    meaning: `權杖由 ${brief(sent)} 核發，但訂用帳戶屬於 ${brief(wanted)}。`,
    steps: ["登入訂用帳戶的租用戶，並在該處取得新權杖。"],
  }),
  azureAudience: ({ sent, wanted }) => ({
    meaning: `權杖是針對 ${brief(sent)} 核發的。API 接受 ${brief(wanted)}。`,
    steps: ["針對訊息列出的其中一個對象 (audience) 要求權杖，並保留結尾的斜線。"],
  }),
  incidentChanged: () => ({
    meaning: "本文沒有 `etag`，或其值已過時：資源在讀取後已變更。",
    steps: ["重新讀取資源，並在本文中傳送其目前的 `etag`。"],
  }),
  connectorConsent: () => ({
    meaning: "必須先授與同意，並擁有該產品的授權方案，才能建立此資料連接器。",
    steps: ["使用租用戶中具有安全性系統管理員角色的帳戶建立。", "確認租用戶擁有該產品的授權方案。"],
  }),
  notOnSentinel: ({ workspace, name }) => ({
    meaning: `工作區 ${code(name ?? workspace)} 未設定 Microsoft Sentinel。`,
    steps: ["將 Microsoft Sentinel 新增至工作區，或修正路徑中的名稱。"],
  }),
  sinkTaken: ({ name, category }) => ({
    meaning: `診斷設定 ${code(name)} 已將此資源的類別 ${code(category)} 傳送到相同的目的地。`,
    steps: ["變更該設定，或為此類別選擇其他目的地。"],
  }),
  sinkMissing: () => ({
    meaning: "診斷設定未指定目的地。",
    steps: ["在 `properties` 中設定 `workspaceId`、`storageAccountId` 或 `eventHubAuthorizationRuleId`。"],
  }),
  unknownCategory: ({ name }) => ({
    meaning: `此資源沒有記錄類別 ${code(name)}。`,
    steps: ["透過 `Microsoft.Insights/diagnosticSettingsCategories` 讀取此資源的類別，並使用其中一個。"],
  }),
  jitPolicy: () => ({
    meaning: "要求超出虛擬機器之 Just-In-Time 原則所允許的範圍。",
    steps: [
      "使用 `GET` 讀取原則，並比對連接埠、持續時間和來源位址。",
      "即使來源位址在範圍內，也可能必須與原則中的寫法完全相同。",
    ],
  }),
  queryWorkspace: () => ({
    meaning: "查詢服務找不到要執行查詢的工作區。",
    steps: ["如果工作區是剛剛建立的，請等候一分鐘再重試。", "否則請檢查路徑中的工作區名稱。"],
  }),
  queryTable: () => ({
    meaning: "查詢讀取了工作區沒有的資料表。",
    steps: [
      "將查詢中的資料表名稱（包括大小寫）與工作區的資料表比對。",
      "大多數資料表在資料送達後才會存在：請先連接來源。",
    ],
  }),
  planBusy: () => ({
    meaning: "Defender 方案的另一項變更仍在進行。",
    steps: ["逐一變更方案：等另一項變更結束後再重試。"],
  }),
  azureType: ({ namespace, type, sent = "", versions = "" }) => ({
    meaning: `${code(namespace)} 在 \`api-version\` ${code(sent)} 中沒有資源類型 ${code(type)}。`,
    steps: [
      "檢查路徑中類型的拼字。",
      ...(versions === "" || versions.split(",").includes(sent)
        ? []
        : [`使用下列其中一個版本：${codes(versions)}。`]),
    ],
  }),
  linkedSubscription: ({ sent }) => ({
    meaning: `Azure 找不到呼叫中的資源識別碼所指的訂用帳戶 ${code(sent)}。`,
    steps: ["修正資源識別碼：其中的 `/subscriptions/` 只出現一次，後面接著 GUID。"],
  }),
  linkedTenant: ({ sent, tenant }) => ({
    meaning: `租用戶 ${code(tenant)} 無法存取呼叫中的資源識別碼所指的訂用帳戶 ${code(sent)}。`,
    steps: ["修正資源識別碼中的訂用帳戶，或登入該訂用帳戶的租用戶。"],
  }),
  linkedId: ({ sent, path }) => ({
    meaning: `${code(path)} 不是完整的資源識別碼${sent === undefined ? "" : `：${code(sent)}`}。`,
    steps: ["傳送完整的識別碼，從 `/subscriptions/` 到資源的名稱。"],
  }),
  pathVersion: ({ sent }) => ({
    meaning: `\`api-version\` ${code(sent)} 沒有此路徑。`,
    steps: ["使用文件中列有此路徑的 `api-version`，或補全路徑：較舊的版本可能沒有清單。"],
  }),
  ruleTemplate: () => ({
    meaning: "此工作區的資源庫沒有該範本。",
    steps: ["從內容中樞安裝包含該範本的解決方案，再於 `contentTemplates` 讀取：大部分範本已移至該處。"],
  }),
  versionLacks: ({ sent, what }) => ({
    meaning: `\`api-version\` ${code(sent)} 不支援：${code(what)}。`,
    steps: ["使用文件中有列出此項目的 `api-version`。"],
  }),
  apiVersions: ({ sent, versions }) => ({
    meaning: `\`api-version\` 為 ${code(sent)} 時沒有這種資源類型。`,
    steps: [`使用下列其中一個版本：${codes(versions)}。`],
  }),
  logsSyntax: ({ token, line, column }) => ({
    meaning:
      token !== undefined
        ? `查詢在 ${code(token)} 處無法剖析 (第 ${number(line)} 行，第 ${number(column)} 欄)。`
        : line === "0"
          ? "KQL 查詢有語法錯誤。"
          : `KQL 查詢無法剖析 (第 ${number(line)} 行，第 ${number(column)} 欄)。`,
    steps: [
      token === undefined ? "修正 KQL 查詢的語法。" : "在該處修正 KQL 查詢的語法。",
      "在 JSON 中，將查詢裡的換行和引號逸出。",
    ],
  }),
  logsUnparsed: ({ token }) => ({
    meaning: token === undefined ? "服務無法剖析 KQL 查詢。" : `KQL 查詢在 ${code(token)} 處無法剖析。`,
    steps: ["在工作區執行查詢：該處的錯誤會顯示位置。", "確定工作區有查詢所呼叫的所有函式。"],
  }),
  logsName: ({ name, what = "" }) => ({
    meaning: `服務在此工作區找不到查詢使用的名稱 ${code(name)}。`,
    steps: /^(?:table|entity)/.test(what)
      ? [
          "檢查工作區是否有此資料表：大多數資料表要在收到資料之後才存在。",
          "如果其方案為 Basic 或 Auxiliary，請將查詢傳送到工作區的 `/search`。",
          "將名稱 (包括大小寫) 與工作區的資料表比對。",
        ]
      : [
          "使用 `getschema` 檢查資料表在此工作區有哪些資料行：有些要在收到這類資料之後才存在。",
          "如果資料行可能不存在，請使用 `column_ifexists()` 並指定預設值。",
          "將名稱 (包括大小寫) 與這些資料行比對。",
        ],
  }),
  logsFunction: ({ name }) => ({
    meaning: `查詢呼叫的函式 ${code(name)} 在此處不存在。`,
    steps: ["如果是已儲存的函式，請先以完全相同的名稱儲存在此工作區。", "否則請修正名稱；名稱區分大小寫。"],
  }),
  logsPattern: () => ({
    meaning: "查詢指定工作區或資料表的方式，使服務無法事先確定。",
    steps: ["在 `workspace()` 和 `table()` 中以常值寫入名稱，不要使用變數。"],
  }),
  logsPlan: ({ plan }) => ({
    meaning: `查詢讀取方案為 ${code(plan)} 的資料表，\`/query\` 無法讀取這類資料表。`,
    steps: [
      "將查詢傳送到同一工作區的 `/search`，並在 URL 中加上 `timespan`。",
      "或將資料表的方案變更為 Analytics。",
    ],
  }),
  logsTables: () => ({
    meaning: "一個查詢只能讀取一個方案為 Basic 或 Auxiliary 的資料表，以及最多五個 Analytics 資料表。",
    steps: ["分別查詢每個方案為 Basic 或 Auxiliary 的資料表。"],
  }),
  logsTimespan: () => ({
    meaning: "對 `/search` 的呼叫在 URL 中沒有 `timespan`。",
    steps: ["在 URL 中加上期間，例如 `?timespan=P1D`，或以 `/` 分隔的開始和結束時間。"],
  }),
  logsFile: ({ url }) => ({
    meaning: `查詢讀取的檔案不存在或已不存在：${code(url)}。`,
    steps: [
      "在瀏覽器中開啟該 URL；如果檔案已不存在，請在查詢中改用目前的 URL。",
      "如果查詢來自範本，請尋找範本的較新版本。",
    ],
  }),
  refusedRecord: ({ name, reason }) => ({
    meaning: `服務因 ${code(name)} 而拒絕了這個物件：${code(reason)}`,
    steps: ["修正屬性後重新上傳該物件。其他物件已接受。"],
  }),
};
