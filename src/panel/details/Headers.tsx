import type { ComponentChildren } from "preact";
import type { Header } from "../../core/failure.ts";
import { visible } from "../../core/visible.ts";

interface HeadersProps {
  headers: readonly Header[];
  /** Lower-case names of the headers at fault. */
  marked?: ReadonlySet<string>;
  children?: ComponentChildren;
}

/** Headers as sent, after the rows in `children`. */
export function Headers({ headers, marked, children }: HeadersProps) {
  if (headers.length === 0 && !children) return null;
  return (
    <dl class="facts">
      {children}
      {headers.map(({ name, value }, index) => (
        <div key={index}>
          <dt>{visible(name)}</dt>
          <dd>
            {marked?.has(name.toLowerCase()) ? <mark class="wrong">{visible(value)}</mark> : visible(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
