import { Fragment } from "preact";
import { visible } from "../../../core/visible.ts";

interface DifferingProps {
  text: string;
  /** The value to compare with. */
  other: string | undefined;
  kind: "wrong" | "right";
}

/** Emphasizes the letters that differ in case from `other`, or the whole value if more than case differs. */
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
