import { mkdir, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { buildPseudo } from "../pseudo/run-build.ts";
import type { State } from "./act.ts";
import { acts } from "./acts/index.ts";
import { allLanguages, type Look, looksIn, nameOf, widths } from "./looks.ts";
import { type Shot, sheet } from "./sheet.ts";
import { openStage } from "./stage.ts";

const folder = "screens";
const english: Look = { language: "en", theme: "light", width: 1200 };

/** `--states list,menu`, `--languages de,ja` and `--themes light` select a part, `--dist` uses an existing build. */
const { values } = parseArgs({
  options: {
    states: { type: "string" },
    languages: { type: "string" },
    themes: { type: "string" },
    dist: { type: "string" },
  },
});
const isWanted = ({ name }: State) => values.states?.split(",").some((part) => name.includes(part)) ?? true;
const looks = looksIn(values.languages?.split(",") ?? allLanguages).filter(
  ({ theme }) => values.themes?.split(",").includes(theme) ?? true,
);

const built = values.dist ? { dist: values.dist, remove: async () => undefined } : await buildPseudo();
const stage = await openStage(built.dist);
const shots: Shot[] = [];

/** Layout is the same in both themes, and names and colors are the same at every width, so each is checked once. */
async function problemsIn(look: Look, turn: number) {
  const isUsual = !look.text && !look.isForced;
  const isTurn = isUsual && look.width === widths[turn % widths.length];
  return [
    ...(isUsual && look.theme === "dark" ? [] : await stage.clipped()),
    ...(isTurn ? await stage.violations() : []),
  ];
}

async function take(state: State, turn: number) {
  for (const [index, look] of looks.entries()) {
    await stage.show(look);
    const name = `${state.name} ${nameOf(look)}`;
    const file = `${name.replaceAll(/[^\w-]+/g, "-")}.png`;
    await stage.picture(`${folder}/${file}`);
    // A different width for each language, so that axe sees every width.
    const problems = await problemsIn(look, turn + Math.floor(index / 6));
    shots.push({ state: state.name, look: nameOf(look), file, problems });
  }
}

const began = Date.now();
try {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let turn = 0;
  for (const { before, states } of acts) {
    await stage.reset();
    await before?.(stage);
    for (const state of states.filter(isWanted)) {
      await stage.reset();
      await state.enter(stage);
      await take(state, turn++);
      await stage.show(english);
      await state.leave?.(stage);
    }
  }
} finally {
  await writeFile(`${folder}/index.html`, sheet(shots));
  await stage.close();
  await built.remove();
}
for (const problem of new Set(shots.flatMap(({ problems }) => problems))) {
  const where = shots.filter(({ problems }) => problems.includes(problem));
  console.log(`${problem}\n  ${where.length} times, as in “${where[0]?.state}”, ${where[0]?.look}`);
}
const bad = shots.filter(({ problems }) => problems.length > 0).length;
const seconds = Math.round((Date.now() - began) / 1000);
console.log(`${shots.length} pictures in ${seconds} s, ${bad} with problems: ${folder}/index.html`);
process.exitCode = bad > 0 ? 1 : 0;
