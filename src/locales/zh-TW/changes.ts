import type { Change } from "../../core/compare/change.ts";
import type { CheckTexts, Verdicts } from "../shapes.ts";
import { brief, code, duration, list, number } from "./findings-phrases.ts";

const instead = (what: string, { before, now }: Change) => `${what}從 ${brief(before)} 變為 ${brief(now)}`;

function parameter(change: Change, place: string): string {
  const { how, name, before, now } = change;
  if (how === "added") return `${place}新增了 ${code(name)}`;
  if (how === "gone") return `${place}缺少 ${code(name)}`;
  if (how === "renamed") return `${brief(before)} 寫成了 ${brief(now)}`;
  if (how === "moved") return `${code(name)} 移到了 ${brief(now)}`;
  if (how === "emptied") return `${code(name)} 是空的`;
  return instead(`${code(name)} `, change);
}

function body(change: Change): string {
  if (change.name !== undefined) return parameter(change, "本文中");
  if (change.how === "gone") return "缺少本文";
  if (change.how === "added") return "傳送了本文";
  return change.how === "broken" ? "本文不再是有效的 JSON" : "本文的格式不同";
}

function token(change: Change): string {
  const { how, name, before } = change;
  if (how === "expired") return "權杖已過期";
  if (how === "renewed") return "權杖是新的";
  if (how === "older") return "權杖較舊";
  if (how === "form") return "權杖已損毀";
  if (name === "permissions") return `權杖缺少 ${brief(before)}`;
  if (how === "gone") return "未傳送權杖";
  if (how === "added") return "傳送了權杖";
  if (name === "app") return "權杖屬於另一個應用程式";
  if (name === "tenant") return "權杖屬於另一個租用戶";
  if (name === "kind") return "權杖的種類從應用程式變為使用者，或相反";
  return instead(name === "audience" ? "權杖的對象" : "`Authorization` 的驗證配置", change);
}

function header(change: Change): string {
  if (change.how === "gone") return `缺少 ${code(change.name)} 標頭`;
  if (change.how === "added") return `新增了 ${code(change.name)} 標頭`;
  return instead(`${code(change.name)} `, change);
}

const clauses: Readonly<Record<Change["part"], (change: Change) => string>> = {
  body,
  query: (change) => parameter(change, "URL 中"),
  header,
  token,
  method: (change) => instead("方法", change),
  host: (change) => instead("主機", change),
  version: (change) => instead("路徑中的版本", change),
  path: ({ before, now }) => `路徑中的 ${brief(before)} 變為 ${brief(now)}`,
  count: ({ name, before, now }) =>
    `${name === undefined ? "清單" : `${code(name)} `}的項目從 ${number(before)} 個增加為 ${number(now)} 個`,
  size: ({ before, now }) => `本文從 ${number(before)} 個位元組增加為 ${number(now)} 個`,
  rate: ({ before, now }) => `一分鐘內的呼叫從 ${number(before)} 次增加為 ${number(now)} 次`,
};
const listed = (changes: readonly Change[]) => list(changes.map((change) => clauses[change.part](change)));

export const changes = {
  heading: "前後比較",
  worked: (seconds: number, all: readonly Change[]) =>
    `呼叫在失敗前 ${duration(seconds)}曾成功；之後的變更：${listed(all)}。`,
  workedAlike: (seconds: number) => `呼叫在失敗前 ${duration(seconds)}曾以相同結構的要求成功。`,
  succeeded: (time: string) => `${time} 成功`,
  passed: (time: string) => `${time} 重試成功`,
  difference: (all: readonly Change[]) => `關鍵差異：${listed(all)}。`,
  differenceUnknown: "其間沒有值得注意的變更。",
  passing: "要求相同：這是暫時性的錯誤。",
  joined: (said: string, sentence: string) => `${said}。${sentence}`,
  follows: {
    token: "原因是先前失敗的權杖要求。",
    throttle: "原因是先前達到的上限。",
    session: "原因是入口網站的工作階段先前已結束。",
  },
  begins: "之後的錯誤是由此錯誤造成的。",
  showFirst: "顯示第一個錯誤",
  open: (open: number, all: number) => `${number(all)} 筆中有 ${number(open)} 筆尚未解決`,
};

export const changeFindings = {
  "changed-since": () => ({
    text: "呼叫在此變更之前曾成功，因此原因可能是此變更。",
    steps: ["復原變更，然後重試呼叫。"],
  }),
  "follow-up": ({ kind }) => ({
    text: "請先解決第一個錯誤；解決後，其他錯誤也會消失。",
    steps: [
      kind === "token" ? "先解決失敗的權杖要求，再以新的權杖重試。" : "重新登入入口網站，然後重新載入頁面。",
    ],
  }),
} satisfies Partial<CheckTexts>;

export const changeVerdicts = {
  "changed-since": ({ args }) =>
    `呼叫在失敗前 ${duration(args.seconds)}曾成功；之後的變更：${listed(args.changes.slice(0, 2))}`,
  "follow-up": ({ args }) =>
    args.kind === "token"
      ? `沒有有效的權杖：權杖要求在此呼叫前 ${duration(args.seconds)}失敗`
      : `入口網站的工作階段在此呼叫前 ${duration(args.seconds)}已結束`,
} satisfies Partial<Verdicts>;
