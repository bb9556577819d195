import { type Node, type ParseError, parseTree } from "jsonc-parser";

/** Longest text to parse with positions, in characters; longer ones take too long. */
const longestText = 300_000;

/** A JSON text with positions. `undefined` if it is too long, or nested too deeply for the stack. */
export function treeOf(text: string, faults: ParseError[] = []): Node | undefined {
  if (text.length > longestText) return undefined;
  try {
    return parseTree(text, faults, { disallowComments: true });
  } catch {
    return undefined; // stack overflow
  }
}

/** Why a text is not valid JSON, as parse errors with positions. */
export function faultsOf(text: string): readonly ParseError[] {
  const faults: ParseError[] = [];
  treeOf(text, faults);
  return faults;
}
