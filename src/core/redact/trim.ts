/**
 * Removes certain characters from the end of a text. A regular expression would search the whole text once for each
 * of them.
 */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The content of a cell or list item: trimmed, and without a quotation mark at either end. */
export const unquoted = (cell: string): string => cell.trim().replace(/^["']|["']$/g, "");

/** Removes certain characters from the start of a text. */
export function withoutStart(text: string, signs: string): string {
  let start = 0;
  while (start < text.length && signs.includes(text.charAt(start))) start++;
  return text.slice(start);
}
