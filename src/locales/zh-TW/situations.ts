import type { Texts } from "../texts.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, number } = createWords("zh-TW");

export const situations: Texts["situations"] = {
  unknownCode: (value) => `錯誤碼 ${code(value)} 不在此 API 的文件中，因此這項說明僅以 HTTP 狀態碼為依據。`,
  signInName: (name) => `Microsoft 將此登入錯誤稱為 ${code(name)}。`,
  oauthError: (value) => `權杖服務回報 ${code(value)}。`,
  html: "回應是網頁而不是 API 錯誤，因此未指出原因。可能是瀏覽器與服務之間的 Proxy 或閘道傳回的。",
  htmlBehind: "回應是 API 背後的服務傳回的網頁，因此未指出原因。",
  htmlStep: "檢查是否有 Proxy、防火牆或閘道代替 API 回應：網頁的文字可能會指出是哪一個。",
  console: "這個網頁來自 Defender for Cloud Apps 本身的主控台，而不是 Proxy。",
  otherJson: "回應是 JSON，但不是文件中的錯誤格式。",
  empty: "回應沒有本文，只能從狀態碼判斷發生了什麼事。",
  blocked: {
    meaning:
      "伺服器以此狀態碼回應，但網頁只看到「Failed to fetch」：回應缺少 CORS 標頭，因此瀏覽器未將其交給網頁。",
    steps: ["若要讓網頁讀取這類回應，請透過自己的伺服器呼叫 API。許多 Defender API 並非設計成從瀏覽器呼叫。"],
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
      "在「網路」面板中開啟同一個呼叫：其詳細資料會指出原因。",
      "如果呼叫來自網頁，確認 API 是否允許從瀏覽器呼叫 (CORS)。",
    ],
  },
  challenge: (error) => `\`WWW-Authenticate\` 標頭指出原因：${code(error)}。`,
  forwarded: "Microsoft Graph 轉送了此呼叫，並將 Defender API 的錯誤包在自己的錯誤中傳回。",
  inside: "服務在自己的錯誤中傳回了另一個服務的錯誤。",
  redirect: "登入服務將此錯誤放在重新導向的 URL 中，傳回給應用程式。",
  item: (id) => `呼叫成功，但項目 ${code(id)} 失敗。`,
  itemUnnamed: "呼叫成功，但其中一個項目失敗。",
  batch: (id) => `整個批次成功，但其中識別碼為 ${code(id)} 的呼叫失敗。`,
  partWrong: "修正遭拒的部分，然後只重新傳送該部分。",
  partLater: "等候片刻，然後只重試失敗的部分。",
  partOpen: "如果該部分本身無效，請先修正。然後只重試該部分。",
  partial: (reasons) => `回應不完整：${code(reasons)}`,
  warning: (vendor, provider, status, milliseconds) =>
    `回應不完整：${code(vendor)} 的提供者 ${code(provider)} 在 ${number(milliseconds)} 毫秒後失敗，狀態碼為 ${status}。其他提供者已回應。`,
  refusedByProvider: (vendor, provider, status) =>
    `${code(vendor)} 的提供者 ${code(provider)} 拒絕了查詢 (${code(String(status))})，因此其結果缺漏或未經篩選。其他提供者已回應。`,
  detail: (value, message) => `具體的錯誤是 ${code(value)}${message ? ` (${message})` : ""}。`,
  beside: (value, message) => `回應還包含 ${code(value)}${message ? ` (${message})` : ""}。`,
  roleOnly: {
    meaning: "權杖已獲接受，但呼叫端無權執行此動作。",
    cause: "即使只缺少角色，此 API 也會傳回 401。幾分鐘前才指派的角色可能尚未生效。",
    steps: ["檢查呼叫端對此呼叫所讀取或變更之資源的角色。", "如果剛剛才指派角色，請等候幾分鐘再重試。"],
  },
  azureConflict: {
    deleted: {
      meaning: "具有此名稱或識別碼的物件不久前才刪除。",
      steps: ["請等候一段時間再重新使用此名稱或識別碼，或改用其他名稱或識別碼。"],
    },
    busy: {
      meaning: "同一個資源的另一項變更仍在進行。",
      steps: ["一次只進行一項變更：等另一項結束後再重試。"],
    },
    noEtag: {
      meaning: "資源可能已存在：本文沒有 `etag`，而某些資源類型沒有它就不會覆寫。",
      steps: [
        "如果資源已存在，請讀取它，並在本文中傳送其目前的 `etag`。某些類型也接受 `*`，會覆寫任何版本。",
        "一次只進行一項變更：等另一項結束後再重試。",
      ],
    },
  },
  gone: (next) => ({
    meaning: "此作業、此 API 版本或物件已無法使用。",
    cause: "已停止提供的 API 或版本也會如此回應。",
    steps: [
      next === undefined
        ? "請在文件中確認此作業或其 `api-version` 是否已停止提供，以及由什麼取代。"
        : `請改為呼叫 ${code(next)}：所呼叫的 API 已停止提供。`,
    ],
  }),
  dependency: {
    meaning: "此呼叫所依賴的項目失敗或尚未就緒。",
    steps: ["檢查呼叫所依賴之資源的狀態；訊息可能會指出該資源。", "狀態正確後，再重試呼叫。"],
  },
  roleOrToken: (name) => ({
    meaning: "權杖未獲接受，或呼叫端沒有允許此呼叫的角色。",
    cause: "即使只缺少角色，此 API 也會傳回 401。",
    steps: [
      name === undefined
        ? "即使權杖沒有問題，也請檢查呼叫端的角色。"
        : `在工作區指派 ${code(name)}，然後取得新的權杖。`,
      "確認權杖是針對此 API 核發，而且尚未過期。",
    ],
  }),
  says: (message) => `API 訊息：「${message}」`,
  goesOn: (message) => `訊息接著指出：${code(message)}`,
  likewise: (name) => `${code(name)} 也有同樣的問題`,
  checkNamed: (name) => `檢查要求中的 ${brief(name)}：訊息提到此部分。`,
  tryWithout: (names) => `逐一移除 ${codes(names)}，找出 API 不支援的部分。`,
  tryBeta: (path) => `請嘗試 ${code(path)}：Microsoft Graph 可能只在 beta 版提供此作業。`,
  leaveOut: (name) => `在此省略 ${brief(name)}。`,
  taken: "使用其他名稱或值，或更新已存在的物件。",
  sendCorrected: "傳送修正後的呼叫 (可在此處複製)。",
  tokenLost: "呼叫中有 Bearer 權杖：檢查 Proxy 或重新導向是否移除了 `Authorization` 標頭。",
  onlyAtRisk: "此清單只包含目前或曾經有風險的使用者，因此存在的使用者也可能不在其中。",
  ofOneSignIn:
    "路徑需要單一登入記錄的識別碼，而不是使用者或應用程式的識別碼：使用者的登入記錄請以 `$filter=userId eq '…'` 列出。",
  actionResult: (path) =>
    `先以 ${code(`GET ${path}`)} 檢查動作：${code("status")} 變成 ${code("Succeeded")} 之前，沒有結果。`,
  running: ["等到部分執行中的項目結束後，再重試呼叫。", "減少同時執行的數量。"],
  tokenFits: "權杖尚未過期，而且是針對此 API 核發。確認核發權杖的租用戶有產品的授權方案，且產品已完成設定。",
  bearerSent: "呼叫中有 Bearer 權杖，因此格式不是問題。檢查應用程式和使用者可以存取的內容。",
  providerQuery: "只要求此提供者支援的內容：它在 `$filter` 中支援的屬性可能較少。",
  providerAccess: "檢查此提供者的授權方案和權限：重試沒有幫助。",
  wait: (seconds) => `等候 ${duration(seconds, Math.ceil)}，然後重試。`,
  allow: (methods) => `使用伺服器在此接受的方法：${codes(methods)}。`,
  askedMethod: (method: string) => `請依訊息所述，使用 ${code(method)}。`,
};
