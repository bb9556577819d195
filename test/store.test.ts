import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import manifest from "../manifest.json" with { type: "json" };
import { type Language, languages } from "../src/locales/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const messagesOf = (folder: string): Record<string, { readonly message: string } | undefined> =>
  JSON.parse(read(`src/public/_locales/${folder}/messages.json`));

/** The sections of a listing by heading. */
const listingOf = (language: Language) =>
  Object.fromEntries(
    read(`store/${language}.md`)
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.split("\n", 1)[0], part.slice(part.indexOf("\n")).trim()]),
  );

/** Width, height and transparency of a PNG, which are at fixed offsets. */
function pictureOf(file: string) {
  const bytes = readFileSync(join(root, file));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes[25] === 6 };
}

/** Product names as Microsoft writes them in that language. */
const products: Record<Language, readonly string[]> = {
  en: ["Microsoft Defender for Endpoint", "Microsoft Defender XDR"],
  de: ["Microsoft Defender für Endpunkt", "Microsoft Defender XDR"],
  ja: ["Microsoft Defender for Endpoint", "Microsoft Defender XDR"],
  ru: ["Microsoft Defender для конечной точки", "Microsoft Defender XDR"],
  sv: ["Microsoft Defender för Endpoint", "Microsoft Defender XDR"],
  "zh-TW": ["適用於端點的 Microsoft Defender", "Microsoft Defender XDR (全面偵測回應)"],
};

/** Chrome's warning at installation. */
const warnings: Record<Language, string> = {
  en: "Read and change all your data on all websites",
  de: "Alle deine Daten auf allen Websites lesen und ändern",
  ja: "すべてのウェブサイト上にある自分の全データの読み取りと変更",
  ru: "Просмотр и изменение ваших данных на всех сайтах",
  sv: "Läsa och ändra all din data på alla webbplatser",
  "zh-TW": "讀取及變更你在所有網站上的所有資料",
};

const english = listingOf("en");

describe.each(Object.keys(languages) as Language[])("the listing in %s", (language) => {
  const listing = listingOf(language);
  const part = (name: string) => listing[name] ?? "";
  const messages = messagesOf(language.replace("-", "_"));

  test("has every section, filled in", () => {
    expect(Object.keys(listing)).toEqual(Object.keys(english));
    for (const text of Object.values(listing))
      expect(text).not.toMatch(/^$|TODO|TBD|XXX|lorem|example\.com/i);
  });

  test("respects the length limits of the stores, and contains no links", () => {
    expect(part("Short description").length).toBeLessThanOrEqual(132);
    expect(part("Description").length).toBeLessThan(10_000);
    expect(part("Single purpose").length).toBeLessThan(1000);
    expect(part("Description")).not.toMatch(/https?:|[*_`#<>]/);
  });

  test("has search terms that Edge accepts", () => {
    const terms = part("Search terms").replace(/^- /gm, "").split("\n");
    expect(terms.length).toBeLessThanOrEqual(7);
    for (const term of terms) expect(term.length).toBeLessThanOrEqual(30);
    expect(terms.join(" ").split(/\s+/).length).toBeLessThanOrEqual(21);
  });

  test("names products as Microsoft does, quotes Chrome's warning, and says that it is not from Microsoft", () => {
    for (const name of products[language]) expect(part("Description")).toContain(name);
    expect(part("Description")).toContain(warnings[language]);
    expect(part("Description").split("\n").at(-1)).toContain("Microsoft Entra");
    expect(part("Short description")).toMatch(/Microsoft|Майкрософт/);
  });

  test("justifies each permission, and no other", () => {
    const named = [...part("Permissions").matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name);
    expect(named).toEqual([...manifest.permissions, "devtools_page"]);
  });

  test("has the same short description as the package", () => {
    expect(messages.description?.message).toBe(part("Short description"));
    expect(messages.name?.message).toBe("Defender Error Lens");
    expect(Object.keys(messages)).toEqual(Object.keys(messagesOf("en")));
  });
});

test("exactly the languages of the panel have a listing and a folder in the package", () => {
  const names = Object.keys(languages).sort();
  const listings = readdirSync(join(root, "store")).filter((file) => file.endsWith(".md"));
  expect(listings.map((file) => file.slice(0, -3)).sort()).toEqual([...names, "forms"].sort());
  const folders = readdirSync(join(root, "src/public/_locales"));
  expect(folders.map((folder) => folder.replace("_", "-")).sort()).toEqual(names);
});

test("the texts of the manifest are translated", () => {
  for (const text of [manifest.name, manifest.description, manifest.action.default_title])
    expect(messagesOf("en")[text.replace(/^__MSG_(\w+)__$/, "$1")], text).toBeDefined();
});

test("images have the required sizes", () => {
  for (const [size, file] of Object.entries(manifest.icons))
    expect(pictureOf(`src/public/${file}`)).toEqual({ width: +size, height: +size, alpha: true });
  expect(pictureOf("store/images/logo-300.png")).toMatchObject({ width: 300, height: 300 });
  expect(pictureOf("store/images/tile-440x280.png")).toEqual({ width: 440, height: 280, alpha: false });
  expect(pictureOf("store/images/marquee-1400x560.png")).toEqual({ width: 1400, height: 560, alpha: false });
});

describe("the privacy statement", () => {
  const privacy = read("PRIVACY.md");

  test("names the permissions of the manifest", () => {
    const [, named = ""] = privacy.split("**Permissions.**");
    expect([...named.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(manifest.permissions);
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/host_permissions|optional_|content_scripts|background/),
      ]),
    );
  });

  test("quotes the content security policy", () => {
    const rules = manifest.content_security_policy.extension_pages.split("; ");
    const [, quoted = ""] = /policy is `([^`]+)`/.exec(privacy) ?? [];
    expect(rules).toEqual(expect.arrayContaining(quoted.split("; ")));
    expect(quoted).toContain("connect-src 'none'");
  });

  test("states the default limits", async () => {
    const { defaultSettings } = await import("../src/core/settings/settings.ts");
    const { days, most } = defaultSettings;
    expect(privacy).toContain(`${days} days or ${most.toLocaleString("en")} errors`);
  });

  test("names every storage that the code uses", () => {
    const code = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => read(join("src", file)))
      .join("\n");
    const storages: readonly (readonly [string, RegExp])[] = [
      ["`localStorage`", /\blocalStorage\./],
      ["`storage.sync`", /\bstorage\.sync\b/],
      ["`storage.local`", /\bstorage\.local\b/],
      ["IndexedDB", /\bopenDB\b|\bindexedDB\b/],
      ["`sessionStorage`", /\bsessionStorage\b/],
      ["`caches`", /\bcaches\./],
      ["`document.cookie`", /\bdocument\.cookie\b/],
    ];
    for (const [name, use] of storages) expect(privacy.includes(name), name).toBe(use.test(code));
  });
});
