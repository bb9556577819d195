import type { ComponentChildren } from "preact";

interface PartProps {
  heading: string;
  /** What was sent and what came back, after what was made of it. */
  isEvidence?: boolean;
  children: ComponentChildren;
}

/** A heading and, beside or below it, its content. */
export const Part = ({ heading, isEvidence, children }: PartProps) => (
  <div class={isEvidence ? "part evidence" : "part"}>
    <h3>{heading}</h3>
    <div>{children}</div>
  </div>
);
