import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { pseudo } from "../pseudo/plugin.ts";
import { buildPseudo } from "../pseudo/run-build.ts";
import { acts } from "../screens/acts/index.ts";
import { allLanguages, type Look, themes, widths } from "../screens/looks.ts";
import { openStage } from "../screens/stage.ts";

/**
 * A different language, theme and width for each state, so that each combination occurs. `npm run screens` takes all
 * of them.
 */
const lookOf = (turn: number): Look => ({
  language: allLanguages[turn % allLanguages.length] ?? "en",
  theme: themes[turn % themes.length] ?? "light",
  width: widths[turn % widths.length] ?? 360,
});

describe("nothing is clipped, hard-coded or out of reach", () => {
  let built: Awaited<ReturnType<typeof buildPseudo>>;
  let stage: Awaited<ReturnType<typeof openStage>>;
  beforeAll(async () => {
    built = await buildPseudo();
    stage = await openStage(built.dist);
  });
  afterAll(async () => {
    await stage?.close();
    await built?.remove();
  });

  let turn = 0;
  for (const [place, { before, states }] of acts.entries()) {
    if (before)
      test(`before act ${place + 1}`, async () => {
        await stage.reset();
        await before(stage);
      });
    for (const { name, enter, leave } of states) {
      const look = lookOf(turn++);
      test(`${name}, ${look.language} ${look.theme} ${look.width}`, async () => {
        await stage.reset();
        await enter(stage);
        if (leave)
          onTestFinished(async () => {
            await stage.show({ language: "en", theme: "light", width: 1200 });
            await leave(stage);
          });
        await stage.show(look);
        await expect.poll(() => stage.clipped(), { timeout: 15_000 }).toEqual([]);
        expect(await stage.violations()).toEqual([]);
        // Only the pseudo-language reveals words that come from no language file. Verdicts wait for their texts.
        await stage.show({ ...look, language: pseudo });
        await expect.poll(() => stage.clipped(), { timeout: 15_000 }).toEqual([]);
      });
    }
  }
});
