import browser from "webextension-polyfill";

/** Shows the number of failures on the toolbar icon of the inspected tab; nothing for none. */
export async function showBadge(failures: number): Promise<void> {
  const tabId = browser.devtools.inspectedWindow.tabId;
  const text = failures === 0 ? "" : failures > 999 ? "999+" : String(failures);
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: "#b3261e" });
  } catch {
    // The tab is gone, or DevTools inspects something that is no tab. There is no icon to write on.
  }
}
