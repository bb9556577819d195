/** Opening and closing quotation marks. */
export const quotes = "\"'`“”‘’„«»";

export const isAsciiWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

/** Whether a character is a letter or a digit. */
export const isWordChar = (char: string): boolean =>
  isAsciiWord(char.charCodeAt(0)) || (char > "\x7f" && /[\p{L}\p{N}]/u.test(char));

export const isBlank = (char: string | undefined): boolean =>
  char !== undefined && char <= " " && char !== "";
