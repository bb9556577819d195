// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { appears, click, closePanel, named, openPanel } from "../page.tsx";

afterEach(closePanel);
const dialog = () => document.querySelector<HTMLDialogElement>("dialog.settings");
const forbidden = () => Promise.reject(new Error("Storage is forbidden."));

test("the settings open with the stored values", async () => {
  await openPanel();
  await click(named("Settings"));
  const { open, textContent } = await appears(dialog);
  expect(open).toBe(true);
  expect(textContent).not.toContain("can’t be saved");
});

test("with storage forbidden, the settings open with the defaults and say that they cannot be saved", async () => {
  await openPanel([], {
    settings: { read: forbidden, save: forbidden, subscribe: () => () => undefined },
    areSettingsLocal: forbidden,
  });
  await click(named("Settings"));
  const opened = await appears(dialog);
  expect(opened.open).toBe(true);
  expect(opened.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked).toBe(true);
  expect(opened.textContent).toContain("The browser blocks storage, so settings can’t be saved");
  await click(opened.querySelector<HTMLInputElement>("input[type=checkbox]") ?? undefined);
  expect(opened.textContent).toContain("The browser couldn’t save the settings");
});

test("a group of APIs is turned off, and the empty list no longer names it", async () => {
  await openPanel();
  const panel = () => document.querySelector("main")?.textContent ?? document.body.textContent ?? "";
  expect(panel()).toContain("Office 365 Management Activity API");
  expect(panel()).not.toContain("All of Microsoft Graph");
  await click(named("Settings"));
  const opened = await appears(dialog);
  const box = [...opened.querySelectorAll("label")].find(({ textContent }) =>
    textContent?.startsWith("Office 365"),
  );
  expect(box?.querySelector("input")?.checked).toBe(true);
  await click(box?.querySelector("input") ?? undefined);
  opened.remove();
  expect(document.body.textContent).not.toContain("Office 365 Management Activity API");
});
