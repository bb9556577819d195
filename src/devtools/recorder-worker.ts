import { channelOf, connectToPanel, type KeepingState } from "../browser/channel.ts";
import { steadyNow } from "../browser/clock.ts";
import { builtIn, rulesOf } from "../core/rules.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Keeper } from "./keeper.ts";
import { lazyKeeper } from "./lazy-keeper.ts";
import type { FromRecorderWorker, ToRecorderWorker } from "./messages.ts";
import { startRecorder } from "./recorder.ts";

/** What the types of a page lack of a worker. */
declare const self: { readonly name: string; postMessage(message: FromRecorderWorker): void };

const settings = Promise.withResolvers<Settings>();
const isPrivate = Promise.withResolvers<boolean>();
let rules = builtIn;
let follow: (settings: Settings) => void = settings.resolve;

/** History is loaded with the first failure: a tab without one pays nothing. */
async function loadKeeper(report: (state: KeepingState) => void): Promise<Keeper> {
  const [{ startKeeper }, { openHistory }] = await Promise.all([
    import("./keeper.ts"),
    import("../browser/history/history.ts"),
  ]);
  return startKeeper({
    history: openHistory(),
    settings: {
      read: () => settings.promise,
      onChange: (listener) => {
        follow = (changed) => {
          settings.resolve(changed);
          listener(changed);
        };
      },
    },
    isPrivate: () => isPrivate.promise,
    now: Date.now,
    steadyNow,
    later: (run, milliseconds) => void setTimeout(run, milliseconds),
    pause: () => new Promise((resolve) => setTimeout(resolve, 100)),
    report,
  });
}

const recorder = startRecorder({
  rules: () => rules,
  connect: (receive) => connectToPanel(channelOf(Number(self.name)), receive),
  showCount: (failures) => self.postMessage({ failures }),
  keep: lazyKeeper(
    () => loadKeeper((state) => recorder.reportKeeping(state)),
    () => recorder.reportKeeping("unloaded"),
  ),
  now: () => performance.now(),
  clock: Date.now,
  wait: (run, milliseconds) => void setTimeout(run, milliseconds),
});

addEventListener("message", ({ data }: MessageEvent<ToRecorderWorker>) => {
  switch (data.type) {
    case "settings":
      if (!data.settings) return settings.reject(new Error("The settings cannot be read."));
      rules = rulesOf(data.settings);
      return follow(data.settings);
    case "private":
      return isPrivate.resolve(data.isPrivate);
    case "calls":
      return recorder.count(data.calls);
    case "entry":
      return void recorder.take(data.entry, data.content, data.origin, data.more);
  }
});
