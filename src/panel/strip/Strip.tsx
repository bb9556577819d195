import { useMemo, useRef } from "preact/hooks";
import type { Store } from "../state/store.ts";
import { type StatusClass, type Strip as StripData, slotAt, stripOf, totalOf } from "../state/time-strip.ts";
import { Icon } from "../ui/Icon.tsx";
import { StatusMark } from "../ui/StatusMark.tsx";
import { moment } from "../ui/time.ts";
import { useThrottled } from "../ui/use-throttled.ts";
import { TimeChooser } from "./TimeChooser.tsx";
import "./Strip.css";

/** The parts of a bar from bottom to top: status class, a status of that class, and its label. */
const classes: readonly [StatusClass, number, string][] = [
  ["caller", 400, "4xx"],
  ["throttle", 429, "429"],
  ["server", 500, "5xx"],
  ["partial", 200, "2xx/3xx"],
  ["lost", 0, ""],
];

/** Milliseconds between two renders, so that a burst does not rerender the strip with every frame of the list. */
const PAUSE = 200;

/** Number of failures that fill a bar at full size. */
const FULL = 3;

/**
 * The filtered live failures over time, where the user can narrow the list to a time span. Renders after the list,
 * so that rows do not wait for it.
 */
export function Strip({ store }: { store: Store }) {
  const root = useRef<HTMLDivElement>(null);
  const failures = useThrottled(store.filtered.value, PAUSE);
  const strip = useMemo(() => stripOf(failures), [failures]);
  if (!strip) return null;
  const t = store.texts.value.panel;
  const isNarrowed = store.times.value !== undefined;
  const [from, to] = strip.times.map((time) => moment(store.language.value, time, store.now()));
  const legend = classes.flatMap(([kind, status, name]) => {
    const count = strip.all[kind];
    return count
      ? [{ kind, status, name: name || t.noReply, count: count.toLocaleString(store.language.value) }]
      : [];
  });
  const showAll = () => {
    store.narrow(undefined);
    root.current?.querySelector<HTMLElement>("[role=slider]")?.focus();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isNarrowed) return;
    event.preventDefault();
    event.stopPropagation();
    showAll();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles Escape of its children
    <div class={isNarrowed ? "strip narrowed" : "strip"} ref={root} onKeyDown={handleKey}>
      <span class="from" aria-hidden="true">
        {from}
      </span>
      <div class="plot">
        <Bars store={store} strip={strip} />
        <TimeChooser store={store} strip={strip} />
      </div>
      <span class="to" aria-hidden="true">
        {to}
      </span>
      {isNarrowed && (
        <button
          type="button"
          class="button plain reset"
          aria-label={t.showAllTimes}
          title={t.showAllTimes}
          onClick={showAll}
        >
          <Icon name="close" />
        </button>
      )}
      <ul
        class="legend"
        aria-hidden="true"
        title={legend.map(({ name, count }) => `${name} ${count}`).join(" · ")}
      >
        {legend.map(({ kind, status, name, count }) => (
          <li key={kind} class={kind}>
            <StatusMark status={status} />
            <span class="name">{name}</span>
            <span>{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bars({ store, strip }: { store: Store; strip: StripData }) {
  const t = store.texts.value.panel;
  const [from = "", to = ""] = strip.times.map((time) => moment(store.language.value, time, store.now()));
  const parts = classes.flatMap(([kind, , name]) => {
    const count = strip.all[kind];
    if (!count) return [];
    return kind === "lost" ? t.withoutReply(count) : t.withStatus(count, name);
  });
  const { slots, peak } = strip;
  const selected = store.selected.value?.exchange.sentAt;
  const chosen = selected === undefined ? undefined : slotAt(strip, selected);
  return (
    <div
      class="bars"
      role="img"
      aria-label={`${t.failuresBetween(totalOf(strip.all), from, to)}${t.colon}${parts.join(t.comma)}`}
      style={{ "--slot": `${100 / slots.length}%` }}
    >
      {slots.map((counts, index) => {
        const total = totalOf(counts);
        return (
          total > 0 && (
            <span
              key={strip.times[0] + index * strip.step}
              class={index === chosen ? "bar chosen" : "bar"}
              style={{
                insetInlineStart: `${(index / slots.length) * 100}%`,
                blockSize: `${(total / Math.max(peak, FULL)) * 100}%`,
              }}
            >
              {classes.map(
                ([kind]) => counts[kind] && <i key={kind} class={kind} style={{ flexGrow: counts[kind] }} />,
              )}
            </span>
          )
        );
      })}
    </div>
  );
}
