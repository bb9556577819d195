import type { ComponentChildren } from "preact";
import type { Header } from "../core/failure.ts";
import { visible } from "./visible.ts";

/** Headers as sent, below what `children` make of them. */
export function Headers({ headers, children }: { headers: readonly Header[]; children?: ComponentChildren }) {
  if (headers.length === 0 && !children) return null;
  return (
    <dl class="facts">
      {children}
      {headers.map(({ name, value }, index) => (
        <div key={index}>
          <dt>{visible(name)}</dt>
          <dd>{visible(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
