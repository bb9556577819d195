import browser from "webextension-polyfill";

/** The DevTools API. It is missing in the viewer, the same page in a tab of its own, which the types do not say. */
export const devtools: typeof browser.devtools | undefined = browser.devtools;
