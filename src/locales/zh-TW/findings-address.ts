import type { AddressFindings } from "../texts.ts";
import { code, number, sentences } from "./findings-phrases.ts";

export const addressFindings: AddressFindings = {
  "filter-operator": ({ flaw }) => ({
    text: {
      symbol: "OData 的運算子以單字表示：`eq`、`ne`、`gt`、`ge`、`lt`、`le`、`and`、`or`、`not`。",
      case: "OData 運算子使用小寫。",
      unknown: "這個字所在的位置應為運算子。",
      function: "這是函式。函式寫在引數之前，引數放在括號中。",
      list: "此屬性是清單。請使用 `any` 檢查是否有相符的項目。",
      missing: "這個值前面缺少運算子。",
      operand: "這個運算子旁邊缺少值。",
    }[flaw],
  }),
  "filter-quotes": ({ flaw }) => ({
    text: {
      double: "在 `$filter` 中，字串必須放在半形單引號中。",
      unclosed: "此處開始的字串沒有結尾引號。",
      missing: "在 `$filter` 中，字串必須放在單引號中。",
      apostrophe: "字串裡的撇號會使字串提前結束。撇號要寫兩次：`''`。",
      number: "數字不加引號。",
      ampersand: "字串裡的 `&` 會使篩選條件提前結束。請寫成 `%26`。",
    }[flaw],
  }),
  "filter-parenthesis": ({ flaw }) => ({
    text: flaw === "unclosed" ? "這個左括號沒有對應的右括號。" : "這個右括號沒有對應的左括號。",
  }),
  "filter-property": ({ flaw }) => ({
    text: {
      unknown: "此作業的文件未將傳送的屬性列為可用於 `$filter`。",
      case: "文件中這個屬性的大小寫不同。",
      "not-filterable": "此作業會傳回這個屬性，但無法依此屬性篩選。",
      beta: "1.0 版的這個資源沒有此屬性。",
    }[flaw],
    ...(flaw === "not-filterable" && { steps: ["改用此作業支援的屬性篩選，或在自己的程式碼中篩選結果。"] }),
  }),
  "filter-value": () => ({ text: "此資源的文件列出的是其他值。" }),
  "filter-date": ({ flaw }) => ({
    text: {
      quoted: "放在引號中的日期是字串，可能無法與時間比較。",
      day: "缺少時間和時區，例如代表 UTC 的 `Z`。",
      zone: "缺少時區，例如代表 UTC 的 `Z`。",
      plus: "在 URL 中，`+` 代表空格，因此會失去時區。請寫成 `%2B`。",
      form: "日期寫成 `2026-01-31T00:00:00Z`。",
      old: "這是 OData 2 的寫法。OData 4 只寫日期本身。",
      early: "訊息指出了 API 接受的最早時間。",
      kept: "Microsoft Entra 的登入記錄和稽核記錄保留 30 天；沒有 Premium 授權方案時為 7 天。",
    }[flaw],
  }),
  "filter-encoding": ({ flaw }) => ({
    text:
      flaw === "plus"
        ? "本應是空格的地方，API 收到的是加號。空格寫成 `%20`。"
        : "解碼後仍留有編碼：篩選條件以百分比編碼了兩次。",
  }),
  "filter-position": ({ position }) => ({
    text: `訊息指向位置 ${number(position)} (從 0 起算)。`,
  }),
  "query-option": ({ flaw, name }) => {
    const option = code(name);
    const words: Record<typeof flaw, { text?: string; steps?: string[] }> = {
      inline: { steps: [`請省略 ${option}。`] },
      misspelt: {},
      unknown: {
        text: `以 \`$\` 開頭的名稱保留給 OData 使用，而 OData 沒有 ${option} 這個選項。`,
      },
      dollar: { text: "OData 選項以 `$` 開頭。" },
      case: { text: "OData 選項使用小寫。" },
      "not-taken": {
        text: `此作業的文件未提及 ${option}，或未提及這個值。`,
        steps: [
          name === "$skiptoken"
            ? "如果 URL 是前一頁的 `@odata.nextLink`，則問題出在服務：讀取時不要使用 `$top`，並聯絡 Microsoft 支援服務。"
            : name === "$skip"
              ? "改用 `@odata.nextLink` 取得下一頁。"
              : `移除 ${option}，然後重試。`,
        ],
      },
      maximum:
        name === "$top"
          ? {
              steps: ["使用 `$skip` 再次呼叫以取得其餘項目，或依 `@odata.nextLink` 繼續取得。"],
            }
          : {},
      value: {},
      repeated: {},
      empty: { steps: ["移除此選項，或指定值。"] },
      missing: {},
      beta: { text: "1.0 版的這個資源沒有此屬性。" },
      unnamed: {
        text: "在 PowerShell 的雙引號中，`$` 代表變數的開頭；如果沒有這個變數，名稱就會消失。",
        steps: ["將 URL 放在單引號中，或在 `$` 前面加上反引號。"],
      },
    };
    return words[flaw];
  },
  "subscription-resource": () => ({
    text: "服務將此回報為自身的錯誤。",
    steps: [
      "在 `resource` 中加上篩選條件，例如 `security/alerts?$filter=vendorInformation/provider eq 'IPC'`，或以識別碼指定一個警示。",
    ],
  }),
  "path-leftover": ({ flaw }) => {
    const texts: Partial<Record<typeof flaw, string>> = {
      word: "組成 URL 時，變數是空的。",
      object: "放入的是整個物件，而不是它的某個屬性。",
      empty: "斜線之間可能缺少識別碼。",
      ref: "只有 `@odata.id` 的本文會連結物件。在 PowerShell 中，雙引號內的 `$ref` 是變數。",
    };
    const isValue = flaw !== "ref" && (flaw === "template" || texts[flaw] !== undefined);
    return {
      text: texts[flaw],
      ...(isValue && { steps: ["在此處填入實際的值。"] }),
    };
  },
  "unknown-path": ({ flaw }) => {
    // The verdict says the rest.
    const texts: Partial<Record<typeof flaw, string>> = {
      api: "在此主機上，所有路徑都以 `/api/` 開頭。",
      version: "在文件中，此作業屬於其他版本。",
      namespace: "動作的命名空間可以省略。舊版 SDK 有時會寫錯，更新可能會有幫助。",
    };
    return {
      text: texts[flaw],
      ...(flaw === "form" && {
        steps: ["在本文中傳送表單。如果用戶端密碼曾出現在 URL 中，請更換：URL 會被記錄。"],
      }),
    };
  },
  method: ({ isStated, isUnknown, isDocumented, isAction }) => ({
    text: isDocumented
      ? "路徑中的資源可能沒有此作業。"
      : isUnknown
        ? undefined
        : isAction
          ? "動作只能用 `POST` 呼叫。"
          : isStated
            ? "回應列出了此路徑接受的方法。"
            : "文件中，此路徑使用其他方法。",
    ...(isDocumented && { steps: ["檢查路徑中每個資源的類型和名稱：此作業可能只適用於特定類型。"] }),
  }),
  host: ({ flaw }) => ({
    text: {
      "endpoint-only": "此主機提供適用於端點的 Defender。此作業屬於 Defender XDR。",
      "xdr-only": "此主機提供 Defender XDR。此作業屬於適用於端點的 Defender。",
      graph: "此路徑屬於 Microsoft Graph。",
      other: "此路徑屬於另一個 API，也需要該 API 專用的權杖。",
      legacy: "此主機名稱是舊名稱。目前仍會回應，但可能不是所有作業都能使用。",
    }[flaw],
  }),
  "id-form": ({ wanted, seen, length }) => {
    const expected: Record<typeof wanted, string> = {
      guid: "此處需要 GUID，例如 `988cc94e-7a8f-4b28-ab65-54970c5d5018`。",
      device: "此處需要裝置識別碼，共 40 個十六進位字元。",
      alert: "此處需要警示識別碼，例如 `da637472900382838869_1364969609`。",
      incident: "此處需要事件識別碼，是一個數字。",
      indicator: "此處需要指標的識別碼 (一個數字)，而不是指標的值。",
      number: "此處需要數字。",
      time: "此處需要時間，例如 `2026-01-31T08:00:00Z`。",
      cve: "此處需要 CVE 編號，例如 `CVE-2019-0608`。",
      recommendation: "此處需要建議的識別碼，例如 `va-_-google-_-chrome`。",
      software: "此處需要產品的識別碼，例如 `microsoft-_-edge`。",
      account: "此處只需要帳戶名稱，不含網域。",
      other: "文件在此處列出的是其他格式。",
    };
    const found: Partial<Record<typeof seen, string>> = {
      guid: "這個值看起來像 GUID。",
      hex40: "這個值有 40 個十六進位字元，像是裝置識別碼或 SHA-1 雜湊。",
      hex: `這個值有 ${number(length)} 個十六進位字元。`,
      alert: "這個值看起來像警示識別碼。",
      number: "這個值是數字。",
      ip: "這個值是 IP 位址。",
      cve: "這個值看起來像 CVE 編號。",
      software: "這個值看起來像產品或建議的識別碼。",
      email: "這個值看起來像電子郵件地址或使用者主體名稱 (UPN)。",
    };
    return { text: sentences(expected[wanted], found[seen]) };
  },
};
