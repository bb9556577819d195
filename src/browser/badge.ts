import browser from "webextension-polyfill";

/** Whether the icon can count. A DevTools page of Firefox cannot write on it; only Firefox has `getBrowserInfo`. */
export const hasBadge = browser.action !== undefined && !("getBrowserInfo" in browser.runtime);

/** What the icon says now. */
let shown: string | undefined;
let latest = 0;
let isWaiting = false;
let isOn = true;

const textOf = (failures: number): string =>
  failures === 0 || !isOn ? "" : failures > 999 ? "999+" : String(failures);

async function show(text: string): Promise<void> {
  const tabId = browser.devtools.inspectedWindow.tabId;
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
  const text = textOf(failures);
  void show(text);
  setTimeout(() => {
    isWaiting = false;
    if (textOf(latest) !== text) showBadge(latest);
  }, 250);
}

/** Whether the icon counts at all. */
export function setBadge(on: boolean): void {
  if (on === isOn) return;
  isOn = on;
  showBadge(latest);
}
