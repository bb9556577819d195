import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The scripts and styles that a built page loads initially. */
const firstLoad = (page) =>
  existsSync(page)
    ? [...readFileSync(page, "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
        ([, file]) => `dist/chrome/${file}`,
      )
    : [];

/** The devtools page and the recorder worker; both load when DevTools opens. */
const recorder = () =>
  existsSync("dist/chrome/assets")
    ? readdirSync("dist/chrome/assets")
        .filter((file) => /^recorder-worker-.*\.js$/.test(file))
        .map((file) => `dist/chrome/assets/${file}`)
    : [];

export default [
  {
    name: "recorder",
    path: [...firstLoad("dist/chrome/src/devtools/devtools.html"), ...recorder()],
    limit: "21 kB",
    gzip: true,
  },
  {
    name: "panel, first load",
    path: firstLoad("dist/chrome/src/panel/panel.html"),
    limit: "60 kB",
    gzip: true,
  },
];
