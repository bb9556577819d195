/** The last step, with and without a tracking ID to quote. */
export const askSupport = "If it keeps failing, contact Microsoft Support and give them the tracking ID.";
export const askSupportWithoutId = "If it keeps failing, contact Microsoft Support.";

/** First steps on the help page of a code. An answer has already read the message. */
export const readMessage = "Read the API’s message and correct what it points out.";
export const readSignInMessage = "Read the API’s message: it says what wasn’t accepted.";
