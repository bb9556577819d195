import { parseArgs } from "node:util";
import { type Language, languages } from "../../src/locales/index.ts";
import { launch } from "../e2e/harness/launch.ts";
import { type Bar, type Look, openBars, sizes } from "./bars.ts";
import { named } from "./named.ts";

/** `--languages de,ja`, `--themes dark`, `--sizes 900x272` and `--every 5` restrict the measurement. */
const { values } = parseArgs({
  options: {
    languages: { type: "string" },
    themes: { type: "string" },
    sizes: { type: "string" },
    every: { type: "string" },
  },
});
const isWanted = ({ width, height }: (typeof sizes)[number]) =>
  values.sizes?.split(",").includes(`${width}x${height}`) ?? true;
const themes = (values.themes ?? "light,dark").split(",") as Look["theme"][];
const spoken = (values.languages?.split(",") ?? Object.keys(languages)) as Language[];
const failures = named.filter((_, index) => index % Number(values.every ?? 1) === 0);

const lens = await launch();
let isMet = true;
try {
  await lens.openPanel();
  const bars = await openBars(lens);
  for (const language of spoken)
    for (const size of sizes.filter(isWanted))
      for (const theme of themes) {
        await bars.show({ language, theme, size });
        const seen = await bars.measure(failures);
        report(`${language} ${theme} ${size.width}×${size.height}`, seen);
      }
} finally {
  await lens.close();
}
process.exitCode = isMet ? 0 : 1;

function report(look: string, seen: readonly Bar[]) {
  const inSight = seen.filter(({ hidden }) => hidden.length === 0).length;
  const repeated = seen.filter((bar) => bar.repeated.length > 0);
  const linked = seen.filter(({ links }) => links > 2);
  const empty = seen.filter((bar) => bar.empty.length > 0);
  console.log(
    `${look}: ${inSight} of ${seen.length} in sight, ${repeated.length} repeat, ${linked.length} with more than 2 links, ${empty.length} with an empty slot`,
  );
  for (const { name, hidden } of seen)
    if (hidden.length > 0) console.log(`  ${name} hides ${hidden.join(", ")}`);
  for (const { name, repeated: pairs } of repeated)
    for (const [one, other] of pairs) console.log(`  ${name} repeats “${one}” | “${other}”`);
  for (const { name, empty: texts } of empty)
    console.log(`  ${name} has an empty slot: ${texts.join(" | ")}`);
  isMet &&= inSight / seen.length >= 0.95 && repeated.length + linked.length + empty.length === 0;
}
