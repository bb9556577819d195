import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/locales/index.ts";
import { type Lens, launch, rowsOf } from "./harness/launch.ts";
import { exportNames, save } from "./harness/share.ts";

const dist = fileURLToPath(new URL("../../dist/chrome", import.meta.url));
const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
const read = (file: string) => readFileSync(join(dist, file), "utf8");
const ending = (suffix: string) => files.filter((file) => file.endsWith(suffix));

/** What asks the network, or makes code of text. */
const forbidden = new Set([
  "fetch",
  "fetchLater",
  "XMLHttpRequest",
  "WebSocket",
  "WebTransport",
  "EventSource",
  "RTCPeerConnection",
  "sendBeacon",
  "importScripts",
  "serviceWorker",
  "SharedWorker",
  "eval",
  "Function",
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "parseHTMLUnsafe",
  "createContextualFragment",
  "dangerouslySetInnerHTML",
  "__html",
]);
const isTimer = (name: string) => name === "setTimeout" || name === "setInterval";

/** The few uses that are there, told by the code around them. */
const known: readonly RegExp[] = [
  // The page's origin, asked of the inspected page; the text is fixed.
  /\.eval\(`location\.origin`\)/,
  // A method that all functions have, and not their constructor.
  /\bFunction\.call\.bind\(/,
  // What the renderer would set as HTML has become text in our build.
  /\.__html==\w\.__html\|\|\w\.__html==\w\.textContent\)\|\|\(\w\.textContent=\w\.__html\b/,
];

interface Found {
  readonly file: string;
  readonly what: string;
}

/** The uses of forbidden names in code. Texts, such as those of "Copy as", are not code. */
function usesIn(file: string): Found[] {
  const text = read(file);
  const found: Found[] = [];
  const names = new Set<number>();
  const add = ({ start, end }: { start: number; end: number }) => {
    const what = text.slice(Math.max(0, start - 80), end + 80);
    if (!known.some((use) => use.test(what))) found.push({ file, what });
  };
  new Visitor({
    // The name of a member that is defined, such as `{ fetch: … }`, asks nothing.
    Property({ key, computed, shorthand }) {
      if (!computed && !shorthand) names.add(key.start);
    },
    Identifier(node) {
      if (forbidden.has(node.name) && !names.has(node.start)) add(node);
    },
    Literal(node) {
      if (typeof node.value === "string" && forbidden.has(node.value)) add(node);
    },
    CallExpression(node) {
      const [first] = node.arguments;
      const isText =
        first?.type === "TemplateLiteral" || (first?.type === "Literal" && typeof first.value === "string");
      if (node.callee.type === "Identifier" && isTimer(node.callee.name) && isText) add(node);
    },
    ImportExpression({ source }) {
      if (!/^["'`]\.\//.test(text.slice(source.start, source.end))) add(source);
    },
    ImportDeclaration({ source }) {
      if (!source.value.startsWith("./")) add(source);
    },
  }).visit(parseSync(file, text).program);
  return found;
}

/** The addresses in code that are whole: host and path. */
function addressesIn(file: string): string[] {
  const text = read(file);
  const found: string[] = [];
  const look = (value: string) =>
    found.push(...(value.match(/\b(?:https?|wss?):\/\/[\w.-]+\.[a-z]+(?:\/[^\s"'`<>)]*)?/g) ?? []));
  new Visitor({
    Literal({ value }) {
      if (typeof value === "string") look(value);
    },
    TemplateElement: ({ value }) => look(value.raw),
  }).visit(parseSync(file, text).program);
  return found;
}

describe("the built extension", () => {
  const manifest = JSON.parse(read("manifest.json"));

  test("asks for storage alone, and may connect nowhere", () => {
    expect(manifest.permissions).toEqual(["storage"]);
    for (const key of [
      "host_permissions",
      "optional_permissions",
      "optional_host_permissions",
      "content_scripts",
      "background",
      "externally_connectable",
      "sandbox",
      "web_accessible_resources",
    ])
      expect(manifest[key] ?? [], key).toEqual([]);
    const policy = new Map<string, string>(
      manifest.content_security_policy.extension_pages
        .split(/;\s*/)
        .map((rule: string) => [rule.split(" ")[0], rule.split(" ").slice(1).join(" ")]),
    );
    expect(Object.fromEntries(policy)).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self' data:",
      "connect-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
  });

  test("holds no code that asks the network or makes code of text", () => {
    expect(ending(".js").length).toBeGreaterThan(20);
    expect(ending(".js").flatMap(usesIn)).toEqual([]);
  });

  test("names addresses to be shown, compared or opened by a click, and loads none", () => {
    const hosts = new Set(
      ending(".js")
        .flatMap(addressesIn)
        .map((address) => new URL(address).host),
    );
    const shown =
      /^(?:learn\.microsoft\.com|(?:[\w-]+\.)*(?:microsoft(?:online|graph)?|security(?:center)?|graph|windows|chinacloudapi|onmicrosoft)\.(?:[\w-]+\.)*(?:com|us|cn)|login\.microsoftonline\.(?:com|us)|sts\.windows\.net|www\.w3\.org)$/;
    expect([...hosts].filter((host) => !shown.test(host))).toEqual([]);
  });

  test("has pages and styles that load only what is beside them", () => {
    for (const file of ending(".html"))
      for (const [, address = ""] of read(file).matchAll(
        /\b(?:src|href|action|data|poster)\s*=\s*["']?([^"'\s>]+)/g,
      ))
        expect(
          existsSync(address.startsWith("/") ? join(dist, address) : resolve(dist, dirname(file), address)),
          address,
        ).toBe(true);
    for (const file of ending(".css")) expect(read(file)).not.toMatch(/@import|url\(\s*["']?(?!data:|#)/);
  });
});

interface LogEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string };
}

/** The requests in Chrome's own log of the network. A browser that ends may leave the log open. */
function requestsIn(log: string): { url: string; initiator: string }[] {
  return log.split("\n").flatMap((line) => {
    if (!line.includes('"initiator"')) return [];
    const { params }: LogEvent = JSON.parse(line.replace(/,\s*$/, "").replace(/\]\}\s*$/, ""));
    return params?.url && params.initiator ? [{ url: params.url, initiator: params.initiator }] : [];
  });
}

describe("the panel, used for all that it can do", () => {
  const api = "https://api.security.microsoft.com/api";
  let folder: string;
  let lens: Lens;
  const asked: string[] = [];
  const button = (name: string) => lens.panel.getByRole("button", { name, exact: true });
  const said = (words: string | RegExp) => lens.panel.getByRole("status").getByText(words).waitFor();
  const filter = (text: string) => lens.panel.getByRole("searchbox").fill(text);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "defender-error-lens-privacy-"));
    lens = await launch({
      args: [`--log-net-log=${join(folder, "net.json")}`, "--net-log-capture-mode=Everything"],
    });
    lens.context.on("request", (request) => {
      const frame = request.frame().url();
      if (frame.startsWith("chrome-extension://")) asked.push(request.url());
    });
    lens.server.on("GET", /\/api\/machines\//, ({ url }) => ({
      status: 404,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        error: { code: "ResourceNotFound", message: "No such machine", target: `|${url.slice(-1)}.` },
      }),
    }));
    await lens.openPanel();
  });
  afterAll(async () => {
    await lens.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  test("sends nothing", { timeout: 120_000 }, async () => {
    for (const id of [1, 2, 3]) await lens.call({ url: `${api}/machines/${id}` });
    await (await lens.waitForRow("|2.")).click();
    await lens.panel.getByRole("heading", { name: "What it means" }).waitFor();
    await button("Copy tracking ID").click();
    await said(/copied/);
    for (const form of ["cURL", "Windows cmd", "PowerShell", "Python", "fetch"]) {
      await button("Copy as").click();
      await lens.panel.getByText(form, { exact: true }).click();
      await said(/^Call copied/);
    }
    await lens.panel.getByRole("textbox", { name: "Note" }).fill("seen twice");
    await button("Copy support report").click();
    await said("Support report copied");
    await button("Copy all tracking IDs").click();
    await button("Group repeats").click();
    await button("Group repeats").click();
    for (const text of ["machines", "status:404", "has:finding", "/machine.*1/", "/(a+)+$/", ""])
      await filter(text);
    const saved = await Promise.all([save(lens, exportNames[0])]);
    for (const name of exportNames.slice(1)) await save(lens, name);
    await lens.panel.locator("input[type=file]").setInputFiles(saved.map(({ path }) => path));
    await said(/3 requests read/);
    await lens.panel.getByRole("button", { name: /^All failures/ }).click();
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(6);
    await button("History").click();
    await button("Settings").click();
    await button("Done").click();
    const language = lens.panel.getByRole("combobox").filter({ hasText: "Svenska" });
    for (const { name } of Object.values(languages)) await language.selectOption({ label: name });
    await language.selectOption({ label: languages.en.name });
    await button("Record").click();
    await button("Record").click();
    await button("Clear").click();

    expect(asked.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual([]);
    const refused = await lens.panel.evaluate(async (url) => {
      const isRefused = await fetch(url).then(
        () => false,
        () => true,
      );
      return [isRefused, navigator.sendBeacon(url)];
    }, `${api}/from-the-panel`);
    expect(refused[0]).toBe(true);

    await lens.close();
    const requests = requestsIn(readFileSync(join(folder, "net.json"), "utf8"));
    expect(requests.filter(({ url }) => url.startsWith(`${api}/machines/`)).length).toBeGreaterThanOrEqual(3);
    const ours = requests.filter(
      ({ url, initiator }) =>
        initiator.startsWith("chrome-extension:") && !url.startsWith("chrome-extension:"),
    );
    expect(ours).toEqual([]);
    expect(requests.filter(({ url }) => url.includes("from-the-panel"))).toEqual([]);
  });
});
