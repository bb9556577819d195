import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Language, languages } from "../../src/locales/index.ts";
import { borrow, type Lens, launch, rowsOf } from "./harness/launch.ts";

async function textsOf(language: Language) {
  const { load, loadExplanations } = languages[language];
  return { ...(await load()), ...(await loadExplanations()) };
}
const url = "https://api.security.microsoft.com/api/machines/123123123";
const reply = {
  status: 404,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({
    error: { code: "ResourceNotFound", message: "Machine 123123123 was not found", target: "the-id" },
  }),
};

/** The panel shows code spans without their backticks. */
const plain = (text: string) => text.replaceAll("`", "");

async function seesPanelIn(lens: Lens, language: Language) {
  const texts = await textsOf(language);
  const { panel } = lens;
  await expect.poll(() => panel.evaluate(() => document.documentElement.lang)).toBe(language);
  await panel.getByRole("treegrid", { name: texts.panel.failedRequests }).waitFor();
  await rowsOf(panel).first().click();
  const details = panel.getByRole("region", { name: texts.panel.details });
  await details.getByRole("list", { name: texts.panel.whatToDo }).waitFor();
  const text = (await details.textContent()) ?? "";
  // As a verdict, the sentence has no full stop.
  const { meaning } = texts.messages.notFound({ kind: "Machine", id: "123123123" });
  expect(text).toContain(plain(meaning).replace(/[.。]$/, ""));
  // Steps that repeat the finding are omitted, so not every step of the code is shown.
  expect(texts.codes.ResourceNotFound.steps.some((step) => text.includes(plain(step)))).toBe(true);
  await details.getByRole("button", { name: texts.panel.copyId, exact: true }).click();
  await panel.getByRole("status").getByText(texts.panel.idCopied("the-id")).waitFor();
  await lens.devtools.keyboard.press("Escape");
}

describe("the panel's language", () => {
  // Each needs its own browser; unit tests map all other tags.
  for (const language of ["de", "zh-TW"] satisfies Language[])
    test(`follows a browser in ${language}`, async () => {
      const lens = await launch({ lang: language });
      try {
        lens.server.on("GET", url, reply);
        await lens.openPanel();
        await lens.call({ url });
        await seesPanelIn(lens, language);
        expect(lens.consoleErrors).toEqual([]);
      } finally {
        await lens.close();
      }
    });

  describe("chosen in the panel", () => {
    let lens: Lens;
    beforeAll(async () => {
      lens = await borrow();
      lens.server.on("GET", url, reply);
      await lens.openPanel();
      await lens.call({ url });
    });
    afterAll(async () => {
      expect(lens.consoleErrors).toEqual([]);
      await lens.close();
    });

    const choose = async (language: Language) => {
      const { panel } = lens;
      await panel.locator(".toolbar button:has(.icon)").nth(-2).click();
      await panel.getByRole("dialog").getByRole("combobox").first().selectOption(language);
      await expect.poll(() => panel.evaluate(() => document.documentElement.lang)).toBe(language);
      await lens.devtools.keyboard.press("Escape");
      await panel.getByRole("dialog").waitFor({ state: "detached" });
    };

    for (const language of Object.keys(languages) as Language[])
      test(`changes to ${language} immediately`, async () => {
        await choose(language);
        await seesPanelIn(lens, language);
      });

    test("survives a reload", async () => {
      await choose("sv");
      await lens.panel.evaluate(() => location.reload());
      await expect.poll(() => lens.panel.evaluate(() => document.documentElement.lang)).toBe("sv");
      await rowsOf(lens.panel).first().waitFor();
    });

    test("does not change what is said: the English texts decide what repeats", async () => {
      const filter = 'https://api.security.microsoft.com/api/alerts?$filter=severity eq "high"';
      const message = `Invalid filter clause: Syntax error: character '"' is not valid at position 12 in 'severity eq "high"'.`;
      const body = JSON.stringify({ error: { code: "BadRequest", message } });
      lens.server.on("GET", filter, { ...reply, status: 400, body });
      await lens.call({ url: filter });
      const rows = rowsOf(lens.panel).filter({ hasText: "$filter" });
      await rows.first().click();
      const sentences = new Map<Language, number>();
      for (const language of Object.keys(languages) as Language[]) {
        await choose(language);
        const { panel } = await textsOf(language);
        const details = lens.panel.getByRole("region", { name: panel.details });
        await details.getByRole("button", { name: panel.copyAs }).waitFor();
        sentences.set(language, await details.locator("p, li").count());
      }
      expect([...new Set(sentences.values())]).toHaveLength(1);
    });
  });
});
