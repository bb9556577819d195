import type { Evidence } from "./finding.ts";

/** How a character is named that cannot be seen, or not be told from another one. */
export const numberOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Longest text that is compared, in characters. */
const longest = 200;

/** Characters at which two texts of the same length differ. */
const differing = (a: string, b: string): string[] => [...a].filter((letter, at) => letter !== b.charAt(at));

/** What was sent as it is shown: so that it differs visibly from what is right. */
export const shownOf = ({ sent, expected = [] }: Evidence): string | undefined =>
  sent && (expected.map((right) => besides(sent, right)).find((shown) => shown !== sent) ?? sent);

/**
 * A text as it is shown beside the right one: if both would look the same, blanks at its ends are visible, and foreign
 * letters and characters without a width are named by their numbers. `sent` itself if they differ visibly.
 */
export function besides(sent: string, right: string): string {
  if (sent === right || sent.length > longest) return sent;
  const start = sent.length - sent.trimStart().length;
  const end = sent.trimEnd().length;
  const blank = `${"␣".repeat(start)}${sent.trim()}${"␣".repeat(sent.length - end)}`;
  if (sent.trim() === right && !/[^\x20-\x7e]/.test(sent)) return blank;
  const plain = sent
    .normalize("NFKC")
    .replace(/[^\x20-\x7e]/g, "")
    .trim();
  const odd =
    plain === right
      ? [...sent].filter((letter) => !right.includes(letter))
      : sent.length === right.length
        ? differing(sent, right)
        : [];
  const isForeign = odd.length > 0 && odd.every((letter) => !/[\x20-\x7e]/.test(letter));
  return isForeign ? `${sent} (${[...new Set(odd)].map(numberOf).join(", ")})` : sent;
}
