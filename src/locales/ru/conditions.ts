import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration } from "./findings-phrases.ts";

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw }) => ({
    text: flaw === "alone" ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["Отправьте `startTime` и `endTime` вместе или уберите оба параметра."]
        : flaw === "order"
          ? ["Отправьте более раннее время как `startTime`."]
          : flaw === "age"
            ? [
                "Укажите `startTime` не ранее чем за 7 дней до вызова: более старое содержимое прочитать нельзя.",
              ]
            : apiCodes.o365.AF20030.steps,
  }),
  "lost-zone": () => ({ text: "Записывайте знак плюса как `%2B` или отправляйте время в UTC, с `Z`." }),
  "missing-publisher": () => ({ steps: apiMessages.sharedPool().steps }),
  "missing-etag": () => ({ steps: apiMessages.incidentChanged().steps }),
  "other-tenant": () => ({
    steps: [
      "Получите токен в арендаторе, к которому относится вызов, или исправьте арендатор либо подписку в пути.",
    ],
  }),
};

export const conditionVerdicts: Pick<Verdicts, keyof typeof conditionFindings> = {
  "time-range": ({ args }) =>
    ({
      alone: "`startTime` и `endTime` нужно указывать вместе",
      order: "`endTime` раньше, чем `startTime`",
      span: `Между \`startTime\` и \`endTime\` ${duration((args.hours ?? 0) * 3600)}, а разрешено не более 24 часов`,
      age: `\`startTime\` раньше вызова на ${duration((args.hours ?? 0) * 3600)}, а разрешено не более 7 дней`,
    })[args.flaw],
  "lost-zone": ({ args: { name } }) =>
    `Часовой пояс в ${code(name)} теряется: неэкранированный \`+\` в URL-адресе означает пробел`,
  "missing-publisher": () =>
    "В строке запроса нет `PublisherIdentifier`, поэтому у вызова общий лимит со всеми остальными",
  "missing-etag": () => "В теле нет `etag`, поэтому служба не может определить, актуально ли оно",
  "other-tenant": ({ sent, expected }) =>
    `Токен выдан в арендаторе ${brief(sent)}, а вызов относится к арендатору ${brief(expected?.[0])}`,
};
