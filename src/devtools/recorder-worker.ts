import { channelOf, connectToPanel } from "../browser/channel.ts";
import { lazy } from "../core/lazy.ts";
import type { Rules } from "../core/rules.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Keeper } from "./keeper.ts";
import { lazyKeeper } from "./lazy-keeper.ts";
import { type FromRecorderWorker, mostGood, type SentGood, type ToRecorderWorker } from "./messages.ts";
import { startRecorder } from "./recorder.ts";

/** Milliseconds between two writes. */
const pause = 30;

/** The worker globals that the DOM types lack. */
declare const self: { readonly name: string; postMessage(message: FromRecorderWorker): void };

const wait = (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds);
/** `undefined` while the settings are loading. */
let settings: Settings | "unreadable" | undefined;
let isPrivate: boolean | undefined;

/** Derives the rules from the settings when the first failure needs them; only then are the host lists loaded. */
async function loadRules(): Promise<Rules> {
  const { builtIn, rulesOf } = await import("../core/rules.ts");
  return typeof settings === "object" ? rulesOf(settings) : builtIn;
}
let rules = lazy(loadRules);

function permission() {
  if (settings === undefined || isPrivate === undefined) return undefined;
  if (settings === "unreadable") return "blocked"; // saving may be turned off
  if (isPrivate) return "private";
  return settings.keep ? "on" : "off";
}

async function loadKeeper(): Promise<Keeper> {
  const [{ startKeeper }, { openHistory }, { createRoom }, { defaultSettings }] = await Promise.all([
    import("./keeper.ts"),
    import("../browser/history/history.ts"),
    import("../browser/history/room.ts"),
    import("../core/settings/settings.ts"),
  ]);
  return startKeeper({
    history: openHistory({ room: createRoom() }),
    permission,
    limits: () => (typeof settings === "object" ? settings : defaultSettings),
    now: Date.now,
    later: wait,
    pause: () => new Promise((resolve) => setTimeout(resolve, pause)),
    report: recorder.reportKeeping,
    keepAgain: recorder.keepAgain,
  });
}
const keeper = lazyKeeper(loadKeeper, (unsaved) => recorder.reportKeeping({ state: "unloaded", unsaved }));

const recorder = startRecorder({
  rules: () => rules(),
  connect: (receive) => connectToPanel(channelOf(Number(self.name)), receive),
  showCount: (failures) => self.postMessage({ failures }),
  keep: keeper.keep,
  now: () => performance.now(),
  clock: Date.now,
  wait,
});

const changed = () => {
  keeper.changed();
  if (permission() === "on") void keeper.open();
};

/** Good calls received from the devtools page, by number; the oldest are dropped first. */
const goodCalls = new Map<number, object>();

function harOf(good: SentGood | undefined): object | undefined {
  if (!good?.har) return good && goodCalls.get(good.number);
  goodCalls.set(good.number, good.har);
  if (goodCalls.size > mostGood) goodCalls.delete(good.number - mostGood);
  return good.har;
}

addEventListener("message", ({ data }: MessageEvent<ToRecorderWorker>) => {
  switch (data.type) {
    case "settings":
      settings = data.settings ?? "unreadable";
      rules = lazy(loadRules);
      return changed();
    case "private":
      isPrivate = data.isPrivate;
      return changed();
    case "calls":
      return recorder.count(data.calls);
    case "entry":
      return void recorder.take(data.entry, data.content, data.origin, data.more, harOf(data.good));
    case "succeeded": {
      const har = harOf(data.good);
      return void (har && recorder.succeeded({ ...data.call, har }));
    }
  }
});
