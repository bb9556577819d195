import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration, either, number } from "./findings-phrases.ts";

/** What the page of a web server says about the call, and what to do. */
const pageReasons = {
  body: "要求本文太大",
  query: "URL 的查詢字串太長",
  url: "URL 太長",
  headers: "要求標頭太長",
  escape: "URL 包含重複編碼的字元",
  characters: "URL 包含不允許的字元",
  sequence: "URL 包含遭封鎖的部分",
  method: "此方法遭封鎖",
  extension: "路徑結尾的副檔名遭封鎖",
  upstream: "無法連線到後方的服務",
  busy: "等候中的要求太多",
};
const pageSteps = {
  body: "減少每次傳送的資料。",
  query: "縮短查詢：拆分過長的 `$filter`，或省略選項。",
  url: "縮短 URL：拆分過長的 `$filter`，或在作業允許時將值放入要求本文。",
  headers: "減少或縮短標頭：角色或群組很多的權杖會很長。",
  escape: "URL 中的每個值只編碼一次：兩個十六進位數字前的 `%25` 是已編碼的 `%`。",
  characters: "將 URL 中的值編碼。",
  sequence: "檢查路徑和查詢中是否有 `..`、`:` 等字元，並將值編碼。",
  method: "使用文件指定的方法。",
  extension: "檢查路徑的最後一段是否為伺服器封鎖的檔案名稱。",
  upstream: "稍後重試：此呼叫並未送達服務。",
  busy: "稍後重試，並減少同時發出的呼叫。",
};

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw, names, days = 7 }) => ({
    text: flaw === "alone" || names ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["同時傳送 `startTime` 和 `endTime`，或兩者都省略。"]
        : flaw === "order"
          ? [`以較早的時間作為 ${code(names?.start ?? "startTime")} 傳送。`]
          : flaw === "age"
            ? [
                `將 ${code(names?.start ?? "startTime")} 設為呼叫前 ${number(days)} 天內的時間：更早的資料無法讀取。`,
              ]
            : apiCodes.o365.AF20030.steps,
  }),
  "taken-name": ({ names, isUnsaid }) => ({
    text:
      names.length > 1 && names.some((name) => name.endsWith("alertTemplate.title"))
        ? "自訂偵測規則的名稱和警示標題都必須是唯一的。"
        : undefined,
    steps: [
      ...(isUnsaid
        ? [
            "先以 `GET` 列出現有物件：先前的嘗試即使傳回錯誤，也可能已建立此物件。",
            "如果剛刪除舊物件，其名稱可能仍被保留：請稍候一分鐘再重試。",
          ]
        : []),
      "選擇其他值，或更新已使用此值的物件。",
    ],
  }),
  "server-page": ({ flaw, length }) => ({
    text: length === undefined ? undefined : `長度為 ${number(length)} 個字元。`,
    steps: [pageSteps[flaw]],
  }),
  "lost-zone": () => ({ text: "請寫成 `%2B`，或以 UTC 傳送時間並加上 `Z`。" }),
  "missing-publisher": () => ({ steps: apiMessages.sharedPool().steps }),
  "missing-etag": () => ({ steps: apiMessages.incidentChanged().steps }),
  "other-tenant": () => ({ steps: ["在此呼叫所針對的租用戶中取得權杖，或修正路徑中的租用戶或訂用帳戶。"] }),
};

export const conditionVerdicts: Pick<Verdicts, keyof typeof conditionFindings> = {
  "time-range": ({ args }) =>
    ({
      alone: "`startTime` 與 `endTime` 必須一起指定",
      order: `${code(args.names?.end ?? "endTime")} 早於 ${code(args.names?.start ?? "startTime")}`,
      span: `\`startTime\` 與 \`endTime\` 相距 ${duration((args.hours ?? 0) * 3600)}，但最多只允許 24 小時`,
      age: `${code(args.names?.start ?? "startTime")} 在呼叫前 ${duration((args.hours ?? 0) * 3600)}，但最多只允許 ${number(args.days ?? 7)} 天`,
    })[args.flaw],
  "taken-name": ({ args }) =>
    args.isUnsaid
      ? `其他物件可能已使用 ${either(args.names.map(code))} 的這個值`
      : `其他物件已使用 ${either(args.names.map(code))} 的這個值`,
  "server-page": ({ args: { flaw, number: shown } }) =>
    `網頁伺服器未將此呼叫轉送給 API：${pageReasons[flaw]}${shown ? ` (${code(shown)})` : ""}`,
  "lost-zone": ({ args: { name } }) => `${code(name)} 的時區會遺失：在 URL 中，未編碼的 \`+\` 代表空格`,
  "missing-publisher": () => "查詢字串缺少 `PublisherIdentifier`，因此此呼叫與所有其他呼叫端共用同一個上限",
  "missing-etag": () => "本文沒有 `etag`，因此服務無法判斷內容是否為最新",
  "other-tenant": ({ sent, expected }) =>
    `權杖由租用戶 ${brief(sent)} 核發，但此呼叫針對的是租用戶 ${brief(expected?.[0])}`,
};
