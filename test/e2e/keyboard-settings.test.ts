import { afterAll, beforeAll, expect, test } from "vitest";
import { panel as en } from "../../src/locales/en/panel.ts";
import { settings as words } from "../../src/locales/en/settings.ts";
import { isDrawerOpen, keysOf, outOfOrder } from "./harness/keys.ts";
import { borrow, type Lens } from "./harness/launch.ts";

let lens: Lens;
let keys: ReturnType<typeof keysOf>;
const name = (wanted: string) => expect.poll(async () => (await keys.here())?.name).toBe(wanted);
const dialog = () => lens.panel.getByRole("dialog", { name: en.settings });

beforeAll(async () => {
  lens = await borrow();
  await lens.openPanel();
  keys = keysOf(lens);
});
afterAll(async () => {
  expect(lens.consoleErrors).toEqual([]);
  await lens.close();
});

test("every setting can be changed without a mouse", async () => {
  const go = keys.goTo;
  await go(en.settings);
  await keys.press("Enter");
  await dialog().waitFor();
  expect(await keys.here()).toMatchObject({ role: "select", name: expect.stringMatching(/^Language/) });
  const way = await go(words.done);
  expect(way.map(({ pane }) => pane)).toEqual(way.map(() => "dialog"));
  // The footer with the last stop stays visible while the form above it scrolls.
  expect(outOfOrder(way.slice(0, -1))).toEqual([]);
  await go(words.badge);
  await keys.press("Space", "Space");
  await go(words.host);
  await keys.type("*.com");
  await keys.press("Enter");
  await dialog().getByText(words.hostFaults.wide).waitFor();
  await keys.press("Control+A");
  await keys.type("gw.contoso.com");
  await keys.press("Enter");
  await go(words.remove("gw.contoso.com"), { back: true });
  await keys.press("Enter");
  await name(words.host);
  await go(words.keepFailures);
  await keys.press("Space", "Space");
  await go(words.keepDays);
  await keys.press("ArrowDown", "ArrowUp");
  await go(words.name);
  await keys.type("ssn");
  await keys.press("Enter");
  await go(words.remove("ssn"), { back: true });
  await keys.press("Enter");
  await name(words.name);
  for (const column of Object.values(words.columnNames)) {
    await go(column, { role: "input" });
    await keys.press("Space", "Space");
  }
  const download = lens.devtools.waitForEvent("download");
  await go(words.exportFile);
  await keys.press("Enter");
  expect((await download).suggestedFilename()).toContain("settings");
  const chooser = lens.devtools.waitForEvent("filechooser");
  await go(words.importFile);
  await keys.press("Enter");
  await (await chooser).setFiles([]);
  await go(words.reset);
  await keys.press("Enter");
  await name(words.resetNo);
  await keys.press("Enter");
  await name(words.reset);
  await go(words.done);
  await keys.press("Enter");
  await name(en.settings);
  await keys.press("Enter");
  await dialog().waitFor();
  await go(words.exportFile);
  await keys.press("Escape");
  await name(en.settings);
  expect(await isDrawerOpen(lens)).toBe(false);
});
