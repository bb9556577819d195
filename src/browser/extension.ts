import browser from "webextension-polyfill";

/**
 * Whether this page still belongs to the extension. When the extension is updated or reloaded, Chromium 156 closes
 * DevTools; other browsers leave its pages open but disconnected.
 */
export function isConnected(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false; // all of `runtime` is gone
  }
}
