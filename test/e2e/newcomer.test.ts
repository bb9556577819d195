import type { Locator } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { panel as en } from "../../src/locales/en/panel.ts";
import { createCounter } from "./harness/actions.ts";
import { poll } from "./harness/browser.ts";
import { keysOf } from "./harness/keys.ts";
import { type Lens, launch, rowsOf } from "./harness/launch.ts";
import { paste } from "./harness/share.ts";

const isolate =
  "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";
const id = "|newcomer-1.";

/** Whether an element is fully visible, neither clipped nor covered. */
const isRead = (place: Locator) =>
  place.evaluate((element) => {
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    const within = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isWhole = width > 0 && element.scrollWidth <= element.clientWidth;
    return isWhole && within && there !== null && (element.contains(there) || there.contains(element));
  });

/**
 * A user with a failed call opens DevTools. Every click and key press counts as an action, including the click on
 * our tab, because nothing else separates the user from the answer.
 */
describe("a newcomer", () => {
  let lens: Lens;
  let count: ReturnType<typeof createCounter>;
  const ourTab = () => lens.devtools.getByRole("tab", { name: en.title });
  /** The panel, after the user has selected its tab. */
  const panel = async () => {
    await lens.openPanel();
    return lens.panel;
  };
  const row = () => rowsOf(lens.panel).first();
  const cause = () => lens.panel.getByRole("region", { name: en.details }).getByRole("heading").first();
  const isCopied = () => lens.panel.getByText(en.idCopied(id)).waitFor();

  beforeEach(async () => {
    lens = await launch({ byCause: true });
    lens.server.on("POST", isolate, {
      status: 400,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: id },
      }),
    });
    await lens.call({
      method: "POST",
      url: isolate,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ comment: "first try", IsolationType: "Full" }),
    });
    await ourTab().waitFor();
    count = createCounter();
  });
  afterEach(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("has the cause after one action, and the tracking ID after three", async () => {
    await count.act("our tab", () => ourTab().click());
    await panel();
    const words = row().locator(".cause .words");
    await expect.poll(() => words.textContent()).toBe("comment must be Comment");
    expect(await isRead(words)).toBe(true);
    expect(count.reached("the cause in the list")).toBeLessThanOrEqual(1);

    await count.act("the row", () => row().click());
    await cause().waitFor();
    expect(await isRead(cause())).toBe(true);
    count.reached("the cause in full");

    await count.act("Copy tracking ID", () => lens.panel.getByRole("button", { name: en.copyId }).click());
    await isCopied();
    expect(count.reached("the tracking ID")).toBeLessThanOrEqual(3);
    expect((await paste(lens)).text).toBe(id);
  });

  test("needs no more actions if DevTools is narrow", async () => {
    await count.act("our tab", () => ourTab().click());
    const frame = await (await panel()).frameElement();
    await frame.evaluate((element) => {
      (element as HTMLElement).style.inlineSize = "360px";
    });
    await count.act("the row", () => row().click());
    await cause().waitFor();
    await poll("the cause in sight", () => isRead(cause()));
    expect(count.reached("the cause at 360 px")).toBeLessThanOrEqual(2);
    await count.act("Copy tracking ID", () => lens.panel.getByRole("button", { name: en.copyId }).click());
    await isCopied();
    expect(count.reached("the tracking ID at 360 px")).toBeLessThanOrEqual(3);
  });

  test("has both by keyboard, with three keys in the panel", async () => {
    // The tab before the first is the last one, ours.
    await count.act("Control+[", () => lens.devtools.keyboard.press("Control+["));
    await poll("our panel", () => lens.devtools.frames().some((frame) => /panel\.html$/.test(frame.url())));
    await panel();
    await row().waitFor();
    const keys = keysOf(lens);
    await count.act("Tab", () => keys.press("Tab"));
    await count.act("Down", () => keys.press("ArrowDown"));
    expect(await keys.here()).toMatchObject({ role: "row" });
    await count.act("Control+C", () => keys.press("Control+C"));
    await isCopied();
    expect(count.reached("the tracking ID by keyboard")).toBeLessThanOrEqual(4);
    await count.act("Enter", () => keys.press("Enter"));
    await cause().waitFor();
    expect(await isRead(cause())).toBe(true);
    expect(count.reached("both by keyboard")).toBeLessThanOrEqual(5);
  });
});
