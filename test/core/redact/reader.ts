import { type Look, valueSpans } from "../../../src/core/redact/look.ts";
import { createMemory } from "../../../src/core/redact/memory.ts";
import { levelOf } from "../../../src/core/redact/names.ts";
import type { Span } from "../../../src/core/redact/spans.ts";

type Read = (text: string, look: Look) => readonly Span[];

/**
 * What one reader does with a text, without the other readers, which find nothing but `inside#1`. `own`: names added by
 * the user.
 */
export function readBy(
  read: Read,
  text: string,
  own: readonly string[] = [],
): { readonly removed: string[]; readonly met: string[] } {
  const memory = createMemory();
  const met: string[] = [];
  const look: Look = {
    level: (name) => (own.includes(name) ? "own" : levelOf(name)),
    meet(secret, level) {
      met.push(`${level}: ${secret}`);
      memory.meet(secret, level);
    },
    echoes: memory.echoes,
    inside: (text) =>
      [...text.matchAll(/inside#1/g)].map(({ index }) => ({ start: index, end: index + "inside#1".length })),
    through: (view, level) => view.back(valueSpans(view.text, level, look)),
    isFact: () => false,
  };
  return { removed: read(text, look).map(({ start, end }) => text.slice(start, end)), met };
}

/** The parts of a text that one reader removes. */
export const removed = (read: Read, text: string, own: readonly string[] = []): string[] =>
  readBy(read, text, own).removed;
