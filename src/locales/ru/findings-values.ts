import type { ValueFindings } from "../texts.ts";
import { code, either, number, plural } from "./findings-phrases.ts";

/** After "ожидается", and after "в". */
const values = {
  hash: { name: "значение хэша", inside: "значении хэша" },
  ip: { name: "IP-адрес", inside: "IP-адресе" },
  domain: { name: "доменное имя", inside: "доменном имени" },
  url: { name: "URL-адрес", inside: "URL-адресе" },
};

type Takes = readonly { readonly name: string; readonly length: number }[];

/** "SHA-1 (40 символов) или SHA-256 (64 символа)". */
const taken = (takes: Takes) =>
  takes
    .map(
      ({ name, length }) =>
        `${name} (${number(length)} ${plural(length, { one: "символ", few: "символа", many: "символов", other: "символа" })})`,
    )
    .join(" или ");

export const valueFindings: ValueFindings = {
  "empty-value": ({ kind }) => ({
    text: `Здесь ожидается ${values[kind].name}.`,
  }),
  "stray-characters": ({ stray }) => {
    const texts: Partial<Record<typeof stray, string>> = {
      invisible: "В значении есть невидимые символы: они часто попадают в него при копировании текста.",
      quotes: "Кавычки вокруг значения становятся его частью.",
      defanged:
        "Значение записано в обезвреженном виде (defanging), например с `[.]` или `hxxp`; его нужно записать обычным образом.",
    };
    return { text: texts[stray] };
  },
  "indicator-type": () => ({}),
  "hash-type": ({ takes }) => ({
    text: `По документации здесь ожидается ${taken(takes)}.`,
    steps: [`Отправьте хэш ${either(takes.map(({ name }) => name))} того же файла.`],
  }),
  "hash-value": ({ flaw, length, character, position, takes }) => {
    const wrongLength = takes.some((one) => one.length === length)
      ? ""
      : ` Символов в значении: ${number(length)}; ожидается: ${taken(takes)}.`;
    const texts: Record<typeof flaw, string> = {
      prefix:
        "Перед значением стоит название алгоритма хэширования. Ожидаются только шестнадцатеричные символы.",
      separators: "Между символами есть разделители. Их нужно удалить.",
      base64: "Хэш записан в base64. Ожидается шестнадцатеричная запись.",
      character: `Символ ${code(character)} в позиции ${number(position)} не шестнадцатеричный (0–9, a–f).${wrongLength}`,
      length: `Символов в значении: ${number(length)}. Ожидается: ${taken(takes)}.`,
    };
    return { text: texts[flaw] };
  },
  "ip-address": ({ flaw, count }) => {
    const texts: Record<typeof flaw, string> = {
      octet: "Каждая из четырех частей адреса IPv4 — число от 0 до 255.",
      octets: `В адресе IPv4 четыре части, а здесь их ${number(count)}.`,
      zeros:
        "Одна из частей начинается с нуля. Такую часть могут прочитать как восьмеричное число или не принять.",
      port: "После адреса указан порт. Ожидается только адрес.",
      network: "Это сеть с длиной префикса (CIDR). Ожидается один адрес.",
      range: "Это диапазон адресов. Ожидается один адрес.",
      list: "Это несколько адресов. Ожидается один адрес.",
      brackets: "Квадратные скобки относятся к URL-адресам. Адрес ожидается без них.",
      zone: "Часть, которая начинается с `%`, — идентификатор зоны. Он действует только на одном устройстве, и его могут не принять.",
      groups: `В адресе IPv6 восемь групп или меньше, если в нем один раз стоит \`::\`; здесь их ${number(count)}.`,
      compressed: "В адресе IPv6 `::` может стоять только один раз.",
      group: "В каждой группе адреса IPv6 от одного до четырех шестнадцатеричных символов.",
      url: "Это URL-адрес. Ожидается только IP-адрес.",
      name: "Это имя. Ожидается IP-адрес.",
      unquoted: "В этом пути адрес должен стоять в одинарных кавычках.",
      character: "В значении есть символ, которого в IP-адресе не бывает.",
    };
    return { text: texts[flaw] };
  },
  "domain-name": ({ flaw, character, length }) => {
    const texts: Record<typeof flaw, string> = {
      scheme: "Это URL-адрес. Ожидается только доменное имя, без схемы и пути.",
      path: "После доменного имени следует что-то еще. Ожидается только имя.",
      port: "После доменного имени указан порт. Ожидается только имя.",
      email: "Это адрес электронной почты. Ожидается только часть после `@`.",
      wildcard: "В доменном имени не бывает подстановочных знаков.",
      ip: "Это IP-адрес. Для адресов есть свои операции и свой тип индикатора.",
      space: "В доменном имени не бывает пробелов.",
      "trailing-dot": "Имя заканчивается точкой, и такое имя могут не принять.",
      "empty-label": "Одна из частей имени пуста: в нем лишняя точка.",
      "long-label": `Символов в одной из частей имени: ${number(length)}; допустимо не более 63.`,
      "long-name": `Символов в имени: ${number(length)}; допустимо не более 253.`,
      hyphen: "Одна из частей имени начинается или заканчивается дефисом.",
      underscore: "В имени узла не бывает знака подчеркивания; такое имя могут не принять.",
      international:
        "В имени есть буквы не из ASCII. Возможно, его нужно отправлять в закодированном виде: `xn--…`.",
      "single-label": "В имени нет точки. Возможно, нужно полное доменное имя, например `contoso.com`.",
      character: `Символ ${code(character)} в доменном имени недопустим.`,
    };
    return { text: texts[flaw] };
  },
  "url-value": ({ flaw, character }) => {
    const texts: Record<typeof flaw, string> = {
      scheme: "Не указана схема. Полный URL-адрес начинается с `https://` или `http://`.",
      slashes: "После схемы в URL-адресе стоит `://`.",
      backslash: "В URL-адресе ставят прямую косую черту, а не обратную.",
      space: "В URL-адресе не бывает пробелов: их записывают как `%20`.",
      around: "Рядом с URL-адресом есть другой текст.",
      unencoded: `Возможно, к символу ${code(character)} нужно применить URL-кодирование (percent-encoding).`,
      percent: "Знак процента, за которым нет двух шестнадцатеричных символов, нужно записывать как `%25`.",
      host: "После схемы нет имени узла.",
    };
    return { text: texts[flaw] };
  },
};
