import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { BodyForm } from "../../core/checks/json-body.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { BodyFindings } from "../texts.ts";
import { code, codes, items, some } from "./findings-phrases.ts";

const faults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "Перед закрывающей скобкой стоит запятая. В JSON после последнего элемента запятой нет.",
  "missing-comma": "Между двумя элементами не хватает запятой.",
  quotes: 'В JSON допустимы только прямые двойные кавычки (`"`).',
  "unescaped-quote":
    'Кавычка внутри текстового значения завершает его. Экранируйте ее (`\\"`) или используйте внутри одинарные кавычки.',
  "unquoted-name": "Имена заключают в двойные кавычки.",
  "line-break": "Внутри текстового значения есть перевод строки. В JSON его записывают как `\\n`.",
  "control-character":
    "В текстовом значении есть управляющий символ, например табуляция. Табуляцию записывают как `\\t`.",
  escape:
    "С обратной косой черты начинается escape-последовательность, которой в JSON нет. Саму обратную косую черту записывают как `\\\\`.",
  comment: "В JSON не бывает комментариев.",
  number:
    "Это не число JSON. В JSON нет ни `NaN`, ни `Infinity`, ни ведущих нулей, ни шестнадцатеричных чисел.",
  literal: "Из слов в JSON допустимы только `true`, `false` и `null`, строчными буквами.",
  "byte-order-mark":
    "Тело начинается с невидимой метки порядка байтов (BOM). Кодируйте его в UTF-8 без этой метки.",
  cut: "Тело обрывается: JSON не завершен.",
  extra: "После конца JSON есть лишний текст.",
  other: "Этого символа здесь быть не должно.",
};

const forms: Readonly<Record<BodyForm, string>> = {
  twice: "Тело — строка JSON, внутри которой снова JSON: оно закодировано дважды.",
  form: "Тело имеет вид веб-формы, а операция ожидает объект JSON.",
  "printed-object": "Объект преобразован в свое имя, а не в JSON.",
  list: "Тело — просто список, а операция ожидает объект JSON, в котором этот список находится.",
  text: "Тело — простой текст, а операция ожидает объект JSON.",
};

const formSteps: Readonly<Record<BodyForm, string>> = {
  twice: "Кодируйте объект в JSON только один раз.",
  form: "Отправьте параметры в формате JSON.",
  "printed-object": "Перед отправкой закодируйте объект в JSON, например с помощью `JSON.stringify`.",
  list: "Поместите список в параметр, который указан в документации операции.",
  text: "Поместите текст в параметр, который указан в документации операции, и закодируйте его в JSON.",
};

/** In the accusative. */
const kinds: Readonly<Record<JsonKind, string>> = {
  text: "текстовое значение",
  number: "число",
  boolean: "`true` или `false`",
  date: "дату со временем в формате ISO 8601",
  list: "список",
  object: "объект",
  null: "`null`",
};

export const bodyFindings: BodyFindings = {
  "json-syntax": ({ reason }) => ({
    text: faults[reason],
    steps: ["Создавайте тело с помощью библиотеки JSON, а не склейкой текста."],
  }),
  "body-missing": ({ how }) => ({
    text:
      how === "null"
        ? "Тело — только значение null. Операции нужен объект JSON."
        : how === "empty"
          ? "Тело пустое. Операции нужен объект JSON."
          : "Операции нужен объект JSON в теле запроса, а в записанном запросе тела нет.",
    steps: ["Отправьте параметры как объект JSON в теле запроса."],
  }),
  "body-form": ({ form }) => ({
    text: forms[form],
    steps: [formSteps[form]],
  }),
  "content-type": ({ problem }) => ({
    text: {
      missing: "API может не прочитать тело, у которого не указан тип содержимого.",
      wrong: "API может не прочитать тело, отправленное с другим типом содержимого.",
      boundary: "Без разделителя API не может отличить одну часть формы от другой.",
    }[problem],
    steps: [
      problem === "boundary"
        ? "Пусть HTTP-клиент сам задаст `Content-Type` для формы."
        : "Укажите заголовок `Content-Type`.",
    ],
  }),
  "parameter-level": ({ names, where, container }) => ({
    text: {
      nested: `Внутри свойства ${code(container)} операция не ищет ${codes(names.join())}.`,
      member: `Операция ищет ${codes(names.join())} внутри параметра ${code(container)}.`,
      query: `Операция читает ${codes(names.join())} из тела запроса, а не из URL-адреса.`,
      url: `Операция читает ${codes(names.join())} из URL-адреса, а не из тела запроса.`,
    }[where],
  }),
  "parameter-case": () => ({
    text: "Регистр букв в именах параметров тела запроса имеет значение.",
  }),
  "parameter-spelling": () => ({}),
  "parameter-duplicate": ({ name }) => ({
    text: `В теле запроса дважды указан параметр ${code(name)}, в разном регистре букв. API может прочитать не тот.`,
    steps: ["Отправьте параметр один раз."],
  }),
  "parameter-unknown": ({ name, whole, allowed = [] }) => ({
    text: whole
      ? `По документации можно изменять только ${some(allowed)}; остальное, например ${some(whole)}, API может отклонить.`
      : `В документации этой операции нет параметра ${code(name)}. API может его отклонить.`,
    steps: [
      whole
        ? "Отправляйте только изменяемые свойства."
        : "Удалите параметр или используйте тот, который описан в документации.",
    ],
  }),
  "parameter-missing": ({ names, empty, oneOf, isOpen }) => ({
    text: oneOf
      ? "Для этой операции нужен хотя бы один из этих параметров."
      : isOpen
        ? `Возможно, для этой операции ${names.length === 1 ? "этот параметр обязателен" : "эти параметры обязательны"}.`
        : empty
          ? "Для этой операции параметр обязателен, и без значения операция может его отклонить."
          : names.length === 1
            ? "Для этой операции параметр обязателен."
            : "Для этой операции параметры обязательны.",
  }),
  "parameter-type": ({ name, wanted, got }) => ({
    text: `Параметр ${code(name)} принимает ${kinds[wanted]}, а запрос передал ${kinds[got]}.`,
  }),
  "parameter-value": ({ name, flaw, isExact }) => ({
    text: {
      ending: `Microsoft заменяет это значение параметра ${code(name)} другим.`,
      case: isExact ? undefined : "Обычно API не учитывает регистр, но здесь он может иметь значение.",
      unlisted: `В документации нет отправленного значения параметра ${code(name)}.`,
      "time-span": "Например, семь дней записывают как `P7D`, а час — как `PT1H`.",
      absolute: "Внутри пакета URL-адрес начинается после версии.",
      past: "Сравнивается со временем вызова API в UTC.",
    }[flaw],
  }),
  "joined-value": () => ({
    text: "API читает эту строку как одно значение.",
    steps: ["Отправьте одно значение, а там, где API принимает список, — по элементу на каждое значение."],
  }),
  "refused-value": ({ name, listed }) => ({
    text: listed ? `В документации это значение параметра ${code(name)} указано.` : undefined,
  }),
  "leftover-value": ({ leftover }) => ({
    steps: [
      {
        printed:
          "Передайте свойство, которое содержит значение, или закодируйте объект в JSON; в PowerShell увеличьте `-Depth` у `ConvertTo-Json`.",
        secure:
          "Преобразуйте ее в текст перед отправкой, например с помощью `ConvertFrom-SecureString -AsPlainText`.",
        placeholder:
          "Подставьте значение; в большинстве средств переменная должна быть определена в выбранной среде.",
        unset: "Проверьте, откуда переменная получает значение.",
        marker:
          "Прочитайте объект снова с заголовком `Prefer: include-unknown-enum-members` и передайте настоящее значение.",
      }[leftover],
    ],
  }),
  "dependent-value": () => ({}),
  "detection-rule": ({ flaw }) => {
    const words: Record<typeof flaw, { text?: string; step: string }> = {
      continuous: {
        text: "Непрерывное правило использует одну таблицу, без `let`, `join`, `union`, `externaldata` и комментариев.",
        step: "Перепишите KQL-запрос или выполняйте правило каждый час.",
      },
      time: {
        text: "Правилу нужен столбец `Timestamp` или `TimeGenerated` в том виде, в каком он есть в таблице.",
        step: "Возвращайте столбец без изменений.",
      },
      identifier: {
        text: "Идентификатор выбирают из готового списка, это не произвольный столбец. KQL-запрос должен возвращать столбец с таким именем.",
        step: "Используйте один из этих идентификаторов и переименуйте столбец в KQL-запросе.",
      },
      null: { step: "Не указывайте его или отправьте пустой список." },
      fields: { step: "Используйте меньше столбцов в заголовке и описании." },
      entities: {
        text: "Оповещению нужен ресурс или IP-адрес; одних файлов, URL-адресов и значений реестра недостаточно.",
        step: "Сопоставьте столбцы KQL-запроса с `hosts`, `accounts`, `mailboxes` или `ips`.",
      },
      start: { step: "Поставьте букву в начале идентификатора." },
      characters: { step: "Используйте только буквы, цифры, дефисы и подчеркивания." },
      length: { step: "Используйте более короткий идентификатор." },
      columns: {
        text: "Правилу нужен столбец `Timestamp` или `TimeGenerated`, для большинства таблиц `ReportId`, а также столбцы, которые указаны для затронутых ресурсов.",
        step: "Возвращайте и эти столбцы, например с помощью `arg_max(Timestamp, *)` в `summarize`.",
      },
    };
    const { text, step } = words[flaw];
    return { text, steps: [step] };
  },
  "escaped-lines": () => ({
    steps: [
      "Отправьте настоящие переводы строк: в JSON они записываются как `\\n`, с однократным экранированием.",
    ],
  }),
  "batch-size": ({ allowed }) => ({ steps: [`Отправляйте пакеты, в каждом не более ${items(allowed)}.`] }),
};
