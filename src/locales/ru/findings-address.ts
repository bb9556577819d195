import type { FindingWords } from "../shapes.ts";
import type { AddressFindings } from "../texts.ts";
import { code, number, sentences } from "./findings-phrases.ts";

export const addressFindings: AddressFindings = {
  "filter-operator": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      symbol: "В OData операторы записывают словами: `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `and`, `or`, `not`.",
      case: "Операторы OData записывают строчными буквами.",
      unknown: "Это слово стоит там, где ожидается оператор.",
      function: "Это функция. Ее записывают перед аргументами, а аргументы — в скобках.",
      list: "Это свойство — список. Есть ли в нем подходящий элемент, проверяет `any`.",
      missing: "Перед этим значением не хватает оператора.",
      operand: "Рядом с этим оператором не хватает значения.",
    };
    return { text: texts[flaw] };
  },
  "filter-quotes": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      double: "Текст в `$filter` заключают в прямые одинарные кавычки.",
      unclosed: "Строка, которая начинается здесь, не закрыта.",
      missing: "Текст в `$filter` нужно заключить в одинарные кавычки.",
      apostrophe: "Апостроф внутри текста завершает его. Апостроф записывают дважды: `''`.",
      ampersand: "Знак `&` внутри текста завершает фильтр. Этот знак записывают как `%26`.",
    };
    return { text: texts[flaw] };
  },
  "filter-parenthesis": ({ flaw }) => ({
    text: flaw === "unclosed" ? "Эта скобка не закрыта." : "Для этой закрывающей скобки нет открывающей.",
  }),
  "filter-property": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      unknown: "В документации этой операции отправленного свойства для `$filter` нет.",
      case: "В документации это свойство написано в другом регистре букв.",
      "not-filterable": "Операция возвращает это свойство, но фильтровать по нему не может.",
    };
    return {
      text: texts[flaw],
      ...(flaw === "not-filterable" && {
        steps: [
          "Фильтруйте по свойству, которое операция поддерживает, или фильтруйте результаты в собственном коде.",
        ],
      }),
    };
  },
  "filter-date": ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      quoted: "Дата в кавычках — это текст; возможно, сравнить ее со временем нельзя.",
      day: "Не указаны время и часовой пояс, например `Z` для UTC.",
      zone: "Не указан часовой пояс, например `Z` для UTC.",
      plus: "В URL-адресе `+` означает пробел, поэтому часовой пояс теряется. Этот знак записывают как `%2B`.",
      form: "Дату записывают в виде `2026-01-31T00:00:00Z`.",
      old: "Это синтаксис OData 2. В OData 4 записывают только дату.",
    };
    return { text: texts[flaw] };
  },
  "filter-encoding": ({ flaw }) => ({
    text:
      flaw === "plus"
        ? "Вместо пробела API получает знак плюса. Пробел записывают как `%20`."
        : "После декодирования остались коды символов со знаком процента: URL-кодирование применено к фильтру дважды.",
  }),
  "filter-position": ({ position }) => ({
    text: `Сообщение указывает на позицию ${number(position)}, считая с 0.`,
  }),
  "query-option": ({ flaw, name }) => {
    const option = code(name);
    const words: Record<typeof flaw, FindingWords> = {
      misspelt: {},
      unknown: {
        text: `Имена, которые начинаются с \`$\`, зарезервированы для OData, а параметра ${option} в OData нет.`,
      },
      dollar: {
        text: "Параметры OData-запроса начинаются с `$`.",
      },
      case: {
        text: "Параметры OData-запроса записывают строчными буквами.",
      },
      "not-taken": {
        text: `В документации этой операции нет параметра ${option} или такого его значения.`,
        steps: [`Уберите параметр ${option} и повторите вызов.`],
      },
      maximum:
        name === "$top"
          ? {
              steps: ["Остальное получите следующими вызовами с `$skip` или по ссылке `@odata.nextLink`."],
            }
          : {},
      value: {},
      repeated: {},
      empty: { steps: ["Уберите его или укажите значение."] },
      missing: {},
      unnamed: {
        text: "В PowerShell знак `$` внутри двойных кавычек начинает переменную, и если такой переменной нет, имя исчезает.",
        steps: ["Заключите URL-адрес в одинарные кавычки или поставьте перед `$` обратный апостроф."],
      },
    };
    return words[flaw];
  },
  "path-leftover": ({ flaw }) => {
    const texts: Partial<Record<typeof flaw, string>> = {
      word: "При составлении URL-адреса переменная была пуста.",
      object: "Подставлен весь объект, а не одно из его свойств.",
      empty: "Возможно, между косыми чертами не хватает идентификатора.",
      ref: "Тело, в котором есть только `@odata.id`, связывает объект. В PowerShell `$ref` в двойных кавычках — это переменная.",
    };
    const isValue = flaw !== "ref" && (flaw === "template" || texts[flaw] !== undefined);
    return {
      text: texts[flaw],
      ...(isValue && { steps: ["Поставьте на это место настоящее значение."] }),
    };
  },
  "unknown-path": ({ flaw }) => {
    // The verdict says the rest.
    const texts: Partial<Record<typeof flaw, string>> = {
      api: "На этом узле все пути начинаются с `/api/`.",
      version: "В документации операция описана для другой версии.",
    };
    return { text: texts[flaw] };
  },
  method: ({ isStated, isUnknown, isDocumented }) => ({
    text: isDocumented
      ? "Возможно, для ресурса в пути такой операции нет."
      : isUnknown
        ? undefined
        : isStated
          ? "Методы, которые принимает этот путь, указаны в ответе."
          : "В документации для этого пути указан другой метод.",
    ...(isDocumented && {
      steps: [
        "Проверьте тип и имя каждого ресурса в пути: операция может быть доступна только для определенных типов.",
      ],
    }),
  }),
  host: ({ flaw }) => {
    const texts: Record<typeof flaw, string> = {
      "endpoint-only":
        "Этот узел обслуживает Defender для конечной точки, а операция относится к Defender XDR.",
      "xdr-only": "Этот узел обслуживает Defender XDR, а операция относится к Defender для конечной точки.",
      graph: "Этот путь относится к Microsoft Graph.",
      legacy: "Это старое имя узла. Он еще отвечает, но часть операций там может быть недоступна.",
    };
    return { text: texts[flaw] };
  },
  "id-form": ({ wanted, seen, length }) => {
    const expected: Record<typeof wanted, string> = {
      guid: "Здесь ожидается GUID, например `988cc94e-7a8f-4b28-ab65-54970c5d5018`.",
      device: "Здесь ожидается идентификатор устройства: 40 шестнадцатеричных символов.",
      alert: "Здесь ожидается идентификатор оповещения, например `da637472900382838869_1364969609`.",
      incident: "Здесь ожидается идентификатор инцидента: число.",
      indicator: "Здесь ожидается идентификатор индикатора, то есть число, а не его значение.",
      number: "Здесь ожидается число.",
      time: "Здесь ожидается время, например `2026-01-31T08:00:00Z`.",
      cve: "Здесь ожидается идентификатор CVE, например `CVE-2019-0608`.",
      recommendation: "Здесь ожидается идентификатор рекомендации, например `va-_-google-_-chrome`.",
      software: "Здесь ожидается идентификатор продукта, например `microsoft-_-edge`.",
      account: "Здесь ожидается только имя учетной записи, без домена.",
      other: "В документации для этого места указан другой формат.",
    };
    const found: Partial<Record<typeof seen, string>> = {
      guid: "Значение похоже на GUID.",
      hex40: "В значении 40 шестнадцатеричных символов, как в идентификаторе устройства или в хэше SHA-1.",
      hex: `Шестнадцатеричных символов в значении: ${number(length)}.`,
      alert: "Значение похоже на идентификатор оповещения.",
      number: "Значение — число.",
      ip: "Значение — IP-адрес.",
      cve: "Значение похоже на идентификатор CVE.",
      software: "Значение похоже на идентификатор продукта или рекомендации.",
      email: "Значение похоже на адрес электронной почты или имя участника-пользователя (UPN).",
    };
    return { text: sentences(expected[wanted], found[seen]) };
  },
};
