/** A text without certain signs at its end. An expression for it would search the whole text once for each of them. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** What stands in a cell or a list: without blanks around it, and without a quote at either end. */
export const unquoted = (cell: string): string => cell.trim().replace(/^["']|["']$/g, "");

/** A text without certain signs at its start. */
export function withoutStart(text: string, signs: string): string {
  let start = 0;
  while (start < text.length && signs.includes(text.charAt(start))) start++;
  return text.slice(start);
}
