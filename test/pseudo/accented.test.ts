import { expect, test } from "vitest";
import { explanations as en } from "../../src/locales/en/explanations.ts";
import { panel as ui } from "../../src/locales/en/panel.ts";
import { accented } from "./accented.ts";

test("lengthens every text by 40 percent and leaves no English letter outside code", () => {
  for (const [name, text] of Object.entries(ui)) {
    if (typeof text !== "string") continue;
    const long = accented(ui)[name as keyof typeof ui] as string;
    expect([...long].length, name).toBeGreaterThanOrEqual(text.length * 1.4);
    expect(long.replaceAll(/`[^`]*`/g, ""), name).not.toMatch(/[A-Za-z]/);
  }
});

test("wraps filled-in parts, and keeps code spans and URLs", () => {
  expect(accented(ui).newRows(3)).toMatch(/^\[3 .+\]$/);
  expect(accented(en).codes.BadRequest.meaning).toContain("`BadRequest`");
  expect(accented(en).docsLocale).toBe(en.docsLocale);
});
