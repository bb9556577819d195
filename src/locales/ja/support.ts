/** A last step, where there is an id to give and where there is none. */
export const askSupport = "失敗が続く場合は、Microsoft サポートに追跡 ID を伝えて問い合わせてください。";
export const askSupportWithoutId = "失敗が続く場合は、Microsoft サポートに問い合わせてください。";
