import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The scripts and styles that a built page loads initially. */
const firstLoad = (page) =>
  existsSync(page)
    ? [...readFileSync(page, "utf8").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
        ([, file]) => `dist/chrome/${file}`,
      )
    : [];

const worker = () =>
  existsSync("dist/chrome/assets")
    ? readdirSync("dist/chrome/assets")
        .filter((file) => /^recorder-worker-.*\.js$/.test(file))
        .map((file) => `dist/chrome/assets/${file}`)
    : [];

export default [
  {
    name: "devtools page, loads with DevTools on any page",
    path: firstLoad("dist/chrome/src/devtools/devtools.html"),
    limit: "16.4 kB",
    gzip: true,
  },
  {
    name: "recorder worker, loads with the first watched call or the panel",
    path: worker(),
    limit: "5.6 kB",
    gzip: true,
  },
  {
    name: "panel, first load",
    path: firstLoad("dist/chrome/src/panel/panel.html"),
    limit: "60 kB",
    gzip: true,
  },
];
