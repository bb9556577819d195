import type { Look } from "../../../../src/core/redact/look.ts";
import { createMemory } from "../../../../src/core/redact/memory.ts";
import { levelOf } from "../../../../src/core/redact/names.ts";
import type { Span } from "../../../../src/core/redact/spans.ts";

/** What one reader of free text removes, without the others. `own`: names added by the user. */
export function removed(
  read: (text: string, look: Look) => readonly Span[],
  text: string,
  own: readonly string[] = [],
): string[] {
  const memory = createMemory();
  const look: Look = {
    level: (name) => (own.includes(name) ? "own" : levelOf(name)),
    meet: memory.meet,
    echoes: memory.echoes,
    inside: () => [],
    through: () => [],
    isFact: () => false,
  };
  return read(text, look).map(({ start, end }) => text.slice(start, end));
}
