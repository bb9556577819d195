import browser from "webextension-polyfill";
import { setBadge, showBadge } from "../browser/badge.ts";
import { watchNetwork } from "../browser/network.ts";
import { onSettings, readSettings } from "../browser/settings.ts";
import { isPrivate, watchOrigin } from "../browser/tab.ts";
import { answerCount } from "../browser/tab-count.ts";
import { startListener } from "./listener.ts";
import type { FromRecorderWorker, ToRecorderWorker } from "./messages.ts";
import { startRules } from "./rules.ts";

const worker = new Worker(new URL("./recorder-worker.ts", import.meta.url), {
  type: "module",
  // A worker cannot look up the tab ID itself.
  name: String(browser.devtools.inspectedWindow.tabId),
});
const send = (message: ToRecorderWorker) => worker.postMessage(message);
let failures = 0;
worker.addEventListener("message", ({ data }: MessageEvent<FromRecorderWorker>) => {
  failures = data.failures;
  showBadge(failures);
});
answerCount(browser.devtools.inspectedWindow.tabId, () => failures);

const { isWanted, gate, gateCounted } = startRules({
  read: readSettings,
  onChange: onSettings,
  apply(settings) {
    setBadge(settings?.badge ?? true);
    send({ type: "settings", settings });
  },
});
startListener({
  watch: (report, count) => watchNetwork(isWanted, gate(report), gateCounted(count)),
  send,
  origin: watchOrigin(),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
});
isPrivate().then((answer) => send({ type: "private", isPrivate: answer }));

// Chrome reads the tab title only once, so it does not follow a language change in the panel.
browser.devtools.panels.create(browser.i18n.getMessage("tab"), "/icons/icon-32.png", "/src/panel/panel.html");
