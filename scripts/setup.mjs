import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findBrowser, findFirefox } from "./browser.mjs";

/** Root folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A problem the user has to solve; printed as one line without a stack trace. */
export class SetupProblem extends Error {}

/** Runs a command in the repository with inherited output; returns its exit code. */
export function run(command, args, options = {}) {
  const shell = process.platform === "win32";
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell, ...options });
  if (error) throw new SetupProblem(`${command} cannot be started: ${error.message}`);
  return status ?? 1;
}

/** Builds for both browsers; prints only problems. */
export const buildAll = () =>
  [[], ["--mode", "firefox"]].every((mode) => run("vite", ["build", ...mode, "--logLevel", "warn"]) === 0);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupProblem(
    `Node 20.19 or later is needed, this is ${process.versions.node}: https://nodejs.org`,
  );
}

function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

/** Compares with npm's record of installed packages, which does not contain packages for other platforms. */
function areInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  return Object.entries(packagesOf("package-lock.json")).every(
    ([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
  );
}

/** Installs the packages of the lock file unless they are installed already. */
function installPackages() {
  if (areInstalled()) return;
  console.log("Installing packages…");
  if (run("npm", ["ci", "--no-audit", "--no-fund"]) !== 0) {
    throw new SetupProblem("The packages cannot be installed; npm says why above.");
  }
}

const hasApt = () =>
  process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

function aptInstall(...packages) {
  console.log(`Installing ${packages.join(" and ")}…`);
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update"], options);
  return run("apt-get", ["install", "--yes", "--no-install-recommends", ...packages], options) === 0;
}

/** Debian has Chromium's languages in a separate package; without it `--lang` has no effect. */
function lacksLanguages(browser) {
  return (
    browser === "/usr/bin/chromium" &&
    existsSync("/etc/debian_version") &&
    !existsSync("/usr/lib/chromium/locales/sv.pak")
  );
}

async function prepareBrowser() {
  let browser = await findBrowser();
  if (!browser && hasApt() && aptInstall("chromium", "chromium-l10n")) browser = await findBrowser();
  if (!browser) {
    throw new SetupProblem(
      "No browser found. Install Chromium, Edge or Chrome, or run: npx playwright-core install --with-deps chromium",
    );
  }
  if (!existsSync(browser)) throw new SetupProblem(`DEFENDER_ERROR_LENS_BROWSER names no file: ${browser}`);
  if (lacksLanguages(browser) && !(hasApt() && aptInstall("chromium-l10n"))) {
    console.warn("Chromium knows English only: install chromium-l10n to see the other languages.");
  }
  return browser;
}

/** Finds Firefox or installs it with apt if possible; returns whether it is available. */
export function prepareFirefox() {
  if (findFirefox()) return true;
  if (hasApt() && aptInstall("firefox-esr") && findFirefox()) return true;
  console.warn(
    "Nothing is tested in Firefox: install it (on Debian the package firefox-esr) or name it in DEFENDER_ERROR_LENS_FIREFOX.",
  );
  return false;
}

/** Prepares a bare machine: packages, PATH and a browser. Prints nothing if everything is present. */
export async function setup() {
  checkNode();
  installPackages();
  process.env.PATH = `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}`;
  return prepareBrowser();
}

/** Runs a script; on a SetupProblem, prints one line and exits. */
export async function main(action) {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Whether this module is the script that Node was started with. */
export const isStarted = (moduleUrl) =>
  process.argv[1] !== undefined && moduleUrl === pathToFileURL(realpathSync(process.argv[1])).href;

if (isStarted(import.meta.url)) await main(setup);
