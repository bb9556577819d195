import type { BodyFindings } from "../texts.ts";
import { code, codes, number, some } from "./findings-phrases.ts";

// A value that begins with a Latin letter or code needs a space after a Chinese character.
const jsonKinds = {
  text: "字串",
  number: "數字",
  boolean: " `true` 或 `false`",
  date: "符合 ISO 8601 格式的日期和時間",
  list: "清單",
  object: "物件",
  null: " `null`",
};

export const bodyFindings: BodyFindings = {
  "json-syntax": ({ reason }) => ({
    text: {
      "trailing-comma": "右括號前有逗號。JSON 的最後一個項目之後不能有逗號。",
      "missing-comma": "兩個項目之間缺少逗號。",
      quotes: 'JSON 只接受半形雙引號 (`"`)。',
      "unescaped-quote": '字串裡的引號會使字串提前結束。請將其逸出為 `\\"`，或在字串裡改用單引號。',
      "unquoted-name": "名稱必須放在雙引號中。",
      "line-break": "字串中間有換行。在 JSON 字串中，換行寫成 `\\n`。",
      "control-character": "字串含有控制字元，例如定位字元。定位字元寫成 `\\t`。",
      escape: "JSON 沒有這個以反斜線開頭的逸出序列。反斜線本身寫成 `\\\\`。",
      comment: "JSON 不支援註解。",
      number: "這不是 JSON 數字。JSON 沒有 `NaN`、`Infinity`、前置零或十六進位數字。",
      literal: "JSON 只有 `true`、`false` 和 `null`，且必須是小寫。",
      "byte-order-mark": "本文開頭有看不見的位元組順序標記 (BOM)。請編碼為不含 BOM 的 UTF-8。",
      cut: "本文不完整，中途就結束了。",
      extra: "JSON 結束之後還有其他文字。",
      other: "此處不應出現這個字元。",
    }[reason],
    steps: ["使用 JSON 程式庫產生本文，不要用文字拼接。"],
  }),
  "body-missing": ({ how }) => ({
    text: {
      null: "本文只有 null 值。此作業需要 JSON 物件。",
      empty: "本文是空的。此作業需要 JSON 物件。",
      none: "此作業的本文必須是 JSON 物件，但記錄的要求沒有本文。",
    }[how],
    steps: ["在本文中以 JSON 物件傳送參數。"],
  }),
  "body-form": ({ form }) => {
    const { text, step } = {
      twice: {
        text: "本文是內含 JSON 的 JSON 字串，表示經過兩次編碼。",
        step: "只將物件編碼為 JSON 一次。",
      },
      form: {
        text: "本文以網頁表單編碼。此作業需要 JSON 物件。",
        step: "以 JSON 傳送參數。",
      },
      "printed-object": {
        text: "物件轉成了名稱字串，而不是 JSON。",
        step: "先將物件編碼成 JSON 再傳送，例如使用 `JSON.stringify`。",
      },
      list: {
        text: "本文只有一份清單。此作業需要包含該清單的 JSON 物件。",
        step: "將清單放入文件指定的參數。",
      },
      "one-object": {
        text: "物件外的方括號使其成為清單。",
        step: "移除方括號，只傳送物件。",
      },
      objects: {
        text: "每個物件都需要個別的要求。",
        step: "逐一傳送物件。",
      },
      text: {
        text: "本文是純文字。此作業需要 JSON 物件。",
        step: "將文字放入文件指定的參數，並編碼成 JSON。",
      },
    }[form];
    return { text, steps: [step] };
  },
  "content-type": ({ problem }) => ({
    text: {
      missing: "沒有內容類型時，API 可能不會讀取本文。",
      wrong: "以其他內容類型傳送時，API 可能不會讀取本文。",
      boundary: "沒有界限 (boundary)，API 就無法區分表單的各個部分。",
    }[problem],
    steps: [
      problem === "boundary" ? "讓 HTTP 用戶端設定表單的 `Content-Type`。" : "設定 `Content-Type` 標頭。",
    ],
  }),
  "parameter-level": ({ names, where, container }) => ({
    text: {
      nested: `此作業不會在 ${code(container)} 裡尋找 ${codes(names.join())}。`,
      member: `此作業會在 ${code(container)} 裡尋找 ${codes(names.join())}。`,
      query: `此作業從本文讀取 ${codes(names.join())}，而不是從 URL。`,
      url: `此作業從 URL 讀取 ${codes(names.join())}，而不是從本文。`,
    }[where],
  }),
  "parameter-case": () => ({
    text: "本文參數的名稱區分大小寫。",
  }),
  "parameter-spelling": () => ({}),
  "parameter-duplicate": ({ name }) => ({
    text: `本文含有兩個只有大小寫不同的 ${code(name)}。API 可能會讀取錯誤的那一個。`,
    steps: ["此參數只傳送一次。"],
  }),
  "parameter-unknown": ({ name, whole, allowed = [] }) => ({
    text: whole
      ? `文件只列出 ${some(allowed)} 可供變更；API 可能會拒絕其餘部分，例如 ${some(whole)}。`
      : `此作業的文件未列出 ${code(name)}。API 可能會拒絕。`,
    steps: [whole ? "只傳送要變更的屬性。" : "移除此參數，或改用文件列出的參數。"],
  }),
  "parameter-missing": ({ names, empty, oneOf, isOpen }) => ({
    text: oneOf
      ? "此作業至少需要其中一個參數。"
      : isOpen
        ? `此作業可能需要${names.length === 1 ? "這個" : "這些"}參數。`
        : empty
          ? "此作業需要這個參數，沒有值時可能會遭拒。"
          : names.length === 1
            ? "此作業需要這個參數。"
            : "此作業需要這些參數。",
  }),
  "parameter-type": ({ name, wanted, got }) => ({
    text: `${code(name)} 的值應為${jsonKinds[wanted]}，但要求傳送的是${jsonKinds[got]}。`,
  }),
  "parameter-value": ({ name, flaw, isExact }) => ({
    text: {
      ending: `Microsoft 正以其他值取代 ${code(name)} 的這個值。`,
      case: isExact ? undefined : "API 通常會忽略大小寫，但此處可能不會。",
      unlisted: `文件未列出為 ${code(name)} 傳送的值。`,
      "time-span": "例如，七天寫成 `P7D`，一小時寫成 `PT1H`。",
      absolute: "在批次中，URL 從版本之後開始。",
      past: "此時間會與 API 呼叫的時間 (UTC) 比較。",
    }[flaw],
  }),
  "joined-value": () => ({
    text: "API 會將這段文字視為一個值。",
    steps: ["只傳送一個值；若 API 接受清單，請為每個值各傳送一個項目。"],
  }),
  "refused-value": ({ name, listed }) => ({
    text: listed ? `文件確實列出了 ${code(name)} 的這個值。` : undefined,
  }),
  "leftover-value": ({ leftover }) => ({
    steps: [
      {
        printed:
          "傳送含有該值的屬性，或將物件編碼為 JSON；在 PowerShell 中，請為 `ConvertTo-Json` 指定較大的 `-Depth`。",
        secure: "傳送前先轉換為文字，例如使用 `ConvertFrom-SecureString -AsPlainText`。",
        placeholder: "填入實際的值；在大多數工具中，必須在所選的環境中定義該變數。",
        unset: "檢查變數的值從何而來。",
        date: "若屬性由服務自行設定，請移除；Windows PowerShell 的 `ConvertTo-Json` 會以此格式輸出日期。",
        marker: "使用標頭 `Prefer: include-unknown-enum-members` 重新讀取物件，並傳送實際的值。",
      }[leftover],
    ],
  }),
  "dependent-value": () => ({}),
  "detection-rule": ({ flaw }) => {
    const words: Record<typeof flaw, { text?: string; step: string }> = {
      continuous: {
        text: "連續規則只能使用一個資料表，不能使用 `let`、`join`、`union`、`externaldata` 或註解。",
        step: "改寫查詢，或改為每小時執行規則。",
      },
      time: {
        text: "規則需要與資料表中完全相同的 `Timestamp` 或 `TimeGenerated`。",
        step: "請原樣傳回該資料行。",
      },
      identifier: {
        text: "識別碼來自固定清單，不是自訂資料行。查詢必須傳回該名稱的資料行。",
        step: "使用其中一個識別碼，並在查詢中重新命名資料行。",
      },
      null: { step: "省略它，或傳送空清單。" },
      fields: { step: "在標題和描述中使用較少的資料行。" },
      entities: {
        text: "警示需要資產或 IP 位址；只有檔案、URL 或登錄值並不足夠。",
        step: "將查詢的資料行對應到 `hosts`、`accounts`、`mailboxes` 或 `ips`。",
      },
      start: { step: "在識別碼前面加上字母。" },
      characters: { step: "只使用字母、數字、連字號和底線。" },
      length: { step: "使用較短的識別碼。" },
      columns: {
        text: "規則需要 `Timestamp` 或 `TimeGenerated`、大多數資料表的 `ReportId`，以及受影響的資產所指定的資料行。",
        step: "也請傳回這些資料行，例如在 `summarize` 中使用 `arg_max(Timestamp, *)`。",
      },
    };
    const { text, step } = words[flaw];
    return { text, steps: [step] };
  },
  "escaped-lines": () => ({
    steps: ["傳送真正的換行：在 JSON 中，換行寫成 `\\n`，只逸出一次。"],
  }),
  "batch-size": ({ allowed }) => ({ steps: [`分批傳送，每批最多 ${number(allowed)} 個項目。`] }),
};
