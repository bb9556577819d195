import type { FindingTexts } from "../texts.ts";
import { changeFindings, changes } from "./changes.ts";
import { conditionFindings } from "./conditions.ts";
import { accessFindings } from "./findings-access.ts";
import { addressFindings } from "./findings-address.ts";
import { bodyFindings } from "./findings-body.ts";
import { number, plural } from "./findings-phrases.ts";
import { serviceFindings } from "./findings-service.ts";
import { signInFindings } from "./findings-sign-in.ts";
import { valueFindings } from "./findings-values.ts";
import { portalFindings } from "./portal.ts";
import { verdicts } from "./verdicts.ts";

/** After "из". */
const ofCalls = (n: number) => `${number(n)} ${plural(n, { one: "вызова", other: "вызовов" })}`;

export const findings: FindingTexts = {
  labels: {
    findings: "Результаты проверки",
    certain: "Точно",
    likely: "Вероятно",
    possible: "Возможно",
    sent: "Отправлено",
    reported: "Сообщение",
    expected: "Ожидается",
    expectedOne: "Ожидается одно из",
    checked: (areas) => `Проверено, проблем не найдено: ${areas}.`,
    areas: { path: "путь", query: "строка запроса", body: "тело", token: "токен", permissions: "разрешения" },
    unknownOperation: "Этой операции нет в документации, поэтому ее параметры и разрешения не проверялись.",
    copyCorrectedCurl: "Копировать исправленный cURL",
    copyCorrected: "Копировать исправленное тело",
    correctedCopied: "Исправленное тело скопировано",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}: ${number(made)} из ${ofCalls(allowed)} за последнюю минуту`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}: ${number(made)} из ${ofCalls(allowed)} за последний час`,
    waitLeft: (time) => `до момента, когда API примет следующий вызов (${time})`,
    waitOver: "Теперь вызов можно повторить.",
  },
  checks: {
    ...bodyFindings,
    ...valueFindings,
    ...addressFindings,
    ...accessFindings,
    ...serviceFindings,
    ...conditionFindings,
    ...signInFindings,
    ...changeFindings,
    ...portalFindings,
  },
  changes,
  verdicts,
};
