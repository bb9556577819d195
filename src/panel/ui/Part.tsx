import type { ComponentChildren } from "preact";

interface PartProps {
  heading: string;
  /** Set for request and response, which look different from the explanation. */
  isEvidence?: boolean;
  children: ComponentChildren;
}

/** A heading with its content beside or below it. */
export const Part = ({ heading, isEvidence, children }: PartProps) => (
  <div class={isEvidence ? "part evidence" : "part"}>
    <h3>{heading}</h3>
    <div>{children}</div>
  </div>
);
