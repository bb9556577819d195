/** A last step, where there is an id to give and where there is none. */
export const askSupport = "If it keeps failing, contact Microsoft Support and give them the tracking ID.";
export const askSupportWithoutId = "If it keeps failing, contact Microsoft Support.";
