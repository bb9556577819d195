import { createWords } from "../words.ts";
import type { FindingTexts } from "./en.ts";

const { code, codes, duration, number } = createWords("zh-TW");

/** Chinese separates the items of a list with 、. */
const list = (names: readonly string[]) => codes(names.join()).replaceAll("`, `", "`、`");
/** Sentences follow each other without a space. */
const sentences = (...all: (string | false | undefined)[]) => all.filter(Boolean).join("") || undefined;

type Takes = readonly { readonly name: string; readonly length: number }[];
const taken = (takes: Takes) =>
  takes.map(({ name, length }) => `${name} (${number(length)} 個字元)`).join(" 或 ");

// What follows a Chinese character and begins with a Latin letter or code brings its own space.
const jsonKinds = {
  text: "字串",
  number: "數字",
  boolean: " `true` 或 `false`",
  date: "符合 ISO 8601 格式的日期和時間",
  list: "清單",
  object: "物件",
  null: " `null`",
};
const products = {
  mde: "適用於端點的 Microsoft Defender",
  xdr: " Microsoft Defender XDR",
  graph: " Microsoft Graph",
};
const clouds = {
  commercial: "商業雲端",
  gcc: " GCC",
  gov: "美國政府雲端 (GCC High、DoD)",
  china: "中國的雲端",
};

export const zhTW: FindingTexts = {
  labels: {
    findings: "檢查結果",
    certain: "確定",
    likely: "很可能",
    possible: "可能",
    sent: "傳送內容",
    reported: "回報內容",
    expected: "預期內容",
    expectedOne: "預期內容 (擇一)",
    nothingFound: "要求中沒有發現問題。",
    unknownOperation: "此作業不在文件所列的作業中，因此未檢查參數和權限。",
    copyCorrected: "複製修正後的本文",
    correctedCopied: "已複製修正後的本文",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}：過去 1 分鐘內已呼叫 ${number(made)} 次，上限 ${number(allowed)} 次`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}：過去 1 小時內已呼叫 ${number(made)} 次，上限 ${number(allowed)} 次`,
    waitLeft: (time) => `後會再次接受呼叫 (${time})`,
    waitOver: "等候時間已過，可以重試此呼叫。",
  },

  checks: {
    // The body.
    "json-syntax": ({ reason, line, column }) => ({
      title: `無效的 JSON (第 ${number(line)} 行，第 ${number(column)} 欄)`,
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
      title: "要求沒有本文",
      text: {
        null: "本文只有 null 值。此作業需要 JSON 物件。",
        empty: "本文是空的。此作業需要 JSON 物件。",
        none: "此作業的本文必須是 JSON 物件。傳送要求時可能沒有附上本文。",
      }[how],
      steps: ["在本文中以 JSON 物件傳送參數。"],
    }),
    "body-form": ({ form }) => {
      const { text, step } = {
        twice: {
          text: "本文是內含 JSON 的 JSON 字串：編碼了兩次。",
          step: "物件只編碼成 JSON 一次。",
        },
        form: {
          text: "本文採用網頁表單的格式，但此作業讀取的是 JSON 物件。",
          step: "以 JSON 傳送參數。",
        },
        "printed-object": {
          text: "物件轉成了名稱字串，而不是 JSON。",
          step: "先將物件編碼成 JSON 再傳送，例如使用 `JSON.stringify`。",
        },
        list: {
          text: "本文只有一份清單，但此作業讀取的是包含該清單的 JSON 物件。",
          step: "將清單放入文件指定的參數。",
        },
        text: {
          text: "本文是純文字，但此作業讀取的是 JSON 物件。",
          step: "將文字放入文件指定的參數，並編碼成 JSON。",
        },
      }[form];
      return { title: "本文的格式錯誤", text, steps: [step] };
    },
    "content-type": ({ problem }) => ({
      title: {
        missing: "缺少內容類型",
        wrong: "內容類型錯誤",
        boundary: "內容類型缺少界限 (boundary)",
      }[problem],
      text: {
        missing: "未指出類型時，API 可能不會讀取本文。",
        wrong: "宣告為其他類型時，API 可能不會讀取本文。",
        boundary: "沒有界限 (boundary)，API 就無法區分表單的各個部分。",
      }[problem],
      steps: [
        problem === "boundary" ? "讓 HTTP 用戶端設定表單的 `Content-Type`。" : "設定標頭 `Content-Type`。",
      ],
    }),
    "parameter-level": ({ names, where, container }) => ({
      title: "參數的層級錯誤",
      text: {
        nested: `此作業不會在 ${code(container)} 裡尋找 ${list(names)}。`,
        member: `此作業會在 ${code(container)} 裡尋找 ${list(names)}。`,
        query: `此作業從本文讀取 ${list(names)}，而不是從 URL。`,
      }[where],
    }),
    "parameter-case": () => ({
      title: "參數的大小寫不符",
      text: "本文參數的名稱區分大小寫。",
    }),
    "parameter-spelling": () => ({ title: "參數拼錯" }),
    "parameter-duplicate": ({ name }) => ({
      title: "重複傳送的參數",
      text: `本文含有兩個只有大小寫不同的 ${code(name)}。API 可能會讀取錯誤的那一個。`,
      steps: ["此參數只傳送一次。"],
    }),
    "parameter-unknown": ({ name }) => ({
      title: "文件未列出的參數",
      text: `此作業的文件未列出 ${code(name)}。API 可能會拒絕。`,
      steps: ["移除此參數，或改用文件列出的參數。"],
    }),
    "parameter-missing": ({ names, empty }) => ({
      title: empty ? "必要參數沒有值" : "缺少參數",
      text: empty
        ? "此作業需要這個參數，如果沒有值，可能不接受。"
        : names.length === 1
          ? "此作業需要這個參數。"
          : "此作業需要這些參數。",
    }),
    "parameter-type": ({ name, wanted, got }) => ({
      title: "值的類型錯誤",
      text: `${code(name)} 的值應為${jsonKinds[wanted]}，但要求傳送的是${jsonKinds[got]}。`,
    }),
    "parameter-value": ({ name, caseOnly }) => ({
      title: caseOnly ? "值的大小寫不同" : "文件未列出的值",
      text: caseOnly
        ? `文件中 ${code(name)} 的這個值寫法不同。API 通常會忽略大小寫，但此處可能不會。`
        : `文件未列出 ${code(name)} 的這個值。`,
    }),
    "batch-size": ({ received, allowed, name }) => ({
      title: "單次呼叫的項目太多",
      text: `${name ? `${code(name)} ` : "要求"}包含 ${number(received)} 個項目；此作業最多接受 ${number(allowed)} 個。`,
      steps: [`分批傳送，每批最多 ${number(allowed)} 個項目。`],
    }),

    // Values, query and path.
    "empty-value": ({ kind }) => ({
      title: "值是空的",
      text: {
        hash: "此處需要雜湊值。",
        ip: "此處需要 IP 位址。",
        domain: "此處需要網域名稱。",
        url: "此處需要 URL。",
      }[kind],
    }),
    "stray-characters": ({ stray, kind }) => ({
      title: {
        hash: "不屬於雜湊值的字元",
        ip: "不屬於 IP 位址的字元",
        domain: "不屬於網域名稱的字元",
        url: "不屬於 URL 的字元",
      }[kind],
      text: {
        invisible: "值中含有看不見的字元，複製文字時經常會夾帶。",
        space: "值的前面或後面有空格或換行。",
        quotes: "值包在引號中，而引號成了值的一部分。",
        defanged: "此值為避免誤點而改寫過，例如 `[.]` 或 `hxxp`，傳送時必須還原成一般寫法。",
      }[stray],
    }),
    "indicator-type": ({ value }) => ({
      title: "`indicatorType` 與值不符",
      text: `值 ${code(value)} 的種類與指定的類型不同。`,
    }),
    "hash-type": ({ looksLike, takes }) => ({
      title: `此處不接受的 ${looksLike} 雜湊`,
      text: `文件在此處列出的是 ${taken(takes)}。`,
      steps: [`傳送同一檔案的 ${takes.map(({ name }) => name).join(" 或 ")} 雜湊。`],
    }),
    "hash-value": ({ flaw, length, character, position, takes }) => ({
      title:
        flaw === "character"
          ? "雜湊值的字元錯誤"
          : flaw === "length"
            ? "雜湊值的長度錯誤"
            : "雜湊值的格式不同",
      text: {
        prefix: "值的前面有雜湊演算法的名稱。此處只需要十六進位字元。",
        separators: "字元之間有分隔符號，必須移除。",
        base64: "雜湊採用 base64。此處需要十六進位字元。",
        character: `第 ${number(position)} 個字元 ${code(character)} 不是十六進位字元 (0–9、a–f)。值有 ${number(length)} 個字元；應為 ${taken(takes)}。`,
        length: `值有 ${number(length)} 個字元；應為 ${taken(takes)}。`,
      }[flaw],
    }),
    "ip-address": ({ flaw, count }) => ({
      title: "不是單純的 IP 位址",
      text: {
        octet: "IPv4 位址的四段都是 0 到 255 的數字。",
        octets: `IPv4 位址有四段；這個值有 ${number(count)} 段。`,
        zeros: "有一段以零開頭，可能會解讀為八進位數字，也可能遭拒。",
        port: "位址後面帶有連接埠。此處只需要位址。",
        network: "這是帶有首碼長度的網路 (CIDR)。此處需要單一位址。",
        range: "這是位址範圍。此處需要單一位址。",
        list: "這是多個位址。此處需要單一位址。",
        brackets: "方括號是 URL 的寫法。此處的位址不含方括號。",
        zone: "從 `%` 開始的部分是區域識別碼 (zone ID)，只在單一裝置上有效，可能會遭拒。",
        groups: `IPv6 位址有八組，使用一個 \`::\` 時可以更少；這個值有 ${number(count)} 組。`,
        compressed: "在 IPv6 位址中，`::` 只能出現一次。",
        group: "IPv6 位址的每一組有一到四個十六進位字元。",
        url: "這是 URL。此處只需要 IP 位址。",
        name: "這是名稱。此處需要 IP 位址。",
        unquoted: "在此路徑中，位址必須放在單引號中。",
        character: "值中有 IP 位址不會出現的字元。",
      }[flaw],
    }),
    "domain-name": ({ flaw, character, length }) => ({
      title: "不是單純的網域名稱",
      text: {
        scheme: "這是 URL。此處只需要網域名稱，不含通訊協定和路徑。",
        path: "網域名稱後面還有其他內容。此處只需要名稱。",
        port: "網域名稱後面帶有連接埠。此處只需要名稱。",
        email: "這是電子郵件地址。此處只需要 `@` 之後的部分。",
        wildcard: "網域名稱不含萬用字元。",
        ip: "這是 IP 位址。IP 位址有專用的作業和指標類型。",
        space: "網域名稱不含空格。",
        "trailing-dot": "名稱以點結尾，可能會遭拒。",
        "empty-label": "名稱中有一段是空的：多了一個點。",
        "long-label": `名稱中有一段長達 ${number(length)} 個字元；最多允許 63 個。`,
        "long-name": `名稱有 ${number(length)} 個字元；最多允許 253 個。`,
        hyphen: "名稱中有一段以連字號開頭或結尾。",
        underscore: "主機名稱不含底線；底線可能會遭拒。",
        international: "名稱含有 ASCII 以外的字元。可能必須以編碼後的形式 `xn--…` 傳送。",
        "single-label": "名稱中沒有點。可能需要完整的網域名稱，例如 `contoso.com`。",
        character: `網域名稱不允許 ${code(character)}。`,
      }[flaw],
    }),
    "url-value": ({ flaw, character }) => ({
      title: "不是完整的 URL",
      text: {
        scheme: "缺少通訊協定。完整的 URL 以 `https://` 或 `http://` 開頭。",
        slashes: "在 URL 中，通訊協定之後是 `://`。",
        backslash: "URL 使用斜線，而不是反斜線。",
        space: "URL 不含空格。空格寫成 `%20`。",
        unencoded: `${code(character)} 可能必須以百分比編碼。`,
        percent: "百分比符號之後如果沒有兩個十六進位字元，就必須寫成 `%25`。",
        host: "通訊協定之後沒有主機名稱。",
      }[flaw],
    }),
    "filter-operator": ({ flaw }) => ({
      title: "`$filter` 中的運算子",
      text: {
        symbol: "OData 的運算子以單字表示：`eq`、`ne`、`gt`、`ge`、`lt`、`le`、`and`、`or`、`not`。",
        case: "OData 運算子使用小寫。",
        unknown: "這個字所在的位置應為運算子。",
        function: "這是函式。函式寫在引數之前，引數放在括號中。",
        missing: "這個值前面缺少運算子。",
        operand: "這個運算子旁邊缺少值。",
      }[flaw],
    }),
    "filter-quotes": ({ flaw }) => ({
      title: "`$filter` 中的引號",
      text: {
        double: "在 `$filter` 中，字串必須放在半形單引號中。",
        unclosed: "此處的引號沒有對應的結尾引號。",
        missing: "在 `$filter` 中，字串必須放在單引號中。",
        apostrophe: "字串裡的撇號會使字串提前結束。撇號要寫兩次：`''`。",
        ampersand: "字串裡的 `&` 會使篩選條件提前結束。請寫成 `%26`。",
      }[flaw],
    }),
    "filter-parenthesis": ({ flaw }) => ({
      title: "`$filter` 中的括號",
      text: flaw === "unclosed" ? "這個左括號沒有對應的右括號。" : "這個右括號沒有對應的左括號。",
    }),
    "filter-property": ({ flaw }) => ({
      title: "`$filter` 中的屬性",
      text: {
        unknown: "此作業的文件未將這個屬性列為可用於 `$filter`。",
        case: "文件中這個屬性的大小寫不同。",
        "not-filterable": "此作業會傳回這個屬性，但無法依此屬性篩選。",
      }[flaw],
      ...(flaw === "not-filterable" && { steps: ["移除此屬性，改在自己的程式碼中篩選結果。"] }),
    }),
    "filter-date": ({ flaw }) => ({
      title: "`$filter` 中的日期",
      text: {
        quoted: "放在引號中的日期是字串，可能無法與時間比較。",
        zone: "缺少時區，例如代表 UTC 的 `Z`。",
        plus: "在 URL 中，`+` 代表空格，因此會失去時區。請寫成 `%2B`。",
        form: "日期寫成 `2026-01-31T00:00:00Z`。",
        old: "這是 OData 2 的寫法。OData 4 只寫日期本身。",
      }[flaw],
    }),
    "filter-encoding": ({ flaw }) => ({
      title: "`$filter` 的編碼",
      text:
        flaw === "plus"
          ? "本應是空格的地方，API 收到的是加號。空格寫成 `%20`。"
          : "解碼後仍留有編碼：篩選條件以百分比編碼了兩次。",
    }),
    "filter-position": ({ position }) => ({
      title: "API 指出的 `$filter` 位置",
      text: `訊息指向位置 ${number(position)} (從 0 起算)。`,
    }),
    "query-option": ({ flaw, name, maximum }) => {
      const option = code(name);
      const words: Record<typeof flaw, { title: string; text?: string; steps?: string[] }> = {
        misspelt: { title: "查詢參數拼錯" },
        unknown: {
          title: "未知的查詢選項",
          text: `以 \`$\` 開頭的名稱保留給 OData 使用，而 OData 沒有選項 ${option}。`,
        },
        dollar: { title: "查詢選項缺少 `$`", text: "OData 選項以 `$` 開頭。" },
        case: { title: "查詢選項的大小寫不符", text: "OData 選項使用小寫。" },
        "not-taken": {
          title: "可能不支援的查詢選項",
          text: `此作業的文件未提及 ${option}，或未提及這個值。`,
          steps: [`移除 ${option}，然後重試。`],
        },
        maximum: {
          title: `${option} 超過上限`,
          text: `此作業每次呼叫最多傳回 ${number(maximum)} 個項目。`,
          steps: ["使用 `$skip` 再次呼叫以取得其餘項目，或依 `@odata.nextLink` 繼續取得。"],
        },
        value: { title: "查詢選項的值", text: `值不符合 ${option} 接受的格式。` },
        repeated: { title: "重複的查詢選項", text: `${option} 只能指定一次。` },
        empty: {
          title: "空的查詢選項",
          text: `${option} 沒有值。`,
          steps: ["移除此選項，或指定值。"],
        },
        missing: { title: "缺少查詢參數", text: `此作業要求 URL 中必須有 ${option}。` },
      };
      return words[flaw];
    },
    "path-leftover": ({ flaw }) => {
      const isValue = flaw === "template" || flaw === "word" || flaw === "empty";
      return {
        title: isValue ? "路徑中缺少值" : "路徑中的多餘字元",
        text: {
          template: "路徑中應填入值的地方是預留位置。",
          word: "呼叫端程式的變數沒有值，路徑中因此出現了代表「空值」的字。",
          empty: "路徑中有一段是空的：斜線之間可能缺少識別碼。",
          slash: "路徑中多了一個斜線。",
          space: "路徑中有一段以空格或看不見的字元開頭或結尾。",
          quotes: "路徑中有一段包在引號中。",
        }[flaw],
        ...(isValue && { steps: ["在此處填入實際的值。"] }),
      };
    },
    "unknown-path": ({ flaw }) => ({
      title: "文件未列出的路徑",
      text: {
        api: "在此主機上，所有路徑都以 `/api/` 開頭。",
        doubled: "`/api` 出現兩次。",
        version: "在文件中，此作業屬於其他版本。",
        nearest: "文件中沒有此路徑。這是最接近的路徑。",
        none: "文件中沒有此路徑，也沒有相近的路徑。",
      }[flaw],
    }),
    method: ({ isStated }) => ({
      title: "HTTP 方法錯誤",
      text: isStated ? "回應列出了此路徑接受的方法。" : "文件為此路徑列出的是其他方法。",
    }),
    host: ({ flaw }) => ({
      title: "此作業的主機錯誤",
      text: {
        "endpoint-only": "此主機提供適用於端點的 Defender。此作業屬於 Defender XDR。",
        "xdr-only": "此主機提供 Defender XDR。此作業屬於適用於端點的 Defender。",
        graph: "此路徑屬於 Microsoft Graph。",
        legacy: "此主機名稱是舊名稱，目前仍會回應，但可能不是所有功能都能使用。",
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
      return { title: "識別碼的格式錯誤", text: sentences(expected[wanted], found[seen]) };
    },

    // Token, permission and tenant.
    "missing-token": ({ saved }) => ({
      title: "缺少標頭 `Authorization`",
      text: saved
        ? "記錄的要求中沒有此標頭。有些工具在儲存檔案時會略去此標頭，因此當時可能已傳送。"
        : "呼叫未附上權杖，因此 API 不知道呼叫端是誰。",
      steps: ["取得存取權杖，並以 `Authorization: Bearer <token>` 傳送。"],
    }),
    "malformed-token": ({ flaw }) => ({
      title: "標頭 `Authorization` 的格式錯誤",
      text: {
        scheme: "標頭必須以 `Bearer` 開頭，接著是一個空格，然後是權杖。",
        "doubled-scheme": "標頭中出現兩次 `Bearer`。",
        quoted: "權杖放在引號中。",
        "line-break": "標頭中有換行。",
        space: "權杖中間有空格。",
        empty: "標頭中沒有權杖。",
        "not-a-jwt": "傳送的不是完整的權杖 (JWT)：可能遭截斷、已損毀，或並非權杖。",
        signature: "API 無法驗證簽章。權杖經過變更、遭截斷，或是針對其他服務核發的。",
      }[flaw],
      steps: ["將登入服務在 `access_token` 中傳回的權杖原樣傳送，前面加上 `Bearer` 和一個空格。"],
    }),
    "expired-token": ({ seconds }) => ({
      title: "權杖已過期",
      text: seconds === undefined ? "API 指出權杖已過期。" : `權杖在此呼叫前 ${duration(seconds)}就已過期。`,
      steps: ["取得新的權杖，然後重試。", "在 `exp` 的時間即將到來前更新權杖。"],
    }),
    "early-token": ({ seconds }) => ({
      title: "權杖尚未生效",
      text: `權杖在此呼叫後 ${duration(seconds)}才生效。其中一方的時鐘可能不準。`,
      steps: ["檢查取得權杖的電腦時鐘是否準確。", "取得新的權杖。"],
    }),
    "token-audience": ({ made, api }) => ({
      title: "權杖的資源不符",
      text:
        made && made !== api
          ? `此權杖的資源是${products[made]}，但呼叫的是${products[api]}。`
          : `呼叫的是${products[api]}，此 API 不接受這個對象 (\`aud\`) 的權杖。`,
      steps: [`要求權杖時，將資源指定為${products[api]}。權限也必須在該 API 授與。`],
    }),
    "wrong-cloud": ({ from, to }) => ({
      title: "雲端錯誤",
      text: from
        ? `傳送的內容屬於${clouds[from]}，但呼叫的是${clouds[to]}。不同雲端不接受彼此的權杖。`
        : `租用戶不屬於${clouds[to]}。`,
      steps: ["使用租用戶所屬雲端的登入主機、資源和 API 主機。"],
    }),
    "conditional-access": ({ want }) => {
      const wants: Record<typeof want, { text: string; step: string }> = {
        claims: {
          text: "權杖尚未過期，但有原則要求重新登入，並提供額外的宣告。",
          step: "要求新的權杖並讓使用者登入，帶上標頭 `WWW-Authenticate` 中 `claims` 的值。",
        },
        mfa: {
          text: "有原則要求多重要素驗證，或由使用者以其他方式確認。",
          step: "讓使用者以互動方式登入，並帶上回應中 `claims` 的值。",
        },
        device: {
          text: "有原則要求已註冊、已加入或符合規範的裝置。",
          step: "從受控裝置登入，或向管理員詢問此原則。",
        },
        "sign-in": {
          text: "沒有可直接使用的工作階段，必須由使用者登入。",
          step: "讓使用者以互動方式登入。",
        },
        blocked: {
          text: "租用戶的原則封鎖了這次登入。",
          step: "向管理員詢問套用了哪個原則：Microsoft Entra 的登入記錄會列出。",
        },
      };
      return { title: "條件式存取", text: wants[want].text, steps: [wants[want].step] };
    },
    "tenant-state": ({ state, name }) => {
      const states: Record<typeof state, { title: string; step: string }> = {
        inactive: {
          title: "租用戶未啟用",
          step: "確認核發權杖的租用戶有適用於端點的 Defender 授權方案，且產品已完成設定。",
        },
        license: { title: "缺少授權方案", step: "檢查租用戶的授權方案。" },
        onboarding: {
          title: "租用戶尚未完成設定",
          step: "在 Microsoft Defender 入口網站完成產品的設定。",
        },
        premium: {
          title: "缺少進階授權方案",
          step: "檢查租用戶的 Microsoft Entra ID 授權方案。",
        },
      };
      return {
        title: states[state].title,
        text: sentences(name !== "" && `API 指出 ${code(name)}。`, "換新權杖或新增權限都無法解決。"),
        steps: [states[state].step],
      };
    },
    "missing-permission": ({ kind, needed, none }) => ({
      title: none ? "權杖沒有權限" : "缺少權限",
      text: sentences(
        none && "權杖沒有任何權限：通常是未新增權限，或管理員尚未同意。",
        !none && kind === "application" && "權杖中的應用程式權限都不足以執行此作業。",
        !none && kind === "delegated" && "權杖中委派的權限都不足以執行此作業。",
        kind === "unknown" && "回應未指出原因。在此作業中，這通常表示缺少權限。",
      ),
      steps: [
        needed
          ? `在應用程式註冊中，將 ${code(needed)} 新增為${kind === "delegated" ? "委派的權限" : "應用程式權限"}。`
          : "在應用程式註冊中，新增此作業的文件所列的權限。",
        "請管理員授與同意，然後取得新的權杖：舊權杖不會獲得新權限。",
      ],
    }),
    "user-role": ({ role }) => ({
      title: "使用者角色或裝置群組",
      text: sentences(
        "如果是使用者的權杖，該使用者的角色也有影響。",
        role && `文件列出的角色權限是 ${code(role)}。`,
      ),
      steps: ["在 Microsoft Defender 入口網站檢查使用者的角色，以及該使用者能否存取該裝置群組。"],
    }),
    "disabled-feature": ({ feature, name }) => ({
      title: "功能已停用",
      text:
        feature === "live-response"
          ? "此租用戶已停用即時回應。"
          : name
            ? `API 指出 ${code(name)}。`
            : "租用戶沒有此功能，或此功能已停用。問題不在於缺少權限。",
      steps: [
        feature === "live-response"
          ? "在 Microsoft Defender 入口網站的進階功能中啟用即時回應；伺服器另有專用的開關。"
          : "檢查 Microsoft Defender 入口網站的進階功能，以及租用戶的授權方案。",
      ],
    }),
    "disallowed-operation": ({ automation, reason }) => ({
      title: automation ? "裝置沒有自動化層級" : "不允許此作業",
      text: reason ? `API 指出原因：${code(reason)}` : undefined,
      steps: [automation ? "將裝置指派給具有補救層級的裝置群組。" : "排除 API 指出的原因；重試沒有幫助。"],
    }),
    "device-platform": ({ platform }) => ({
      title: "不支援的平台",
      text: platform ? `裝置執行的是 ${code(platform)}，該平台沒有這個動作。` : "裝置的平台沒有這個動作。",
      steps: ["先依 `osPlatform` 選取裝置，再呼叫此動作。"],
    }),
    "client-version": ({ action, version }) => ({
      title: "用戶端版本太舊",
      text: version
        ? `${action ? `動作 ${code(action)} ` : "此動作"}需要裝置上有 ${code(version)} 版或更新版本。`
        : undefined,
      steps: ["更新裝置上的 Microsoft Defender，然後重試。"],
    }),

    // Limits and faults of the server.
    "rate-limit": ({ allowed, period, perMinute, perHour, minute, hour, until }) => ({
      title: "已達呼叫上限",
      text: sentences(
        allowed !== undefined &&
          period !== undefined &&
          `API 允許 ${duration(period)}內呼叫 ${number(allowed)} 次。`,
        allowed === undefined &&
          perMinute !== undefined &&
          `文件允許每分鐘呼叫 ${number(perMinute)} 次${perHour === undefined ? "" : `、每小時 ${number(perHour)} 次`}。`,
        allowed === undefined &&
          perMinute === undefined &&
          perHour !== undefined &&
          `文件允許每小時呼叫 ${number(perHour)} 次。`,
        minute !== undefined &&
          hour !== undefined &&
          hour > 0 &&
          `此分頁在過去 1 分鐘內呼叫了 ${number(minute)} 次，過去 1 小時內呼叫了 ${number(hour)} 次。應用程式的其他用戶端也會計入。`,
      ),
      steps: [
        until === undefined
          ? "下一次呼叫前先等候一分鐘，之後每次收到 429 都等候更久。"
          : "等到回應指出的時間，再發出下一次呼叫。",
        "減少呼叫次數：先篩選、使用較大的分頁，並保留結果。",
      ],
    }),
    "early-retry": ({ seconds }) => ({
      title: "太早重試",
      text: `先前的回應要求等候，但此呼叫早了 ${duration(seconds)}。時間未到就呼叫，限制會持續生效。`,
      steps: ["等足 `Retry-After` 指出的時間。"],
    }),
    "server-fault": ({ retriable, succeeded, failed, since }) => ({
      title: "伺服器端的錯誤",
      text: sentences(
        succeeded !== undefined &&
          succeeded > 0 &&
          `同一個呼叫在這段記錄期間成功過 ${number(succeeded)} 次${since === undefined ? "" : `，最近一次在此呼叫前 ${duration(since)}`}。`,
        succeeded !== undefined &&
          succeeded > 0 &&
          failed !== undefined &&
          `此後失敗了 ${number(failed)} 次。`,
        succeeded === 0 &&
          failed !== undefined &&
          failed > 1 &&
          `同一個呼叫在這段記錄期間失敗了 ${number(failed)} 次，從未成功。原因可能在要求本身。`,
      ),
      steps: [
        retriable ? "稍候再重試，且每次都等候更久。" : "請勿原封不動地重送：此錯誤不會自行消失。",
        "如果仍然失敗，請聯絡 Microsoft 支援服務，並提供追蹤識別碼。",
      ],
    }),

    // Advanced hunting.
    "query-name": ({ kind, operator }) => {
      const kinds: Record<typeof kind, string> = {
        table: "進階搜捕沒有這個資料表，或此租用戶中沒有。",
        column: "在查詢的這個位置沒有此資料行。",
        function: "沒有這個函式。",
        name: "在查詢的這個位置無法辨識此名稱。",
      };
      return {
        title: "查詢中的未知名稱",
        text: sentences(kinds[kind], operator && `運算子是 ${code(operator)}。`, "大小寫視為不同。"),
        steps: ["修正名稱；Microsoft Defender 入口網站的結構描述參考列出了資料表和資料行。"],
      };
    },
    "query-syntax": ({ problem, line, column }) => {
      const problems = {
        quote: "此處開始的字串沒有結尾引號。",
        bracket: "此處的括號沒有成對。",
        pipe: "管線符號後面沒有運算子。",
        operator: "這不是查詢語言的運算子。",
      };
      return {
        title: "查詢的語法錯誤",
        text: sentences(
          problem && problems[problem],
          line !== undefined &&
            column !== undefined &&
            `位置在查詢的第 ${number(line)} 行第 ${number(column)} 欄。`,
        ),
        steps: ["修正查詢；在 Microsoft Defender 入口網站執行查詢，即可看到錯誤的位置。"],
      };
    },
    "heavy-query": ({ reason, said, operator }) => {
      const reasons: Record<typeof reason, string> = {
        timeout: "查詢執行太久，已遭停止。原封不動地重試通常沒有幫助。",
        size: "結果超過 API 能傳回的大小。",
        resources: "查詢耗用太多資源，已遭停止。",
      };
      return {
        title: "查詢負擔過重",
        text: sentences(
          said ? reasons[reason] : "查詢可能執行太久；若是如此，原封不動地重試沒有幫助。",
          operator && `API 指出運算子 ${code(operator)}。`,
        ),
        steps: [
          "縮小查詢範圍：縮短時間範圍、先篩選、減少聯結。",
          "減少傳回的資料：使用 `project`、`summarize` 或 `take`。",
        ],
      };
    },
    "processing-quota": ({ wait }) => ({
      title: "處理時間已用完",
      text: sentences("租用戶的搜捕查詢已用完處理時間。", wait && `API 指出的等候時間是 ${code(wait)}。`),
      steps: ["先等候，之後執行負擔較輕的查詢。"],
    }),

    // Network and browser.
    "no-connection": ({ fault, headers }) => {
      const faults: Record<typeof fault, { text: string; step: string }> = {
        name: { text: "無法解析主機名稱。", step: "檢查主機名稱的拼寫、DNS 伺服器和 VPN。" },
        refused: { text: "無法連線到伺服器。", step: "檢查網路、防火牆和連接埠。" },
        broken: {
          text: "回應尚未完整，連線就已中斷。",
          step: "重試；如果一再發生，檢查 Proxy 和防火牆。",
        },
        timeout: { text: "伺服器未在時限內回應。", step: "檢查網路和 Proxy，然後重試。" },
        certificate: {
          text: "瀏覽器不信任憑證或加密連線。",
          step: "檢查時鐘，以及是否有 Proxy 以自己的憑證檢查流量。",
        },
        blocked: {
          text: "擴充功能 (例如廣告封鎖程式) 或管理員封鎖了此呼叫。",
          step: "在該處允許此主機。",
        },
        policy: {
          text: "網頁或瀏覽器的原則封鎖了此呼叫。伺服器未收到呼叫，或其回應未交給網頁。",
          step: "檢查網頁的 `Content-Security-Policy`：`connect-src` 必須列出此主機。",
        },
        offline: { text: "電腦離線，或切換了網路。", step: "檢查連線，然後重試。" },
        proxy: { text: "Proxy 未讓此呼叫通過。", step: "檢查 Proxy 設定。" },
        cors: {
          text: "伺服器對 CORS 預檢的回應很可能不允許此呼叫，因此瀏覽器未送出呼叫。",
          step: "從伺服器或指令碼呼叫 API：許多 Defender API 不接受來自網頁的呼叫。",
        },
        unknown: {
          text: "瀏覽器未指出更具體的原因。",
          step: "在「網路」面板中查看同一個呼叫。",
        },
      };
      return {
        title: "未收到回應",
        text: sentences(faults[fault].text, headers !== "" && `網頁要傳送的標頭：${code(headers)}。`),
        steps: [faults[fault].step],
      };
    },
    "cors-header": ({ header, status }) => ({
      title: "回應未交給網頁",
      text: `伺服器以 ${code(String(status))} 回應，但 ${code(header)} 未允許此網頁。網頁只看到「Failed to fetch」。`,
      steps: ["先解決錯誤本身。", "若要讓網頁讀取回應，請透過自己的伺服器呼叫 API。"],
    }),
    "preflight-status": ({ status }) => ({
      title: "預檢遭拒",
      text: `伺服器以 ${code(String(status))} 回應瀏覽器的預檢；只有 200 到 299 的狀態碼會放行呼叫。這與權杖無關：預檢不會附上權杖。`,
      steps: ["檢查主機和路徑。", "從伺服器或指令碼呼叫 API，不要從網頁呼叫。"],
    }),

    // Sign-in.
    "form-body": ({ json }) => ({
      title: "本文不是表單",
      text: json ? "本文是 JSON，但權杖端點只讀取表單欄位。" : "權杖端點只讀取表單欄位，因此沒有讀到參數。",
      steps: [
        "以 `name=value&name=value` 傳送參數，並附上 `Content-Type: application/x-www-form-urlencoded`。",
      ],
    }),
    "sign-in-parameter": ({ name }) => ({
      title: `缺少參數 ${code(name)}`,
      text: "權杖要求中沒有這個參數。",
      steps: [`在表單本文中加入 ${code(name)}。`],
    }),
    "grant-type": () => ({
      title: "未知的 `grant_type`",
      text: "這個值必須完全照此寫法，並使用小寫。",
    }),
    "sign-in-scope": ({ fault }) => {
      const faults: Record<typeof fault, { title: string; text: string }> = {
        "not-default": {
          title: "範圍缺少 `/.default`",
          text: "應用程式的權杖只接受一個範圍：資源後面加上 `/.default`。權限來自應用程式註冊。",
        },
        "resource-at-v2": {
          title: "在 v2.0 端點使用 `resource`",
          text: "v2.0 端點使用 `scope`；`resource` 屬於舊版端點 `/oauth2/token`。",
        },
        "scope-at-v1": {
          title: "在 v1 端點使用 `scope`",
          text: "端點 `/oauth2/token` 使用 `resource`；`scope` 屬於 `/oauth2/v2.0/token`。",
        },
        several: {
          title: "多個資源的範圍",
          text: "一個權杖只適用於一個資源。請為每個資源分別要求權杖。",
        },
        unknown: {
          title: "未知的資源",
          text: "租用戶中沒有這個名稱的服務：名稱拼錯，或產品尚未在該租用戶中設定。",
        },
      };
      return faults[fault];
    },
    "sign-in-tenant": ({ fault }) => {
      const faults: Record<typeof fault, { title: string; text: string; step: string }> = {
        placeholder: {
          title: "租用戶仍是預留位置",
          text: "URL 中仍有範例的預留位置。",
          step: "將其換成租用戶識別碼。",
        },
        unknown: {
          title: "未知的租用戶",
          text: "登入服務不認得 URL 中的租用戶。",
          step: "檢查租用戶識別碼，以及租用戶是否屬於其他雲端。",
        },
        general: {
          title: "未指定租用戶",
          text: "`common` 和 `organizations` 未指出權杖適用於哪個租用戶。",
          step: "在 URL 中填入租用戶識別碼。",
        },
        "missing-app": {
          title: "應用程式不在此租用戶中",
          text: "URL 中的租用戶或 `client_id` 有誤，或應用程式尚未加入此租用戶。",
          step: "將兩者與 Microsoft Entra 中的應用程式註冊比對。",
        },
        "missing-user": {
          title: "使用者不在此租用戶中",
          text: "帳戶屬於其他租用戶。",
          step: "使用該租用戶的帳戶登入，或邀請使用者成為來賓。",
        },
      };
      const { title, text, step } = faults[fault];
      return { title, text, steps: [step] };
    },
    "sign-in-credential": ({ fault }) => {
      const faults: Record<typeof fault, { title: string; step: string }> = {
        "wrong-secret": {
          title: "用戶端密碼錯誤",
          step: "傳送用戶端密碼的值，而不是其識別碼；在表單本文中以百分比編碼。這個值只顯示一次，必要時請建立新的用戶端密碼。",
        },
        "expired-secret": {
          title: "用戶端密碼已過期",
          step: "在應用程式註冊中建立新的用戶端密碼。",
        },
        missing: {
          title: "缺少用戶端認證",
          step: "傳送 `client_secret` 或 `client_assertion`，或在應用程式註冊中允許公用用戶端流程。",
        },
        "public-client": {
          title: "公用用戶端傳送了用戶端密碼",
          step: "移除 `client_secret`：此應用程式註冊為公用用戶端。",
        },
        certificate: {
          title: "憑證未獲接受",
          step: "將簽署判斷提示 (assertion) 的憑證新增至應用程式註冊。",
        },
        clock: {
          title: "判斷提示 (assertion) 不在有效時間內",
          step: "檢查時鐘，並為每次要求建立新的判斷提示。",
        },
      };
      return { title: faults[fault].title, steps: [faults[fault].step] };
    },
    "missing-consent": ({ fault, app }) => {
      const faults: Record<typeof fault, { title: string; step: string }> = {
        missing: { title: "缺少同意", step: "請使用者或管理員同意應用程式的權限。" },
        admin: { title: "缺少管理員同意", step: "請管理員為應用程式授與同意。" },
        declined: { title: "同意遭拒", step: "重新登入並同意，或洽詢管理員。" },
        unlisted: {
          title: "權限不在應用程式註冊中",
          step: "在應用程式註冊中新增此 API 的權限，並授與同意。",
        },
        unassigned: {
          title: "使用者未指派給應用程式",
          step: "在 Microsoft Entra 中，將使用者指派給企業應用程式。",
        },
      };
      return {
        title: faults[fault].title,
        text: app ? `應用程式是 ${code(app)}。` : undefined,
        steps: [faults[fault].step],
      };
    },
    "sign-in-grant": ({ fault }) => {
      const faults: Record<typeof fault, string> = {
        expired: "授權碼、重新整理權杖或判斷提示 (assertion) 已過期。",
        used: "授權碼已使用過；授權碼只能使用一次。",
        invalid: "授權碼、重新整理權杖或判斷提示 (assertion) 對此要求無效。",
        revoked: "工作階段已結束，例如因為變更了密碼。",
      };
      return {
        title: "登入已失效",
        text: faults[fault],
        steps: ["重新登入，以取得新的授權碼或權杖。"],
      };
    },
  },
};
