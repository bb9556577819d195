import browser from "webextension-polyfill";

/**
 * Whether the toolbar icon can show a count. Firefox does not let a DevTools page set the badge; only Firefox has
 * `getBrowserInfo`.
 */
export const hasBadge = browser.action !== undefined && !("getBrowserInfo" in browser.runtime);

/** The badge text shown last. */
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
    // The tab is closed, or DevTools inspects something other than a tab, so there is no icon.
  }
}

/**
 * Shows the number of failures on the toolbar icon of the inspected tab (nothing for 0). Updates at most a few times
 * a second.
 */
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

/** Turns the count on the icon on or off. */
export function setBadge(on: boolean): void {
  if (on === isOn) return;
  isOn = on;
  showBadge(latest);
}
