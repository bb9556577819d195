import { visible } from "../../../core/visible.ts";
import type { Store } from "../../state/store.ts";
import type { CodeLine } from "./code-lines.ts";
import "./Code.css";

const signs = { sent: "−", expected: "+", same: "" };

/** Lines of the request with the faults marked; below each wrong line, the expected one. */
export function Code({ store, lines }: { store: Store; lines: readonly CodeLine[] }) {
  const labels = store.findingTexts.value?.labels;
  return (
    <div class="excerpt">
      {lines.map((line, index) =>
        line.kind === "gap" ? (
          <span key={index} class="gap" aria-hidden="true">
            ⋯
          </span>
        ) : (
          <span key={index} class={`line ${line.kind}`}>
            <span class="number" aria-hidden="true">
              {line.number}
            </span>
            <span aria-hidden="true">{signs[line.kind]}</span>
            {line.kind !== "same" && <span class="spoken">{labels?.[line.kind]} </span>}
            <code>
              {line.pieces.map(({ text, isMarked }, at) =>
                isMarked && text !== "" ? (
                  <mark key={at} class={line.kind === "expected" ? "right" : "wrong"}>
                    {visible(text)}
                  </mark>
                ) : (
                  visible(text)
                ),
              )}
            </code>
          </span>
        ),
      )}
    </div>
  );
}
