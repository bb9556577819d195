import { products } from "../products.ts";
import type { SettingsTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";

const { number, plural } = createWords("ru");

export const settings: SettingsTexts = {
  title: "Настройки",

  general: "Общие",
  language: "Язык",
  badge: "Показывать число ошибок на значке расширения",

  groups: "Отслеживаемые API",
  groupsHint: "Ошибки других API не показываются. Действует только для новых вызовов и импорта.",
  groupNames,
  hosts: "Дополнительные узлы",
  hostsHint:
    "Ваши шлюзы и прокси-серверы перед API, например `gw.contoso.com`. Запись `*.contoso.com` означает все узлы с таким окончанием имени.",
  host: "Узел",
  api: "API",
  apis: {
    mde: "Defender для конечной точки",
    xdr: "Defender XDR",
    graph: "Безопасность Microsoft Graph",
    entra: "Вход через Microsoft Entra",
    portal: "Портал Microsoft Defender",
    ...products,
  },
  add: "Добавить",
  remove: (what) => `Удалить ${what}`,
  takeHost: (host) => `Добавить ${host}`,
  hostFaults: {
    empty: "Введите имя узла.",
    url: "Это URL-адрес. Нужно только имя узла.",
    path: "В имени узла не бывает пути.",
    port: "Порт — это число от 1 до 65535.",
    star: "Знак `*` может стоять только в начале имени, например `*.contoso.com`.",
    wide: "Под эту запись подходит слишком много узлов. Укажите домен, который принадлежит вам.",
    form: "Недопустимое имя узла.",
    known: "Этот узел уже отслеживается.",
    duplicate: "Этот узел уже есть в списке.",
    full: (most) => `Список заполнен. Максимум узлов: ${number(most)}.`,
  },

  history: "История",
  keepFailures: "Сохранять ошибки в этом браузере",
  keepDays: "Срок хранения, дней",
  keepMost: "Максимальное число ошибок",

  secrets: "Конфиденциальные данные",
  secretsHint:
    "Пароли, токены и ключи удаляются всегда. Удаляются также значения этих заголовков, параметров и свойств.",
  name: "Имя",
  nameFaults: {
    empty: "Введите имя.",
    long: (most) => `Максимальная длина имени в символах: ${number(most)}.`,
    space: "В имени не бывает пробелов.",
    duplicate: "Это имя уже есть в списке.",
    full: (most) => `Список заполнен. Максимум имен: ${number(most)}.`,
  },
  fromNowOn: "Действует только для новых вызовов.",

  columns: "Столбцы",
  columnsHint: "Код состояния, код ошибки и путь показываются всегда.",
  columnNames: {
    method: "Метод",
    host: "Узел",
    trackingId: "ИД отслеживания",
    time: "Время",
  },

  file: "Импорт и экспорт",
  exportFile: "Экспорт настроек",
  importFile: "Импорт настроек",
  reset: "Сбросить настройки",
  resetQuestion: "Сбросить все настройки?",
  resetYes: "Сбросить",
  resetNo: "Отмена",

  exported: (file) => `Настройки сохранены в файле ${file}`,
  imported: (file) => `Настройки импортированы из файла ${file}`,
  leftOut: (n) =>
    `Пропущено ${number(n)} ${plural(n, { one: "значение", few: "значения", many: "значений", other: "значения" })}:`,
  importFaults: {
    large: "Файл слишком большой для настроек.",
    "not-json": "Файл не в формате JSON.",
    "not-settings": "В файле нет настроек этого расширения.",
    unreadable: "Браузеру не удалось прочитать файл.",
  },
  wasReset: "Настройки сброшены",
  exportFailed: "Не удалось сохранить файл",
  saveFailed: "Браузер не сохранил настройки",

  local: "Хранится только на этом устройстве",
  unkept: "Браузер блокирует хранилище, поэтому настройки сохранить нельзя",
  done: "Готово",
};
