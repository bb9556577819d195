import { type Node, type ParseError, parseTree } from "jsonc-parser";

/** Longer texts take too long to parse with positions, in characters. */
const longestText = 300_000;

/** A JSON text with positions. `undefined` when it is too long, or nested deeper than the stack. */
export function treeOf(text: string, faults: ParseError[] = []): Node | undefined {
  if (text.length > longestText) return undefined;
  try {
    return parseTree(text, faults, { disallowComments: true });
  } catch {
    return undefined; // the stack is full
  }
}

/** What keeps a text from being JSON, in the parser's words. */
export function faultsOf(text: string): readonly ParseError[] {
  const faults: ParseError[] = [];
  treeOf(text, faults);
  return faults;
}
