import type { AzureTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { playbookSteps } from "./support.ts";

const { code, number } = createWords("ja");

export const azure: AzureTexts = {
  gateway: "Azure Resource Manager 自体が呼び出しを拒否しました。リソース プロバイダーには届いていません。",
  limitUsedUp: (header) => `${code(header)} が示す上限に達しました。`,
  limitLeft: (header, count) =>
    `${code(header)} によると、残りの呼び出しは ${number(count)} 回です。リソース プロバイダーの上限など、別の上限に達した可能性があります。`,
  playbook: {
    meaning: "呼び出しは理由なしに拒否されました: プレイブックに対するロールが不足している可能性があります。",
    steps: [
      ...playbookSteps,
      "プレイブックが有効で、Microsoft Sentinel のインシデント トリガーで始まることを確認してください。",
    ],
  },
};
