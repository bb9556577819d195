import browser from "webextension-polyfill";
import { showBadge } from "../browser/badge.ts";
import { connectToPanel, type KeepingState } from "../browser/channel.ts";
import { steadyNow } from "../browser/clock.ts";
import { watchNetwork } from "../browser/network.ts";
import { isPrivate, watchOrigin } from "../browser/tab.ts";
import { isWatched } from "../catalogue/hosts.ts";
import type { Keeper } from "./keeper.ts";
import { lazyKeeper } from "./lazy-keeper.ts";
import { startRecorder } from "./recorder.ts";

const origin = watchOrigin();

/** History is loaded with the first failure: a tab without one pays nothing. */
async function loadKeeper(report: (state: KeepingState) => void): Promise<Keeper> {
  const [{ startKeeper }, { openHistory }, { onSettings, readSettings }] = await Promise.all([
    import("./keeper.ts"),
    import("../browser/history.ts"),
    import("../browser/settings.ts"),
  ]);
  return startKeeper({
    history: openHistory(),
    settings: { read: readSettings, onChange: onSettings },
    isPrivate,
    origin,
    now: Date.now,
    steadyNow,
    later: (run, milliseconds) => void setTimeout(run, milliseconds),
    // A hidden DevTools runs its timers once a second.
    pause: () => new Promise((resolve) => (document.hidden ? resolve() : setTimeout(resolve, 100))),
    report,
  });
}

startRecorder({
  watch: (report) => watchNetwork(isWatched, report),
  connect: connectToPanel,
  showCount: showBadge,
  keep: (report) =>
    lazyKeeper(
      () => loadKeeper(report),
      () => report("unloaded"),
    ),
  now: () => performance.now(),
  wait: (run, milliseconds) => void setTimeout(run, milliseconds),
});

// Chrome takes the tab's name once, so it does not follow the language that is chosen in the panel.
browser.devtools.panels.create(browser.i18n.getMessage("tab"), "/icons/icon-32.png", "/src/panel/panel.html");
