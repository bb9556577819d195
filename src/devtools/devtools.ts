import browser from "webextension-polyfill";
import { showBadge } from "../browser/badge.ts";
import { connectToPanel } from "../browser/channel.ts";
import { watchNetwork } from "../browser/network.ts";
import { isWatched } from "../catalogue/hosts.ts";
import { startRecorder } from "./recorder.ts";

startRecorder({
  watch: (report) => watchNetwork(isWatched, report),
  connect: connectToPanel,
  showCount: showBadge,
  soon: (run) => setTimeout(run),
  later: (run) => setTimeout(run, 1000),
});

// Chrome takes the tab's name once, so it does not follow the language that is chosen in the panel.
browser.devtools.panels.create(browser.i18n.getMessage("tab"), "icons/icon-32.png", "src/panel/panel.html");
