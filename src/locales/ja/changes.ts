import type { Change } from "../../core/compare/change.ts";
import type { CheckTexts, Verdicts } from "../shapes.ts";
import { brief, code, duration, list, number } from "./findings-phrases.ts";

const instead = (what: string, { before, now }: Change) =>
  `${what} が ${brief(before)} ではなく ${brief(now)} になっている`;

function parameter(change: Change, place: string): string {
  const { how, name, before, now } = change;
  if (how === "added") return `${place} ${code(name)} が追加されている`;
  if (how === "gone") return `${place} ${code(name)} がない`;
  if (how === "renamed") return `${brief(before)} が ${brief(now)} と書かれている`;
  if (how === "moved") return `${code(name)} が ${brief(now)} に移動している`;
  if (how === "emptied") return `${code(name)} が空になっている`;
  return instead(code(name), change);
}

function body(change: Change): string {
  if (change.name !== undefined) return parameter(change, "本文に");
  if (change.how === "gone") return "本文がない";
  if (change.how === "added") return "本文が送信されている";
  return change.how === "broken" ? "本文が正しい JSON ではなくなっている" : "本文の形式が変わっている";
}

function token(change: Change): string {
  const { how, name, before } = change;
  if (how === "expired") return "トークンの有効期限が切れている";
  if (how === "renewed") return "トークンが新しくなっている";
  if (how === "older") return "トークンが以前のものになっている";
  if (how === "form") return "トークンが破損している";
  if (name === "permissions") return `トークンに ${brief(before)} がない`;
  if (how === "gone") return "トークンが送信されていない";
  if (how === "added") return "トークンが送信されている";
  if (name === "app") return "トークンが別のアプリケーションのものになっている";
  if (name === "tenant") return "トークンが別のテナントのものになっている";
  if (name === "kind")
    return "トークンの種類がアプリケーション用からユーザー用に、またはその逆に変わっている";
  return name === "audience"
    ? instead("トークンのオーディエンス", change).replace(" が", "が")
    : instead("`Authorization` のスキーム", change).replace(" が", "が");
}

function header(change: Change): string {
  if (change.how === "gone") return `ヘッダー ${code(change.name)} がない`;
  if (change.how === "added") return `ヘッダー ${code(change.name)} が追加されている`;
  return instead(code(change.name), change);
}

const what = (name: string) => (change: Change) => instead(name, change).replace(" が", "が");

const clauses: Readonly<Record<Change["part"], (change: Change) => string>> = {
  body,
  query: (change) => parameter(change, "URL に"),
  header,
  token,
  method: what("メソッド"),
  host: what("ホスト"),
  version: what("パスのバージョン"),
  path: what("パスの一部"),
  count: ({ name, before, now }) =>
    `${name === undefined ? "リスト" : `${code(name)} `}の項目が ${number(before)} 個から ${number(now)} 個に増えている`,
  size: ({ before, now }) => `本文が ${number(before)} バイトから ${number(now)} バイトに増えている`,
  rate: ({ before, now }) => `1 分間の呼び出しが ${number(before)} 回から ${number(now)} 回に増えている`,
};
const listed = (changes: readonly Change[]) => list(changes.map((change) => clauses[change.part](change)));

export const changes = {
  heading: "前後の比較",
  worked: (seconds: number, all: readonly Change[]) =>
    `失敗の ${duration(seconds)}前には成功していました。その後の変更点: ${listed(all)}。`,
  workedAlike: (seconds: number) =>
    `失敗の ${duration(seconds)}前には、同じ構成のリクエストで成功していました。`,
  succeeded: (time: string) => `${time} に成功`,
  passed: (time: string) => `${time} の再試行で成功`,
  difference: (all: readonly Change[]) => `成功につながった違い: ${listed(all)}。`,
  differenceUnknown: "その間に、手がかりになる変更はありませんでした。",
  passing: "リクエストは同じでした。一時的なエラーです。",
  joined: (said: string, sentence: string) => `${said}。${sentence}`,
  follows: {
    token: "原因は、先に失敗したトークン リクエストです。",
    throttle: "原因は、先に上限に達したことです。",
    session: "原因は、先にポータルのセッションが終了したことです。",
  },
  begins: "後のエラーは、このエラーが原因です。",
  showFirst: "最初のエラーを表示",
  open: (open: number, all: number) => `${number(all)} 件中 ${number(open)} 件が未解決`,
};

export const changeFindings = {
  "changed-since": () => ({
    text: "この変更の前は呼び出しが成功していたため、変更が原因の可能性があります。",
    steps: ["変更を元に戻してから、もう一度呼び出してください。"],
  }),
  "follow-up": ({ kind }) => ({
    text: "最初のエラーを解決してください。解決すれば、ほかのエラーもなくなります。",
    steps: [
      kind === "token"
        ? "トークン リクエストのエラーを解決し、新しいトークンでもう一度呼び出してください。"
        : "ポータルにもう一度サインインし、ページを再読み込みしてください。",
    ],
  }),
} satisfies Partial<CheckTexts>;

export const changeVerdicts = {
  "changed-since": ({ args }) =>
    `失敗の ${duration(args.seconds)}前には成功していました。その後の変更点: ${listed(args.changes.slice(0, 2))}`,
  "follow-up": ({ args }) =>
    args.kind === "token"
      ? `有効なトークンがありません (この呼び出しの ${duration(args.seconds)}前にトークン リクエストが失敗)`
      : `ポータルのセッションが、この呼び出しの ${duration(args.seconds)}前に終了しています`,
} satisfies Partial<Verdicts>;
