import type { ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { portalReport } from "./portal.ts";

const { number, plural } = createWords("ru");

export const report: ReportTexts = {
  title: (what) => `Вызов API Microsoft Defender завершился ошибкой: ${what}`,
  titleMany: (n) =>
    `${number(n)} ${plural(n, {
      one: "вызов API Microsoft Defender с ошибкой",
      few: "вызова API Microsoft Defender с ошибками",
      many: "вызовов API Microsoft Defender с ошибками",
      other: "вызова API Microsoft Defender с ошибками",
    })}`,
  row: "№",

  // Before a value, or a column header.
  time: "Время (UTC)",
  host: "Узел",
  operation: "Операция",
  message: "Сообщение",
  // Not "Внутренняя ошибка", which reads as an internal server error.
  innerError: "Вложенная ошибка",
  outerError: "Ошибка верхнего уровня",
  oauthError: "Ошибка OAuth",
  challenge: "Ошибка в WWW-Authenticate",
  provider: "Поставщик данных",
  retryAfter: "Повторить через",
  duration: "Длительность",
  batch: "Отправлено в составе пакетного запроса",
  part: "Элемент",
  tenantId: "Идентификатор арендатора",
  appId: "Идентификатор приложения",

  // Headings.
  queryParameters: "Параметры строки запроса",
  body: "Тело запроса",
  headers: "Заголовки запроса",
  moreParameters: (n) => `Других параметров, не вошедших в список: ${number(n)}.`,
  bodyBeginning: (shown, all) =>
    `Показаны первые ${number(shown)} из ${number(all)} ${plural(all, { one: "символа", other: "символов" })}.`,
  tokenValidUntil: "Токен действует до",
  permissions: "Разрешения в токене",

  oneOfEach: "Ниже описано по одному вызову на каждую причину.",
  onlyFirst: (n) =>
    `Ниже описаны только первые ${number(n)} ${plural(n, { one: "вызов", few: "вызова", many: "вызовов", other: "вызова" })}.`,

  // Footer of the report.
  removed: (marks) =>
    marks === 0
      ? "Значения, похожие на конфиденциальные данные, перед созданием отчета заменяются на •••. В этом отчете ничего не заменено."
      : `Значения, похожие на конфиденциальные данные, перед созданием этого отчета заменены на •••. Таких замен в нем: ${number(marks)}.`,
  idsLeftOut: (marks) => `Идентификаторы скрыты по выбору пользователя и заменены на: ${marks}.`,
  madeBy: (version, browser, time) =>
    `Создано расширением Defender Error Lens ${version} (${browser}), ${time}.`,

  ...portalReport,
};
