import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import { createWords } from "../words.ts";

const { bare, brief, code, duration, number, plural, some } = createWords("ru");

/** Their case never changes: the kind of thing goes before them. */
const products = {
  mde: "Microsoft Defender для конечной точки",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};
/** In the nominative, to stand in brackets. */
const clouds = {
  commercial: "коммерческое облако",
  gcc: "GCC",
  gov: "облако для госсектора США: GCC High, DoD",
  china: "облако в Китае",
};
const valueKinds = { hash: "Хэш", ip: "IP-адрес", domain: "Доменное имя", url: "URL-адрес" };
/** In the accusative, the same as the nominative but for the string. */
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
  number: "число, которого в JSON не бывает",
  literal: "слово, которого в JSON нет",
  "byte-order-mark": "метка порядка байтов (BOM) в начале",
  cut: "нет конца",
  extra: "текст после конца",
  other: "неожиданный символ",
};

const calls = (n: number) =>
  `${number(n)} ${plural(n, { one: "вызов", few: "вызова", many: "вызовов", other: "вызова" })}`;
const times = (n: number) =>
  `${number(n)} ${plural(n, { one: "раз", few: "раза", many: "раз", other: "раза" })}`;
const mustBe = (sent: string | undefined, right: string | undefined) =>
  `Вместо ${brief(sent)} нужно ${brief(right)}`;
const within = (option: string, clause: string) => `В \`${option}\` ${clause}`;
const mustBeIn = (option: string, sent: string | undefined, right: string | undefined) =>
  within(option, `вместо ${brief(sent)} нужно ${brief(right)}`);

export const verdicts: Verdicts = {
  "missing-token": ({ args }) =>
    args.saved
      ? "В записанном запросе нет заголовка `Authorization`"
      : "Вызов отправлен без заголовка `Authorization`",
  "malformed-token": ({ args }) =>
    ({
      scheme: "Заголовок `Authorization` не начинается с `Bearer`",
      "doubled-scheme": "В заголовке `Authorization` слово `Bearer` стоит дважды",
      quoted: "Токен в заголовке `Authorization` заключен в кавычки",
      "line-break": "В заголовке `Authorization` есть перевод строки",
      space: "Внутри токена в заголовке `Authorization` есть пробел",
      empty: "В заголовке `Authorization` нет токена",
      "not-a-jwt": "В заголовке `Authorization` нет полного токена",
      signature: "API не удалось проверить подпись токена в `Authorization`",
    })[args.flaw],
  "expired-token": ({ args }) =>
    args.seconds === undefined
      ? "API сообщает, что срок действия токена истек"
      : `Срок действия токена истек за ${duration(args.seconds)} до вызова`,
  "early-token": ({ args }) =>
    `Токен начинает действовать только через ${duration(args.seconds)} после вызова`,
  "token-audience": ({ args: { made, foreign, api }, sent }) =>
    foreign
      ? foreign === "own"
        ? `Токен выдан для вашего собственного приложения, а вызов направлен в API ${products[api]}`
        : `Токен выдан для API ${foreign}, а вызов направлен в API ${products[api]}`
      : made && made !== api
        ? `Токен выдан для API ${products[made]}, а вызов направлен в API ${products[api]}`
        : `API ${products[api]} не принимает токен ${sent ? `для ${brief(sent)}` : "с такой аудиторией"}`,
  "wrong-cloud": ({ args: { from, to }, sent }) =>
    from
      ? `${brief(sent)} относится к одному облаку (${clouds[from]}), а вызов направлен в другое (${clouds[to]})`
      : `Арендатор не относится к этому облаку (${clouds[to]})`,
  "conditional-access": ({ args }) =>
    ({
      claims: "Политика требует нового входа с дополнительными утверждениями (claims)",
      mfa: "Политика требует многофакторной проверки подлинности",
      device: "Политика требует зарегистрированного или соответствующего требованиям устройства",
      "sign-in": "Нет сеанса, который можно использовать без участия пользователя",
      blocked: "Политика арендатора блокирует этот вход",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "Defender для конечной точки в этом арендаторе не активен",
      license: "В этом арендаторе не хватает лицензии",
      onboarding: `Продукт${name ? ` ${name}` : ""} в этом арендаторе не настроен`,
      provisioning: "Этот арендатор еще не настроен для Microsoft Defender",
      premium: "В арендаторе нет премиум-лицензии Microsoft Entra ID",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? `разрешения ${code(needed)}` : "разрешения для этой операции";
    if (none)
      return needed
        ? `В токене нет ни одного разрешения, а вызову нужно ${code(needed)}`
        : "В токене нет ни одного разрешения, нужного вызову";
    if (kind === "unknown") return `Возможно, не хватает ${permission}`;
    return `В токене нет ${permission}${sent && sent.length <= 60 ? `; в нем есть ${some(sent.split(", "))}` : ""}`;
  },
  "permission-held": ({ args }) =>
    `В токене есть ${code(args.held)}, и этого достаточно: API отклоняет вызов по другой причине`,
  "user-role": ({ args: { role } }) =>
    role
      ? `Возможно, у пользователя нет разрешения роли ${code(role)} или доступа к группе устройств`
      : "Возможно, у пользователя нет роли или доступа к группе устройств",
  "disabled-feature": ({ args: { feature, name } }) =>
    feature === "live-response"
      ? "Динамический ответ в этом арендаторе отключен"
      : name
        ? `Функция ${code(name)} в этом арендаторе отключена`
        : "Функция, нужная этому вызову, в арендаторе отключена или отсутствует",
  "disallowed-operation": ({ args: { automation, reason } }) =>
    automation
      ? "У устройства нет уровня автоматизации"
      : reason
        ? `API этого не разрешает: ${code(reason)}`
        : "API не разрешает эту операцию",
  "device-platform": ({ args: { platform } }) =>
    platform
      ? `Для платформы ${code(platform)} этого действия нет`
      : "Для платформы устройства этого действия нет",
  "client-version": ({ args: { action, version } }) =>
    version
      ? `Для ${action ? `действия ${code(action)}` : "этого действия"} на устройстве нужна версия клиента ${code(version)} или выше`
      : "Клиент Defender на устройстве слишком старый для этого действия",

  "rate-limit": ({ args: { allowed, period, perMinute, perHour } }) => {
    if (allowed !== undefined && period !== undefined)
      return `Лимит исчерпан: ${calls(allowed)} за ${duration(period)}`;
    if (perMinute !== undefined)
      return `Слишком много вызовов: операция допускает ${calls(perMinute)} в минуту${perHour === undefined ? "" : ` и ${number(perHour)} в час`}`;
    return perHour === undefined
      ? "Слишком много вызовов за этот период"
      : `Слишком много вызовов: операция допускает ${calls(perHour)} в час`;
  },
  "early-retry": ({ args }) =>
    `Вызов отправлен за ${duration(args.seconds)} до срока, указанного в предыдущем ответе`,
  "retiring-operation": ({ args }) =>
    `Возможно, этот API больше недоступен: Microsoft выводит его из эксплуатации с ${code(args.since)}`,
  "server-fault": ({ args: { succeeded, failed } }) =>
    succeeded !== undefined && succeeded > 0
      ? "Сбой в службе; раньше такой же вызов выполнялся"
      : failed !== undefined && failed > 1
        ? `Сбой в службе; этот вызов завершился ошибкой ${times(failed)} и ни разу не выполнен успешно`
        : "При обработке вызова произошел сбой в службе",
  "query-name": ({ args: { kind, why }, sent, expected = [] }) => {
    const [right] = expected;
    if (right && why === "renamed")
      return `В KQL-запросе указано ${brief(sent)}; теперь это имя — ${brief(right)}`;
    if (right) return `В KQL-запросе указано ${brief(sent)}; вероятно, имелось в виду ${brief(right)}`;
    if (why === "endpoint")
      return `В KQL-запросе указана таблица ${brief(sent)}, которой нет в API Defender для конечной точки`;
    if (why === "product")
      return `В KQL-запросе указана таблица ${brief(sent)}, которая недоступна в этом арендаторе`;
    return {
      table: `В KQL-запросе указана таблица ${brief(sent)}, которая здесь неизвестна`,
      column: `В KQL-запросе указан столбец ${brief(sent)}, которого в этом месте нет`,
      function: `KQL-запрос вызывает функцию ${brief(sent)}, которой здесь нет`,
      name: `В KQL-запросе указано имя ${brief(sent)}, которое в этом месте неизвестно`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent }) => {
    const where =
      line === undefined || column === undefined
        ? ""
        : ` (строка ${number(line)}, столбец ${number(column)})`;
    const problems = {
      quote: "В KQL-запросе не закрыто текстовое значение",
      bracket: "В KQL-запросе у скобки нет пары",
      pipe: "В KQL-запросе после вертикальной черты нет оператора",
      operator: `В языке запросов нет оператора ${brief(sent)}`,
    };
    const other = sent
      ? `KQL-запрос не удалось разобрать в месте ${brief(sent)}`
      : "В KQL-запросе синтаксическая ошибка";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "KQL-запрос выполнялся слишком долго и остановлен",
          size: "Результат KQL-запроса слишком велик",
          resources: "KQL-запросу потребовалось слишком много ресурсов, и он остановлен",
        }[reason]
      : "Возможно, KQL-запрос выполнялся слишком долго",
  "processing-quota": ({ args: { wait } }) =>
    `Арендатор израсходовал время обработки KQL-запросов${wait ? `; ждать еще ${code(wait)}` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "Имя узла не удалось разрешить",
      refused: "Сервер недоступен",
      broken: "Соединение прервалось до получения полного ответа",
      timeout: "Сервер не ответил вовремя",
      certificate: "Браузер не доверяет сертификату или зашифрованному соединению",
      blocked: "Вызов заблокирован расширением, например блокировщиком рекламы, или администратором",
      policy: "Вызов заблокирован политикой страницы или браузера",
      offline: "Компьютер был не в сети или сменил сеть",
      proxy: "Прокси-сервер не пропустил вызов",
      cors: "Браузер не отправил вызов: вероятно, ответ сервера на предварительный запрос CORS его не разрешает",
      unknown: "Ответа нет, и более точной причины браузер не называет",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `Сервер ответил ${code(String(status))}, но ${code(header)} не разрешает этой странице прочитать ответ`,
  "preflight-status": ({ args }) =>
    `На предварительный запрос браузера сервер ответил ${code(String(args.status))}, поэтому сам вызов не отправлен`,

  "form-body": ({ args }) =>
    `Тело запроса — ${args.json ? "JSON" : "не форма"}, а конечная точка токенов читает только поля формы`,
  "sign-in-parameter": ({ args }) => `В запросе токена нет параметра ${code(args.name)}`,
  "grant-type": ({ sent, expected }) => mustBeIn("grant_type", sent, expected?.[0]),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default": expected[0]
        ? mustBeIn("scope", sent, expected[0])
        : "Область (scope) токена приложения должна заканчиваться на `/.default`",
      "resource-at-v2": "Конечная точка v2.0 принимает `scope`, а не `resource`",
      "scope-at-v1": "Конечная точка v1.0 принимает `resource`, а не `scope`",
      "default-at-v1": "В `resource` нужно указать только ресурс, без `/.default`",
      several: "Области (scope) относятся к нескольким ресурсам, а токен выдается только для одного",
      "not-set-up": `В этом арендаторе нет службы для ресурса ${brief(sent)}`,
      unknown: `В арендаторе нет службы с именем ${brief(sent)}`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `В URL-адресе вместо арендатора стоит ${brief(sent)}`,
      unknown: `Службе входа неизвестен арендатор ${brief(sent)}`,
      general: `Из ${brief(sent)} не следует, для какого арендатора нужен токен`,
      "missing-app": `В арендаторе ${brief(sent)} такого приложения нет`,
      "missing-user": "Учетная запись пользователя относится к другому арендатору",
    })[fault],
  "sign-in-credential": ({ args }) =>
    ({
      "wrong-secret": "Секрет клиента неверен",
      "expired-secret": "Срок действия секрета клиента истек",
      missing: "В запросе токена нет учетных данных клиента",
      "public-client": "Приложение — общедоступный клиент, а запрос содержит секрет клиента",
      certificate: "Сертификат, которым подписано утверждение (assertion), для приложения не зарегистрирован",
      clock: "Утверждение (assertion) клиента вне срока действия",
    })[args.fault],
  "missing-consent": ({ args: { fault, app } }) =>
    ({
      missing: `В этом арендаторе никто не дал согласие для приложения${app ? ` ${code(app)}` : ""}`,
      admin: `Администратор не дал согласие для приложения${app ? ` ${code(app)}` : ""}`,
      declined: "Пользователь отказался дать согласие",
      unlisted: "В регистрации приложения нет разрешений этого API",
      unassigned: "Пользователь не назначен приложению",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "Срок действия кода, токена обновления или утверждения (assertion) истек",
      used: "Код авторизации уже использован",
      invalid: "Код, токен обновления или утверждение (assertion) недействительны для этого запроса",
      revoked: "Сеанс завершен, например из-за смены пароля",
    })[args.fault],

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
      nested: `Место ${some(names)} — не внутри ${code(container)}`,
      member: `Место ${some(names)} — внутри ${code(container)}`,
      query: `Место ${some(names)} — в теле запроса, а не в URL-адресе`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) =>
    `В теле запроса дважды указан параметр ${code(args.name)}, в разном регистре букв`,
  "parameter-unknown": ({ args }) => `В документации операции нет параметра ${code(args.name)}`,
  "parameter-missing": ({ args: { names, empty, oneOf } }) =>
    oneOf
      ? `Нужно указать ${names.map(brief).join(" или ")}`
      : empty
        ? `Нет значения у ${some(names)}`
        : `Не хватает ${some(names)}`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    `Параметр ${code(name)} принимает ${jsonKinds[wanted]}, а запрос передает ${jsonKinds[got]}`,
  "parameter-value": ({ args: { name, caseOnly }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (right && others.length === 0 && !caseOnly)
      return `В параметре ${code(name)} вместо ${bare(sent)} нужно ${brief(right)}`;
    return caseOnly
      ? `В параметре ${code(name)} документация пишет ${brief(right)}, а не ${bare(sent)}`
      : `В документации нет значения ${bare(sent)} для ${code(name)}`;
  },
  "refused-value": ({ args, sent }) => `API отклоняет ${bare(sent)} для ${code(args.name)}`,
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `В ${code(args.name)} передано ${brief(sent)}: имя объекта вместо его значения`,
      secure: `В ${code(args.name)} передано ${brief(sent)}: имя защищенной строки вместо ее текста`,
      placeholder: `В ${code(args.name)} остался заполнитель ${brief(sent)}`,
      unset: `В ${code(args.name)} передано ${brief(sent)}: у переменной не было значения`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `Если ${code(args.other)} имеет значение ${brief(args.value)}, то ${code(args.name)} должно иметь значение ${brief(expected?.[0])}`,
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
      invisible: `${about}: отправлены и невидимые символы`,
      space: `${about}: отправлены и пробелы или переводы строки вокруг`,
      quotes: `${about}: отправлены и кавычки вокруг`,
      defanged: `${about}: отправлен вид, по которому нельзя щелкнуть`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    `Тип значения ${brief(value)} — не ${brief(sent)}${expected?.[0] ? `, а ${brief(expected[0])}` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `Отправлен хэш ${looksLike}; ожидается ${takes.map(({ name }) => name).join(" или ")}`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "Перед хэшем стоит название алгоритма",
      separators: "Внутри хэша есть разделители",
      base64: "Хэш записан в base64, а не шестнадцатеричными символами",
      character: `Символ хэша ${code(character)} в позиции ${number(position)} не шестнадцатеричный`,
      length: `Символов в хэше: ${number(length)}; ожидается ${takes.map((one) => number(one.length)).join(" или ")}`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `Адрес ${brief(sent)} должен стоять в одинарных кавычках`
      : `${brief(sent)} — не отдельный IP-адрес в обычной записи`,
  "domain-name": ({ sent }) => `${brief(sent)} — не просто доменное имя`,
  "url-value": ({ sent }) => `${brief(sent)} — не полный закодированный URL-адрес`,

  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.[0]) return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "missing") return within("$filter", `перед ${brief(sent)} не хватает оператора`);
    if (args.flaw === "operand") return within("$filter", `рядом с ${brief(sent)} не хватает значения`);
    return within("$filter", `${brief(sent)} — не оператор`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "не закрыта кавычка")
      : expected?.[0]
        ? mustBeIn("$filter", sent, expected[0])
        : within("$filter", `неверны кавычки вокруг ${brief(sent)}`),
  "filter-parenthesis": ({ args }) =>
    within(
      "$filter",
      args.flaw === "unclosed" ? "не закрыта скобка" : "закрыта скобка, которая не была открыта",
    ),
  "filter-property": ({ args, sent, expected }) => {
    if (expected?.[0]) return mustBeIn("$filter", sent, expected[0]);
    return args.flaw === "not-filterable"
      ? `Операция не может фильтровать по свойству ${brief(sent)}`
      : `В документации операции нет фильтра по свойству ${brief(sent)}`;
  },
  "filter-date": ({ sent, expected }) =>
    expected?.[0] ? mustBeIn("$filter", sent, expected[0]) : within("$filter", `${brief(sent)} — не дата`),
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "там, где нужен пробел, приходит знак плюса"
        : "к тексту дважды применено URL-кодирование",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `API останавливается в позиции ${number(args.position)}${sent ? `, на ${brief(sent)}` : ""}`,
    ),
  "query-option": ({ args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    return {
      unknown: `В OData нет параметра ${option}`,
      "not-taken": `Возможно, операция не принимает ${option}`,
      maximum: `В ${option} указано ${brief(sent)}; допустимо не более ${number(maximum)}`,
      value: `${option} не принимает значение ${brief(sent)}`,
      repeated: `${option} указан дважды`,
      empty: `У ${option} нет значения`,
      missing: `В URL-адресе нет параметра ${option}`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `В пути вместо значения стоит заполнитель ${brief(sent)}`,
      word: `В пути вместо значения стоит ${brief(sent)}`,
      empty: "Часть пути пуста",
      slash: "В пути лишняя косая черта",
      space: `В пути рядом с ${brief(sent)} стоит пробел или невидимый символ`,
      quotes: `В пути ${brief(sent)} заключено в кавычки`,
    })[args.flaw],
  "unknown-path": ({ args: { flaw }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "Путь не начинается с `/api/`",
      incomplete: right
        ? `Это только начало путей из документации, таких как ${brief(right)}`
        : "Это только начало путей из документации",
      doubled: "В пути дважды стоит `/api`",
      version: right
        ? `В документации операция описана как ${brief(right)}`
        : "В документации операция описана для другой версии",
      nearest: right
        ? `В документации такого пути нет; самый близкий — ${brief(right)}`
        : "В документации такого пути нет",
      none: "В документации нет ни такого пути, ни близкого к нему",
    }[flaw];
  },
  method: ({ sent, expected = [] }) => `Путь принимает ${some(expected)}, а не ${brief(sent)}`,
  host: ({ args, sent, expected }) =>
    args.flaw === "legacy"
      ? `${brief(sent)} — старое имя узла; нынешнее — ${brief(expected?.[0])}`
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
      account: "не одно лишь имя учетной записи",
      other: "значение не того формата, что в документации",
    };
    return `${brief(sent)} в пути — ${wanted[args.wanted]}`;
  },
};
