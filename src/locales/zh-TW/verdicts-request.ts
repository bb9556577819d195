import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import { bareText } from "../words.ts";
import {
  bare,
  brief,
  code,
  codes,
  either,
  mustBe,
  mustBeIn,
  number,
  some,
  within,
} from "./findings-phrases.ts";

const valueKinds = { hash: "雜湊值", ip: "IP 位址", domain: "網域名稱", url: "URL" };
const jsonKinds: Readonly<Record<JsonKind, string>> = {
  text: "字串",
  number: "數字",
  boolean: " `true` 或 `false`",
  date: "日期和時間",
  list: "清單",
  object: "物件",
  null: " `null`",
};
const jsonFaults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "右括號前有逗號",
  "missing-comma": "缺少逗號",
  quotes: "引號不正確",
  "unescaped-quote": "字串中有引號",
  "unquoted-name": "名稱沒有引號",
  "line-break": "字串中有換行",
  "control-character": "字串中有控制字元",
  escape: "未知的逸出序列",
  comment: "有註解",
  number: "JSON 不允許這種寫法的數字",
  literal: "JSON 不允許這個字",
  "byte-order-mark": "開頭有位元組順序標記 (BOM)",
  cut: "缺少結尾",
  extra: "結束之後還有文字",
  other: "出現不應有的字元",
};

/** Faults in the body, in a value, in the query and in the path. */
export const requestVerdicts = {
  "json-syntax": ({ args: { reason, line, column } }) =>
    `本文不是有效的 JSON：${jsonFaults[reason]} (第 ${number(line)} 行，第 ${number(column)} 欄)`,
  "body-missing": ({ args }) =>
    ({
      null: "本文只有 null 值，但此作業需要 JSON 物件",
      empty: "本文是空的，但此作業需要 JSON 物件",
      none: "要求沒有本文，但此作業需要 JSON 物件",
    })[args.how],
  "body-form": ({ args }) =>
    ({
      twice: "本文經過兩次 JSON 編碼",
      form: "本文是網頁表單，但此作業需要 JSON 物件",
      "printed-object": "本文是物件的名稱，而不是其 JSON",
      list: "本文只有一份清單，但此作業需要 JSON 物件",
      "one-object": "本文是包含一個物件的清單，但此作業需要物件本身",
      objects: "本文是物件清單，但此作業每次呼叫只接受一個物件",
      text: "本文是純文字，但此作業需要 JSON 物件",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `要求沒有 \`Content-Type\`；應為 ${brief(expected?.[0])}`,
      wrong: `\`Content-Type\` 是 ${brief(sent)}；應為 ${brief(expected?.[0])}`,
      boundary: "`Content-Type` 未指出表單的界限 (boundary)",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) =>
    ({
      nested: `${some(names)} 不得放在 ${code(container)} 裡`,
      member: `${some(names)} 必須放在 ${code(container)} 裡`,
      query: `${some(names)} 必須放在本文中，而不是 URL 中`,
      url: `${some(names)} 必須放在 URL 中，而不是本文中`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) => `本文含有兩個只有大小寫不同的 ${code(args.name)}`,
  "parameter-unknown": ({ args }) =>
    args.whole ? "要求本文似乎包含整個物件，而不只是變更的部分" : `此作業的文件未列出參數 ${code(args.name)}`,
  "parameter-missing": ({ args: { names, empty, oneOf, container } }) =>
    oneOf
      ? container
        ? `${brief(container)} 中缺少 ${either(names.map(brief))}`
        : `必須提供 ${either(names.map(brief))}`
      : empty
        ? `${some(names)} 沒有值`
        : `缺少 ${some(names)}`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    wanted === "date" && got === "text"
      ? `${code(name)} 的值應為 ISO 8601 格式的日期和時間`
      : `${code(name)} 的值應為${jsonKinds[wanted]}，但要求傳送的是${jsonKinds[got]}`,
  "parameter-value": ({ args: { name, flaw }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (flaw === "ending") return `API 可能不再接受 ${code(name)} 的值 ${bare(sent)}`;
    if (flaw === "past") return `${code(name)} 是過去的時間：${bare(sent)}`;
    if (right && others.length === 0 && flaw !== "case")
      return `${code(name)} 的值 ${mustBe(bareText(sent), right)}`;
    if (flaw === "time-span") return `${code(name)} 的值 ${bare(sent)} 不是 ISO 8601 的時間長度`;
    return flaw === "case"
      ? `文件中 ${code(name)} 的值寫成 ${brief(right)}，而不是 ${bare(sent)}`
      : `文件未列出 ${code(name)} 的值 ${bare(sent)}`;
  },
  "joined-value": ({ args }) => `${code(args.name)} 的一段文字中有 ${number(args.count)} 個值`,
  "refused-value": ({ args: { name, others = [] }, sent }) => {
    const which = either([name, ...others].map(code));
    return sent === undefined ? `API 拒絕了 ${which} 的值` : `API 拒絕了 ${which} 的值 ${bare(sent)}`;
  },
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `${code(args.name)} 是 ${brief(sent)}，也就是物件的名稱，而不是其值`,
      secure: `${code(args.name)} 是 ${brief(sent)}，也就是受保護字串的名稱，而不是其文字`,
      placeholder: `${code(args.name)} 仍是預留位置 ${brief(sent)}`,
      unset: `${code(args.name)} 是 ${brief(sent)}：變數沒有值`,
      date: `${code(args.name)} 是 ${brief(sent)}，為 .NET 的日期格式；預期為 ISO 8601`,
      marker: `${code(args.name)} 是 ${brief(sent)}，代表用戶端未知的值`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `當 ${code(args.other)} 為 ${brief(args.value)} 時，${code(args.name)} 必須是 ${brief(expected?.[0])}`,
  "escaped-lines": ({ args }) => `${code(args.name)} 只有一行：其中是字元 ${code("\\n")}，而不是換行`,
  "detection-rule": ({ args, sent }) =>
    ({
      continuous: `連續執行的規則不能在查詢中使用 ${code(sent)}`,
      time: `查詢重新命名了時間資料行：${brief(sent)}`,
      identifier: `${brief(sent)} 不是受影響的資產的識別碼`,
      null: `${code(args.name)} 傳送的值是 ${code("null")}`,
      fields: `標題和描述以雙大括號引用了 ${number(args.count)} 個資料行；最多允許 ${number(3)} 個`,
      columns: `查詢在 ${code(sent)} 之後不再有 ${codes(args.name ?? "")}`,
      entities: sent
        ? `警示不能只有 ${some(sent.split(", "))} 這類實體`
        : "規則未對應任何可作為警示對象的實體",
      start: `規則的識別碼開頭是 ${code(args.name)}，而不是字母`,
      characters: `規則的識別碼含有不允許的字元 ${code(args.name)}`,
      length: `規則的識別碼過長：${number(args.count)} 個字元`,
    })[args.flaw],
  "query-cast": ({ args, sent }) =>
    ({
      path: `${brief(sent)} 在此處是文字，但查詢將其當作動態值使用`,
      key: `查詢依 ${brief(sent)} 分組、聯結或排序，但它是動態值`,
      entity: `查詢為實體傳回的 ${brief(sent)} 不是文字`,
    })[args.flaw],
  "subscription-resource": ({ sent }) => `訂閱 ${brief(sent)} 需要篩選條件或警示的識別碼`,
  "batch-size": ({ args: { received, allowed, name } }) =>
    `${name ? `${code(name)} ` : "要求"}包含 ${number(received)} 個項目；最多允許 ${number(allowed)} 個`,

  "empty-value": ({ args }) => `${valueKinds[args.kind]}${args.kind === "url" ? " " : ""}是空的`,
  "stray-characters": ({ args: { stray, kind }, expected }) => {
    const about = expected?.[0]
      ? `${valueKinds[kind]} ${brief(expected[0])} `
      : `${valueKinds[kind]}${kind === "url" ? " " : ""}`;
    return {
      invisible: `${about}傳送時夾帶了看不見的字元`,
      space: `${about}傳送時前後有空格或換行`,
      quotes: `${about}傳送時包在引號中`,
      defanged: `${about}以避免誤點的寫法傳送`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    `${brief(value)} 的類型不是 ${brief(sent)}${expected?.[0] ? `，而是 ${brief(expected[0])}` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `傳送的是 ${looksLike} 雜湊；應為 ${either(takes.map(({ name }) => name))}`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "雜湊值前面有演算法的名稱",
      separators: "雜湊值中有分隔符號",
      base64: "雜湊值採用 base64，而不是十六進位字元",
      character: `雜湊值的第 ${number(position)} 個字元 ${code(character)} 不是十六進位字元`,
      length: `雜湊值有 ${number(length)} 個字元，應為 ${either(takes.map((one) => number(one.length)))} 個`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted" ? `${brief(sent)} 必須放在單引號中` : `${brief(sent)} 不符合單一 IP 位址的格式`,
  "domain-name": ({ sent }) => `${brief(sent)} 不符合網域名稱的格式`,
  "url-value": ({ sent }) => `${brief(sent)} 不是完整且已編碼的 URL`,

  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.length === 1) return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "missing") return within("$filter", `的 ${brief(sent)} 前面缺少運算子`);
    if (args.flaw === "operand") return within("$filter", `的 ${brief(sent)} 旁邊缺少值`);
    return within("$filter", `的 ${brief(sent)} 不是運算子`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "有引號沒有結尾")
      : expected?.length === 1
        ? mustBeIn("$filter", sent, expected[0])
        : within("$filter", `的 ${brief(sent)} 引號不正確`),
  "filter-parenthesis": ({ args }) =>
    within("$filter", args.flaw === "unclosed" ? "有左括號沒有對應的右括號" : "有右括號沒有對應的左括號"),
  "filter-property": ({ args, certainty, sent, expected }) => {
    if (args.flaw === "beta") return `${brief(sent)} 只存在於 beta：請呼叫 ${brief(expected?.[0])}`;
    if (args.flaw !== "not-filterable" && expected?.length === 1)
      return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "unknown" && certainty === "certain") return `API 在此處沒有名為 ${brief(sent)} 的屬性`;
    return args.flaw === "not-filterable"
      ? `此作業無法依 ${brief(sent)} 篩選`
      : `此作業的文件未將 ${brief(sent)} 列為可篩選的屬性`;
  },
  "filter-value": ({ sent, expected }) =>
    expected?.length === 1
      ? mustBeIn("$filter", sent, expected[0])
      : within("$filter", `的 ${brief(sent)} 不是文件列出的值`),
  "filter-date": ({ args, sent, expected }) =>
    args.flaw === "kept"
      ? within("$filter", `的 ${brief(sent)} 可能早於記錄保留的資料`)
      : args.flaw === "early" && expected?.[0]
        ? within("$filter", `的 ${brief(sent)} 太早：API 只接受 ${brief(expected[0])} 之後的時間`)
        : expected?.length === 1
          ? mustBeIn("$filter", sent, expected[0])
          : within("$filter", `的 ${brief(sent)} 不是日期`),
  "filter-encoding": ({ args }) =>
    within("$filter", args.flaw === "plus" ? "，API 收到的是加號，而不是空格" : "的文字以百分比編碼了兩次"),
  "filter-position": ({ args, sent }) =>
    within("$filter", `，API 讀到位置 ${number(args.position)}${sent ? ` 的 ${brief(sent)}` : ""} 就停止`),
  "query-option": ({ certainty, args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    if (flaw === "beta") return `${brief(sent)} 只存在於 beta：請呼叫 ${brief(expected?.[0])}`;
    return {
      unknown: `OData 沒有 ${option} 這個選項`,
      "not-taken": certainty === "certain" ? `此作業不支援 ${option}` : `此作業可能不支援 ${option}`,
      maximum: `${option} 是 ${brief(sent)}；最多允許 ${number(maximum)}`,
      value: `${option} 不接受值 ${brief(sent)}`,
      repeated: `${option} 指定了兩次`,
      empty: `${option} 沒有值`,
      missing: `URL 缺少參數 ${option}`,
      inline: `${brief(sent)} 已包含在每個物件中；${option} 只接受相關物件`,
      unnamed: `URL 的等號前面缺少 ${option}`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `路徑中應填入值的地方仍是預留位置 ${brief(sent)}`,
      word: `路徑中應填入值的地方是 ${brief(sent)}`,
      object: `路徑中應填入值的地方是 ${brief(sent)}`,
      empty: "路徑中有一段是空的",
      slash: "路徑中多了一個斜線",
      space: `路徑中的 ${brief(sent)} 前後有空格或看不見的字元`,
      quotes: `路徑中的 ${brief(sent)} 包在引號中`,
      question: `${code(args.option)} 前面缺少問號`,
      encoded: "查詢成了路徑的一部分：其問號編碼為 `%3F`",
      ref: "路徑結尾缺少 `/$ref`",
    })[args.flaw],
  "unknown-path": ({ args: { flaw, segment }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "路徑不是以 `/api/` 開頭",
      incomplete: right
        ? `此路徑只是文件中某個路徑 (例如 ${brief(right)}) 的開頭`
        : "此路徑只是文件中某個路徑的開頭",
      doubled: `路徑中出現兩次 ${code(segment)}`,
      versions: "路徑中有兩個 API 版本",
      unversioned: right ? `路徑缺少 API 版本；文件中的路徑是 ${brief(right)}` : "路徑缺少 API 版本",
      "whole-id": `路徑中只應有 ${brief(right)} 的位置，放了完整的資源識別碼或 URL`,
      version: right ? `此作業在文件中的路徑是 ${brief(right)}` : "在文件中，此作業屬於其他版本",
      namespace: right
        ? `路徑中動作的命名空間錯誤；不含命名空間的路徑是 ${brief(right)}`
        : "路徑中動作的命名空間錯誤",
      form: "表單位於路徑中，而不是在本文中",
      "sign-in": `這些參數屬於互動式登入，其路徑是 ${brief(right ?? "")}`,
      nearest: right ? `文件中沒有此路徑；最接近的是 ${brief(right)}` : "文件中沒有此路徑",
      none: "文件中沒有此路徑，也沒有相近的路徑",
    }[flaw];
  },
  method: ({ args, sent, expected = [] }) =>
    args.isDocumented
      ? `文件為此路徑列出 ${brief(sent)}，但此資源不接受`
      : args.isUnknown
        ? `此路徑不接受 ${brief(sent)}`
        : `此路徑接受 ${some(expected)}，而不是 ${brief(sent)}`,
  host: ({ args, sent, expected }) =>
    args.flaw === "legacy"
      ? `${brief(sent)} 是舊的主機名稱；目前的名稱是 ${brief(expected?.[0])}`
      : `提供此作業的是 ${brief(expected?.[0])}，而不是 ${brief(sent)}`,
  "id-form": ({ args, sent }) => {
    const wanted: Record<typeof args.wanted, string> = {
      guid: " GUID",
      device: "裝置識別碼",
      alert: "警示識別碼",
      incident: "事件識別碼",
      indicator: "指標的識別碼",
      number: "數字",
      time: "時間",
      cve: " CVE 編號",
      recommendation: "建議的識別碼",
      software: "產品的識別碼",
      account: "單獨的帳戶名稱",
      other: "文件所列格式的值",
    };
    return `路徑中的 ${brief(sent)} 不是${wanted[args.wanted]}`;
  },
} satisfies Partial<Verdicts>;
