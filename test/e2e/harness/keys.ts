import type { Lens } from "./launch.ts";

/** A place in the Tab order. */
export interface Stop {
  /** Accessible name, or the text. */
  readonly name: string;
  readonly role: string;
  /** Class of the pane around it, or `dialog`. */
  readonly pane: string;
  /** Position in the pane, as if nothing were scrolled. */
  readonly box: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Whether it contains the other stops of its part, such as a scrolling area. */
  readonly holds: boolean;
  /** The fault of this stop, if any. */
  readonly fault?: string;
}

/** Enough presses of Tab for a full round through the panel and DevTools. */
const AROUND = 90;

/** Describes the focused element; `undefined` while the focus is elsewhere in DevTools. Runs in the panel. */
function look(): Stop | undefined {
  if (!document.hasFocus()) return undefined;
  const focused = document.activeElement;
  const nowhere = {
    name: "",
    role: "",
    pane: "",
    box: { top: 0, bottom: 0, left: 0, right: 0 },
    holds: false,
  };
  if (!(focused instanceof HTMLElement) || focused === document.body)
    return { ...nowhere, fault: "The focus is lost to the page." };
  const { labels } = focused as HTMLInputElement;
  const name = focused.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? focused.textContent ?? "";
  const paneOf = focused.closest(
    "dialog, .row-menu, .toolbar, .over-time, .history-groups, .failure-list, .empty, .divider, .id-bar, .details, .status-bar",
  );
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  let [down, along] = [0, 0];
  for (let place = focused.parentElement; place; place = place.parentElement) {
    down += place.scrollTop;
    along += place.scrollLeft;
  }
  const isMarked = [focused, focused.closest(".filter-field")].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
  });
  const seen = focused.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isOnScreen = seen && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const middle = document.elementFromPoint(
    Math.min(Math.max((left + right) / 2, 1), innerWidth - 1),
    Math.min(Math.max((Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, 1), innerHeight - 1),
  );
  const isCovered = !middle || !(focused.contains(middle) || middle.closest("label")?.contains(focused));
  const fault = !isMarked
    ? "The focus cannot be seen."
    : !isOnScreen
      ? "The focus is out of sight."
      : isCovered && !middle?.contains(focused)
        ? `The focus is covered by ${middle?.outerHTML.slice(0, 80)}`
        : undefined;
  return {
    name: name.trim(),
    role: focused.getAttribute("role") ?? focused.localName,
    pane: paneOf?.localName === "dialog" ? "dialog" : (paneOf?.classList[0] ?? ""),
    box: { top: top + down, bottom: bottom + down, left: left + along, right: right + along },
    holds: focused.matches(".content, .empty, article, pre"),
    ...(fault !== undefined && { fault: `${fault} ${focused.outerHTML.slice(0, 120)}` }),
  };
}

const fits = ({ name, role }: Stop, wanted: string | RegExp, role_?: string) =>
  (role_ === undefined || role === role_) &&
  (typeof wanted === "string" ? name === wanted : wanted.test(name));

/** A user without a mouse: after every key the focus must be in the panel, visible and marked. */
export function keysOf({ devtools, panel }: Lens) {
  const here = () => panel.evaluate(look);
  const settled = async () => {
    // The effect of a key may appear only in the next frame.
    await panel.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const stop = await here();
    if (stop?.fault) throw new Error(stop.fault);
    return stop;
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await devtools.keyboard.press(key);
      await settled().catch((error) => {
        throw new Error(`After ${key}: ${error.message}`);
      });
    }
  };
  return {
    here: settled,
    press,
    async type(text: string) {
      await devtools.keyboard.type(text);
      await settled();
    },
    /** Presses Tab until the stop with this name; returns all stops on the way. */
    async goTo(wanted: string | RegExp, { role, back = false }: { role?: string; back?: boolean } = {}) {
      const way: Stop[] = [];
      for (let presses = 0; presses < AROUND; presses++) {
        await press(back ? "Shift+Tab" : "Tab");
        const stop = await here();
        if (!stop) continue;
        way.push(stop);
        if (fits(stop, wanted, role)) return way;
      }
      throw new Error(`No way by Tab to ${wanted}; there are ${way.map(({ name }) => name).join(" · ")}`);
    },
  };
}

/** The panes in reading order. */
const panes = [
  "toolbar",
  "over-time",
  "history-groups",
  "failure-list",
  "divider",
  "details",
  "id-bar",
  "status-bar",
];

/** Tab stops that come after a stop below them, or after one to their right on the same line. */
export const outOfOrder = (way: readonly Stop[]) =>
  way.flatMap((stop, index) => {
    const before = way[index - 1];
    if (!before || before.holds) return [];
    const [a, b] = [before.box, stop.box];
    const isSamePane = before.pane === stop.pane;
    const lineHeight = Math.min(a.bottom - a.top, b.bottom - b.top);
    const isSameLine = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > lineHeight / 2;
    const isAfter = !isSamePane
      ? panes.indexOf(stop.pane) > panes.indexOf(before.pane)
      : isSameLine
        ? b.left >= a.left
        : b.top >= a.top;
    return isAfter ? [] : [`${before.name} (${before.pane}) → ${stop.name} (${stop.pane})`];
  });

/** Whether DevTools shows its drawer, which Escape opens unless the panel handles the key. */
export const isDrawerOpen = ({ devtools }: Lens) =>
  devtools.evaluate<boolean>(`(async () => {
    const { InspectorView } = await import("./ui/legacy/legacy.js");
    return InspectorView.InspectorView.instance().drawerVisible();
  })()`);
