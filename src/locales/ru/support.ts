/** The last step, with and without a tracking ID to quote. */
export const askSupport =
  "Если ошибка не исчезает, обратитесь в поддержку Microsoft и сообщите идентификатор отслеживания.";
export const askSupportWithoutId = "Если ошибка не исчезает, обратитесь в поддержку Microsoft.";

export const readMessage = "Прочитайте сообщение API и исправьте то, на что оно указывает.";
export const readSignInMessage = "Прочитайте сообщение API: в нем указано, что именно не принято.";

export const playbookSteps = [
  "Назначьте Microsoft Sentinel роль `Microsoft Sentinel Automation Contributor` в группе ресурсов сборника схем: в параметрах Microsoft Sentinel, раздел «Разрешения сборника схем».",
  "Проверьте, может ли и отправитель запроса запускать сборник схем, например с ролью `Microsoft Sentinel Playbook Operator`.",
];
