import type { SignInFindings } from "../texts.ts";
import { code } from "./findings-phrases.ts";

export const signInFindings: SignInFindings = {
  "form-body": ({ json }) => ({
    text: json
      ? "Тело — JSON, а конечная точка токенов читает только поля формы."
      : "Конечная точка токенов читает только поля формы, поэтому параметров она не увидела.",
    steps: [
      "Отправьте параметры в виде `name=value&name=value` с заголовком `Content-Type: application/x-www-form-urlencoded`.",
    ],
  }),
  "sign-in-parameter": ({ name }) => ({
    text: "В запросе токена его нет.",
    steps: [`Добавьте в тело формы параметр ${code(name)}.`],
  }),
  "grant-type": () => ({
    text: "Укажите значение в точности так, как показано, строчными буквами.",
  }),
  "sign-in-scope": ({ fault }) => {
    const causes: Record<typeof fault, { text: string }> = {
      "not-default": {
        text: "Для токена приложения указывают одну область: ресурс, а за ним `/.default`. Разрешения берутся из регистрации приложения.",
      },
      "resource-at-v2": {
        text: "Конечная точка v2.0 принимает `scope`; `resource` относится к прежней конечной точке `/oauth2/token`.",
      },
      "scope-at-v1": {
        text: "Конечная точка `/oauth2/token` принимает `resource`; `scope` относится к `/oauth2/v2.0/token`.",
      },
      "default-at-v1": {
        text: "Конечная точка `/oauth2/token` принимает только ресурс; `/.default` указывается в `scope` в `/oauth2/v2.0/token`.",
      },
      "no-such": { text: "Каждая область принадлежит одному API: указывайте перед ней адрес этого API." },
      several: {
        text: "Один токен — для одного ресурса. Для каждого ресурса запросите отдельный токен.",
      },
      "not-set-up": {
        text: "Ресурс известен, но службы для него в арендаторе нет: возможно, продукт там не настроен или арендатор относится к другому облаку.",
      },
      unknown: {
        text: "Службы с таким именем в арендаторе нет: имя написано с ошибкой, или продукт в арендаторе не настроен.",
      },
    };
    return causes[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const causes: Record<typeof fault, { text: string; step: string }> = {
      placeholder: {
        text: "В URL-адресе остался заполнитель из примера.",
        step: "Укажите вместо заполнителя идентификатор арендатора.",
      },
      unknown: {
        text: "Арендатора, указанного в URL-адресе, нет в этом облаке.",
        step: "Проверьте идентификатор арендатора, а также не относится ли арендатор к другому облаку.",
      },
      general: {
        text: "Из `common` и `organizations` не следует, для какого арендатора нужен токен.",
        step: "Укажите в URL-адресе идентификатор арендатора.",
      },
      "missing-app": {
        text: "Неверен арендатор в URL-адресе или `client_id` либо приложение в этом арендаторе не добавлено.",
        step: "Сверьте арендатора и `client_id` с регистрацией приложения в Microsoft Entra.",
      },
      "missing-user": {
        text: "Учетная запись относится к другому арендатору.",
        step: "Выполните вход с учетной записью этого арендатора или пригласите пользователя как гостя.",
      },
    };
    const { text, step } = causes[fault];
    return { text, steps: [step] };
  },
  "sign-in-credential": ({ fault }) => {
    const causes: Record<typeof fault, { step: string }> = {
      "wrong-secret": {
        step: "Отправляйте значение секрета, а не его идентификатор; в теле формы примените к нему URL-кодирование (percent-encoding). Значение показывается только один раз, поэтому при необходимости создайте новый секрет.",
      },
      "expired-secret": {
        step: "Создайте новый секрет в регистрации приложения.",
      },
      missing: {
        step: "Отправьте `client_secret` или `client_assertion` либо разрешите потоки общедоступных клиентов в регистрации приложения.",
      },
      "public-client": {
        step: "Не отправляйте `client_secret`: приложение зарегистрировано как общедоступный клиент.",
      },
      certificate: {
        step: "Добавьте в регистрацию приложения сертификат, которым подписано утверждение (assertion).",
      },
      clock: {
        step: "Проверьте часы и создавайте новое утверждение для каждого запроса.",
      },
    };
    return { steps: [causes[fault].step] };
  },
  "missing-consent": ({ fault }) => {
    const causes: Record<typeof fault, { step: string }> = {
      missing: {
        step: "Получите согласие пользователя или администратора на разрешения приложения.",
      },
      admin: {
        step: "Попросите администратора дать согласие для приложения.",
      },
      declined: {
        step: "Выполните вход заново и дайте согласие или обратитесь к администратору.",
      },
      unlisted: {
        step: "Добавьте в регистрацию приложения разрешение этого API и дайте согласие.",
      },
      unassigned: {
        step: "Назначьте пользователя корпоративному приложению в Microsoft Entra.",
      },
    };
    return {
      steps: [causes[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => {
    const causes: Record<typeof fault, string> = {
      expired: "Срок действия кода, токена обновления или утверждения (assertion) истек.",
      used: "Код авторизации уже использован: он действует только один раз.",
      invalid: "Код, токен обновления или утверждение (assertion) недействительны для этого запроса.",
      revoked: "Сеанс завершен, например из-за смены пароля.",
    };
    return {
      text: causes[fault],
      steps: ["Выполните вход заново, чтобы получить новый код или токен."],
    };
  },
};
