/** The last step, with and without a tracking ID to quote. */
export const askSupport = "如果仍然失敗，請聯絡 Microsoft 支援服務，並提供追蹤識別碼。";
export const askSupportWithoutId = "如果仍然失敗，請聯絡 Microsoft 支援服務。";

export const readMessage = "閱讀 API 訊息，修正其中指出的問題。";
export const readSignInMessage = "閱讀 API 訊息，其中會指出未獲接受的項目。";

export const playbookSteps = [
  "在劇本的資源群組上，將角色 `Microsoft Sentinel Automation Contributor` 指派給 Microsoft Sentinel：位於 Microsoft Sentinel 設定的「劇本權限」。",
  "檢查呼叫者是否也可以執行劇本，例如具有 `Microsoft Sentinel Playbook Operator` 角色。",
];
