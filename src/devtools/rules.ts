import type { Called, EntryListener } from "../core/har/entry.ts";
import { isWorthReading } from "../core/observe/may-fail.ts";
import { builtIn, type Rules, rulesOf } from "../core/rules.ts";
import type { Settings } from "../core/settings/settings.ts";

export interface RulesAdapters {
  read(): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): void;
  /** Called when the settings are loaded and on each change; `undefined` if they cannot be read. */
  apply(settings: Settings | undefined): void;
}

/**
 * Applies the user's rules on what to watch and redact. Until they are loaded, all calls are queued and their bodies
 * read, because a navigation discards bodies.
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
      rules = builtIn; // no additions can be read
      apply(undefined);
      release();
    },
  );

  return {
    /** Whether a call is watched; while the rules are loading, whether it could be. */
    isWanted: (url: string): boolean => (rules ? rules.isWatched(url) : /^https?:/i.test(url)),

    /** Forwards watched calls in the order they arrive. */
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

    /** The same for calls that are only counted. */
    gateCounted:
      (count: (call: Called, har: object) => void) =>
      (call: Called, har: object): void => {
        if (rules) count(call, har);
        else waiting.push(() => rules?.isWatched(call.url) && count(call, har));
      },
  };
}
