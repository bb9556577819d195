import type { Failure } from "../../src/core/failure.ts";

export interface Seen {
  readonly hidden: readonly string[];
  readonly links: number;
  readonly texts: readonly string[];
}

/**
 * Shows failures one after the other and measures the answer of each. Runs in the page, so it uses nothing from
 * outside.
 */
export async function measure(
  failures: readonly { readonly failure: Failure; readonly id: string }[],
): Promise<Seen[]> {
  const channel = new BroadcastChannel(`tab-${chrome.devtools.inspectedWindow.tabId}`);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const find = (selector: string) => [...document.querySelectorAll<HTMLElement>(`.details ${selector}`)];

  const isSeen = (element: HTMLElement) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const pane = element.closest(".content")?.getBoundingClientRect();
    const slack = 1;
    const box = pane ?? new DOMRect(0, 0, innerWidth, innerHeight);
    return (
      top >= Math.max(0, box.top) - slack &&
      bottom <= Math.min(innerHeight, box.bottom) + slack &&
      left >= box.left - slack &&
      right <= box.right + slack
    );
  };

  const look = (): Seen => {
    const corrected = find(".to-do .button.main");
    // A low panel leaves out lines that the values below repeat.
    const evidence = find(".answer-part .lead > .excerpt, .answer-part .lead > .quotes");
    const wanted = {
      verdict: find(".answer-part h2"),
      evidence: evidence.filter((element) => element.checkVisibility()),
      main: corrected.length > 0 ? corrected : find(".id-bar .button.main"),
    };
    return {
      hidden: Object.entries(wanted).flatMap(([name, elements]) =>
        elements.every(isSeen) && (name === "evidence" || elements.length > 0) ? [] : [name],
      ),
      links: find("a[href]").length,
      texts: find(
        ".answer-part :is(h2, .reason, .step, .about p, .further > p, .general > p, .general li)",
      ).map((element) => element.textContent ?? ""),
    };
  };

  // A focus that moves along with the answer would scroll to its target.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const seen: Seen[] = [];
  for (const { failure, id } of failures) {
    channel.postMessage({ type: "failures", failures: [failure] });
    const isShown = () => find(".id-bar .id").some((element) => element.textContent?.includes(id));
    for (let waited = 0; !isShown() && waited < 300; waited++) await frame();
    if (!isShown()) throw new Error(`${id} is not shown.`);
    await frame();
    seen.push(look());
  }
  channel.close();
  return seen;
}
