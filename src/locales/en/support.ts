/** The last step, with and without a tracking ID to give. */
export const askSupport = "If it keeps failing, contact Microsoft Support and give them the tracking ID.";
export const askSupportWithoutId = "If it keeps failing, contact Microsoft Support.";

/** First steps on the page of a code. An answer has read the message already. */
export const readMessage = "Read the API’s message and correct what it points out.";
export const readSignInMessage = "Read the API’s message: it says what wasn’t accepted.";
