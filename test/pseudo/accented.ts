/** How much longer than English a translation can be. */
const MORE = 0.4;

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const marked = [..."åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅßÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"];
const accents = new Map([...plain].map((letter, index) => [letter, marked[index] ?? letter]));

/** Doubles vowels, so that individual words grow, as in German. */
const accentedWords = (text: string) =>
  [...text]
    .map((letter) => (accents.get(letter) ?? letter).repeat(/[aeiouy]/i.test(letter) ? 2 : 1))
    .join("");

function accentedText(text: string): string {
  if (text.trim() === "") return text;
  const long = text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : accentedWords(part)))
    .join("");
  const missing = Math.ceil([...text].length * (1 + MORE)) - [...long].length - 2;
  return `[${long}${"·".repeat(Math.max(0, missing))}]`;
}

/** The texts with every sentence accented, lengthened and in brackets; code spans stay unchanged. */
export function accented<T>(texts: T): T;
export function accented(texts: unknown): unknown {
  if (typeof texts === "string") return accentedText(texts);
  if (typeof texts === "function") return (...filled: unknown[]) => accented(texts(...filled));
  if (Array.isArray(texts)) return texts.map(accented);
  if (typeof texts !== "object" || texts === null) return texts;
  return Object.fromEntries(
    // Part of URLs.
    Object.entries(texts).map(([name, text]) => [name, name === "docsLocale" ? text : accented(text)]),
  );
}
