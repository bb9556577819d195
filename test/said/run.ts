import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { saidFolder, saidOf, sources } from "./said.ts";

/** `npm run said` writes down what the core says of each fixture. Read the difference before you commit it. */
rmSync(saidFolder, { recursive: true, force: true });
mkdirSync(saidFolder, { recursive: true });
for (const [source, cases] of sources) {
  const lines = cases.map((one) => `${JSON.stringify(one.name)}: ${JSON.stringify(saidOf(one))}`);
  writeFileSync(`${saidFolder}${source}.json`, `{\n${lines.join(",\n")}\n}\n`);
}
