import browser from "webextension-polyfill";
import { setBadge, showBadge } from "../browser/badge.ts";
import { awaitPanel, channelOf, nothingRecorded } from "../browser/channel.ts";
import { watchNetwork } from "../browser/network.ts";
import { onSettings, readSettings } from "../browser/settings.ts";
import { isPrivate, watchOrigin } from "../browser/tab.ts";
import { answerCount } from "../browser/tab-count.ts";
import { lazyWorker } from "./lazy-worker.ts";
import { startListener } from "./listener.ts";
import type { FromRecorderWorker } from "./messages.ts";
import { startRules } from "./rules.ts";

const { tabId } = browser.devtools.inspectedWindow;
let failures = 0;

function startWorker(): Worker {
  const worker = new Worker(new URL("./recorder-worker.ts", import.meta.url), {
    type: "module",
    // A worker cannot look up the tab ID itself.
    name: String(tabId),
  });
  worker.addEventListener("message", ({ data }: MessageEvent<FromRecorderWorker>) => {
    failures = data.failures;
    showBadge(failures);
  });
  return worker;
}

const worker = lazyWorker(startWorker);
awaitPanel(channelOf(tabId), (answer) => {
  if (!worker.isRunning()) answer(nothingRecorded); // so that the panel does not wait for the worker
  worker.start();
});
answerCount(tabId, () => failures);

const { isWanted, gate, gateCounted } = startRules({
  read: readSettings,
  onChange: onSettings,
  apply(settings) {
    setBadge(settings?.badge ?? true);
    worker.inform({ type: "settings", settings });
  },
});
startListener({
  watch: (report, count) => watchNetwork(isWanted, gate(report), gateCounted(count)),
  send: worker.report,
  origin: watchOrigin(),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
});
isPrivate().then((answer) => worker.inform({ type: "private", isPrivate: answer }));

// Chrome reads the tab title only once, so it does not follow a language change in the panel.
browser.devtools.panels.create(browser.i18n.getMessage("tab"), "/icons/icon-32.png", "/src/panel/panel.html");
