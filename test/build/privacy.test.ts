import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";

const dist = fileURLToPath(new URL("../../dist/chrome", import.meta.url));
const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
const read = (file: string) => readFileSync(join(dist, file), "utf8");
const ending = (suffix: string) => files.filter((file) => file.endsWith(suffix));

/** Names that access the network, or turn text into code or HTML. */
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

/** The few permitted uses, recognized by the surrounding code. */
const known: readonly RegExp[] = [
  // Reads the origin of the inspected page; the text is fixed.
  /\.eval\(`location\.origin`\)/,
  // A method of every function, not the constructor.
  /\bFunction\.call\.bind\(/,
  // Our build replaces innerHTML with textContent here.
  /\.__html==\w\.__html\|\|\w\.__html==\w\.textContent\)\|\|\(\w\.textContent=\w\.__html\b/,
];

interface Found {
  readonly file: string;
  readonly what: string;
}

/** The uses of forbidden names in code. Strings, such as those of "Copy as", do not count. */
function usesIn(file: string): Found[] {
  const text = read(file);
  const found: Found[] = [];
  const names = new Set<number>();
  const add = ({ start, end }: { start: number; end: number }) => {
    const what = text.slice(Math.max(0, start - 80), end + 80);
    if (!known.some((use) => use.test(what))) found.push({ file, what });
  };
  new Visitor({
    // Defining a member, such as `{ fetch: … }`, calls nothing.
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

/** The complete URLs in code: host and path. */
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

  test("needs only the permission `storage`, and may connect nowhere", () => {
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

  test("contains no code that accesses the network or turns text into code", () => {
    expect(ending(".js").length).toBeGreaterThan(20);
    expect(ending(".js").flatMap(usesIn)).toEqual([]);
  });

  test("names only URLs of Microsoft and W3C, which it shows, compares or opens on a click", () => {
    const hosts = new Set(
      ending(".js")
        .flatMap(addressesIn)
        .map((address) => new URL(address).host),
    );
    const shown =
      /^(?:learn\.microsoft\.com|(?:[\w-]+\.)*(?:microsoft(?:online|graph)?|security(?:center)?|graph|windows|chinacloudapi|onmicrosoft)\.(?:[\w-]+\.)*(?:com|us|cn)|login\.microsoftonline\.(?:com|us)|(?:sts|graph)\.windows\.net|www\.w3\.org)$/;
    const neighbours =
      /^(?:[\w-]+\.)+(?:azure\.(?:com|cn)|loganalytics\.(?:io|us)|office(?:365)?\.(?:com|us)|(?:core\.windows|usgovcloudapi)\.net|protection\.apps\.mil)$/;
    expect([...hosts].filter((host) => !shown.test(host) && !neighbours.test(host))).toEqual([]);
  });

  test("has pages and styles that load only their own files", () => {
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
