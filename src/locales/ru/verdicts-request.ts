import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import {
  bare,
  brief,
  code,
  codes,
  either,
  mustBe,
  mustBeIn,
  number,
  some,
  within,
} from "./findings-phrases.ts";

const valueKinds = { hash: "Хэш", ip: "IP-адрес", domain: "Доменное имя", url: "URL-адрес" };
/** In the accusative, which equals the nominative except for the string. */
const jsonKinds: Readonly<Record<JsonKind, string>> = {
  text: "текстовое значение",
  number: "число",
  boolean: "`true` или `false`",
  date: "дату и время",
  list: "список",
  object: "объект",
  null: "`null`",
};
const jsonFaults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "запятая перед закрывающей скобкой",
  "missing-comma": "не хватает запятой",
  quotes: "не те кавычки",
  "unescaped-quote": "кавычка внутри текстового значения",
  "unquoted-name": "имя без кавычек",
  "line-break": "перевод строки внутри текстового значения",
  "control-character": "управляющий символ внутри текстового значения",
  escape: "неизвестная escape-последовательность",
  comment: "комментарий",
  number: "число в формате, недопустимом для JSON",
  literal: "слово, недопустимое в JSON",
  "byte-order-mark": "метка порядка байтов (BOM) в начале",
  cut: "нет конца",
  extra: "текст после конца",
  other: "неожиданный символ",
};

/** Faults in the body, in a value, in the query and in the path. */
export const requestVerdicts = {
  "json-syntax": ({ args: { reason, line, column } }) =>
    `Тело запроса — недопустимый JSON: ${jsonFaults[reason]} (строка ${number(line)}, столбец ${number(column)})`,
  "body-missing": ({ args }) =>
    ({
      null: "Тело запроса — только значение null, а операции нужен объект JSON",
      empty: "Тело запроса пустое, а операции нужен объект JSON",
      none: "У запроса нет тела, а операции нужен объект JSON",
    })[args.how],
  "body-form": ({ args }) =>
    ({
      twice: "Тело запроса дважды закодировано в JSON",
      form: "Тело запроса — веб-форма, а операции нужен объект JSON",
      "printed-object": "Тело запроса — имя объекта, а не его JSON",
      list: "Тело запроса — просто список, а операции нужен объект JSON",
      "one-object": "Тело запроса — список с одним объектом, а операции нужен сам объект",
      objects: "Тело запроса — список объектов, а операция принимает один объект за вызов",
      text: "Тело запроса — простой текст, а операции нужен объект JSON",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `В запросе нет \`Content-Type\`; ожидается ${brief(expected?.[0])}`,
      wrong: `В \`Content-Type\` указано ${brief(sent)}; ожидается ${brief(expected?.[0])}`,
      boundary: "В `Content-Type` не указан разделитель (boundary) формы",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) =>
    ({
      nested: `Нельзя указывать ${some(names)} внутри ${code(container)}`,
      member: `Нужно указать ${some(names)} внутри ${code(container)}`,
      query: `Нужно указать ${some(names)} в теле запроса, а не в URL-адресе`,
      url: `Нужно указать ${some(names)} в URL-адресе, а не в теле запроса`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) =>
    `В теле запроса дважды указан параметр ${code(args.name)}, в разном регистре букв`,
  "parameter-unknown": ({ args }) =>
    args.whole
      ? "Похоже, тело запроса содержит весь объект, а не только изменения"
      : `В документации операции нет параметра ${code(args.name)}`,
  "parameter-missing": ({ args: { names, empty, oneOf, container } }) =>
    oneOf
      ? container
        ? `В ${brief(container)} не хватает ${either(names.map(brief))}`
        : `Нужно указать ${either(names.map(brief))}`
      : empty
        ? `Нет значения у ${some(names)}`
        : `Не хватает ${some(names)}`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    wanted === "date" && got === "text"
      ? `Параметр ${code(name)} принимает дату и время в формате ISO 8601`
      : `Параметр ${code(name)} принимает ${jsonKinds[wanted]}, а запрос передал ${jsonKinds[got]}`,
  "parameter-value": ({ args: { name, flaw }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (flaw === "ending") return `Возможно, API больше не принимает ${bare(sent)} для ${code(name)}`;
    if (flaw === "past") return `Время в ${code(name)} уже прошло: ${bare(sent)}`;
    if (right && others.length === 0 && flaw !== "case")
      return `В параметре ${code(name)} вместо ${bare(sent)} нужно ${brief(right)}`;
    if (flaw === "time-span")
      return `Значение ${bare(sent)} для ${code(name)} — не интервал времени по ISO 8601`;
    return flaw === "case"
      ? `В документации для ${code(name)} указано ${brief(right)}, а не ${bare(sent)}`
      : `В документации нет значения ${bare(sent)} для ${code(name)}`;
  },
  "joined-value": ({ args }) =>
    `В ${code(args.name)} несколько значений в одной строке: ${number(args.count)}`,
  "refused-value": ({ args: { name, others = [] }, sent }) => {
    const which = either([name, ...others].map(code));
    return sent === undefined
      ? `API отклонил значение параметра ${which}`
      : `API отклонил значение ${bare(sent)} для ${which}`;
  },
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `В ${code(args.name)} передано ${brief(sent)}: имя объекта вместо его значения`,
      secure: `В ${code(args.name)} передано ${brief(sent)}: имя защищенной строки вместо ее текста`,
      placeholder: `В ${code(args.name)} остался заполнитель ${brief(sent)}`,
      unset: `В ${code(args.name)} передано ${brief(sent)}: у переменной не было значения`,
      date: `В ${code(args.name)} передано ${brief(sent)}: дата в форме .NET, а ожидается ISO 8601`,
      marker: `В ${code(args.name)} передано ${brief(sent)}: так обозначается значение, неизвестное клиенту`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `Если у параметра ${code(args.other)} значение ${brief(args.value)}, то у ${code(args.name)} должно быть значение ${brief(expected?.[0])}`,
  "escaped-lines": ({ args }) =>
    `В ${code(args.name)} одна строка: вместо переводов строк там символы ${code("\\n")}`,
  "detection-rule": ({ args, sent }) =>
    ({
      continuous: `Правило, которое выполняется непрерывно, не может использовать ${code(sent)} в KQL-запросе`,
      time: `KQL-запрос переименовывает столбец времени: ${brief(sent)}`,
      identifier: `${brief(sent)} — не идентификатор затронутого ресурса`,
      null: `${code(args.name)} отправлен как ${code("null")}`,
      fields: `Столбцов в двойных фигурных скобках в заголовке и описании: ${number(args.count)}; допускается не более ${number(3)}`,
      columns: `После ${code(sent)} в KQL-запросе нет ${codes(args.name ?? "")}`,
      entities: sent
        ? `Для оповещения недостаточно сущностей ${some(sent.split(", "))}`
        : "В правиле не сопоставлена сущность, к которой может относиться оповещение",
      start: `Идентификатор правила начинается с ${code(args.name)}, а не с буквы`,
      characters: `В идентификаторе правила есть недопустимый знак ${code(args.name)}`,
      length: `Идентификатор правила слишком длинный; знаков: ${number(args.count)}`,
    })[args.flaw],
  "query-cast": ({ args, sent }) =>
    ({
      path: `${brief(sent)} здесь — текст, а KQL-запрос использует его как динамическое значение`,
      key: `KQL-запрос группирует, соединяет или сортирует по ${brief(sent)}, а это динамическое значение`,
      entity: `KQL-запрос возвращает ${brief(sent)} для сущности, но не как текст`,
    })[args.flaw],
  "subscription-resource": ({ sent }) =>
    `Для подписки на ${brief(sent)} нужен фильтр или идентификатор оповещения`,
  "batch-size": ({ args: { received, allowed, name } }) =>
    `Элементов в ${name ? code(name) : "запросе"}: ${number(received)}; допустимо не более ${number(allowed)}`,

  "empty-value": ({ args }) =>
    ({
      hash: "Хэш не указан: значение пустое",
      ip: "IP-адрес не указан: значение пустое",
      domain: "Доменное имя не указано: значение пустое",
      url: "URL-адрес не указан: значение пустое",
    })[args.kind],
  "stray-characters": ({ args: { stray, kind }, expected }) => {
    const about = `${valueKinds[kind]}${expected?.[0] ? ` ${brief(expected[0])}` : ""}`;
    return {
      invisible: `${about}: вместе с ним отправлены невидимые символы`,
      space: `${about}: до или после него отправлены пробелы или переводы строки`,
      quotes: `${about}: значение отправлено в кавычках`,
      defanged: `${about}: значение отправлено в обезвреженной записи (defanging)`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    `Тип значения ${brief(value)} — не ${brief(sent)}${expected?.[0] ? `, а ${brief(expected[0])}` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `Отправлен хэш ${looksLike}, а операция принимает ${either(takes.map(({ name }) => name))}`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "Перед хэшем стоит название алгоритма",
      separators: "Внутри хэша есть разделители",
      base64: "Хэш записан в base64, а не шестнадцатеричными символами",
      character: `Символ хэша ${code(character)} в позиции ${number(position)} не шестнадцатеричный`,
      length: `Символов в хэше: ${number(length)} вместо ${either(takes.map((one) => number(one.length)))}`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `Адрес ${brief(sent)} должен стоять в одинарных кавычках`
      : `Значение ${brief(sent)} — не одиночный IP-адрес в допустимом формате`,
  "domain-name": ({ sent }) => `Значение ${brief(sent)} — не доменное имя в допустимом формате`,
  "url-value": ({ sent }) => `Значение ${brief(sent)} — не URL-адрес в допустимом формате`,

  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.length === 1) return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "missing") return within("$filter", `перед ${brief(sent)} не хватает оператора`);
    if (args.flaw === "operand") return within("$filter", `рядом с ${brief(sent)} не хватает значения`);
    return `${brief(sent)} в \`$filter\` — не оператор`;
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "не закрыта кавычка")
      : expected?.length === 1
        ? mustBeIn("$filter", sent, expected[0])
        : within("$filter", `неверны кавычки вокруг ${brief(sent)}`),
  "filter-parenthesis": ({ args }) =>
    within(
      "$filter",
      args.flaw === "unclosed" ? "не закрыта скобка" : "закрыта скобка, которая не была открыта",
    ),
  "filter-property": ({ args, certainty, sent, expected }) => {
    if (args.flaw === "beta")
      return `${brief(sent)} есть только в версии beta: вызовите ${brief(expected?.[0])}`;
    if (args.flaw !== "not-filterable" && expected?.length === 1)
      return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "unknown" && certainty === "certain")
      return `API не поддерживает здесь свойство ${brief(sent)}`;
    return args.flaw === "not-filterable"
      ? `Операция не может фильтровать по свойству ${brief(sent)}`
      : `В документации операции нет фильтра по свойству ${brief(sent)}`;
  },
  "filter-value": ({ sent, expected }) =>
    expected?.length === 1
      ? mustBeIn("$filter", sent, expected[0])
      : `${brief(sent)} в \`$filter\` — недокументированное значение`,
  "filter-date": ({ args, sent, expected }) =>
    args.flaw === "kept"
      ? `${brief(sent)} в \`$filter\` — возможно, раньше данных, которые хранит журнал`
      : args.flaw === "early" && expected?.[0]
        ? `${brief(sent)} в \`$filter\` — слишком раннее время: API принимает время начиная с ${brief(expected[0])}`
        : expected?.length === 1
          ? mustBeIn("$filter", sent, expected[0])
          : `${brief(sent)} в \`$filter\` — не дата`,
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "API получил знак плюса вместо пробела"
        : "к тексту дважды применено URL-кодирование",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `API прекратил чтение в позиции ${number(args.position)}${sent ? `, на ${brief(sent)}` : ""}`,
    ),
  "query-option": ({ certainty, args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    if (flaw === "beta") return `${brief(sent)} есть только в версии beta: вызовите ${brief(expected?.[0])}`;
    return {
      unknown: `В OData нет параметра ${option}`,
      "not-taken":
        certainty === "certain"
          ? `Операция не принимает ${option}`
          : `Возможно, операция не принимает ${option}`,
      maximum: `В ${option} указано ${brief(sent)}; допустимо не более ${number(maximum)}`,
      value: `${option} не принимает значение ${brief(sent)}`,
      repeated: `${option} указан дважды`,
      empty: `У ${option} нет значения`,
      missing: `В URL-адресе нет параметра ${option}`,
      inline: `${brief(sent)} уже входит в каждый объект; ${option} принимает только связанные объекты`,
      unnamed: `В URL-адресе перед знаком равенства нет ${option}`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `В пути вместо значения стоит заполнитель ${brief(sent)}`,
      word: `В пути вместо значения стоит ${brief(sent)}`,
      object: `В пути вместо значения стоит ${brief(sent)}`,
      empty: "Часть пути пуста",
      slash: "В пути лишняя косая черта",
      space: `В пути рядом с ${brief(sent)} стоит пробел или невидимый символ`,
      quotes: `В пути ${brief(sent)} заключено в кавычки`,
      question: `Перед ${code(args.option)} нет вопросительного знака`,
      encoded: "Запрос стал частью пути: его вопросительный знак закодирован как `%3F`",
      ref: "В конце пути нет `/$ref`",
    })[args.flaw],
  "unknown-path": ({ args: { flaw, segment }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "Путь не начинается с `/api/`",
      incomplete: right
        ? `Это только начало путей из документации, таких как ${brief(right)}`
        : "Это только начало путей из документации",
      doubled: `В пути дважды стоит ${code(segment)}`,
      versions: "В пути стоят две версии API",
      unversioned: right
        ? `В пути нет версии API; в документации это ${brief(right)}`
        : "В пути нет версии API",
      "whole-id": `В пути стоит целый идентификатор ресурса или URL-адрес там, где нужно только ${brief(right)}`,
      version: right
        ? `В документации операция описана как ${brief(right)}`
        : "В документации операция описана для другой версии",
      namespace: right
        ? `У действия в пути неверное пространство имен; путь без него — ${brief(right)}`
        : "У действия в пути неверное пространство имен",
      form: "Форма находится в пути, а не в теле запроса",
      "sign-in": `Это параметры интерактивного входа; его путь: ${brief(right ?? "")}`,
      nearest: right
        ? `В документации такого пути нет; самый близкий — ${brief(right)}`
        : "В документации такого пути нет",
      none: "В документации нет ни такого пути, ни близкого к нему",
    }[flaw];
  },
  method: ({ args, sent, expected = [] }) =>
    args.isDocumented
      ? `В документации для этого пути указан ${brief(sent)}, но этот ресурс его не принимает`
      : args.isUnknown
        ? `Путь не принимает ${brief(sent)}`
        : `Путь принимает ${some(expected)}, а не ${brief(sent)}`,
  host: ({ args, sent, expected }) =>
    args.flaw === "legacy"
      ? `${brief(sent)} — старое имя узла; текущее — ${brief(expected?.[0])}`
      : `Операцию обслуживает узел ${brief(expected?.[0])}, а не ${brief(sent)}`,
  "id-form": ({ args, sent }) => {
    const wanted: Record<typeof args.wanted, string> = {
      guid: "не GUID",
      device: "не идентификатор устройства",
      alert: "не идентификатор оповещения",
      incident: "не идентификатор инцидента",
      indicator: "не идентификатор индикатора",
      number: "не число",
      time: "не время",
      cve: "не идентификатор CVE",
      recommendation: "не идентификатор рекомендации",
      software: "не идентификатор продукта",
      account: "не имя учетной записи без домена",
      other: "значение не того формата, что в документации",
    };
    return `${brief(sent)} в пути — ${wanted[args.wanted]}`;
  },
} satisfies Partial<Verdicts>;
