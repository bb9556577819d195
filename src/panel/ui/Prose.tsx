import { visible } from "../../core/visible.ts";

/** Renders one of our texts: backticks become code spans, and misleading characters in quotes become visible. */
export function Prose({ text }: { text: string }) {
  const parts = visible(text).split("`");
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
