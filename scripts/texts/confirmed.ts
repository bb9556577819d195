import { createHash } from "node:crypto";
import type { Written } from "./written.ts";

/**
 * For each translation, the hash of the English text it was last compared with. One line per key: the key, the hash
 * of the English text, and `sv=` with another hash for a language that was compared with an older text. If two
 * branches change the same line, both lines stay (`merge=union`): a translation is confirmed if one of them says so.
 */
export type Confirmed = ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;

/** The key of the hash that applies to all languages the line does not name. */
const all = "";

export const hashOf = (text: Written): string =>
  createHash("sha256").update(text.join("\n")).digest("hex").slice(0, 8);

export function readConfirmed(file: string): Confirmed {
  const confirmed = new Map<string, ReadonlyMap<string, string>[]>();
  for (const line of file.split("\n")) {
    const [key, hash, ...others] = line.split(" ");
    if (!key || !hash) continue;
    const pairs = others.map((other) => other.split("=")).map(([tag = "", old = ""]) => [tag, old] as const);
    confirmed.set(key, [...(confirmed.get(key) ?? []), new Map([[all, hash], ...pairs])]);
  }
  return confirmed;
}

const hashesIn = (confirmed: Confirmed, key: string, language: string): readonly string[] =>
  (confirmed.get(key) ?? []).map((line) => line.get(language) ?? line.get(all) ?? "");

/** Languages whose translation has not been reviewed since the English text of this key changed. */
export const behindIn = (
  confirmed: Confirmed,
  english: ReadonlyMap<string, Written>,
  key: string,
  languages: readonly string[],
): readonly string[] => {
  const current = hashOf(english.get(key) ?? []);
  return languages.filter((language) => !hashesIn(confirmed, key, language).includes(current));
};

/** The record with these translations confirmed: one line per existing key, sorted. */
export function confirm(
  confirmed: Confirmed,
  english: ReadonlyMap<string, Written>,
  languages: readonly string[],
  isRead: (key: string, language: string) => boolean,
): string {
  const lines = [...english].map(([key, text]) => {
    const behind = behindIn(confirmed, english, key, languages).filter((language) => !isRead(key, language));
    const old = behind.map((language) => `${language}=${hashesIn(confirmed, key, language)[0] ?? "new"}`);
    return [key, hashOf(text), ...old].join(" ");
  });
  return `${lines.sort().join("\n")}\n`;
}
