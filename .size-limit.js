import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The scripts and styles that a built page loads at once. */
const firstLoad = (page) =>
  existsSync(page)
    ? [...readFileSync(page, "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
        ([, file]) => `dist/${file}`,
      )
    : [];

/** What the panel says in English; other texts of the same name come later. */
const english = () =>
  existsSync("dist/assets")
    ? readdirSync("dist/assets")
        .filter((file) => /^en-.*\.js$/.test(file))
        .map((file) => `dist/assets/${file}`)
        .filter((file) => readFileSync(file, "utf8").includes("Failed requests"))
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
