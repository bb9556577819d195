import { Fragment } from "preact";
import { visible } from "../../core/visible.ts";

interface DifferingProps {
  text: string;
  /** What it is held against. */
  other: string | undefined;
  kind: "wrong" | "right";
}

/** A value whose letters that differ from another value of the same length stand out; else the whole value does. */
export function Differing({ text, other, kind }: DifferingProps) {
  const isComparable =
    other !== undefined && other.length === text.length && other.toLowerCase() === text.toLowerCase();
  if (!isComparable) return <code class={kind}>{visible(text)}</code>;
  return (
    <code class={kind}>
      {[...text].map((letter, index) =>
        letter === other[index] ? <Fragment key={index}>{letter}</Fragment> : <b key={index}>{letter}</b>,
      )}
    </code>
  );
}
