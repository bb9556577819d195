import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const { env, platform } = process;

const names = {
  chromium: ["chromium", "chromium-browser"],
  edge: ["microsoft-edge", "microsoft-edge-stable"],
  chrome: ["google-chrome", "google-chrome-stable"],
};

function usualPlaces() {
  if (platform === "darwin") {
    return ["Chromium", "Microsoft Edge", "Google Chrome"].flatMap((name) =>
      ["/", homedir()].map((root) => join(root, "Applications", `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (platform === "win32") {
    const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env["PROGRAMFILES(X86)"]].filter(Boolean);
    return [
      "Chromium/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
      "Google/Chrome/Application/chrome.exe",
    ].flatMap((path) => roots.map((root) => join(root, path)));
  }
  const folders = [
    ...(env.PATH ?? "").split(delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
    "/opt/google/chrome",
  ];
  return Object.values(names)
    .flat()
    .flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** The Chromium downloaded by Playwright, if any; it accepts unpacked extensions. */
async function downloaded() {
  try {
    const { chromium } = await import("playwright-core");
    return chromium.executablePath();
  } catch {
    // npm packages are not installed yet
    return undefined;
  }
}

/** Path of the Firefox in DEFENDER_ERROR_LENS_FIREFOX, or of an installed one; undefined without either. */
export function findFirefox() {
  if (env.DEFENDER_ERROR_LENS_FIREFOX) return env.DEFENDER_ERROR_LENS_FIREFOX;
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin"].filter(Boolean);
  return [
    ...folders.flatMap((folder) => [join(folder, "firefox-esr"), join(folder, "firefox")]),
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ].find((path) => existsSync(path));
}

/**
 * Path of the browser in DEFENDER_ERROR_LENS_BROWSER, or of an installed Chromium, Edge or Chrome. Chromium comes
 * first, because Chrome has ignored `--load-extension` since version 137.
 */
export async function findBrowser() {
  if (env.DEFENDER_ERROR_LENS_BROWSER) return env.DEFENDER_ERROR_LENS_BROWSER;
  const places = usualPlaces();
  const isChromium = (path) => /chromium/i.test(path);
  const candidates = [
    ...places.filter(isChromium),
    await downloaded(),
    ...places.filter((path) => !isChromium(path)),
  ];
  return candidates.find((path) => path && existsSync(path));
}
