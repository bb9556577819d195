import type { PortalFindings, PortalVerdicts } from "../shapes.ts";
import type { PortalTexts, ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, number, sentences, some } = createWords("zh-TW");

const reload = "重新載入入口網站頁面，然後重做一次。";
const signIn = "重新載入入口網站並重新登入。";
const compare = "在指令碼中，請將路徑、查詢參數、標頭和要求本文與入口網站頁面送出的呼叫比對。";

export const portal: PortalTexts = {
  statuses: {
    400: {
      meaning: "入口網站或其背後的服務認為要求無效而拒絕。",
      cause: "通常是缺少查詢參數、標頭或本文中的值，或其內容有誤。有些服務在產品沒有授權方案時也會這樣回應。",
      steps: [reload, compare],
    },
    401: {
      meaning: "入口網站不接受此工作階段。",
      cause: "工作階段可能已結束，或沒有人登入。",
      steps: [signIn],
    },
    403: {
      meaning: "入口網站拒絕存取。",
      cause: "常見原因：使用者的角色或裝置群組不涵蓋此項目、產品沒有授權方案或已停用，或 XSRF 權杖已過時。",
      steps: [
        reload,
        "在入口網站設定中檢查使用者的角色和裝置群組。",
        "檢查此租用戶是否有該產品的授權方案，且已啟用該產品。",
      ],
    },
    404: {
      meaning: "入口網站背後的服務在此路徑找不到任何內容。",
      cause:
        "物件已不存在、此租用戶尚未設定該產品，或入口網站不再使用此路徑：其內部路徑會在不通知的情況下變更。",
      steps: [reload, compare],
    },
    405: {
      meaning: "入口網站背後的服務不接受在此路徑使用這個方法。",
      cause: "入口網站頁面在這裡使用其他方法或其他路徑。",
      steps: [compare],
    },
    409: {
      meaning: "此變更與物件目前的狀態衝突。",
      cause: "其他人在這段時間變更了物件，或對該物件的動作仍在執行。",
      steps: ["如果仍有動作在執行，請等候動作結束。", "重新載入物件，然後再變更一次。"],
    },
    415: {
      meaning: "入口網站背後的服務不接受這種格式的本文。",
      cause: "缺少本文或 `Content-Type: application/json` 標頭。",
      steps: ["在指令碼中，請傳送 JSON 本文並加上 `Content-Type: application/json`。"],
    },
    419: {
      meaning: "入口網站的工作階段或 XSRF 權杖已失效。",
      cause: "頁面閒置太久。",
      steps: [signIn],
    },
    429: {
      meaning: "入口網站在短時間內收到過多對此服務的呼叫。",
      cause: "同一使用者對同一服務的所有呼叫共用同一個上限，包括指令碼的呼叫。",
      wait: "依 `Retry-After` 指出的時間等候，然後重做一次。",
      steps: ["在指令碼中，請分散呼叫的時間。"],
    },
    440: {
      meaning: "入口網站的工作階段已結束。",
      cause: "入口網站閒置太久，或其 Cookie 已失效。",
      steps: [signIn],
    },
    500: {
      meaning: "入口網站或其背後的服務發生錯誤。",
      cause: "要求本身可能是正確的。",
      steps: [reload],
    },
    502: {
      meaning: "入口網站未從背後的服務收到可用的回應。",
      cause: "通常是該服務的短暫問題。",
      wait: "等候片刻，然後重做一次。",
      steps: [],
    },
    503: {
      meaning: "入口網站背後的服務負載過重或正在維護。",
      cause: "問題出在 Microsoft 端；Microsoft 365 系統管理中心的服務健康情況頁面可能會顯示。",
      wait: "等候片刻，然後重做一次。",
      steps: [],
    },
    504: {
      meaning: "入口網站背後的服務未及時回應。",
      cause: "通常是查詢的時間範圍過長。",
      steps: ["縮小時間範圍或篩選條件，然後重做一次。"],
    },
  },
  lackedRole: ["請向管理員要求所需的角色或權限。", "然後重新登入入口網站。"],
  otherStatus: {
    caller: { meaning: "入口網站或其背後的服務拒絕了要求。", steps: [reload, compare] },
    server: { meaning: "入口網站或其背後的服務發生錯誤。", steps: [reload] },
  },

  titles: {
    signIn: "登入頁面",
    command: "即時回應命令失敗",
    hollow: "空的回應",
    expired: "工作階段或 XSRF 權杖已過期",
    sessionControl: "工作階段控制",
  },
  hollow: "呼叫成功，但回應沒有任何內容。",
  sessionControl: {
    page: "此呼叫經過 Defender for Cloud Apps 的工作階段控制，並收到一個網頁，該網頁可能是工作階段控制傳回的。",
    blocked: (said) => `Defender for Cloud Apps 的工作階段控制很可能封鎖了此呼叫：其頁面顯示「${said}」。`,
    checking: "Defender for Cloud Apps 的工作階段控制將此呼叫重新導向至自己的頁面，以檢查登入或裝置。",
    policy: "請在 Defender for Cloud Apps 的活動記錄中，尋找封鎖此使用者或動作的存取原則或工作階段原則。",
    reload: "請重新載入入口網站頁面，讓檢查得以執行。",
  },

  service: (what, name) => `入口網站背後的服務：${what.join("、")} (${code(name)})。`,
  unknownService: (name) => `入口網站背後的服務：${code(name)}。`,
  page: (page) => `入口網站頁面：${page}。`,
  twin: (operation, permissions) =>
    sentences(
      `指令碼可使用功能相同的公用 API：${code(operation)}。`,
      permissions !== "" &&
        (permissions.includes(",")
          ? `需要下列其中一項權限：${codes(permissions)}。`
          : `需要權限 ${codes(permissions)}。`),
    ) ?? "",
  near: (operation) => `指令碼可使用最接近的公用 API：${code(operation)}。`,
  passedOn: (api) => `入口網站只是以使用者的工作階段將此呼叫轉送到${api.replace(/^(?=\w)/, " ")}。`,
  window: (seconds, left) =>
    sentences(
      `此服務以 ${duration(seconds)}為單位計算呼叫次數。`,
      left !== undefined && `剩餘呼叫次數：${number(left)}。`,
    ) ?? "",

  copyPublic: "公用 API 呼叫",

  services: {
    actionCenter: "控制中心",
    cloud: "適用於雲端的 Defender",
    cloudApps: "Defender for Cloud Apps",
    configuration: "端點安全性原則",
    devices: "裝置清查",
    entities: "檔案、URL 和其他實體",
    exposure: "曝光管理",
    graph: "Microsoft Graph",
    hunting: "搜捕服務",
    identity: "適用於身分識別的 Defender",
    incidents: "事件和警示",
    investigations: "自動化調查",
    liveResponse: "即時回應",
    multitenant: "多租用戶管理",
    publicApi: "適用於端點的 Defender API",
    responseActions: "回應動作",
    roles: "角色和裝置群組",
    sentinel: "Microsoft Sentinel",
    settings: "入口網站設定",
    simulation: "攻擊模擬",
    tenant: "租用戶和授權方案",
    threatAnalytics: "威脅分析",
    timeline: "裝置時間軸",
    vulnerabilities: "弱點管理",
  },
};

export const portalReport: Pick<ReportTexts, "portalTitle" | "portalPage" | "publicApi"> = {
  portalTitle: (what, product) => `${product} 入口網站中失敗的呼叫：${what}`,
  portalPage: "入口網站頁面",
  publicApi: "公用 API",
};

const products = {
  endpoint: "適用於端點的 Defender",
  identity: "適用於身分識別的 Defender",
  office: "適用於 Office 365 的 Defender",
  sentinel: "Microsoft Sentinel",
  vulnerabilities: "Defender 弱點管理",
  deception: "欺敵功能 (Deception)",
};

export const portalVerdicts: PortalVerdicts = {
  "portal-session": ({ certainty, args: { by, resource } }) => {
    if (resource !== undefined) return `入口網站無法取得其他服務 (${brief(resource)}) 的權杖`;
    if (by === "refusal" && certainty !== "possible") return "入口網站的工作階段已結束，或沒有人登入";
    if (by === "redirect") return "入口網站的工作階段已結束：呼叫已重新導向至登入頁面";
    return certainty === "certain" ? "入口網站的工作階段已結束" : "入口網站的工作階段可能已結束";
  },
  "portal-xsrf": ({ args: { flaw } }) =>
    ({
      missing: "要求沒有 `X-XSRF-TOKEN` 標頭",
      encoded: "`X-XSRF-TOKEN` 包含未經 URL 解碼的 Cookie `XSRF-TOKEN`",
      other: "`X-XSRF-TOKEN` 與 Cookie `XSRF-TOKEN` 不一致",
    })[flaw],
  "portal-cookies": ({ args: { missing } }) => `要求缺少入口網站的 Cookie：${some(missing)}`,
  "portal-header": ({ sent, args: { wanted } }) =>
    sent === undefined ? `此要求缺少服務所需的標頭：${some(wanted)}` : `此要求必須有標頭：${some(wanted)}`,
  "portal-query": ({ args: { names } }) => `缺少查詢參數：${some(names)}`,
  "portal-paging": ({ args: { name, most } }) => `${code(name)} 超過上限 ${number(most)}`,
  "portal-query-refused": ({ args: { names } }) =>
    names.length === 1
      ? `此路徑可能不接受查詢參數 ${some(names)}`
      : `此路徑可能不接受這些查詢參數，或不能同時使用：${some(names)}`,
  "portal-conflict": () => "讀取之後，其他人變更了物件",
  "portal-product": ({ args: { product, by } }) =>
    ({
      license: `此租用戶缺少授權方案：${products[product]}`,
      context: `${products[product]} 在此租用戶中已停用或尚未設定`,
      usual: `${products[product]} 在此租用戶中可能尚未設定或沒有授權方案`,
    })[by],
  "portal-device-group": () => "使用者無權存取此裝置所屬的裝置群組",
  "portal-tenant": ({ args: { name, other } }) => `${code(name)} 和 ${code(other)} 指出不同的租用戶`,
  "portal-route": ({ args: { flaw, sent } }) =>
    ({
      prefix: `入口網站的閘道不會轉送以 ${brief(sent)} 開頭的路徑`,
      gone: "入口網站不再使用此路徑",
      unknown: "入口網站沒有此路徑",
      mto: "此租用戶很可能尚未設定多租用戶管理",
    })[flaw],
  "portal-method": ({ expected = [] }) => `入口網站在此路徑使用其他方法：${some(expected)}`,
  "portal-gateway": () => "在服務回應之前，入口網站的閘道就發生錯誤",
  "portal-command": ({ args: { reason, said } }) =>
    reason === "session"
      ? "此裝置上已開啟另一個即時回應工作階段"
      : said === ""
        ? "即時回應命令失敗"
        : `即時回應命令失敗：${brief(said)}`,
};

const now = "使用入口網站頁面目前呼叫的路徑。";

export const portalFindings: PortalFindings = {
  "portal-session": ({ by, resource }) => ({
    text: sentences(
      by === "page" && "回應是登入頁面，而不是資料。",
      by === "refusal" && resource === undefined && "入口網站使用瀏覽器中的工作階段。",
      resource !== undefined && "入口網站的工作階段可能已結束。",
    ),
    steps: [signIn, "在指令碼中，請傳送新工作階段的所有 Cookie。"],
  }),
  "portal-xsrf": ({ flaw, isHollow }) => ({
    text: sentences(
      isHollow && "此時服務會回應成功，但沒有任何內容。",
      flaw !== "missing" && "此 Cookie 每隔幾分鐘就會變更，標頭必須隨之更新。",
    ),
    steps: [
      "在指令碼中，請在每次呼叫前重新讀取 Cookie `XSRF-TOKEN`，並將 URL 解碼後的值作為 `X-XSRF-TOKEN` 傳送。",
      reload,
    ],
  }),
  "portal-cookies": () => ({
    text: "沒有這些 Cookie，閘道就不知道呼叫屬於哪個工作階段和區域。",
    steps: ["在指令碼中，請傳送瀏覽器的整個 `Cookie` 標頭。"],
  }),
  "portal-header": ({ isMto }) => ({
    text: isMto
      ? "有此標頭時，呼叫會送往多租用戶管理。沒有多租用戶管理的租用戶也會收到相同的錯誤。"
      : undefined,
    steps: ["在指令碼中，請傳送與入口網站頁面相同的標頭。"],
  }),
  "portal-query": ({ names }) => ({
    steps: [names.length === 1 ? "加上此參數並提供有效的值。" : "加上這些參數並提供有效的值。"],
  }),
  "portal-paging": () => ({ steps: ["縮小分頁，從最後一個項目 (例如其時間) 重新開始。"] }),
  "portal-query-refused": ({ names }) => ({
    steps: [names.length === 1 ? "不使用此參數重試呼叫。" : "先不使用這些參數重試呼叫，再逐一加回。"],
  }),
  "portal-conflict": ({ names }) => ({
    steps: [`重新讀取物件，並將其目前的 ${some(names)} 與變更一起傳送。`],
  }),
  "portal-product": ({ product, by, name }) => ({
    text: sentences(
      by === "license" && name !== undefined && `服務指出授權方案 ${code(name)}。要求本身沒有問題。`,
      by === "context" && name !== undefined && `入口網站的租用戶資料顯示 ${code(`${name}: false`)}。`,
      by === "usual" &&
        product === "identity" &&
        "沒有適用於身分識別的 Defender 工作區時，此產品的路徑會回應 404。",
      by === "usual" && product === "deception" && "原因也可能是使用者的角色。",
    ),
    steps: [
      by === "license"
        ? "檢查租用戶的授權方案；可能缺少附加元件。"
        : "在入口網站設定中檢查產品是否有授權方案、已設定且已啟用。",
    ],
  }),
  "portal-device-group": () => ({
    text: "在高負載時，相同的回應也可能代表節流。",
    steps: ["如果剛才還能使用，請等候 30 秒再重試。", "否則，請檢查使用者的角色涵蓋哪些裝置群組。"],
  }),
  "portal-tenant": () => ({
    text: "呼叫必須在兩處指出相同的租用戶。",
    steps: ["將入口網站切換到正確的租用戶並重新載入；在指令碼中，請在兩處傳送同一個租用戶識別碼。"],
  }),
  "portal-route": ({ flaw }) => ({
    text: flaw === "gone" ? "此路徑的其他呼叫也收到 404。也可能是缺少參數。" : undefined,
    steps: [
      {
        prefix: "檢查路徑的開頭。",
        mto: "請先設定多租用戶管理，或改用單一租用戶的入口網站。",
        gone: now,
        unknown: now,
      }[flaw],
    ],
  }),
  "portal-method": () => ({ steps: ["使用入口網站所用的方法傳送呼叫。"] }),
  "portal-gateway": () => ({
    text: "回應未指出來自哪個服務。",
    steps: [
      reload,
      "在指令碼中，請傳送整個 `Cookie` 標頭：經常缺少 `s.SessID` 和 `X-PortalEndpoint-RouteKey`。",
    ],
  }),
  "portal-command": ({ reason, said }) => ({
    text: reason === "session" && said !== "" ? `服務回應：${code(said)}` : undefined,
    steps: [reason === "session" ? "結束另一個工作階段，或等候其結束。" : "修正命令後再執行一次。"],
  }),
};
