/** A last step, where there is an id to give and where there is none. */
export const askSupport =
  "Если ошибка не исчезает, обратитесь в поддержку Microsoft и сообщите идентификатор отслеживания.";
export const askSupportWithoutId = "Если ошибка не исчезает, обратитесь в поддержку Microsoft.";
