import browser from "webextension-polyfill";

/** Sent by the popup to all devtools pages; the one of this tab replies. */
interface CountRequest {
  readonly type: "count";
  readonly tabId: number;
}

const isRequest = (message: unknown): message is CountRequest =>
  typeof message === "object" && message !== null && "type" in message && message.type === "count";

/** Replies to the popup with the number of failures in this tab. */
export function answerCount(tabId: number, count: () => number): void {
  browser.runtime.onMessage.addListener((message: unknown) =>
    isRequest(message) && message.tabId === tabId ? Promise.resolve(count()) : undefined,
  );
}

/** The number of failures in the active tab; `undefined` if DevTools is not open on it. Needs no permission. */
export async function requestCount(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const request: CountRequest = { type: "count", tabId: tab.id };
  const answer: unknown = await browser.runtime.sendMessage(request).catch(() => undefined); // no devtools page is open
  return typeof answer === "number" ? answer : undefined;
}

/** Opens the viewer at a section. */
export async function openViewer(place: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/panel/panel.html#${place}`) });
}
