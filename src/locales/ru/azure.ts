import type { AzureTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { code, number } = createWords("ru");

export const azure: AzureTexts = {
  gateway: "Вызов отклонил сам Azure Resource Manager: до поставщика ресурсов он не дошел.",
  limitUsedUp: (header) => `Лимит, который учитывает ${code(header)}, исчерпан.`,
  limitLeft: (header, count) =>
    `Судя по заголовку ${code(header)}, осталось вызовов: ${number(count)}. Возможно, достигнут другой лимит, например лимит поставщика ресурсов.`,
};
