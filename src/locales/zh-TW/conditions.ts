import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration } from "./findings-phrases.ts";

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw }) => ({
    text: flaw === "alone" ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["同時傳送 `startTime` 和 `endTime`，或兩者都省略。"]
        : flaw === "order"
          ? ["以較早的時間作為 `startTime` 傳送。"]
          : flaw === "age"
            ? ["將 `startTime` 設為呼叫前 7 天內的時間：更早的內容無法讀取。"]
            : apiCodes.o365.AF20030.steps,
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
      order: "`endTime` 早於 `startTime`",
      span: `\`startTime\` 與 \`endTime\` 相距 ${duration((args.hours ?? 0) * 3600)}，但最多只允許 24 小時`,
      age: `\`startTime\` 在呼叫前 ${duration((args.hours ?? 0) * 3600)}，但最多只允許 7 天`,
    })[args.flaw],
  "lost-zone": ({ args: { name } }) => `${code(name)} 的時區會遺失：在 URL 中，未編碼的 \`+\` 代表空格`,
  "missing-publisher": () => "查詢字串缺少 `PublisherIdentifier`，因此此呼叫與所有其他呼叫端共用同一個上限",
  "missing-etag": () => "本文沒有 `etag`，因此服務無法判斷內容是否為最新",
  "other-tenant": ({ sent, expected }) =>
    `權杖由租用戶 ${brief(sent)} 核發，但此呼叫針對的是租用戶 ${brief(expected?.[0])}`,
};
