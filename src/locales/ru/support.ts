/** The last step, with and without a tracking ID to give. */
export const askSupport =
  "Если ошибка не исчезает, обратитесь в поддержку Microsoft и сообщите идентификатор отслеживания.";
export const askSupportWithoutId = "Если ошибка не исчезает, обратитесь в поддержку Microsoft.";
