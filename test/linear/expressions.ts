import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseSync, Visitor } from "vite";

export const root = resolve(import.meta.dirname, "../..");

/** A regular expression of the product and the file it stands in. */
export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/**
 * Those that are built while the product runs, as it builds them: from names that are ours, from literal text, or
 * from the catalogue.
 */
const samples: Readonly<Record<string, readonly RegExp[]>> = {
  "src/core/operations.ts": [
    /^\/api\/machines\/([^/]+?)\/software\/([^/]+?)$/i,
    /^\/a\(b='([^/]+?)',c=([^/]+?)\)$/i,
  ],
  "src/core/checks/hunting.ts": [/(?<![\w])DeviceName(?![\w])/],
  "src/core/redact.ts": [
    /(?<![\p{L}\p{N}_$.-])(?:x-session|ssn)(?:\\{0,8}["'])?\s{0,20}(?:[:=]|>(?=[^<\s]))\s{0,20}/giu,
    /[?&#;](?:amp;)?(x-session|ssn)=([^&#\s"<>\\]*)/giu,
  ],
  "src/core/checks/sign-in/form.ts": [/(?:^|[?&])client_id=/],
  "src/core/formats/report-ids.ts": [/(?:a|%61)(?:-|%2d)?(?:b|%62)|(?:a|%61)(?:c|%63)/gi],
  "src/core/snippets/cmd.ts": [/.{1,1000}/g],
  "src/core/recognise/text-error.ts": [
    /["']code["']\s{0,20}:\s{0,20}(?:"((?:[^"\\]|\\.){0,4000})(?:"|$)|'((?:[^'\\]|\\.){0,4000})(?:'|$))/,
  ],
};

/** Where the reader's own expressions are compiled, and where they run: in a thread that ends when they take long. */
const typed = ["src/panel/state/filter.ts", "src/core/search.ts"];

/** Forms of ids are data of the catalogue. */
function forms(): Expression[] {
  const text = readFileSync(join(root, "src/catalogue/operations.json"), "utf8");
  const found = [...text.matchAll(/"form":\s*("(?:[^"\\]|\\.)*")/g)].map(([, json = ""]) => JSON.parse(json));
  return [...new Set(found)].map((source) => ({
    file: "src/core/checks/path/id-form.ts",
    source,
    flags: "",
  }));
}

/** The expressions that files build while they load. */
async function built(files: readonly string[]): Promise<Expression[]> {
  const Native = RegExp;
  const found: Expression[] = [];
  globalThis.RegExp = class extends Native {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      const caller = new Error().stack?.split("\n").find((line) => line.includes("/src/"));
      const file = files.find((file) => caller?.includes(file));
      if (file) found.push({ file, source: this.source, flags: this.flags });
    }
  } as RegExpConstructor;
  try {
    for (const file of files) await import(/* @vite-ignore */ join(root, file));
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

/** Every regular expression of the product, found in its sources, and the files that build some in a way unknown. */
export async function expressions(): Promise<{ all: readonly Expression[]; unknown: readonly string[] }> {
  const all: Expression[] = [];
  const places: string[] = [];
  for (const path of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(path)) continue;
    const file = relative(root, join(root, "src", path));
    const { program } = parseSync(file, readFileSync(join(root, file), "utf8"));
    const construct = ({ callee }: { callee: { type: string; name?: unknown } }) => {
      if (callee.type === "Identifier" && callee.name === "RegExp") places.push(file);
    };
    new Visitor({
      Literal(node) {
        if ("regex" in node) all.push({ file, source: node.regex.pattern, flags: node.regex.flags });
      },
      NewExpression: construct,
      CallExpression: construct,
    }).visit(program);
  }
  const files = [...new Set(places)].filter((file) => !typed.includes(file));
  const made = [...forms(), ...(await built(files))];
  for (const file of files)
    for (const { source, flags } of samples[file] ?? []) made.push({ file, source, flags });
  return {
    all: [...all, ...made],
    unknown: files.filter(
      (file) =>
        made.filter((expression) => expression.file === file).length <
        places.filter((place) => place === file).length,
    ),
  };
}

/** A text that makes an expression work hard: each pump is repeated as often as the text may be long. */
export interface Attack {
  readonly pumps: readonly (readonly [prefix: string, pump: string])[];
  readonly suffix: string;
}

/** What `recheck` says of an expression without the upper bounds of its repeats: the cost grows with the text, or faster. */
export type Verdict = "linear" | Attack;

export const keyOf = ({ source, flags }: Expression): string => `/${source}/${flags}`;

const quantifierless = (source: string) => source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, "x");

/** Whether it repeats anything more than a few times. The cost of the others is a constant for each character. */
export const repeats = ({ source }: Expression): boolean =>
  /[*+]|\{\d+,\}|\{(?:\d+,)?(?:\d\d+|9)\}/.test(quantifierless(source));

export const checkedFile = join(root, "test/fixtures/expressions.json");
