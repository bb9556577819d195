/** The last step, with and without a tracking ID to give. */
export const askSupport = "If it keeps failing, contact Microsoft Support and give them the tracking ID.";
export const askSupportWithoutId = "If it keeps failing, contact Microsoft Support.";
