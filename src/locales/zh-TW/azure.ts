import type { AzureTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { playbookSteps } from "./support.ts";

const { code, number } = createWords("zh-TW");

export const azure: AzureTexts = {
  gateway: "Azure Resource Manager 本身拒絕了呼叫，呼叫並未到達資源提供者。",
  limitUsedUp: (header) => `${code(header)} 所計算的可用次數已用完。`,
  limitLeft: (header, count) =>
    `${code(header)} 顯示還可呼叫 ${number(count)} 次，因此可能是達到其他上限，例如資源提供者的上限。`,
  playbook: {
    meaning: "呼叫遭拒，且未說明原因：可能缺少劇本的角色。",
    steps: [...playbookSteps, "檢查劇本是否已啟用，且以 Microsoft Sentinel 事件觸發程序開始。"],
  },
};
