import type { ServiceFindings } from "../texts.ts";
import { code, codes, duration, number, plural, sentences, some } from "./findings-phrases.ts";

const times = (n: number) =>
  `${number(n)} ${plural(n, { one: "раз", few: "раза", many: "раз", other: "раза" })}`;

/** Products whose data fills the tables of advanced hunting. */
const products = {
  endpoint: "Microsoft Defender для конечной точки",
  vulnerability: "Управление уязвимостями Microsoft Defender",
  office: "Microsoft Defender для Office 365",
  cloudApps: "Microsoft Defender for Cloud Apps",
  identity: "Microsoft Defender для удостоверений",
  entra: "Microsoft Entra ID P2",
  exposure: "Microsoft Security Exposure Management",
  cloud: "Microsoft Defender для облака",
  purview: "Microsoft Purview",
};

export const serviceFindings: ServiceFindings = {
  "rate-limit": ({ minute, hour, inFile, until }) => ({
    text:
      minute !== undefined && hour !== undefined && hour > 0
        ? `Вызовов ${inFile ? "в этом файле" : "с этой вкладки"} к этому моменту: ${number(minute)} за минуту и ${number(hour)} за час. Другие клиенты приложения тоже учитываются.`
        : undefined,
    wait:
      until === undefined
        ? "Перед следующим вызовом подождите минуту, а после каждого нового ответа 429 ждите дольше."
        : "Перед следующим вызовом выждите время, указанное в ответе.",
    steps: [
      "Отправляйте меньше вызовов: фильтруйте, запрашивайте страницы большего размера и сохраняйте результаты.",
    ],
  }),
  "early-retry": ({ seconds }) => ({
    text: `Один из предыдущих ответов требовал паузы, а этот вызов отправлен на ${duration(seconds)} раньше срока. Преждевременный повтор продлевает ограничение.`,
    wait: "Не повторяйте вызов до истечения времени, указанного в заголовке `Retry-After`.",
  }),
  "retiring-operation": () => ({
    steps: [
      "Вызовите операцию Microsoft Graph, которая его заменяет; для нее нужны отдельный токен и отдельное разрешение.",
    ],
  }),
  "server-fault": ({ retriable, succeeded, failed, since, less, fewer, empty, narrow, isBroken }) => ({
    text: sentences(
      isBroken && "Перед ошибкой стоит начало результата, то есть запрос принят.",
      succeeded !== undefined &&
        succeeded > 0 &&
        `В этом сеансе такой же вызов выполнен успешно ${times(succeeded)}${since === undefined ? "" : `, последний раз за ${duration(since)} до этого вызова`}.`,
      succeeded !== undefined &&
        succeeded > 0 &&
        failed !== undefined &&
        `С тех пор он завершился ошибкой ${times(failed)}.`,
      succeeded === 0 &&
        failed !== undefined &&
        failed > 1 &&
        `В этом сеансе такой же вызов завершился ошибкой ${times(failed)} и ни разу не выполнен успешно. Возможно, причина в самом запросе.`,
    ),
    wait: retriable ? "Подождите немного, затем повторите вызов; с каждым разом ждите дольше." : undefined,
    steps: [
      ...(retriable ? [] : ["Не повторяйте вызов без изменений: сама по себе эта ошибка не исчезнет."]),
      ...(less.length > 0
        ? [`Возможно, вызов запрашивает слишком много сразу: уменьшите или уберите ${some(less)}.`]
        : []),
      ...(fewer
        ? [`Возможно, вызов передает слишком много сразу: сократите число элементов в ${some(fewer)}.`]
        : []),
      ...(empty
        ? [
            `Возможно, служба не смогла обработать пустое значение: отправьте ${some(empty)} со значением или опустите.`,
          ]
        : []),
      ...(narrow
        ? [`Возможно, вызов запрашивает слишком много сразу: сузьте его с помощью ${some(narrow)}.`]
        : []),
      ...(isBroken
        ? [
            "Возможно, сбой вызывает один из объектов: исключите его, например с помощью более узкого `$filter`.",
          ]
        : []),
      retriable
        ? "Если ошибка не исчезает, обратитесь в поддержку Microsoft."
        : "Сравните вызов с документацией; если он верен, обратитесь в поддержку Microsoft.",
    ],
  }),
  "result-column": () => ({
    steps: [
      "Укажите столбец, который возвращает запрос, или добавьте этот столбец в результат, например с помощью `extend` или `project`.",
    ],
  }),
  "query-name": ({ kind, operator, why, product = "several", tables = [], dropper = "project" }) => {
    const kinds: Record<typeof kind, string> = {
      table: "Такой таблицы нет в расширенной охоте на угрозы или нет в этом арендаторе.",
      column: "В этом месте KQL-запроса такого столбца нет.",
      function: "Такой функции нет.",
      name: "В этом месте KQL-запроса такого имени нет.",
    };
    const reasons: Record<NonNullable<typeof why>, { text: string; step: string }> = {
      renamed: { text: "Это имя из старой версии схемы.", step: "Используйте новое имя." },
      endpoint: {
        text: "Такая таблица есть, но в API Defender для конечной точки доступны только таблицы устройств.",
        step: "Вызовите `/api/advancedhunting/run` с разрешением `AdvancedHunting.Read.All` или `security/runHuntingQuery` в Microsoft Graph с разрешением `ThreatHunting.Read.All`.",
      },
      product: {
        text:
          product === "several"
            ? "Такая таблица есть, но в этом арендаторе, возможно, нет продукта, который ее заполняет."
            : `Такая таблица есть, но в этом арендаторе, возможно, нет продукта, который ее заполняет: ${products[product]}.`,
        step: "Проверьте на портале Microsoft Defender, есть ли таблица в схеме этого арендатора.",
      },
      workspace: {
        text: "В расширенной охоте на угрозы эта таблица есть, только если рабочая область подключена к порталу Microsoft Defender.",
        step: "Подключите рабочую область к порталу или выполните KQL-запрос через API Log Analytics.",
      },
      tables: {
        text: `Таблицы с этим столбцом: ${codes(tables.join())}. Здесь используется другая таблица, или один из предыдущих операторов убрал столбец.`,
        step: "Обратитесь к таблице, в которой есть этот столбец, или сохраните его в `project` и `summarize`.",
      },
      time: {
        text: "В рабочей области Log Analytics время в каждой таблице хранится в столбце `TimeGenerated`.",
        step: "Используйте `TimeGenerated`.",
      },
      dropped: {
        text: `Столбец убран раньше оператором ${code(dropper)}.`,
        step: `Измените ${code(dropper)} так, чтобы столбец сохранился, или используйте его до этого оператора.`,
      },
    };
    return {
      text: sentences(
        why ? reasons[why].text : kinds[kind],
        operator && `Ошибка в операторе ${code(operator)}.`,
        !why && "Регистр букв в именах имеет значение.",
      ),
      steps: [
        why
          ? reasons[why].step
          : kind === "function"
            ? "Функции, сохраненные в рабочей области или на портале, доступны не везде: вставьте текст функции в KQL-запрос или исправьте ее имя."
            : "Исправьте имя: таблицы и столбцы перечислены в справочнике по схеме на портале Microsoft Defender.",
      ],
    };
  },
  "query-syntax": () => ({
    steps: [
      "Исправьте KQL-запрос. Если выполнить его на портале Microsoft Defender, будет видно место ошибки.",
    ],
  }),
  "heavy-query": ({ reason, said, operator }) => {
    const reasons: Record<typeof reason, string> = {
      timeout:
        "KQL-запрос выполнялся слишком долго и был остановлен. Повтор без изменений обычно не помогает.",
      size: "Результат KQL-запроса больше, чем может вернуть API.",
      resources: "KQL-запрос израсходовал слишком много ресурсов и был остановлен.",
    };
    return {
      text: sentences(
        said
          ? reasons[reason]
          : "Возможно, KQL-запрос выполняется слишком долго; тогда повтор без изменений не поможет.",
        operator && `API указывает оператор ${code(operator)}.`,
      ),
      steps: [
        "Сузьте KQL-запрос: меньший интервал времени, фильтры в начале, меньше соединений (join).",
        "Возвращайте меньше данных: используйте `project`, `summarize` или `take`.",
      ],
    };
  },
  "processing-quota": () => ({
    wait: "Подождите перед следующим KQL-запросом.",
    steps: ["Выполняйте более легкие KQL-запросы."],
  }),
  "no-connection": ({ fault, headers }) => {
    const causes: Record<typeof fault, { text: string; step: string }> = {
      name: {
        text: "Не удалось разрешить имя узла.",
        step: "Проверьте написание имени узла, DNS-сервер и VPN.",
      },
      refused: {
        text: "Не удалось связаться с сервером.",
        step: "Проверьте сеть, брандмауэр и порт.",
      },
      broken: {
        text: "Соединение прервалось раньше, чем ответ был получен полностью.",
        step: "Повторите вызов; если ошибка повторяется, проверьте прокси-сервер и брандмауэр.",
      },
      timeout: {
        text: "Сервер не ответил вовремя.",
        step: "Проверьте сеть и прокси-сервер, затем повторите вызов.",
      },
      certificate: {
        text: "Браузер не доверяет сертификату или зашифрованному соединению.",
        step: "Проверьте часы, а также не расшифровывает ли трафик прокси-сервер с собственным сертификатом.",
      },
      blocked: {
        text: "Вызов заблокирован расширением, например блокировщиком рекламы, или администратором.",
        step: "Разрешите этот узел в расширении или попросите об этом администратора.",
      },
      policy: {
        text: "Вызов заблокирован политикой страницы или браузера. Сервер его не получил, или ответ не был передан странице.",
        step: "Проверьте `Content-Security-Policy` страницы: директива `connect-src` должна разрешать этот узел.",
      },
      opaque: {
        text: "Браузер не передал ответ: страница загружает этот URL-адрес как скрипт, изображение или другой ресурс.",
        step: "Вызывайте API через `fetch`: только тогда браузер передает JSON странице.",
      },
      offline: {
        text: "Компьютер был не в сети или сменил сеть.",
        step: "Проверьте соединение, затем повторите вызов.",
      },
      proxy: {
        text: "Прокси-сервер заблокировал вызов.",
        step: "Проверьте настройки прокси-сервера.",
      },
      cors: {
        text: "Вероятно, ответ сервера на предварительный запрос CORS (preflight) не разрешает вызов, поэтому браузер его не отправил.",
        step: "Вызывайте API с сервера или из скрипта: многие API Defender не принимают вызовов с веб-страниц.",
      },
      unknown: {
        text: "Дополнительных сведений браузер не дает.",
        step: "Откройте этот же вызов на панели «Сеть».",
      },
    };
    return {
      text: sentences(
        causes[fault].text,
        headers !== "" && `Страница хотела отправить заголовки: ${code(headers)}.`,
      ),
      steps: [causes[fault].step],
    };
  },
  "cors-header": ({ header, status }) => ({
    text: `Сервер ответил${status > 0 ? ` с кодом состояния ${code(String(status))}` : ""}, но заголовок ${code(header)} не разрешает доступ этой странице. Страница увидела только «Failed to fetch».`,
    steps: [
      ...(status >= 400 ? ["Устраните саму ошибку."] : []),
      "Чтобы страница могла читать ответы, вызывайте API через собственный сервер.",
    ],
  }),
  "preflight-status": ({ status }) => ({
    text: `На предварительный запрос браузера (preflight) сервер ответил с кодом состояния ${code(String(status))}, а вызов проходит только при коде от 200 до 299. Токен здесь ни при чем: в предварительном запросе его нет.`,
    steps: ["Проверьте узел и путь.", "Вызывайте API с сервера или из скрипта, а не с веб-страницы."],
  }),
};
