import type { Verdicts } from "../shapes.ts";
import type { ConditionFindings } from "../texts.ts";
import { apiCodes, apiMessages } from "./apis.ts";
import { brief, code, duration, either, number } from "./findings-phrases.ts";

/** What the page of a web server says about the call, and what to do. */
const pageReasons = {
  body: "тело запроса слишком велико",
  query: "строка запроса в URL-адресе слишком длинная",
  url: "URL-адрес слишком длинный",
  headers: "заголовки запроса слишком длинные",
  escape: "в URL-адресе есть дважды закодированный символ",
  characters: "в URL-адресе есть недопустимый символ",
  sequence: "в URL-адресе есть заблокированная часть",
  method: "метод заблокирован",
  extension: "расширение файла в конце пути заблокировано",
  upstream: "он не смог подключиться к службе за ним",
  busy: "слишком много запросов ждут очереди",
};
const pageSteps = {
  body: "Отправляйте меньше данных за один раз.",
  query: "Сократите строку запроса: разбейте длинный `$filter` или уберите лишние параметры.",
  url: "Сократите URL-адрес: разбейте длинный `$filter` или передайте значения в теле, если операция это допускает.",
  headers: "Отправляйте меньше заголовков или сократите их: токен со множеством ролей или групп длинный.",
  escape:
    "Кодируйте каждое значение в URL-адресе только один раз: `%25` перед двумя шестнадцатеричными цифрами — это закодированный `%`.",
  characters: "Закодируйте значения в URL-адресе.",
  sequence:
    "Проверьте, нет ли в пути и в строке запроса `..`, `:` и подобных символов, и закодируйте значения.",
  method: "Используйте метод из документации.",
  extension: "Проверьте, не является ли последняя часть пути именем файла, который сервер блокирует.",
  upstream: "Повторите вызов позже: он не дошел до службы.",
  busy: "Повторите вызов позже и отправляйте меньше вызовов одновременно.",
};

export const conditionFindings: ConditionFindings = {
  "time-range": ({ flaw, names, days = 7 }) => ({
    text: flaw === "alone" || names ? undefined : apiCodes.o365.AF20030.cause,
    steps:
      flaw === "alone"
        ? ["Отправьте `startTime` и `endTime` вместе или уберите оба параметра."]
        : flaw === "order"
          ? [`Отправьте более раннее время как ${code(names?.start ?? "startTime")}.`]
          : flaw === "age"
            ? [
                `Укажите ${code(names?.start ?? "startTime")} не ранее чем за ${number(days)} дней до вызова: более старые данные прочитать нельзя.`,
              ]
            : apiCodes.o365.AF20030.steps,
  }),
  "taken-name": ({ names, isUnsaid }) => ({
    text:
      names.length > 1 && names.some((name) => name.endsWith("alertTemplate.title"))
        ? "У пользовательских правил обнаружения должны быть уникальны и имя, и название оповещения."
        : undefined,
    steps: [
      ...(isUnsaid
        ? [
            "Сначала получите список объектов методом `GET`: прежняя попытка могла создать этот объект, несмотря на ошибку.",
            "Если старый объект только что удален, его имя может быть еще занято: подождите минуту и повторите вызов.",
          ]
        : []),
      "Выберите другое значение или обновите объект, у которого оно уже есть.",
    ],
  }),
  "server-page": ({ flaw, length }) => ({
    text: length === undefined ? undefined : `Длина в символах: ${number(length)}.`,
    steps: [pageSteps[flaw]],
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
      order: `${code(args.names?.end ?? "endTime")} раньше, чем ${code(args.names?.start ?? "startTime")}`,
      span: `Между \`startTime\` и \`endTime\` ${duration((args.hours ?? 0) * 3600)}, а разрешено не более 24 часов`,
      age: `${code(args.names?.start ?? "startTime")} раньше вызова на ${duration((args.hours ?? 0) * 3600)}, а разрешено не более ${number(args.days ?? 7)} дней`,
    })[args.flaw],
  "taken-name": ({ args }) =>
    args.isUnsaid
      ? `Возможно, другой объект уже использует это значение ${either(args.names.map(code))}`
      : `Другой объект уже использует это значение ${either(args.names.map(code))}`,
  "server-page": ({ args: { flaw, number: shown } }) =>
    `Веб-сервер не передал вызов в API: ${pageReasons[flaw]}${shown ? ` (${code(shown)})` : ""}`,
  "lost-zone": ({ args: { name } }) =>
    `Часовой пояс в ${code(name)} теряется: неэкранированный \`+\` в URL-адресе означает пробел`,
  "missing-publisher": () =>
    "В строке запроса нет `PublisherIdentifier`, поэтому у вызова общий лимит со всеми остальными",
  "missing-etag": () => "В теле нет `etag`, поэтому служба не может определить, актуально ли оно",
  "other-tenant": ({ sent, expected }) =>
    `Токен выдан в арендаторе ${brief(sent)}, а вызов относится к арендатору ${brief(expected?.[0])}`,
};
