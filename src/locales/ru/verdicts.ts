import { products as others } from "../products.ts";
import type { Verdicts } from "../shapes.ts";
import { changeVerdicts } from "./changes.ts";
import { conditionVerdicts } from "./conditions.ts";
import { brief, clouds, code, duration, mustBe, mustBeIn, number, plural, some } from "./findings-phrases.ts";
import { portalVerdicts } from "./portal.ts";
import { requestVerdicts } from "./verdicts-request.ts";

/** Never declined: the noun for the kind of thing precedes them. */
const products = {
  mde: "Microsoft Defender для конечной точки",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
  ...others,
};

const calls = (n: number) =>
  `${number(n)} ${plural(n, { one: "вызов", few: "вызова", many: "вызовов", other: "вызова" })}`;
const times = (n: number) =>
  `${number(n)} ${plural(n, { one: "раз", few: "раза", many: "раз", other: "раза" })}`;

const rolePlaces = { entra: "Microsoft Entra", purview: "Microsoft Purview", intune: "Microsoft Intune" };

/** What the API asks for, and the other kind of permission. */
const kinds = {
  application: { asked: "разрешение приложения", other: "делегированное разрешение" },
  delegated: { asked: "делегированное разрешение", other: "разрешение приложения" },
};

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
      placeholder: "В заголовке `Authorization` вместо токена остался заполнитель",
      unset: "В заголовке `Authorization` вместо токена стоит текст пустой переменной, например `undefined`",
      printed: "В заголовке `Authorization` стоит текст объекта вместо токена из него",
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
        ? `Токен выдан для другого API (${products[made]}), а вызов направлен в API ${products[api]}`
        : `API ${products[api]} не принимает токен ${sent ? `для ${brief(sent)}` : "с такой аудиторией"}`,
  "wrong-cloud": ({ args: { from, to }, sent }) =>
    from
      ? `${brief(sent)} относится к ${clouds[from].of}, а вызов направлен в ${clouds[to].to}`
      : `Арендатор не относится к ${clouds[to].of}`,
  "conditional-access": ({ args }) =>
    ({
      claims: args.isApp
        ? "Политика больше не принимает этот токен и требует новый"
        : "Политика требует нового входа с дополнительными утверждениями (claims)",
      mfa: "Политика требует многофакторной проверки подлинности",
      challenge: "Этот вход должна подтвердить другая служба",
      device: "Политика требует зарегистрированного или соответствующего требованиям устройства",
      "sign-in": args.every
        ? `Политика требует нового входа не реже чем раз в ${duration(args.every)}`
        : "Вход без участия пользователя невозможен: пользователь должен войти",
      binding: "Политика требует защиты токенов, которую этот клиент не поддерживает",
      blocked: "Этот вход заблокирован политикой арендатора",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "Defender для конечной точки в этом арендаторе не активен",
      license: "Служба не находит лицензию в этом арендаторе",
      onboarding: `Продукт${name ? ` ${name}` : ""} в этом арендаторе не настроен`,
      provisioning: "Этот арендатор еще не настроен для Microsoft Defender",
      premium: "Служба не находит в этом арендаторе лицензию Microsoft Entra ID Premium",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? `разрешения ${code(needed)}` : "разрешения для этой операции";
    if (none)
      return needed
        ? `В токене нет ни одного разрешения, а вызову нужно ${code(needed)}`
        : "В токене нет ни одного разрешения, а этой операции оно нужно";
    if (kind === "unknown") return `Не хватает ${permission}`;
    return `В токене нет ${permission}${sent && sent.length <= 60 ? `; в нем есть ${some(sent.split(", "))}` : ""}`;
  },
  "token-kind": ({ certainty, args: { wanted, isContrary } }) =>
    wanted === "application"
      ? "Возможно, операция принимает только токен приложения, а не пользователя"
      : isContrary
        ? "API требует вошедшего пользователя, хотя токен выдан пользователю"
        : certainty === "certain"
          ? "Операции нужен токен пользователя, а этот выдан приложению"
          : "Возможно, операция принимает только токен пользователя, а не приложения",
  "permission-held": ({ args }) =>
    args.isOwnOnly
      ? `${code(args.held)} распространяется только на индикаторы самого приложения, а этот, возможно, принадлежит другому`
      : args.asked
        ? `В токене ${code(args.held)} — ${kinds[args.asked].other}, а API требует ${kinds[args.asked].asked}`
        : args.isUncounted
          ? `API требует ${code(args.held)}, хотя это разрешение есть в токене`
          : `В токене есть ${code(args.held)}, и этого достаточно: API отклонил вызов по другой причине`,
  "user-role": ({ certainty, args: { role, where, isApp } }) =>
    isApp
      ? "Возможно, у приложения нет роли в Microsoft Purview"
      : where === "audit"
        ? "Возможно, у пользователя нет доступа к журналу аудита"
        : where !== "defender"
          ? certainty === "certain"
            ? `У пользователя нет нужной роли в ${rolePlaces[where]}`
            : `Возможно, у пользователя нет роли в ${rolePlaces[where]}`
          : role
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
      ? "Для устройства не задан уровень автоматизации"
      : reason
        ? `API этого не разрешает: ${code(reason)}`
        : "API не разрешает эту операцию",
  "device-platform": ({ args: { platform } }) =>
    platform
      ? `Это действие недоступно на платформе ${code(platform)}`
      : "Это действие недоступно на платформе устройства",
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
  "not-offered": ({ args }) => `Операция может быть недоступна: вызов направлен в ${clouds[args.cloud].to}`,
  "retiring-operation": ({ args }) =>
    `Возможно, этот API больше недоступен: Microsoft выводит его из эксплуатации с ${code(args.since)}`,
  "server-fault": ({ args: { succeeded, failed, isSlow, isBroken } }) =>
    isBroken
      ? "Служба прервала ответ ошибкой"
      : succeeded !== undefined && succeeded > 0
        ? "Сбой в службе; раньше такой же вызов выполнялся успешно"
        : failed !== undefined && failed > 1
          ? `Сбой в службе; этот вызов завершился ошибкой ${times(failed)} и ни разу не выполнен успешно`
          : isSlow
            ? "Служба не ответила вовремя"
            : "При обработке вызова произошел сбой в службе",
  "result-column": ({ args, sent }) =>
    `Запрос не возвращает столбец ${brief(sent)}${args.name ? `, который использует ${code(args.name)}` : ""}`,
  "query-name": ({ args: { kind, why, line = 1 }, sent, expected = [] }) => {
    const [right] = expected;
    if (expected.length > 1 && why === "renamed")
      return `В KQL-запросе указано ${brief(sent)}; теперь это разделено на ${some(expected)}`;
    if (right && why === "renamed")
      return `В KQL-запросе указано ${brief(sent)}; теперь это имя — ${brief(right)}`;
    if (why === "quotes") return `${brief(sent)} в KQL-запросе — возможно, текст без кавычек`;
    if (right) return `В KQL-запросе указано ${brief(sent)}; вероятно, имелось в виду ${brief(right)}`;
    if (why === "endpoint")
      return `В KQL-запросе указана таблица ${brief(sent)}, которой нет в API Defender для конечной точки`;
    if (why === "product")
      return `В KQL-запросе указана таблица ${brief(sent)}, которая, возможно, недоступна в этом арендаторе`;
    if (why === "outside") return `Имени ${brief(sent)} из сообщения в KQL-запросе нет`;
    if (why === "own")
      return `KQL-запрос определяет ${brief(sent)} в строке ${number(line)}, но дальше служба это имя не находит`;
    if (why === "data") return `Столбец ${brief(sent)}, возможно, появляется только при наличии данных`;
    if (why === "watchlist") return `Служба не находит столбец ${brief(sent)} в списке отслеживания`;
    if (why === "remote") return `В другой рабочей области нет таблицы ${brief(sent)} для этого KQL-запроса`;
    if (why === "saved")
      return `KQL-запрос вызывает ${brief(sent)}; возможно, эта функция не сохранена в рабочей области`;
    if (why === "workspace")
      return `В KQL-запросе указана таблица ${brief(sent)} из рабочей области Log Analytics`;
    return {
      table: `В KQL-запросе указана таблица ${brief(sent)}, которая здесь неизвестна`,
      column: `В KQL-запросе указан столбец ${brief(sent)}, которого в этом месте нет`,
      function: `KQL-запрос вызывает функцию ${brief(sent)}, которой здесь нет`,
      name: `В KQL-запросе указано имя ${brief(sent)}, которое в этом месте неизвестно`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent, expected = [] }) => {
    const where =
      line === undefined || column === undefined
        ? ""
        : ` (строка ${number(line)}, столбец ${number(column)})`;
    const right = expected[0] === undefined ? "" : brief(expected[0]);
    const problems = {
      quote: "В KQL-запросе не закрыто текстовое значение",
      bracket: "В KQL-запросе у скобки нет пары",
      pipe: "В KQL-запросе после вертикальной черты нет оператора",
      operator: `В языке запросов нет оператора ${brief(sent)}`,
      instead: `В KQL-запросе указано ${brief(sent)}; в KQL нужно ${right}`,
      encoded: `KQL-запрос закодирован: в нем есть ${brief(sent)}`,
      typographic: `В KQL-запросе есть символ ${brief(sent)}; в KQL нужен ${right}`,
      escape: `В тексте ${brief(sent)} в KQL-запросе недопустимая escape-последовательность`,
      text: `В KQL-запросе значение в ${brief(sent)} указано без кавычек`,
      semicolon: "Точка с запятой завершает KQL-запрос перед следующей вертикальной чертой",
      let: `В KQL-запросе нет точки с запятой перед ${brief(sent)}`,
      operand: `В KQL-запросе после ${brief(sent)} ничего нет`,
      on: `В KQL-запросе у ${brief(sent)} нет \`on\``,
      inner: `Текст в KQL-запросе заканчивается слишком рано: ${brief(sent)}`,
      placeholder: `В KQL-запросе есть ${brief(sent)} — вероятно, переменная без значения`,
      hidden: `В KQL-запросе есть невидимый символ ${brief(sent)}`,
      command: `KQL-запрос начинается с команды управления ${brief(sent)}, которую здесь нельзя выполнить`,
      literal: `В KQL-запросе указана переменная ${brief(sent)}, а Azure Monitor принимает там только литерал`,
      star: `${brief(sent)} читает все таблицы, в том числе с планом Basic или Auxiliary`,
    };
    const other = sent
      ? `KQL-запрос не удалось разобрать в месте ${brief(sent)}`
      : "В KQL-запросе синтаксическая ошибка";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "KQL-запрос выполнялся слишком долго и был остановлен",
          size: "Результат KQL-запроса больше, чем может вернуть API",
          resources: "KQL-запросу потребовалось слишком много ресурсов, и он был остановлен",
        }[reason]
      : "Возможно, KQL-запрос выполнялся слишком долго",
  "processing-quota": ({ args: { wait } }) =>
    `Арендатор исчерпал время обработки KQL-запросов${wait ? `; ждать еще ${code(wait)}` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "Имя узла не удалось разрешить",
      refused: "Сервер недоступен",
      broken: "Соединение прервалось до получения полного ответа",
      timeout: "Сервер не ответил вовремя",
      certificate: "Браузер не доверяет сертификату или зашифрованному соединению",
      blocked: "Вызов заблокирован расширением, например блокировщиком рекламы, или администратором",
      policy: "Вызов заблокирован политикой страницы или браузера",
      opaque:
        "Браузер не передал ответ: страница загружает этот URL-адрес как скрипт, изображение или другой ресурс",
      offline: "Компьютер был не в сети или сменил сеть",
      proxy: "Прокси-сервер заблокировал вызов",
      cors: "Браузер не отправил вызов: вероятно, ответ сервера на предварительный запрос CORS его не разрешает",
      unknown: "Ответа нет, и дополнительных сведений браузер не дает",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `Сервер ответил${status > 0 ? ` кодом состояния ${code(String(status))}` : ""}, но заголовок ${code(header)} не разрешает этой странице прочитать ответ`,
  "preflight-status": ({ args }) =>
    `На предварительный запрос браузера сервер ответил кодом состояния ${code(String(args.status))}, поэтому сам вызов не отправлен`,

  "form-body": ({ args }) =>
    `Тело запроса — ${args.json ? "JSON" : "не форма"}, а конечная точка токенов читает только поля формы`,
  "sign-in-parameter": ({ args: { name, flaw }, sent, expected }) =>
    flaw === "misnamed"
      ? mustBe(sent, expected?.[0])
      : flaw === "stray"
        ? `В ${code(name)} вокруг идентификатора есть лишние символы`
        : flaw === "in-url"
          ? `В запросе токена ${code(name)} передан в URL, а не в теле формы`
          : flaw === "query"
            ? `В запросе нет параметра ${code(name)}`
            : `В запросе токена нет параметра ${code(name)}`,
  "grant-type": ({ sent, expected }) => mustBeIn("grant_type", sent, expected?.[0]),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default":
        expected.length === 1
          ? mustBeIn("scope", sent, expected[0])
          : "Область (scope) токена приложения должна заканчиваться на `/.default`",
      "resource-at-v2": "Конечная точка v2.0 принимает `scope`, а не `resource`",
      "scope-at-v1": "Конечная точка v1.0 принимает `resource`, а не `scope`",
      "default-at-v1": "В `resource` нужно указать только ресурс, без `/.default`",
      several: "Области (scope) относятся к нескольким ресурсам, а токен выдается только для одного",
      "own-app": "Приложение, которое запрашивает токен для самого себя, должно указывать свой идентификатор",
      "no-such": `У запрошенного ресурса нет области (scope) ${brief(sent)}`,
      "not-set-up": `В этом арендаторе нет службы для ресурса ${brief(sent)}`,
      unknown: `В арендаторе нет службы с именем ${brief(sent)}`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `В URL-адресе вместо арендатора стоит ${brief(sent)}`,
      form: `${brief(sent)} — не идентификатор арендатора и не доменное имя`,
      unknown: `Служба входа не нашла арендатора ${brief(sent)}`,
      general: `Из ${brief(sent)} не следует, для какого арендатора нужен токен`,
      "general-grant": `С этим \`grant_type\` нельзя использовать ${brief(sent)}`,
      "missing-app": `В арендаторе ${brief(sent)} такого приложения нет`,
      "cloud-app": "В облаке в Китае нет приложения Microsoft Graph PowerShell",
      "missing-user": "Учетная запись пользователя относится к другому арендатору",
    })[fault],
  "sign-in-credential": ({ args, sent }) =>
    ({
      "wrong-secret": "Секрет клиента неверен",
      "secret-id": "В `client_secret` указан идентификатор секрета, а не его значение",
      "secret-leftover": "В `client_secret` — заполнитель, пустая переменная или имя объекта",
      unencoded: `Значение ${code(args.parameter ?? "")} не закодировано для формы, поэтому служба читает другое`,
      "expired-secret": "Срок действия секрета клиента истек",
      missing: "В запросе токена нет учетных данных клиента",
      "disabled-app": "Приложение отключено в этом арендаторе",
      "public-client": "Приложение — общедоступный клиент, а запрос содержит секрет клиента",
      "user-password": "Неверное имя пользователя или пароль",
      "user-expired": "Срок действия пароля пользователя истек",
      "user-locked": "Учетная запись пользователя заблокирована",
      "user-disabled": "Учетная запись пользователя отключена",
      "user-unknown": "Учетной записи пользователя нет в этом арендаторе",
      "expired-certificate": "Срок действия сертификата, которым подписано утверждение (assertion), истек",
      signature: "Подпись утверждения (assertion) недействительна",
      certificate: "Сертификат, которым подписано утверждение (assertion), для приложения не зарегистрирован",
      "missing-for-app": "В запросе токена нет учетных данных клиента",
      "no-thumbprint": "В заголовке утверждения (assertion) клиента не указан сертификат",
      "hex-thumbprint":
        "Отпечаток сертификата в утверждении (assertion) клиента указан шестнадцатеричными цифрами, а не в base64url",
      chain: "Подпись утверждения (assertion) клиента не соответствует первому сертификату в `x5c`",
      "assertion-form": "Утверждение (assertion) клиента недействительно",
      "assertion-issued":
        "Вместо утверждения (assertion), подписанного приложением, отправлен токен Microsoft Entra",
      "assertion-subject": "`iss` и `sub` утверждения (assertion) клиента различаются",
      "on-behalf-address": `Токен пользователя выдан для ${brief(sent)}, а это не URI идентификатора этого приложения`,
      "on-behalf-app":
        "Обмениваемый токен принадлежит приложению, поэтому нет пользователя, от имени которого можно действовать",
      "id-token": "Обмениваемый токен — токен идентификатора, а нужен токен доступа",
      "issuer-unread": args.issuer
        ? `Служба Microsoft Entra не смогла получить ключи издателя ${brief(args.issuer)}`
        : "Служба Microsoft Entra не смогла получить ключи издателя утверждения (assertion)",
      basic: "Секрет приложения передан в заголовке `Authorization`, а не в теле формы",
      "no-principal": "У приложения нет субъекта-службы в этом арендаторе",
      implicit: "Регистрация приложения не разрешает этот `response_type`",
      "assertion-audience": "Аудитория (`aud`) утверждения (assertion) — не эта конечная точка токенов",
      "assertion-app": "Утверждение (assertion) создано не для приложения `client_id`",
      "on-behalf":
        "Токен пользователя выдан для другого приложения, поэтому это приложение не может его обменять",
      federated: "У приложения нет учетных данных федерации, которые соответствуют утверждению (assertion)",
      "federated-tenant":
        "Утверждение (assertion) выдано в другом арендаторе Microsoft Entra, которому учетные данные федерации не могут доверять",
      "federated-case":
        "`sub` утверждения (assertion) и учетные данные федерации различаются только регистром",
      clock:
        args.late !== undefined
          ? `Срок действия утверждения (assertion) клиента истек за ${duration(args.late)} до вызова`
          : args.early !== undefined
            ? `Утверждение (assertion) клиента начинает действовать только через ${duration(args.early)} после вызова`
            : "Срок действия утверждения (assertion) клиента истек или еще не начался",
      loop: "Приложение повторяет один и тот же запрос токена в цикле",
      verifier: "`code_verifier` не соответствует `code_challenge` этого входа",
      pkce: "Вход выполнен без PKCE, который обязателен для веб-страницы",
      "no-reply-address": "В регистрации приложения нет URI перенаправления",
      "reply-cloud": "URI перенаправления относится не к тому облаку, в котором выполняется вход",
      "reply-address": "URI перенаправления нет в регистрации приложения",
      "spa-only":
        "URI перенаправления зарегистрирован для одностраничного приложения, поэтому получить токены с ним может только веб-страница",
      "not-spa":
        "URI перенаправления не зарегистрирован для одностраничного приложения, поэтому веб-страница не может получить с ним токены",
    })[args.fault],
  "missing-consent": ({ args: { fault, app, permission, resource } }) =>
    ({
      missing: `В этом арендаторе никто не дал согласие для приложения${app ? ` ${code(app)}` : ""}`,
      admin: `Администратор не дал согласие для приложения${app ? ` ${code(app)}` : ""}`,
      declined: "Пользователь отказался дать согласие",
      unlisted: "В регистрации приложения нет разрешений этого API",
      withdrawn:
        permission === undefined
          ? "В регистрации приложения есть разрешение, которого нет у API"
          : `В регистрации приложения есть ${code(permission)}, но ${code(resource)} в этом арендаторе его не предоставляет`,
      "first-party": `Приложение${app ? ` ${code(app)}` : ""} принадлежит Microsoft и не одобрено для этого API`,
      unassigned: "Пользователь не назначен приложению",
      "app-unassigned": "Приложение-клиент не назначено приложению API",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "Срок действия кода, токена обновления или утверждения (assertion) истек",
      used: "Код авторизации уже использован",
      invalid: "Код, токен обновления или утверждение (assertion) недействительны для этого запроса",
      revoked: "Сеанс завершен, например из-за смены пароля",
      damaged: `Значение ${code(args.parameter)} не такое, каким его выдала служба входа`,
      lowered: `В ${code(args.parameter)} нет ни одной прописной буквы: регистр изменен`,
      "other-tenant": "Код или токен обновления выдан для другого арендатора",
      "other-client": "Код или токен обновления выдан другому приложению",
    })[args.fault],

  ...requestVerdicts,
  ...conditionVerdicts,
  ...changeVerdicts,
  ...portalVerdicts,
};
