// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { panel as ui } from "../../../src/locales/en/panel.ts";
import { all, click, closePanel, named, openPanel, press } from "../page.tsx";
import { failure } from "../samples.ts";

afterEach(closePanel);

const items = () => all("[role=menu] [role=menuitem]").map(({ textContent }) => textContent);

test("the rest of the toolbar is in a menu, with the formats in a submenu", async () => {
  const { called } = await openPanel([failure()]);
  await click(named(ui.more));
  expect(items()).toEqual([ui.copyAll, ui.importHar, ui.export, ui.errorCodes]);
  await press("e");
  await press("ArrowRight");
  expect(document.activeElement?.textContent).toBe("HAR");
  await press("ArrowLeft");
  expect(document.activeElement?.textContent).toBe(ui.export);
  await press("ArrowRight");
  await press("ArrowDown");
  await press("Escape");
  expect(items()).toHaveLength(4);
  await press("ArrowRight");
  await press("End");
  document.activeElement?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  await expect.poll(() => called.join()).toContain(".md: ");
  expect(items()).toEqual([]);
  expect(document.activeElement).toBe(named(ui.more));
});

test("nothing is exported or copied from an empty list", async () => {
  const { copied } = await openPanel([]);
  await click(named(ui.more));
  for (const name of [ui.copyAll, ui.export]) {
    const item = all("[role=menuitem]").find(({ textContent }) => textContent === name);
    expect(item?.getAttribute("aria-disabled")).toBe("true");
    await click(item);
  }
  expect(items()).toHaveLength(4);
  expect(copied).toEqual([]);
});
