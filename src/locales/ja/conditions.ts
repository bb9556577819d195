import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration, either, number } from "./findings-phrases.ts";

/** What the page of a web server says about the call, and what to do. */
const pageReasons = {
  body: "リクエスト本文が大きすぎます",
  query: "URL のクエリ文字列が長すぎます",
  url: "URL が長すぎます",
  headers: "リクエスト ヘッダーが長すぎます",
  escape: "URL に二重にエンコードされた文字があります",
  characters: "URL に使用できない文字があります",
  sequence: "URL にブロックされている部分があります",
  method: "メソッドがブロックされています",
  extension: "パスの末尾のファイル拡張子がブロックされています",
  upstream: "背後のサービスに接続できませんでした",
  busy: "待機中のリクエストが多すぎます",
};
const pageSteps = {
  body: "一度に送信するデータを減らしてください。",
  query: "クエリを短くしてください。長い `$filter` は分割し、不要なオプションは省いてください。",
  url: "URL を短くしてください。長い `$filter` を分割するか、操作で可能なら値を本文に入れてください。",
  headers: "ヘッダーを減らすか短くしてください。ロールやグループの多いトークンは長くなります。",
  escape:
    "URL の値は 1 回だけエンコードしてください。16 進数 2 桁の前の `%25` は、エンコードされた `%` です。",
  characters: "URL の値をエンコードしてください。",
  sequence: "パスとクエリに `..` や `:` などの文字がないか確認し、値をエンコードしてください。",
  method: "ドキュメントに記載されたメソッドを使用してください。",
  extension: "パスの末尾が、サーバーがブロックするファイル名になっていないか確認してください。",
  upstream: "後でもう一度呼び出してください。呼び出しはサービスに届いていません。",
  busy: "後でもう一度呼び出し、同時に行う呼び出しを減らしてください。",
};

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw, names, days = 7 }) => ({
    text: flaw === "alone" || names ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["`startTime` と `endTime` を両方送信するか、両方省略してください。"]
        : flaw === "order"
          ? [`早い方の時刻を ${code(names?.start ?? "startTime")} として送信してください。`]
          : flaw === "age"
            ? [
                `${code(names?.start ?? "startTime")} には、呼び出しの ${number(days)} 日前以降の時刻を指定してください。それより古いデータは読み取れません。`,
              ]
            : apiCodes.o365.AF20030.steps,
  }),
  "taken-name": ({ names, isUnsaid }) => ({
    text:
      names.length > 1 && names.some((name) => name.endsWith("alertTemplate.title"))
        ? "カスタム検出ルールには、一意の名前と一意のアラート タイトルが必要です。"
        : undefined,
    steps: [
      ...(isUnsaid
        ? [
            "まず `GET` で既存のオブジェクトを確認してください。以前の試行がエラーになっても、作成されている可能性があります。",
            "古いオブジェクトを削除した直後は、その名前がまだ予約されている可能性があります。1 分待ってから再試行してください。",
          ]
        : []),
      "別の値にするか、この値を持つ既存のオブジェクトを更新してください。",
    ],
  }),
  "server-page": ({ flaw, length }) => ({
    text: length === undefined ? undefined : `長さは ${number(length)} 文字です。`,
    steps: [pageSteps[flaw]],
  }),
  "lost-zone": () => ({ text: "`%2B` と書くか、時刻を UTC にして `Z` を付けて送信してください。" }),
  "missing-publisher": () => ({ steps: apiMessages.sharedPool().steps }),
  "missing-etag": () => ({ steps: apiMessages.incidentChanged().steps }),
  "other-tenant": () => ({
    steps: [
      "呼び出しの対象のテナントでトークンを取得するか、パスのテナントまたはサブスクリプションを修正してください。",
    ],
  }),
};

export const conditionVerdicts: Pick<Verdicts, keyof typeof conditionFindings> = {
  "time-range": ({ args }) =>
    ({
      alone: "`startTime` と `endTime` は両方を指定する必要があります",
      order: `${code(args.names?.end ?? "endTime")} が ${code(args.names?.start ?? "startTime")} より前です`,
      span: `\`startTime\` と \`endTime\` の間隔が ${duration((args.hours ?? 0) * 3600)}ですが、許可されるのは 24 時間以内です`,
      age: `${code(args.names?.start ?? "startTime")} が呼び出しの ${duration((args.hours ?? 0) * 3600)}前ですが、許可されるのは ${number(args.days ?? 7)} 日前までです`,
    })[args.flaw],
  "taken-name": ({ args }) =>
    args.isUnsaid
      ? `${either(args.names.map(code))} のこの値は、別のオブジェクトですでに使用されている可能性があります`
      : `${either(args.names.map(code))} のこの値は、別のオブジェクトですでに使用されています`,
  "server-page": ({ args: { flaw, number: shown } }) =>
    `Web サーバーは呼び出しを API に渡しませんでした: ${pageReasons[flaw]}${shown ? ` (${code(shown)})` : ""}`,
  "lost-zone": ({ args: { name } }) =>
    `URL のエスケープされていない \`+\` は空白を意味するため、${code(name)} のタイム ゾーンが失われています`,
  "missing-publisher": () =>
    "クエリ文字列に `PublisherIdentifier` がないため、この呼び出しはほかのすべての呼び出し元と 1 つの上限を共有します",
  "missing-etag": () => "本文に `etag` がないため、サービスは内容が最新かどうかを判断できません",
  "other-tenant": ({ sent, expected }) =>
    `トークンはテナント ${brief(sent)} で発行されましたが、呼び出しの対象はテナント ${brief(expected?.[0])} です`,
};
