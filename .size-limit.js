import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

/** The scripts and styles that a built page loads at once. */
const firstLoad = (page) =>
  existsSync(page)
    ? [...readFileSync(page, "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
        ([, file]) => `dist/${file}`,
      )
    : [];

/** The texts of English, the larger of two such files: the other one holds the findings, which come later. */
const english = () =>
  existsSync("dist/assets")
    ? readdirSync("dist/assets")
        .filter((file) => /^en-.*\.js$/.test(file))
        .map((file) => `dist/assets/${file}`)
        .sort((a, b) => statSync(b).size - statSync(a).size)
        .slice(0, 1)
    : [];

export default [
  { name: "recorder", path: firstLoad("dist/src/devtools/devtools.html"), limit: "20 kB", gzip: true },
  {
    name: "panel, first load",
    path: [...new Set([...firstLoad("dist/src/panel/panel.html"), ...english()])],
    limit: "60 kB",
    gzip: true,
  },
];
