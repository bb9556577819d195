import type { ListTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number, plural } = createWords("ru");

export const list: ListTexts = {
  byCause: "По причинам",
  more: "Еще",
  filterPlaceholder: "Слова, status:4xx, cause:token",
  filterHelp:
    "Слова, /регулярное выражение/ или status:4xx code: cause: method: host: path: id: has:finding; знак - в начале исключает",
  failedRequests: "Ошибки",
  cause: "Причина",
  operation: "Операция",
  operations: (n) =>
    `${number(n)} ${plural(n, { one: "операция", few: "операции", many: "операций", other: "операции" })}`,
  causes: (n) =>
    `${number(n)} ${plural(n, { one: "причина", few: "причины", many: "причин", other: "причины" })}`,
  between: (from, to) => `${from}–${to}`,
  copyCauseIds: (n) => `Копировать ИД отслеживания (${number(n)})`,
  onlyCause: "Показать только эту причину",
  whichOperations: "Операции",
  noted: (note) => `Заметка: ${note}`,
  reloadPage: "Перезагрузить страницу",
  repeatTitle: "Повторите действие на странице",
  repeatHint: "Вызовы Defender, завершившиеся ошибкой, появятся здесь вместе с причиной.",
  pasteTitle: "Вставьте текст ошибки",
  pasteHint: "Из терминала, заявки, Postman или Logic Apps. Ctrl+V работает в любом месте панели.",
  openHar: "Открыть HAR",
  openTitle: "Откройте HAR-файл",
  openHint: "Или перетащите его сюда. Ошибки группируются по причинам, со всеми ИД отслеживания.",
  samples: "Примеры",
  samplesTitle: "Попробуйте на примерах",
  samplesHint: "Ничего не отправляется.",
};
