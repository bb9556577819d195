import type { ComponentChildren } from "preact";

interface PartProps {
  heading: string;
  /** Heading level; 2 for the first heading of its section. */
  level?: 2 | 3;
  /** Set for request and response, which look different from the explanation. */
  isEvidence?: boolean;
  children: ComponentChildren;
}

/** A heading with its content next to it or below. */
export function Part({ heading, level = 3, isEvidence, children }: PartProps) {
  const Heading = `h${level}` as const;
  return (
    <div class={isEvidence ? "part evidence" : "part"}>
      <Heading>{heading}</Heading>
      <div>{children}</div>
    </div>
  );
}
