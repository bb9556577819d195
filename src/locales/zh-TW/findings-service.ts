import type { ServiceFindings } from "../texts.ts";
import { code, codes, duration, number, sentences, some } from "./findings-phrases.ts";

/** Products whose data fills the tables of advanced hunting. */
const products = {
  endpoint: "適用於端點的 Microsoft Defender",
  vulnerability: "Microsoft Defender 弱點管理",
  office: "適用於 Office 365 的 Microsoft Defender",
  cloudApps: "Microsoft Defender for Cloud Apps",
  identity: "適用於身分識別的 Microsoft Defender",
  entra: "Microsoft Entra ID P2",
  exposure: "Microsoft Security Exposure Management",
  cloud: "適用於雲端的 Microsoft Defender",
  purview: "Microsoft Purview",
};

export const serviceFindings: ServiceFindings = {
  "rate-limit": ({ minute, hour, inFile, until, pages }) => ({
    text:
      minute !== undefined && hour !== undefined && hour > 0
        ? `到此呼叫為止，${inFile ? "檔案中的呼叫" : "此分頁的呼叫"}在 1 分鐘內有 ${number(minute)} 次，1 小時內有 ${number(hour)} 次。應用程式的其他用戶端也會計入。`
        : undefined,
    wait:
      until === undefined
        ? "下一次呼叫前先等候一分鐘，之後每次收到 429 都等候更久。"
        : "等到回應指出的時間，再發出下一次呼叫。",
    steps:
      pages === "larger"
        ? ["減少呼叫次數：先篩選、使用較大的分頁，並重複使用結果。"]
        : pages === "smaller"
          ? ["減少呼叫次數：先篩選，並重複使用結果。", "較大的分頁可能單次就達到上限：請減少 `$top`。"]
          : ["減少呼叫次數：分散呼叫的時間，並合併呼叫。"],
  }),
  "early-retry": ({ seconds }) => ({
    text: `先前的回應要求等候，但此呼叫早了 ${duration(seconds)}。時間未到就重試，會延長限制的時間。`,
    wait: "等候 `Retry-After` 指出的完整時間。",
  }),
  "not-offered": () => ({
    text: "文件列有此路徑，但並非每個雲端都提供。",
    steps: ["請在此作業的文件中，確認哪些雲端提供此作業。"],
  }),
  "retiring-operation": () => ({
    steps: ["改為呼叫取代它的 Microsoft Graph 作業；該作業需要另外的權杖和權限。"],
  }),
  "server-fault": ({
    retriable,
    succeeded,
    failed,
    since,
    less,
    without,
    fewer,
    empty,
    isNeeded,
    narrow,
    isLong,
    isWritten,
    isBroken,
  }) => ({
    text: sentences(
      isBroken && "錯誤出現在結果開頭之後，表示要求已被接受。",
      succeeded !== undefined &&
        succeeded > 0 &&
        `同一個呼叫在這段記錄期間成功過 ${number(succeeded)} 次${since === undefined ? "" : `，最近一次在此呼叫前 ${duration(since)}`}。`,
      succeeded !== undefined && succeeded > 0 && failed !== undefined && `此後失敗了 ${number(failed)} 次。`,
      succeeded === 0 &&
        failed !== undefined &&
        failed > 1 &&
        `同一個呼叫在這段記錄期間失敗了 ${number(failed)} 次，從未成功。原因可能在要求本身。`,
    ),
    wait: retriable ? "等候片刻，然後重試；如果再次失敗，請等候更久。" : undefined,
    steps: [
      ...(retriable ? [] : ["請勿直接重送相同的要求：此錯誤不會自行消失。"]),
      ...(less.length > 0 ? [`此呼叫一次要求的內容可能過多：請減少 ${some(less)}。`] : []),
      ...(without ? [`此呼叫一次要求的內容可能過多：請省略 ${some(without)}。`] : []),
      ...(fewer ? [`此呼叫一次傳送的內容可能過多：請減少 ${some(fewer)} 中的項目。`] : []),
      ...(empty
        ? [`服務可能因空值而失敗：傳送有內容的 ${some(empty)}${isNeeded ? "" : "，或將其省略"}。`]
        : []),
      ...(narrow ? [`此呼叫一次要求的內容可能過多：請以 ${some(narrow)} 縮小範圍。`] : []),
      ...(isLong ? ["請縮短查詢的時間範圍，例如每次呼叫只查一天。"] : []),
      ...(isBroken ? ["服務可能在其中一個物件上失敗：請將它排除，例如使用更精確的 `$filter`。"] : []),
      ...(isWritten && retriable ? ["重試之前，請先確認該呼叫是否其實已執行。"] : []),
      retriable
        ? "如果仍然失敗，請聯絡 Microsoft 支援服務。"
        : "將呼叫與文件比對；如果呼叫正確，請聯絡 Microsoft 支援服務。",
    ],
  }),
  "result-column": () => ({
    steps: ["指定查詢會傳回的資料行，或讓查詢傳回此資料行，例如使用 `extend` 或 `project`。"],
  }),
  "query-cast": ({ flaw }) =>
    ({
      path: {
        text: "在其他服務中，例如 Microsoft Sentinel，同一個資料行可能是動態的。",
        steps: ["先剖析文字，例如使用 `parse_json()`。"],
      },
      key: { steps: ["先轉換該值，例如使用 `tostring()`。"] },
      entity: {
        text: "動態值的屬性也是動態的。",
        steps: ["以 `tostring()` 包住運算式。"],
      },
    })[flaw],
  "query-name": ({
    kind,
    operator,
    why,
    product = "several",
    tables = [],
    dropper = "project",
    by = "workspace()",
  }) => {
    const kinds: Record<typeof kind, string> = {
      table: "進階搜捕沒有這個資料表，或此租用戶中沒有。",
      column: "在查詢的這個位置沒有此資料行。",
      function: "沒有這個函式。",
      name: "在查詢的這個位置沒有此名稱。",
    };
    const reasons: Record<NonNullable<typeof why>, { text: string; step: string }> = {
      renamed: { text: "這是舊版結構描述的名稱。", step: "使用新的名稱。" },
      endpoint: {
        text: "此資料表存在，但適用於端點的 Defender 的搜捕 API 只有裝置的資料表。",
        step: "請使用權限 `AdvancedHunting.Read.All` 呼叫 `/api/advancedhunting/run`，或使用 `ThreatHunting.Read.All` 呼叫 Microsoft Graph 的 `security/runHuntingQuery`。",
      },
      product: {
        text:
          product === "several"
            ? "此資料表存在，但此租用戶可能沒有提供其資料的產品。"
            : `此資料表存在，但此租用戶可能沒有提供其資料的產品：${products[product]}。`,
        step: "在 Microsoft Defender 入口網站檢查此租用戶的結構描述是否有此資料表。",
      },
      workspace: {
        text: "只有在工作區已連線到 Microsoft Defender 入口網站時，進階搜捕才有此資料表。",
        step: "將工作區連線到入口網站，或使用 Log Analytics API 執行查詢。",
      },
      tables: {
        text: `有此資料行的資料表：${codes(tables.join())}。此處使用的是其他資料表，或前面的運算子移除了此資料行。`,
        step: "查詢具有此資料行的資料表，或在 `project` 和 `summarize` 中保留此資料行。",
      },
      time: {
        text: "在 Log Analytics 工作區中，每個資料表的時間都在 `TimeGenerated`。",
        step: "使用 `TimeGenerated`。",
      },
      dropped: {
        text: `前面的 ${code(dropper)} 移除了此資料行。`,
        step: `調整 ${code(dropper)} 以保留此資料行，或在該運算子之前使用。`,
      },
      outside: {
        text: "錯誤位於查詢所呼叫的內容中，例如已儲存的函式；Log Analytics 也會讀取名稱出現在註解中的函式。",
        step: "檢查查詢或註解中提到的函式，並移除不需要的函式。",
      },
      own: {
        text: "可能有運算子移除了它，或儲存規則時的檢查比執行時嚴格，例如在聯結之後，或使用關注清單時。",
        step: "試著以 `!in` 搭配清單取代 `leftanti` 聯結，或在其後再指派一次此資料行。",
      },
      data: {
        text: `${code(by)} 會依資料建立資料行，因此只檢查查詢或沒有資料時，這些資料行是未知的。`,
        step: `在 ${code(by)} 之前從屬性讀取值、為外掛程式指定結構描述，或使用 \`column_ifexists()\`。`,
      },
      watchlist: {
        text: `查詢會讀取關注清單 ${code(by)}，其資料行取決於清單的資料。`,
        step: "將名稱與關注清單的資料行比對；上傳之後，要過一段時間才能使用。",
      },
      remote: {
        text: `在 ${code(by)} 之後只能使用資料表，不能使用已儲存的函式；而且該處必須有此資料表。`,
        step: "如果是函式，請將其查詢與資料表直接寫入這裡；如果是資料表，請檢查另一個工作區。",
      },
      quotes: {
        text: "文字需要引號，否則就是資料行的名稱。殼層和指令碼常會移除引號。",
        step: "將值放在引號中，並在組成查詢之處將引號逸出。",
      },
      hyphen: {
        text: "在 KQL 中，連字號是減號；包含連字號的名稱需要方括號和引號。",
        step: "將名稱放在方括號和引號中。",
      },
      saved: {
        text: "語法沒有看到錯誤。這不是查詢語言的函式，查詢本身也沒有定義它。",
        step: "請先以完全相同的名稱將函式儲存在工作區，再於規則或查詢中使用。",
      },
      variant: { text: "查詢本身以不同的寫法定義了此名稱。", step: "更正名稱；名稱區分大小寫。" },
      classic: {
        text: "這是 Application Insights 中的資料表名稱。在工作區中，資料行名稱也不同，例如 `timestamp` 是 `TimeGenerated`。",
        step: "使用工作區的名稱，或將查詢傳送到 Application Insights 資源。",
      },
      spelling: {
        text:
          kind === "function"
            ? "KQL 有此名稱的函式；名稱區分大小寫。"
            : "Log Analytics 有此名稱的資料表；名稱區分大小寫。",
        step: "修正名稱。",
      },
      language: { text: "這是其他語言的函式。", step: "使用 KQL 的函式，並比對其參數。" },
    };
    return {
      text: sentences(
        why ? reasons[why].text : kinds[kind],
        operator && `錯誤位於運算子 ${code(operator)}。`,
        !why && "名稱區分大小寫。",
      ),
      steps: [
        why
          ? reasons[why].step
          : kind === "function"
            ? "儲存在工作區或入口網站中的函式並非處處可用：請將函式的內容直接寫入查詢，或修正其名稱。"
            : "修正名稱；Microsoft Defender 入口網站的結構描述參考列出了資料表和資料行。",
      ],
    };
  },
  "query-syntax": ({ problem }) => {
    const words: Partial<Record<NonNullable<typeof problem>, { text?: string; step: string }>> = {
      instead: { step: "在查詢中修改該處；KQL 的關鍵字和運算子區分大小寫。" },
      encoded: {
        text: "查詢在途中多編碼了一次：用於 URL、HTML 或 JSON。",
        step: "以純文字使用查詢，並讓用戶端只編碼一次。",
      },
      typographic: {
        text: "這類字元來自文書處理軟體、聊天工具或其他語言的鍵盤。",
        step: "在查詢中重新輸入該字元。",
      },
      escape: {
        text: "在 KQL 字串中，反斜線代表逸出序列的開頭。問題在查詢，而不在 JSON。",
        step: "在字串前面加上 `@`，或將其中的每個反斜線改為兩個。",
      },
      text: { text: "殼層和指令碼常會移除引號。", step: "將值放在引號中，並在組成查詢之處將引號逸出。" },
      semicolon: { text: "如此一來，管線符號會成為新陳述式的開頭。", step: "刪除該分號。" },
      let: { text: "每個 `let` 陳述式都以分號結尾。", step: "加上分號。" },
      operand: { step: "補完運算式，或移除其最後的部分。" },
      on: { step: "加上 `on` 和要比較的資料行。" },
      inner: {
        text: "字串因為其中的引號而結束。",
        step: "以另一種引號括住字串，或在其中的引號前面加上反斜線。",
      },
      placeholder: { step: "在傳送查詢之前填入值。" },
      hidden: {
        text: "網頁和文書處理軟體會在字詞之間加入這類字元；服務可能因此失敗而不說明原因。",
        step: "將其換成一般空格或刪除；可能不只一個。",
      },
      command: {
        text: "查詢用來讀取資料表；`.show` 這類管理命令僅適用於您自己的資料庫。",
        step: "在資料表名稱後面加上 `getschema` 即可查看其資料行；結構描述參考列出了所有資料表。",
      },
      literal: {
        text: "Azure 監視器在執行查詢之前就會確定資料表和工作區。訊息中的名稱可能正確。",
        step: "在該處直接寫入名稱，並加上引號。",
      },
      star: {
        text: "一個查詢只能讀取一個方案為 Basic 或 Auxiliary 的資料表，以及最多五個 Analytics 資料表。",
        step: "指定您需要的資料表。",
      },
    };
    const { text, step = "修正查詢；在 Microsoft Defender 入口網站執行查詢，即可看到錯誤的位置。" } =
      (problem && words[problem]) ?? {};
    return { ...(text !== undefined && { text }), steps: [step] };
  },
  "heavy-query": ({ reason, said, operator }) => {
    const reasons: Record<typeof reason, string> = {
      timeout: "查詢執行太久，已被停止。直接重試相同的查詢通常沒有幫助。",
      size: "查詢的結果超過 API 能傳回的大小。",
      resources: "查詢耗用太多資源，已被停止。",
    };
    return {
      text: sentences(
        said ? reasons[reason] : "查詢可能執行太久；若是如此，直接重試相同的查詢沒有幫助。",
        operator && `API 指出運算子 ${code(operator)}。`,
      ),
      steps: [
        "縮小查詢範圍：縮短時間範圍、先篩選、減少聯結。",
        "減少傳回的資料：使用 `project`、`summarize` 或 `take`。",
      ],
    };
  },
  "processing-quota": () => ({ wait: "等候之後，再執行下一個查詢。", steps: ["執行負擔較輕的查詢。"] }),
  "no-connection": ({ fault, headers }) => {
    const faults: Record<typeof fault, { text: string; step: string }> = {
      name: { text: "無法解析主機名稱。", step: "檢查主機名稱的拼字、DNS 伺服器和 VPN。" },
      refused: { text: "無法連線到伺服器。", step: "檢查網路、防火牆和連接埠。" },
      broken: {
        text: "回應尚未完整，連線就已中斷。",
        step: "重試；如果一再發生，請檢查 Proxy 和防火牆。",
      },
      timeout: { text: "伺服器未在時限內回應。", step: "檢查網路和 Proxy，然後重試。" },
      certificate: {
        text: "瀏覽器不信任憑證或加密連線。",
        step: "檢查時鐘，以及是否有 Proxy 以自己的憑證檢查流量。",
      },
      blocked: {
        text: "擴充功能 (例如廣告封鎖程式) 或管理員封鎖了此呼叫。",
        step: "在該擴充功能或管理員設定中允許此主機。",
      },
      policy: {
        text: "網頁或瀏覽器的原則封鎖了此呼叫。伺服器未收到呼叫，或其回應未交給網頁。",
        step: "檢查網頁的 `Content-Security-Policy`：`connect-src` 必須允許此主機。",
      },
      opaque: {
        text: "瀏覽器未將回應交給網頁：網頁將此 URL 當作指令碼、圖片或其他資源載入。",
        step: "請使用 `fetch` 呼叫 API：只有這樣，瀏覽器才會將 JSON 交給網頁。",
      },
      offline: { text: "電腦離線，或切換了網路。", step: "檢查連線，然後重試。" },
      proxy: { text: "Proxy 封鎖了此呼叫。", step: "檢查 Proxy 設定。" },
      cors: {
        text: "伺服器對 CORS 預檢的回應很可能不允許此呼叫，因此瀏覽器未送出呼叫。",
        step: "從伺服器或指令碼呼叫 API：許多 Defender API 不接受來自網頁的呼叫。",
      },
      unknown: {
        text: "瀏覽器未提供進一步的資訊。",
        step: "在「網路」面板中開啟同一個呼叫。",
      },
    };
    return {
      text: sentences(faults[fault].text, headers !== "" && `網頁要傳送的標頭：${code(headers)}。`),
      steps: [faults[fault].step],
    };
  },
  "cors-header": ({ header, status }) => ({
    text: `伺服器${status > 0 ? `以 ${code(String(status))} 回應` : "已回應"}，但 ${code(header)} 未允許此網頁。網頁只看到「Failed to fetch」。`,
    steps: [
      ...(status >= 400 ? ["先解決錯誤本身。"] : []),
      "若要讓網頁讀取回應，請透過自己的伺服器呼叫 API。",
    ],
  }),
  "preflight-status": ({ status }) => ({
    text: `伺服器以 ${code(String(status))} 回應瀏覽器的預檢；只有 200 到 299 的狀態碼會放行呼叫。這與權杖無關：預檢不會附上權杖。`,
    steps: ["檢查主機和路徑。", "從伺服器或指令碼呼叫 API，不要從網頁呼叫。"],
  }),
};
