import type { Called, EntryListener } from "../core/har/entry.ts";
import { isWorthReading } from "../core/observe/may-fail.ts";
import { builtIn, type Rules, rulesOf } from "../core/rules.ts";
import type { Settings } from "../core/settings/settings.ts";

export interface RulesAdapters {
  read(): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): void;
  /** Told the settings once they are known, and each time they change; `undefined` when they cannot be read. */
  apply(settings: Settings | undefined): void;
}

/**
 * What is watched and removed, as the reader has set it. Until that is known every call waits, with its body asked for,
 * because a navigation throws it away.
 */
export function startRules({ read, onChange, apply }: RulesAdapters) {
  let rules: Rules | undefined;
  let waiting: (() => unknown)[] = [];

  const follow = (settings: Settings) => {
    rules = rulesOf(settings);
    apply(settings);
    release();
  };
  const release = () => {
    const ready = waiting;
    waiting = [];
    for (const run of ready) run();
  };
  onChange(follow);
  read().then(
    (settings) => {
      if (!rules) follow(settings);
    },
    () => {
      if (rules) return;
      rules = builtIn; // nothing was added that is known
      apply(undefined);
      release();
    },
  );

  return {
    /** Whether a call is watched, or may be. */
    isWanted: (url: string): boolean => (rules ? rules.isWatched(url) : /^https?:/i.test(url)),

    /** Passes on what is watched, in the order it came. */
    gate:
      (report: EntryListener): EntryListener =>
      (entry, content) => {
        if (rules) {
          report(entry, content);
          return;
        }
        const early = isWorthReading(entry) ? content() : {};
        waiting.push(() => {
          if (rules?.isWatched(entry.url)) report(entry, () => early);
        });
      },

    /** The same for what is only counted. */
    gateCounted:
      (count: (call: Called, har: object) => void) =>
      (call: Called, har: object): void => {
        if (rules) count(call, har);
        else waiting.push(() => rules?.isWatched(call.url) && count(call, har));
      },
  };
}
