import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The scripts and styles that a built page loads at once. */
const firstLoad = (page) =>
  existsSync(page)
    ? [...readFileSync(page, "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
        ([, file]) => `dist/${file}`,
      )
    : [];

/** English, the largest part that the panel loads at once by a call. */
const english = () =>
  readdirSync("dist/assets")
    .filter((file) => /^en-.*\.js$/.test(file))
    .map((file) => `dist/assets/${file}`);

export default [
  { name: "recorder", path: firstLoad("dist/src/devtools/devtools.html"), limit: "20 kB", gzip: true },
  {
    name: "panel, first load",
    path: [...new Set([...firstLoad("dist/src/panel/panel.html"), ...english()])],
    limit: "60 kB",
    gzip: true,
  },
];
