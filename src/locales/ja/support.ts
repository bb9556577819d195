/** The last step, with and without a tracking ID to quote. */
export const askSupport = "失敗が続く場合は、Microsoft サポートに追跡 ID を伝えて問い合わせてください。";
export const askSupportWithoutId = "失敗が続く場合は、Microsoft サポートに問い合わせてください。";

export const readMessage = "API のメッセージを読み、指摘された箇所を修正してください。";
export const readSignInMessage = "API のメッセージで、何が受け付けられなかったかを確認してください。";

export const playbookSteps = [
  "プレイブックのリソース グループで、Microsoft Sentinel にロール `Microsoft Sentinel Automation Contributor` を割り当ててください。Microsoft Sentinel の設定の「プレイブックのアクセス許可」で行えます。",
  "呼び出し元もプレイブックを実行できるか確認してください。たとえば `Microsoft Sentinel Playbook Operator` のロールが必要です。",
];
