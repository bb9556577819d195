import type { ComponentChildren } from "preact";

interface PartProps {
  heading: string;
  /** Of the heading: 2 where it is the first of its place. */
  level?: 2 | 3;
  /** Set for request and response, which look different from the explanation. */
  isEvidence?: boolean;
  children: ComponentChildren;
}

/** A heading with its content beside or below it. */
export function Part({ heading, level = 3, isEvidence, children }: PartProps) {
  const Heading = `h${level}` as const;
  return (
    <div class={isEvidence ? "part evidence" : "part"}>
      <Heading>{heading}</Heading>
      <div>{children}</div>
    </div>
  );
}
