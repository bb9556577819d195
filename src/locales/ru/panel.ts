import type { Imported } from "../../core/import/imported.ts";
import type { PanelTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";
import { list } from "./list.ts";

const { number, plural } = createWords("ru");
const failures = (n: number) =>
  `${number(n)} ${plural(n, { one: "ошибка", few: "ошибки", many: "ошибок", other: "ошибки" })}`;
// After "удалить".
const failuresToDelete = (n: number) =>
  `${number(n)} ${plural(n, { one: "ошибку", few: "ошибки", many: "ошибок", other: "ошибки" })}`;
const bytesOf = (n: number) =>
  `${number(n)} ${plural(n, { one: "байт", few: "байта", many: "байт", other: "байта" })}`;
const notesText = (n: number) =>
  `${number(n)} ${plural(n, { one: "заметка", few: "заметки", many: "заметок", other: "заметки" })}`;

const importedText = ({ entries, failures: found, broken, problem }: Imported): string => {
  const read = plural(entries, {
    one: `прочитан ${number(entries)} запрос`,
    few: `прочитано ${number(entries)} запроса`,
    many: `прочитано ${number(entries)} запросов`,
    other: `прочитано ${number(entries)} запроса`,
  });
  const kept = `${read}, ошибок: ${number(found)}.`;
  // The same at the beginning of a sentence.
  const then = `П${kept.slice(1)}`;
  switch (problem) {
    case "not-har":
      return "это JSON, но не HAR-файл.";
    case "not-json":
      return "это не HAR-файл: в нем не JSON.";
    case "empty-file":
      return "файл пуст.";
    case "cut":
      return `${kept} Файл обрывается на середине; остальное утрачено.`;
    case "empty-zip":
      return "ZIP-архив пуст.";
    case "zip-without-har":
      return "в ZIP-архиве нет HAR-файла.";
    case "unreadable-zip":
      return `ZIP-архив удалось прочитать лишь частично. ${then}`;
    case "unreadable-gzip":
      return `gzip-файл удалось прочитать лишь частично. ${then}`;
    case "unreadable-file":
      return `браузер смог прочитать файл лишь частично. ${then}`;
    case "nothing-watched":
      return `${read}, вызовов API Defender нет.`;
    case "no-failures":
      return `${read}. Ни один вызов API Defender не завершился ошибкой.`;
    case "broken-entries":
      return `${kept} Пропущено поврежденных записей: ${number(broken)}.`;
    case "cancelled":
      return `импорт отменен. ${then}`;
    default:
      return kept;
  }
};

export const panel: PanelTexts = {
  ...list,
  // Toolbar.
  title: "Ошибки Defender",
  record: "Запись",
  clear: "Очистить",
  copyAll: "Копировать все ИД отслеживания",
  history: "История",
  importHar: "Импорт HAR",
  export: "Экспорт",
  settings: "Настройки",
  errorCodes: "Коды ошибок",
  aboutCode: "Об этом коде",
  explainText: "Объяснить текст",
  filter: "Фильтр",
  filterError: (reason) => `${reason}. Фильтр не применен.`,
  filterSlow: "Поиск по этому выражению длится слишком долго. Фильтр не применен.",

  // The list.
  status: "Код состояния",
  code: "Код",
  method: "Метод",
  path: "Путь",
  // Short, because the column is narrow.
  trackingId: "ИД отслеживания",
  time: "Время",
  noCode: "нет кода",
  noId: "нет",
  noReply: "Нет ответа",
  times: (n) => `${number(n)} ${plural(n, { one: "раз", few: "раза", many: "раз", other: "раза" })}`,
  // Agrees with "ошибка".
  newRows: (n) => `${number(n)} ${plural(n, { one: "новая", few: "новые", many: "новых", other: "новых" })}`,

  failuresBetween: (n, from, to) => `${failures(n)} с ${from} до ${to}`,
  withStatus: (n, status) => `${number(n)} с кодом состояния ${status}`,
  withoutReply: (n) => `${number(n)} без ответа`,
  narrowToTime: "Фильтр по времени",
  showAllTimes: "Показать за все время",

  dropHere: "Отпустите HAR-файлы здесь, чтобы импортировать их",
  importing: "Идет импорт",
  importingFile: (name, index, of) => (of > 1 ? `${name} (${number(index)} из ${number(of)})` : name),
  cancelImport: "Отмена",

  // History.
  allKept: "Все ошибки",
  importedFiles: "Импортированные файлы",
  unknownPage: "неизвестная страница",
  historyLoading: "Загрузка истории…",
  historyEmptyTitle: "Сохраненных ошибок пока нет",
  historyEmptyHint:
    "Ошибки сохраняются в этом браузере по мере появления. Здесь же появятся ошибки из импортированных HAR-файлов.",
  deleteGroup: "Удалить эти",
  deleteAll: "Удалить все",
  deleteQuestion: (n) => `Безвозвратно удалить ${failuresToDelete(n)}?`,
  deleteYes: "Удалить",
  deleteNo: "Оставить",
  historyFull: "Диск заполнен.",
  historyBlocked:
    "Не удается открыть историю: в другом окне еще работает прежняя версия расширения или браузер запрещает хранить данные.",
  historyDamaged: "Не удается прочитать историю: ее база данных повреждена.",
  notSaved: (found: number, notes: number) =>
    `Еще не сохранено: ${found === 0 ? notesText(notes) : notes === 0 ? failures(found) : `${failures(found)} и ${notesText(notes)}`}. Не закрывайте инструменты разработчика, пока сохранение не завершится.`,
  historyNear: (kept: number, most: number) =>
    `История почти заполнена: записей ${number(kept)} из ${number(most)}. Чтобы освободить место, сначала удаляются самые частые повторы, а ошибки с заметками — в последнюю очередь.`,
  filesBeyond: (names: readonly string[]) =>
    `В импортированных файлах слишком много ошибок. При следующем импорте из истории будут удалены: ${names.join(", ")}`,
  historyPrivate: "Приватное окно: после закрытия инструментов разработчика ничего не сохранится.",
  historyOff: "История отключена: после закрытия инструментов разработчика ничего не сохранится.",

  // The empty list.
  emptyTitle: "Ошибок Defender пока нет",
  watched: (names: readonly string[]) =>
    // Russian names inside a sentence are in lower case, Latin ones stay as they are.
    `На этой вкладке отслеживаются: ${names.map((name) => name.replace(/^[А-Я](?=[а-я])/, (letter) => letter.toLowerCase())).join(", ")}. Никакие данные не покидают браузер.`,
  groupNames,
  pausedTitle: "Запись приостановлена",
  pausedHint: "Вызовы, которые завершаются ошибкой сейчас, не записываются.",
  resume: "Возобновить запись",
  filteredTitle: "Под фильтр не подходит ни одна ошибка",
  clearFilter: "Очистить фильтр",

  // Details.
  details: "Сведения",
  back: "Назад к списку",
  close: "Закрыть",
  resizeDetails: "Изменить размер области сведений",
  answer: "Объяснение",
  idsAndReport: "ИД и отчет",
  whatItMeans: "Что это значит",
  inGeneral: "В общем случае",
  whatToDo: "Что делать",
  ids: "ИД для поддержки",
  request: "Запрос",
  response: "Ответ",
  quotes: ["«", "»"],
  comma: ", ",
  colon: ": ",
  header: (name: string) => `заголовок ${name}`,
  requestHeader: (name: string) => `заголовок запроса ${name}`,
  apiSays: "Сообщение API",
  documentation: "Документация:",
  opensTab: "откроется в новой вкладке",
  sentInBatch: "Отправлено в составе пакетного запроса по адресу",
  token: "Токен",
  validUntil: (time) => `действует до ${time}`,
  idHere: "← идентификатор отслеживания",
  showAll: (characters) =>
    `Показать полностью (${number(characters)} ${plural(characters, { one: "символ", few: "символа", many: "символов", other: "символа" })})`,

  // Replaces a body, or appears above it.
  bodyEmpty: "Тело пустое.",
  bodyBinary: "Тело содержит двоичные данные и не показано.",
  bodyBinarySize: (bytes) => `Тело содержит двоичные данные (${bytesOf(bytes)}) и не показано.`,
  bodyGone: "Тело больше недоступно: страница сменилась раньше, чем тело удалось прочитать.",
  bodyTooBig: (bytes) => `Тело слишком большое, браузер его не сохранил (${bytesOf(bytes)}).`,
  bodyUnreadable: "Прочитать тело не удалось.",
  bodyRedirect: "Ответ перенаправляет на другой адрес; тело такого ответа браузер не хранит.",
  bodyPreflight: "Это предварительный запрос CORS (preflight); его тело браузер не хранит.",
  bodyBlocked:
    "Страница увидела только «Failed to fetch», хотя сервер ответил так, как показано здесь. В ответе нет заголовков CORS, которые позволили бы странице его прочитать.",
  bodyBroken: (reason) => `Соединение прервалось во время получения ответа. Браузер сообщает: ${reason}.`,
  noReplyReason: (reason) => `Ответ не получен. Браузер сообщает: ${reason}.`,
  bodyCut: "Сохранено только начало тела.",

  // Several selected failures, and their actions.
  selected: (n) => `Выбрано: ${failures(n)}`,
  copyIds: "Копировать ИД отслеживания",
  deleteSelected: "Удалить выбранные",
  note: "Заметка",
  notePlaceholder: "Номер обращения или заметка",
  deleteOne: "Удалить ошибку",
  copyReport: "Копировать отчет",
  report: "Отчет для поддержки",
  reportIds: "Указать ИД арендатора и приложения",
  reportMarkdown: "Markdown",
  // A colon, because the name of the language is not declined.
  reportLanguage: () => "На русском языке",
  copyAs: "Копировать как",
  asSent: "Как отправлено",
  asCorrected: "С исправлениями",
  showInNetwork: "Показать на панели «Сеть»",

  // Footer of Details. "ИД", because a longer button would leave no room for the ID in a narrow panel.
  copyId: "Копировать ИД отслеживания",
  noTrackingId: "Нет ИД",
  hasNoTrackingId: "У этой ошибки нет ИД отслеживания",
  idPurpose:
    "В каждом ответе API Defender об ошибке есть уникальный идентификатор отслеживания в свойстве `target`. Обращаясь в поддержку Microsoft по поводу ошибки, сообщите его: он помогает найти первопричину.",
  noIdPurpose: "Если идентификатора отслеживания нет, поддержке Microsoft нужны время и URL-адрес вызова:",
  timeUtc: "время (UTC)",
  url: "URL-адрес",
  maybeTenant:
    "Возможно, это идентификатор вашего арендатора, а не идентификатор отслеживания: в этом API свойство `target` может содержать либо то, либо другое.",
  byServiceWorker:
    "Ответил service worker страницы, а не сервер: страница создала этот ответ сама или сохранила его ранее. Поддержка Microsoft может не найти его идентификаторы.",
  copySource: (source) => `Копировать ${source}`,

  // Status bar.
  recording: "Идет запись",
  paused: "Приостановлено",
  noFailures: "ошибок нет",
  failures,
  someFailures: (shown, all) =>
    `${number(shown)} из ${number(all)} ${plural(all, { one: "ошибки", other: "ошибок" })}`,
  inRows: (counted, rows) =>
    `${counted} в ${number(rows)} ${plural(rows, { one: "строке", other: "строках" })}`,
  allShown: (n) => `показаны все ошибки: ${number(n)}`,
  idCopied: (id) => `Идентификатор отслеживания скопирован: ${id}`,
  sourceCopied: (source, id) => `Скопировано (${source}): ${id}`,
  idsCopied: (n) =>
    plural(n, {
      one: `Скопирован ${number(n)} идентификатор отслеживания`,
      few: `Скопировано ${number(n)} идентификатора отслеживания`,
      many: `Скопировано ${number(n)} идентификаторов отслеживания`,
      other: `Скопировано ${number(n)} идентификатора отслеживания`,
    }),
  someByServiceWorker: (n) => `Из них в ответах service worker страницы, а не сервера: ${number(n)}.`,
  noIds: "В списке нет идентификаторов отслеживания",
  reportCopied: "Отчет для поддержки скопирован",
  callCopied: "Вызов скопирован. Замените TOKEN своим токеном.",
  callIncomplete: "Скопировать вызов нельзя: его тело сохранено не полностью",
  exported: (n, file) => `Сохранено в файле ${file}: ${failures(n)}`,
  exportFailed: "Не удалось сохранить файл",
  nothingToExport: "Список пуст: экспортировать нечего",
  deleted: (n) => `Удалено: ${failures(n)}`,
  historyCleared: "История удалена",
  loadFailed: "Не удалось загрузить часть панели. Закройте инструменты разработчика и откройте их снова.",
  extensionUpdated:
    "Расширение обновлено. Перезагрузите панель или закройте инструменты разработчика и откройте их снова.",
  reloadPanel: "Перезагрузить панель",
  recorderGone:
    "Запись неожиданно прервалась. Чтобы продолжить, закройте инструменты разработчика и откройте их снова.",
  imported: (result) => `${result.name}: ${importedText(result)}`,
  copyFailed: "Скопировать не удалось: браузер отказал в доступе к буферу обмена",
  languageFailed: "Не удалось загрузить или запомнить язык",
};
