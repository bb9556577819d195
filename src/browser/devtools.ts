import browser from "webextension-polyfill";

/** DevTools; absent in the viewer, which is the same page in a tab of its own. The types do not know that. */
export const devtools: typeof browser.devtools | undefined = browser.devtools;
