import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseSync, Visitor } from "vite";

export const root = resolve(import.meta.dirname, "../..");

/** A regular expression of the product and its file. */
export interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/**
 * Samples of expressions that the product builds at run time from its own names, from literal text or from the
 * catalogue.
 */
const samples: Readonly<Record<string, readonly RegExp[]>> = {
  "src/core/operations.ts": [
    /^\/api\/machines\/([^/]+?)\/software\/([^/]+?)$/i,
    /^\/a\(b='([^/]+?)',c=([^/]+?)\)$/i,
  ],
  "src/core/checks/hunting/names.ts": [
    /(?<![\w])DeviceName(?![\w])/,
    /(?<![\w.])DeviceInfo\s*(?:=(?![=~])|:\s*(?:string|int|long|real|decimal|bool|date|time|guid|dynamic))/,
    /(?<![\w.])DeviceInfo\s*(?:[|),;]|$)/,
    /(?<![\w])DeviceInfo\s*\(/,
  ],
  "src/core/checks/hunting/origin.ts": [
    /(?<![\w])DeviceName(?!\w)/g,
    /\b(workspace|app|resource)\s*\([^()]{0,200}\)\s*\.\s*DeviceName(?!\w)/,
    /(?<![\w.-])DeviceName((?:-[A-Za-z]\w*)+)(?!\w|\s*\()/,
    /(?<![\w.$])DeviceName\s*=(?![=~])/g,
    /(?:[=!]=|[=!]~|!?\b(?:contains|has|startswith|endswith)(?:_cs)?)\s*DeviceName(?![\w(])/,
  ],
  "src/core/checks/hunting/query-casts.ts": [
    /(?<![\w.])DeviceName\s*=\s*(?:parse_json|todynamic|dynamic|parse_\w{1,30}|bag_\w{1,30}|pack\w{0,10}|split|make_\w{1,20}|extract_all|extractjson)\s*\(/,
    /(?<=\b(?:by|on)\b[^|;]{0,300})(?<![\w.])DeviceName(?![\w.(])/g,
  ],
  "src/core/checks/hunting/saved-function.ts": [/\blet\s+parser_findings\s*=/],
  "src/core/checks/body-parameters/refused.ts": [/^T\d\d\d\d(?=\W)/],
  "src/core/checks/hunting/dropped.ts": [/(?<![\w.])DeviceName(?![\w(])/, /(?<![\w.])DeviceName\s*=(?![=~])/],
  "src/core/checks/hunting/workspace.ts": [/(?<![\w.])Timestamp(?!\w)/],
  "src/core/answer/named.ts": [/"DeviceName"(?!\s*:)/],
  "src/core/checks/sign-in/form.ts": [/(?:^|[?&])client_id=/],
  "src/core/formats/report-ids.ts": [/(?:a|%61)(?:-|%2d)?(?:b|%62)|(?:a|%61)(?:c|%63)/gi],
  "src/core/snippets/cmd.ts": [/.{1,1000}/g],
  "src/core/paste/forms/powershell.ts": [/(?:^|\n)PS[^>\n]{0,200}> ?\$body[ \t]{0,8}\r?\n/i],
  "src/core/paste/labels.ts": [
    /^[\s>|*-]{0,20}(?:код (?:состояния|ответа|ошибки)|статус)\*{0,2}[ \t]{0,4}[:：=][ \t]{0,4}["'`*]{0,3}([1-5]\d\d)\b/i,
  ],
  "src/core/recognise/text-error.ts": [
    /["']code["']\s{0,20}:\s{0,20}(?:"((?:[^"\\]|\\.){0,4000})(?:"|$)|'((?:[^'\\]|\\.){0,4000})(?:'|$))/,
  ],
};

/** Files that compile and run the user's own expressions, in a worker that is terminated if they take long. */
const typed = ["src/panel/state/filter.ts", "src/core/search.ts"];

/** The formats of IDs, which are data of the catalogue. */
function forms(): Expression[] {
  const folder = join(root, "src/catalogue/apis");
  const text = readdirSync(folder)
    .map((api) => join(folder, api, "operations.json"))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const found = [...text.matchAll(/"form":\s*("(?:[^"\\]|\\.)*")/g)].map(([, json = ""]) => JSON.parse(json));
  return [...new Set(found)].map((source) => ({
    file: "src/core/checks/path/id-form.ts",
    source,
    flags: "",
  }));
}

/** Expressions that files build while loading. */
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

/** All regular expressions of the product, and the files that build expressions without a sample above. */
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

/** A text that makes an expression backtrack most: each pump is repeated up to the limit of the text. */
export interface Attack {
  readonly pumps: readonly (readonly [prefix: string, pump: string])[];
  readonly suffix: string;
}

/** Recheck's verdict on an expression without the upper bounds of its repeats. */
export type Verdict = "linear" | Attack;

export const keyOf = ({ source, flags }: Expression): string => `/${source}/${flags}`;

const quantifierless = (source: string) => source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, "x");

/** Whether it repeats anything more than a few times; all others take constant time per character. */
export const repeats = ({ source }: Expression): boolean =>
  /[*+]|\{\d+,\}|\{(?:\d+,)?(?:\d\d+|9)\}/.test(quantifierless(source));

export const checkedFile = join(root, "test/fixtures/expressions.json");
