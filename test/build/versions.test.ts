import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import compat from "@mdn/browser-compat-data" with { type: "json" };
import type { CompatStatement, Identifier } from "@mdn/browser-compat-data";
import { parseSync, Visitor } from "vite";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const manifest = (browser: string) => JSON.parse(read(`dist/${browser}/manifest.json`));
const oldest = {
  chrome: Number(manifest("chrome").minimum_chrome_version),
  firefox: Number.parseInt(manifest("firefox").browser_specific_settings.gecko.strict_min_version, 10),
};
type Browser = keyof typeof oldest;

/** Whether the oldest version supports a feature without a prefix or flag. */
function isKnown({ support }: CompatStatement, browser: Browser): boolean {
  return [support[browser] ?? []]
    .flat()
    .some(({ version_added: added, version_removed: removed, flags, prefix, alternative_name }) => {
      if (typeof added !== "string" || removed || flags || prefix || alternative_name) return false;
      return Number.parseInt(added.replace("≤", ""), 10) <= oldest[browser];
    });
}

/** What a browser without it ignores, and the panel loses nothing but looks: Japanese lines then break anywhere. */
const optional = new Set(["word-break: auto-phrase"]);

type Node = Identifier | undefined;
const at = (place: Node, key: string): Node =>
  place && Object.hasOwn(place, key) && key !== "__compat"
    ? (place as Record<string, Identifier>)[key]
    : undefined;
const members = (place: Node): Identifier[] =>
  Object.entries(place ?? {}).flatMap(([key, value]) => (key === "__compat" ? [] : [value as Identifier]));

/** All features with this name in a part of the data. */
function named(place: Identifier, name: string): Identifier[] {
  const here = at(place, name);
  return [...(here ? [here] : []), ...members(place).flatMap((member) => named(member, name))];
}

/** Whether no feature with this name is supported; several may share it. */
const isNew = (places: readonly Node[], browser: Browser): boolean => {
  const statements = places.flatMap((place) => place?.__compat ?? []);
  return statements.length > 0 && !statements.some((statement) => isKnown(statement, browser));
};

const { css, javascript, api } = compat as unknown as Record<"css" | "javascript" | "api", Identifier>;
const part = (place: Identifier, key: string) => at(place, key) as Identifier;

function newInStyles(text: string, browser: Browser): string[] {
  const found = new Set<string>();
  const look = (what: string, ...places: Node[]) => isNew(places, browser) && found.add(what);
  for (const [, name = ""] of text.matchAll(/@([a-z-]+)/g)) look(`@${name}`, at(part(css, "at-rules"), name));
  // A value such as that of `flex-direction:column` is not a selector.
  const selectors = text.replace(/([{;])[a-z-]+:[^;{}]+(?=[;}])/g, "$1");
  for (const [, name = ""] of selectors.matchAll(/:{1,2}([a-z-]+)/g))
    look(`:${name}`, at(part(css, "selectors"), name));
  for (const [, name = ""] of text.matchAll(/([a-z-]+)\(/g))
    look(`${name}()`, ...named(part(css, "types"), name));
  for (const [, name = "", value = ""] of text.matchAll(/[{;]([a-z-]+):([^;{}]+)/g)) {
    const property = at(part(css, "properties"), name);
    look(name, property);
    for (const [word] of value.matchAll(/[a-z-]+/g)) look(`${name}: ${word}`, at(property, word));
  }
  return [...found];
}

const builtIns = part(javascript, "builtins");
/** Types whose methods can be identified by name alone; names of DOM methods occur in our own code as well. */
const common = ["Array", "Iterator", "Map", "Promise", "Set", "String", "Uint8Array"].map((name) =>
  part(builtIns, name),
);

function newInScript(file: string, browser: Browser): string[] {
  const found = new Set<string>();
  const look = (what: string, ...places: Node[]) => isNew(places, browser) && found.add(what);
  const globals = (name: string) => [at(builtIns, name), at(api, name)];
  new Visitor({
    Identifier: ({ name }) => void look(name, ...globals(name)),
    MemberExpression({ object, property, computed }) {
      if (computed || property.type !== "Identifier" || object.type !== "Identifier") return;
      const owners = globals(object.name);
      look(`${object.name}.${property.name}`, ...owners.map((owner) => at(owner, `${property.name}_static`)));
    },
    CallExpression({ callee }) {
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      const { name } = callee.property;
      look(`.${name}()`, ...common.map((owner) => at(owner, name)));
    },
  }).visit(parseSync(file, read(file)).program);
  return [...found];
}

describe.each(["chrome", "firefox"] as const)("the oldest %s", (browser) => {
  const files = readdirSync(join(root, "dist", browser), { recursive: true, encoding: "utf8" }).map((file) =>
    join("dist", browser, file),
  );

  test("supports every style", () => {
    const styles = files.filter((file) => file.endsWith(".css"));
    expect(styles.length).toBeGreaterThan(5);
    const found = new Set(styles.flatMap((file) => newInStyles(read(file), browser)));
    expect([...found].filter((style) => !optional.has(style))).toEqual([]);
  });

  test("supports every object and method that scripts use", () => {
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(20);
    expect([...new Set(scripts.flatMap((file) => newInScript(file, browser)))]).toEqual([]);
  });
});

test("the README names the oldest versions", () => {
  expect(read("README.md")).toContain(`Chrome or Edge ${oldest.chrome} or later`);
  expect(read("README.md")).toContain(`Firefox ${oldest.firefox} or later`);
});
