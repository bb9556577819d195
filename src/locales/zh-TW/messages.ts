import type { Texts } from "../texts.ts";
import { type Bounds, boundOf, createWords, type Parts } from "../words.ts";
import { apiMessages } from "./apis.ts";

const { code, codes, duration, names, number, period } = createWords("zh-TW");

const limitOf = ({ name, least, limit }: Parts) =>
  least === undefined
    ? {
        meaning: `${code(name)} 的值最大為 ${number(limit)}。`,
        steps: [`傳送不超過 ${number(limit)} 的值。`],
      }
    : {
        meaning: `${code(name)} 的值必須介於 ${number(least)} 到 ${number(limit)} 之間。`,
        steps: ["傳送此範圍內的值。"],
      };

const bounds: Bounds = {
  least: (name, other) => `${name} 不得小於 ${other}。`,
  greater: (name, other) => `${name} 必須大於 ${other}。`,
  most: (name, other) => `${name} 不得大於 ${other}。`,
  less: (name, other) => `${name} 必須小於 ${other}。`,
};

export const messages: Texts["messages"] = {
  roles: ({ required, held }) => ({
    meaning: held
      ? `此呼叫需要下列其中一項權限：${codes(required)}。權杖目前具有 ${codes(held)}。`
      : `此呼叫需要下列其中一項權限：${codes(required)}。API 在權杖中找不到任何應用程式權限。`,
    steps: [
      `在應用程式註冊中新增下列其中一項權限：${codes(required)}。`,
      "請管理員授與同意。",
      "取得新的權杖：舊權杖不會獲得新權限。",
    ],
  }),
  rolesNeeded: ({ required }) => ({
    meaning: `此呼叫需要下列其中一項權限：${codes(required)}。權杖不具備其中任何一項。`,
  }),
  permissionsNeeded: ({ required }) => ({
    meaning: `此呼叫需要下列其中一項應用程式權限：${codes(required)}。應用程式不具備其中任何一項。`,
  }),
  graphPermissions: ({ required }) => ({
    meaning: `呼叫端缺少 Microsoft Graph 權限：${codes(required)}。`,
  }),
  accountInactive: ({ reason }) => ({
    meaning: `API 指出原因：${code(reason)}。此租用戶未啟用適用於端點的 Defender。使用新的權杖無法解決。`,
    steps: [
      "確認租用戶有適用於端點的 Defender 授權方案，且產品已完成設定。",
      "確認權杖是在正確的租用戶中核發的。",
    ],
  }),
  unlicensed: ({ reason }) => ({
    meaning: `API 指出原因：${code(reason)}。缺少授權方案，因此使用新的權杖無法解決。`,
    steps: ["檢查租用戶的授權方案，例如 Defender 弱點管理。"],
  }),
  notProvisioned: () => ({
    meaning: "此租用戶尚未設定 Defender。問題不在於缺少權限。",
    steps: ["請使用具有授權方案的帳戶開啟一次 Microsoft Defender 入口網站，租用戶就會完成設定。"],
  }),
  gatewayBlocked: () => ({
    meaning: "API 前方的閘道拒絕了呼叫，因此 API 並未收到。",
    steps: ["傳送自己的 `User-Agent` 標頭和 `Accept: application/json`：閘道可能將此呼叫視為機器人。"],
  }),
  notInTenant: () => ({
    meaning: "此租用戶尚未設定該服務，或缺少其授權方案。要求本身不是原因。",
    steps: ["檢查租用戶的授權方案；若為 Intune，也請在 Microsoft Intune 系統管理中心檢查 MDM 授權單位。"],
  }),
  notLicensed: () => ({
    meaning: "API 回報缺少授權方案。問題不在於缺少權限。",
    steps: ["檢查租用戶的授權方案。"],
  }),
  linkExpired: ({ until }) => ({
    meaning: `此已簽署連結的有效期限只到 ${code(until)}。`,
    steps: ["再次呼叫匯出作業以取得新的連結。"],
  }),
  notExposed: () => ({
    meaning: "此裝置不在呼叫端可存取的裝置群組中。",
    steps: ["請管理員擴大使用者角色的範圍。"],
  }),
  blockedByPolicy: () => ({
    meaning: "租用戶的原則封鎖了此呼叫。",
    steps: ["向管理員詢問套用了哪個原則：Microsoft Entra 的登入記錄會列出。"],
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
    meaning: "無法剖析搜捕查詢。",
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
    meaning: "搜捕查詢執行太久，已被停止。",
    steps: ["縮小查詢範圍：縮短時間範圍、先篩選。"],
  }),
  huntingResources: () => ({
    meaning: "搜捕查詢耗用太多資源，已被停止。",
    steps: ["減輕查詢的負擔：縮短時間範圍、先篩選、減少聯結。"],
  }),
  keyFormat: ({ value, type }) => ({
    meaning: `路徑中的識別碼 ${code(value)} 格式不正確：API 要求的是 ${code(type)}。`,
    steps: ["確認此作業要求哪一種識別碼。動作識別碼是 GUID；裝置識別碼有 40 個十六進位字元。"],
  }),
  unknownProperty: ({ name, unquoted }) =>
    unquoted
      ? {
          meaning: `篩選條件中的 ${code(name)} 沒有引號，因此 API 將其視為屬性名稱。`,
          steps: [`如果它是文字，請寫成 ${code(`'${name}'`)}。`],
        }
      : {
          meaning: `API 在此處沒有名為 ${code(name)} 的屬性。`,
          steps: ["檢查屬性的拼字，或移除該屬性。"],
        },
  unsortable: ({ name, other }) => ({
    meaning: `服務無法依 ${code(name ?? other)} 排序。`,
    steps: ["省略 `$orderby`，並在自己的程式碼中排序結果。"],
  }),
  unfilterable: ({ name }) => ({
    meaning: `服務無法依 ${code(name)} 篩選。`,
    steps: ["改用其他屬性篩選，或在自己的程式碼中篩選結果。"],
  }),
  refusedOption: ({ name }) => ({
    meaning: `API 在此處不接受查詢選項 ${code(name)}。`,
    steps: ["從 URL 移除該選項。"],
  }),
  nodeLimit: ({ limit }) => ({
    meaning: `篩選條件太長：API 最多接受 ${number(limit)} 個部分。`,
    steps: ["將篩選條件分成多次呼叫。"],
  }),
  optionLimit: limitOf,
  valueLimit: limitOf,
  countLimit: ({ limit }) => ({
    meaning: `API 每次呼叫最多接受 ${number(limit)} 個項目。`,
    steps: ["將清單分成多次呼叫。"],
  }),
  odataQuery: ({ reason }) => ({
    meaning: reason ? `API 無法解讀 URL 中的查詢：${code(reason)}` : "API 無法解讀 URL 中的查詢。",
    steps: [...(reason ? ["修正訊息指出的查詢選項。"] : []), "確認此作業支援哪些屬性和選項。"],
  }),
  odataFilter: ({ reason }) => ({
    meaning: reason ? `Microsoft Graph 拒絕此篩選條件：${code(reason)}` : "Microsoft Graph 拒絕此篩選條件。",
    steps: ["修正 `$filter` 運算式。", "確認哪些屬性支援篩選。"],
  }),
  noVersion: ({ segment }) => ({
    meaning: `路徑中應為 Microsoft Graph 版本的位置是 ${code(segment)}。`,
    steps: ["讓路徑以 `/v1.0/` 或 `/beta/` 開頭。"],
  }),
  unknownSegment: ({ segment }) => ({
    meaning: `路徑含有 ${code(segment)}，但此版本的 Microsoft Graph 沒有這個區段。`,
    steps: ["檢查路徑的拼字。", "確認此作業是 `v1.0` 就有，還是只在 `beta` 中提供。"],
  }),
  earliestTime: ({ name, least }) => ({
    meaning: `API 只接受 ${code(name)} 在 ${code(least)} 之後的時間。`,
    steps: ["請從此時間或之後開始。"],
  }),
  innerRoute: () => ({
    meaning: "Microsoft Graph 接受了此路徑，但背後的服務沒有這個作業。",
    steps: [
      "訊息中的位址是內部位址，請勿呼叫。",
      "如果文件列出此作業，請提供要求識別碼並聯絡 Microsoft 支援服務。",
    ],
  }),
  noRoute: ({ method }) => ({
    meaning: `Microsoft Graph 背後的服務在這個路徑沒有 ${code(method)} 的作業。`,
    steps: ["在文件中確認這個資源有哪些作業。"],
  }),
  notContained: () => ({
    meaning: "無法在這個路徑建立物件：它只連結到位於其他位置的物件。",
    steps: ["若要連結物件，請將其位址當作 `@odata.id`，傳送到結尾加上 `/$ref` 的相同路徑。"],
  }),
  batchId: ({ id }) => ({
    meaning: id ? `批次中有多個呼叫的識別碼是 ${code(id)}。` : "批次中有多個呼叫的識別碼相同。",
    steps: ["為每個呼叫指定不同的 `id`。"],
  }),
  batchType: ({ id }) => ({
    meaning: `批次中的呼叫 ${code(id)} 傳送了資料，但未指出其類型。`,
    steps: ['在批次的呼叫中加入 `"headers": {"Content-Type": "application/json"}` 和 `body`。'],
  }),
  batchOrder: ({ id }) => ({
    meaning: `呼叫 ${code(id)} 相依於批次中不在它之前的呼叫。`,
    steps: ["將每個呼叫放在其 `dependsOn` 所指定的呼叫之後。"],
  }),
  batchMixed: () => ({
    meaning: "批次中的呼叫必須全部依序執行，或全部同時執行。",
    steps: ["除了第一個呼叫，每個呼叫的 `dependsOn` 只指定前一個呼叫，或全部移除 `dependsOn`。"],
  }),
  caseType: () => ({
    meaning: "API 不支援此類型的案例。",
    steps: [
      "使用 `GET /v1.0/security/cases/ediscoveryCases` 確認識別碼屬於其中的案例。",
      "如果屬於，問題可能出在服務：請稍後重試，仍未解決再聯絡 Microsoft 支援服務。",
    ],
  }),
  machineUpdate: () => ({
    meaning: "本文中沒有此作業可更新的內容。",
    steps: [
      "傳送至少含一個標籤的 `machineTags`，或傳送 `deviceValue`：空清單視為沒有內容。",
      "若要移除標籤，請以 `Remove` 作為 `Action` 呼叫 `POST /api/machines/{id}/tags`。",
    ],
  }),
  missingArgument: ({ name }) => ({
    meaning: `缺少引數 ${code(name)}。`,
    steps: [`在要求中加入 ${code(name)}。`],
  }),
  missingParameter: ({ name }) => ({ meaning: `缺少參數 ${code(name)}。` }),
  stalePage: ({ unsent }) =>
    unsent
      ? {
          meaning: "服務在分頁時失敗：此呼叫本身沒有分頁權杖。",
          steps: ["等候片刻，然後重試此呼叫。", "如果仍然失敗，請提供要求識別碼並聯絡 Microsoft 支援服務。"],
        }
      : {
          meaning: "分頁連結已過期或無效。",
          steps: ["從第一頁重新開始，並儘快使用每個 `@odata.nextLink`，且不要變更。"],
        },
  requiredHeader: ({ name }) => ({
    meaning: `API 需要 ${code(name)} 標頭。`,
    steps: ["在要求中加入此標頭。"],
  }),
  requiredOneOf: ({ names: all }) => ({
    meaning: `API 至少需要下列其中一項：${codes(names(all).join())}。`,
    steps: ["在要求中加入其中一項。"],
  }),
  nullRead: () => ({
    meaning: "服務在讀取要求時失敗：可能缺少服務預期的部分，或該部分是空的。",
    steps: [
      "將本文與此版本的完整範例比較：標示為選用的部分也可能需要提供。",
      "如果沒有缺少任何部分，問題就在服務端：請連絡 Microsoft 支援服務。",
    ],
  }),
  requiredName: ({ name }) => ({
    meaning: `API 需要 ${code(name)}。`,
    steps: [`在要求中加入 ${code(name)}。`],
  }),
  lengthLimit: ({ name, received, least, limit }: Parts) => ({
    meaning:
      limit === undefined && least === undefined
        ? `API 不接受 ${code(name)} 的長度為 ${number(received)}。`
        : limit === undefined
          ? `${code(name)} 的長度下限為 ${number(least)}。`
          : least === undefined
            ? `${code(name)} 的長度上限為 ${number(limit)}。`
            : `${code(name)} 的長度必須介於 ${number(least)} 到 ${number(limit)} 之間。`,
    steps: [
      received === "0"
        ? `傳送有內容的 ${code(name)}，或將其省略。`
        : limit === undefined && least === undefined
          ? "傳送其他長度的文字或清單；作業的文件會列出限制。"
          : "傳送此長度的文字或清單。",
    ],
  }),
  amountLimit: ({ name, received, what, limit }) => ({
    meaning: `${code(name)} 有 ${number(received)} 個 ${code(what)}，最多允許 ${number(limit)} 個。`,
    steps: [`將數量減少到 ${number(limit)} 個以下。`],
  }),
  needsOther: ({ name, other }) => ({
    meaning: `API 僅在同時有 ${code(other)} 時才接受 ${code(name)}。`,
    steps: [`一併傳送 ${code(other)}，或省略 ${code(name)}。`],
  }),
  boundByOther: ({ name, bound = "", equal, other }) => ({
    meaning: bounds[boundOf(bound, equal)](code(name), code(other)),
    steps: ["變更兩個值的其中一個。"],
  }),
  onlyName: ({ wanted }) => ({
    meaning: `API 在此處只接受名稱 ${code(wanted)}。`,
    steps: [`在路徑中使用 ${code(wanted)} 作為名稱。`],
  }),
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
    meaning: `裝置執行的是 ${code(platform)}，該平台不支援這個動作。`,
  }),
  clientVersion: ({ action, version }) => ({
    meaning: `動作 ${code(action)} 需要用戶端 ${code(version)} 版或更新版本。`,
  }),
  featureOff: () => ({
    meaning: "此呼叫需要的功能已停用，或無法在此租用戶中使用。",
  }),
  automationLevel: () => ({
    meaning: "裝置沒有自動化層級。",
    steps: ["在 Microsoft Defender 入口網站，將裝置指派給具有修正層級的裝置群組。"],
  }),
  notOnboarded: ({ product }) => ({
    meaning: `此租用戶尚未設定 ${product}。問題不在於缺少權限。`,
    steps: [`在 Microsoft Defender 入口網站完成 ${product} 的設定，然後重試。`],
  }),
  premiumLicense: () => ({
    meaning: "租用戶缺少 Premium 授權方案。問題不在於缺少權限。",
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
  expiryPast: () => ({
    meaning: "到期時間不是未來的時間。",
    steps: ["請設定未來的時間。"],
  }),
  indicatorEmpty: () => ({
    meaning: "要求中有一個指標沒有值。",
    steps: ["填入每個指標的值。"],
  }),
  noProvider: ({ provider }) => ({
    meaning: provider
      ? `主體已指定提供者 ${code(provider)}，因此並無遺漏：服務在此處可能不接受該提供者的更新。`
      : "`vendorInformation` 未指定會接受此更新的警示提供者。",
    steps: [
      ...(provider ? [] : ["從警示複製 `provider` 和 `vendor`。"]),
      "Defender 的警示請改用 `/security/alerts_v2/{id}` 更新：並非每個提供者都在此接受更新。",
    ],
  }),
  webhook: () => ({
    meaning: "Microsoft Graph 驗證 `notificationUrl` 時，未收到有效的回應。",
    steps: [
      "端點必須在 10 秒內以狀態 200 回應，並以純文字傳回查詢中的 `validationToken`。",
      "確認可從網際網路透過 HTTPS 連線到此位址，且無須登入。",
    ],
  }),
  expiryLimit: ({ minutes }) => ({
    meaning: `此資源的訂閱最長為 ${duration(Number(minutes) * 60)}。`,
    steps: ["將 `expirationDateTime` 設為較早的時間，並在訂閱到期前續訂。"],
  }),
  subscriptionRefused: () => ({
    meaning: "服務無法使用訂閱的 `resource`。",
    steps: ["將 `resource` 與文件中可訂閱的資源比對。"],
  }),
  noRelated: ({ kind, id }) => ({
    meaning: `警示 ${code(id)} 存在，但沒有與其相關的 ${code(kind)}。`,
    steps: ["將此視為空的結果。"],
  }),
  refusedValue: ({ value }) => ({
    meaning: `API 拒絕 ${code(value)} 這個值。`,
    steps: ["傳送此作業的文件所列的值。"],
  }),
  refusedPath: ({ path }) => ({
    meaning: `API 無法讀取 ${code(path)} 的值。`,
    steps: ["傳送文件所列類型的值。"],
  }),
  refusedProperty: ({ property }) => ({
    meaning: `API 拒絕 ${code(property)} 的值。`,
    steps: ["傳送此作業的文件所列的值。"],
  }),
  libraryFile: ({ name }) => ({
    meaning: `即時回應文件庫中沒有檔案 ${code(name)}。`,
    steps: ["使用 `GET /api/libraryfiles` 列出文件庫，然後更正名稱或上傳檔案。"],
  }),
  unknownUser: ({ id }) => ({
    meaning: `API 找不到使用者 ${code(id)}。`,
    steps: ["檢查此地址 (電子郵件或 UPN)，並確認使用者屬於此租用戶。"],
  }),
  notFound: ({ kind, id }) => ({
    meaning: `API 找不到識別碼為 ${code(id)} 的 ${code(kind)}，或此呼叫端無權存取。`,
    ...(/^machine$/i.test(kind ?? "") && {
      steps: [
        "以 `GET /api/machines` 列出裝置：如果有多個項目同名，請使用 `lastSeen` 最新的項目。",
        "確認呼叫端可以存取該裝置群組。",
        "如果裝置在清單中，請稍後重試。",
      ],
    }),
  }),
  invalidInput: ({ value }) => ({ meaning: `API 拒絕此輸入：${code(value)}。` }),
  emptyToken: () => ({
    meaning: "API 在要求中找不到存取權杖。",
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
  otherCloud: () => ({
    meaning: "服務不接受此雲端的權杖。新的權杖無濟於事。",
    steps: [
      "確認登入主機、資源和 API 主機屬於同一個雲端。",
      "如果使用此權杖的其他呼叫成功，此雲端可能未提供該服務。",
    ],
  }),
  userNeeded: () => ({
    meaning: "此作業需要已登入的使用者。",
    steps: ["代表使用者取得權杖。"],
  }),
  claimsChallenge: () => ({
    meaning: "API 要求新的權杖，因為有原則不再接受目前的權杖。",
    steps: [
      "要求新的權杖，並帶上 `WWW-Authenticate` 標頭中 `claims` 的值。",
      "如果失敗，請以互動方式重新登入。",
    ],
  }),
  secretId: () => ({
    meaning: "用戶端密碼錯誤。常見原因是傳送了密碼的識別碼，而不是密碼的值。",
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
    steps: ["檢查用戶端識別碼。", "確認要求傳送到正確的租用戶，且該租用戶已同意使用此應用程式。"],
  }),
  unknownResource: ({ resource }) => ({
    meaning: `租用戶中沒有資源 ${code(resource)}。`,
    steps: ["檢查資源或範圍的拼字。", "確認產品已在租用戶中完成設定。"],
  }),
  noConsent: ({ appId }) => ({
    meaning: `此租用戶中沒有人同意使用應用程式 ${code(appId)}。`,
    steps: ["請管理員在 Microsoft Entra ID 授與同意，或以互動方式請使用者同意。"],
  }),
  badScope: ({ scope }) => ({
    meaning: `範圍 ${code(scope)} 無效。`,
    steps: ["如果應用程式在沒有使用者的情況下執行，要求的範圍應為資源加上 `/.default`。"],
  }),
  missingField: ({ name }) => ({
    meaning:
      names(name).length > 1
        ? `權杖要求必須包含下列其中一個參數：${codes(names(name).join())}。`
        : `權杖要求缺少參數 ${codes(names(name).join())}。`,
    steps: ["加入該參數，並以 `application/x-www-form-urlencoded` 傳送本文。"],
  }),
  ...apiMessages,
};
