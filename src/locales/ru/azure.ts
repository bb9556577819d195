import type { AzureTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { playbookSteps } from "./support.ts";

const { code, number } = createWords("ru");

export const azure: AzureTexts = {
  gateway: "Вызов отклонил сам Azure Resource Manager: до поставщика ресурсов он не дошел.",
  limitUsedUp: (header) => `Лимит, который учитывает ${code(header)}, исчерпан.`,
  limitLeft: (header, count) =>
    `Судя по заголовку ${code(header)}, осталось вызовов: ${number(count)}. Возможно, достигнут другой лимит, например лимит поставщика ресурсов.`,
  playbook: {
    meaning: "Вызов отклонен без указания причины: возможно, не хватает роли для сборника схем.",
    steps: [
      ...playbookSteps,
      "Проверьте, что сборник схем включен и начинается с триггера инцидента Microsoft Sentinel.",
    ],
  },
};
