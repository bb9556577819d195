import { expect, test } from "vitest";
import { body } from "../../../src/locales/en/body.ts";
import { explanations as en } from "../../../src/locales/en/explanations.ts";
import { findings } from "../../../src/locales/en/findings.ts";
import { panel } from "../../../src/locales/en/panel.ts";
import type { ShownTexts } from "../../../src/locales/texts.ts";
import { failure } from "../samples.ts";
import { notice, settle, started } from "./started.ts";

test("the language changes once its texts are loaded, and is saved", async () => {
  const texts = { panel: { ...panel, clear: "Töm" } };
  const { store, called } = started({ loadTexts: async () => texts });
  const done = store.setLanguage("sv");
  expect(store.language.value).toBe("en");
  await done;
  expect([store.language.value, store.texts.value.panel.clear, called]).toEqual(["sv", "Töm", ["save sv"]]);
});

test("the last chosen language wins, whichever loads first", async () => {
  const loading = new Map<string, (texts: ShownTexts) => void>();
  const { store } = started({
    loadTexts: (language) => new Promise((resolve) => loading.set(language, resolve)),
  });
  const both = [store.setLanguage("de"), store.setLanguage("ja")];
  loading.get("ja")?.({ panel });
  loading.get("de")?.({ panel });
  await Promise.all(both);
  expect(store.language.value).toBe("ja");
});

test("the last choice stays when storage reports an earlier one", async () => {
  const { store, called } = started();
  await store.setLanguage("de");
  const last = store.setLanguage("en");
  await store.followLanguage("de");
  await last;
  expect([store.language.value, called]).toEqual(["en", ["save de", "save en"]]);
});

test("the language stays if another one cannot be loaded", async () => {
  const { store, called } = started({ loadTexts: () => Promise.reject(new Error("gone")) });
  await store.setLanguage("de");
  expect([store.language.value, notice(store), called]).toEqual([
    "en",
    "The language couldn’t be loaded or saved",
    [],
  ]);
});

test("two languages never mix, whichever loads first", async () => {
  const german = { ...en, docsLocale: "de-de" };
  const waiting: Record<string, (() => void)[]> = { en: [], de: [] };
  const { store, sendState, draw } = started({
    loadFailureTexts: async (language) => {
      await new Promise<void>((resolve) => waiting[language]?.push(resolve));
      return { explanations: language === "de" ? german : en, findings, body };
    },
  });
  const done = async (language: string) => {
    await settle();
    for (const resolve of waiting[language]?.splice(0) ?? []) resolve();
    await settle();
  };
  sendState([failure({ id: "a" })]);
  draw();
  const chosen = store.setLanguage("de");
  await done("en");
  await done("de");
  await chosen;
  expect([store.language.value, store.failureTexts.value?.explanations.docsLocale]).toEqual(["de", "de-de"]);
});
