import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration } from "./findings-phrases.ts";

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw }) => ({
    text: flaw === "alone" ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["`startTime` と `endTime` を両方送信するか、両方省略してください。"]
        : flaw === "order"
          ? ["早い方の時刻を `startTime` として送信してください。"]
          : flaw === "age"
            ? [
                "`startTime` には、呼び出しの 7 日前以降の時刻を指定してください。それより古いコンテンツは読み取れません。",
              ]
            : apiCodes.o365.AF20030.steps,
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
      order: "`endTime` が `startTime` より前です",
      span: `\`startTime\` と \`endTime\` の間隔が ${duration((args.hours ?? 0) * 3600)}ですが、許可されるのは 24 時間以内です`,
      age: `\`startTime\` が呼び出しの ${duration((args.hours ?? 0) * 3600)}前ですが、許可されるのは 7 日前までです`,
    })[args.flaw],
  "lost-zone": ({ args: { name } }) =>
    `URL のエスケープされていない \`+\` は空白を意味するため、${code(name)} のタイム ゾーンが失われています`,
  "missing-publisher": () =>
    "クエリ文字列に `PublisherIdentifier` がないため、この呼び出しはほかのすべての呼び出し元と 1 つの上限を共有します",
  "missing-etag": () => "本文に `etag` がないため、サービスは内容が最新かどうかを判断できません",
  "other-tenant": ({ sent, expected }) =>
    `トークンはテナント ${brief(sent)} で発行されましたが、呼び出しの対象はテナント ${brief(expected?.[0])} です`,
};
