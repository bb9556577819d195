/** Texts in quotation marks, which are data and no words of the reply. */
export const quotation =
  /"([^"\n]{1,200})"|(?<![\p{L}\p{N}])'([^'\n]{1,200})'(?![\p{L}\p{N}])|`([^`\n]{1,200})`|“([^”\n]{1,200})”|«([^»\n]{1,200})»/gu;
