/** The last step, with and without a tracking ID to give. */
export const askSupport = "如果仍然失敗，請聯絡 Microsoft 支援服務，並提供追蹤識別碼。";
export const askSupportWithoutId = "如果仍然失敗，請聯絡 Microsoft 支援服務。";
