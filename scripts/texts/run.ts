import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { behindIn, confirm, hashOf } from "./confirmed.ts";
import { folder, readRecord, record, textsIn, translations } from "./files.ts";
import { type Written, writtenTexts } from "./written.ts";

const git = (...args: readonly string[]): string =>
  execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** The English texts at the time when a key's line was last written; none outside a repository. */
function createOlderEnglish(): (key: string) => Written | undefined {
  const texts = new Map<string, Map<string, Written>>();
  const at = (commit: string) => {
    const known = texts.get(commit);
    if (known) return known;
    const files = git("ls-tree", "--name-only", commit, "en/").trim().split("\n");
    const sources = files.map(
      (file) => [file.replace(/^.*\/|\.ts$/g, ""), git("show", `${commit}:./${file}`)] as const,
    );
    const found = writtenTexts(new Map(sources));
    texts.set(commit, found);
    return found;
  };
  return (key) => {
    try {
      const commit = git(
        "log",
        "-1",
        "--format=%H",
        `-G^${key.replaceAll(".", "\\.")} `,
        "--",
        "confirmed.txt",
      );
      return at(commit.trim()).get(key);
    } catch {
      return undefined;
    }
  };
}

const print = (label: string, text: Written) =>
  console.log(
    text.map((sentence, index) => `  ${(index === 0 ? label : "").padEnd(6)} ${sentence}`).join("\n"),
  );

/** Prints the keys whose texts contain one of the words (all keys without words), with all languages side by side. */
function show(words: readonly string[], isChangedOnly: boolean): void {
  const english = textsIn("en");
  const others = translations.map((language) => [language, textsIn(language)] as const);
  const confirmed = readRecord();
  const olderEnglish = createOlderEnglish();
  for (const [key, text] of english) {
    if (words.length > 0 && !words.some((word) => key.includes(word))) continue;
    const behind = behindIn(confirmed, english, key, translations);
    if (isChangedOnly && behind.length === 0) continue;
    console.log(`\n${key}${behind.length > 0 ? `  (not confirmed: ${behind.join(", ")})` : ""}`);
    const older = behind.length > 0 ? olderEnglish(key) : undefined;
    if (older && hashOf(older) !== hashOf(text)) print("was", older);
    print("en", text);
    for (const [language, texts] of others) print(language, texts.get(key) ?? []);
  }
}

/** Confirms translations: all outdated ones, those of one language, or those of some of its keys. */
function confirmAll([language, ...keys]: readonly string[]): void {
  if (language !== undefined && !translations.includes(language)) throw new Error(`No language ${language}.`);
  const english = textsIn("en");
  const before = readRecord();
  const isRead = (key: string, of: string) =>
    (language === undefined || of === language) && (keys.length === 0 || keys.includes(key));
  for (const key of english.keys()) {
    const read = behindIn(before, english, key, translations).filter((of) => isRead(key, of));
    if (read.length > 0) console.log(`${key}: ${read.join(", ")}`);
  }
  writeFileSync(record, confirm(before, english, translations, isRead));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { confirm: { type: "boolean" }, changed: { type: "boolean" } },
});
if (values.confirm) confirmAll(positionals);
else show(positionals, values.changed ?? false);
