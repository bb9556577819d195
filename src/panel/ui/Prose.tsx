import { visible } from "../../core/visible.ts";

/** A sentence of ours, whose `code spans` stand between backticks. What it quotes from outside is made visible. */
export function Prose({ text }: { text: string }) {
  const parts = visible(text).split("`");
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
