import browser from "webextension-polyfill";

/** Whether the inspected tab is in a private window. Also true where the browser does not tell. */
export async function isPrivate(): Promise<boolean> {
  try {
    return (await browser.tabs.get(browser.devtools.inspectedWindow.tabId)).incognito;
  } catch {
    // The tab is gone, or what DevTools inspects is no tab.
    return browser.extension?.inIncognitoContext !== false;
  }
}

/** Reloads the inspected page, with the requests it makes. */
export const reloadPage = (): void => void browser.devtools.inspectedWindow.reload();

/** An opaque origin, such as that of `about:blank`, is none. */
function originOf(url: unknown): string | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  return origin === "null" ? undefined : origin;
}

/** Follows the origin of the inspected page, and returns the way to ask for it. */
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
    // Refused on the browser's own pages.
    const answer: unknown = await inspectedWindow.eval("location.origin").catch(() => undefined);
    isAsking = false;
    // The value alone (Chrome 152 and later), or with an error (the polyfill on older Chrome, Firefox).
    if (!hasNavigated) origin = originOf(Array.isArray(answer) ? answer[0] : answer);
  };
  void ask();
  return () => {
    // DevTools may have been too young to know, or to tell of the navigation that came first.
    if (origin === undefined && !isAsking) void ask();
    return origin;
  };
}
