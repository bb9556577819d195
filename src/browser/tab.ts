import browser from "webextension-polyfill";

/** Whether the inspected tab is in a private window. Also true if the browser does not say. */
export async function isPrivate(): Promise<boolean> {
  try {
    return (await browser.tabs.get(browser.devtools.inspectedWindow.tabId)).incognito;
  } catch {
    // The tab is closed, or DevTools inspects something other than a tab.
    return browser.extension?.inIncognitoContext !== false;
  }
}

/** Reloads the inspected page, which repeats its requests. */
export const reloadPage = (): void => void browser.devtools.inspectedWindow.reload();

/** Returns `undefined` for an opaque origin, such as that of `about:blank`. */
function originOf(url: unknown): string | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  return origin === "null" ? undefined : origin;
}

/** Tracks the origin of the inspected page; returns a function that reads it. */
export function watchOrigin(): () => string | undefined {
  const { network, inspectedWindow } = browser.devtools;
  let origin: string | undefined;
  let hasNavigated = false;
  network.onNavigated.addListener((url) => {
    hasNavigated = true;
    origin = originOf(url);
  });
  let isAsking = false;
  const ask = async () => {
    isAsking = true;
    // Browsers reject this on their own pages.
    const answer: unknown = await inspectedWindow.eval("location.origin").catch(() => undefined);
    isAsking = false;
    // The bare value (Chrome 152 and later), or a pair with an error (the polyfill on older Chrome, Firefox).
    if (!hasNavigated) origin = originOf(Array.isArray(answer) ? answer[0] : answer);
  };
  void ask();
  return () => {
    // Early on, DevTools may not know the origin yet and may miss the first navigation.
    if (origin === undefined && !isAsking) void ask();
    return origin;
  };
}
