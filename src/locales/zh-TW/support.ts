/** A last step, where there is an id to give and where there is none. */
export const askSupport = "如果仍然失敗，請聯絡 Microsoft 支援服務，並提供追蹤識別碼。";
export const askSupportWithoutId = "如果仍然失敗，請聯絡 Microsoft 支援服務。";
