import browser from "webextension-polyfill";

/** What the icon says now. */
let shown: string | undefined;
let latest = 0;
let isWaiting = false;

async function show(failures: number): Promise<void> {
  const tabId = browser.devtools.inspectedWindow.tabId;
  const text = failures === 0 ? "" : failures > 999 ? "999+" : String(failures);
  try {
    if (shown === undefined) await browser.action.setBadgeBackgroundColor({ tabId, color: "#b3261e" });
    if (text !== shown) await browser.action.setBadgeText({ tabId, text });
    shown = text;
  } catch {
    // The tab is gone, or DevTools inspects something that is no tab. There is no icon to write on.
  }
}

/** Shows the number of failures on the toolbar icon of the inspected tab, nothing for none; a few times a second at most. */
export function showBadge(failures: number): void {
  latest = failures;
  if (isWaiting) return;
  isWaiting = true;
  void show(failures);
  setTimeout(() => {
    isWaiting = false;
    if (latest !== failures) showBadge(latest);
  }, 250);
}
