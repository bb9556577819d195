import browser from "webextension-polyfill";

/**
 * Whether this page still belongs to the extension. After an update or a reload of it, Chromium 156 closes DevTools;
 * others leave its pages open, cut off.
 */
export function isConnected(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false; // the whole of `runtime` is gone
  }
}
