import { visible } from "../../../core/visible.ts";
import { endOf, type Lines } from "./body-rows.ts";

/** The text between the brackets of a folded object or array. */
function inside(lines: Lines, from: number): string {
  const to = lines.folds.get(from)?.to ?? from;
  return shown(lines.text.slice(endOf(lines, from), lines.starts[to]));
}

/** The text as displayed: with normal line breaks, and invisible characters as escapes. */
const shown = (text: string): string => visible(text.replaceAll("\r\n", "\n"));

/** The rendered line at one end of a selection; the end may lie between lines. */
function lineOf(node: Node, offset: number, isEnd: boolean): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const own = element?.closest<HTMLElement>(".line");
  if (own) return own;
  const child = node.childNodes[isEnd ? offset - 1 : offset];
  if (!(child instanceof HTMLElement)) return undefined;
  if (child.matches(".line")) return child;
  return [...child.querySelectorAll<HTMLElement>(".line")].at(isEnd ? -1 : 0);
}

/**
 * The selected text of a body, including folded or unrendered parts, without line numbers and labels. `undefined` if
 * the selection extends beyond the body.
 */
export function copied(body: Element, range: Range, lines: Lines): string | undefined {
  if (range.collapsed || !body.contains(range.commonAncestorContainer)) return undefined;
  const first = lineOf(range.startContainer, range.startOffset, false);
  const last = lineOf(range.endContainer, range.endOffset, true);
  if (!first || !last) return undefined;

  const part = (line: HTMLElement) => {
    const piece = document.createRange();
    piece.selectNodeContents(line);
    if (line.contains(range.startContainer)) piece.setStart(range.startContainer, range.startOffset);
    if (line.contains(range.endContainer)) piece.setEnd(range.endContainer, range.endOffset);
    const content = piece.cloneContents();
    for (const aside of content.querySelectorAll(".fold, .note")) aside.remove();
    for (const folded of content.querySelectorAll<HTMLElement>(".folded"))
      folded.replaceWith(inside(lines, Number(folded.dataset.line)));
    return (content.textContent ?? "").replace(/\n$/, "");
  };
  if (first === last) return part(first);
  const between = lines.text.slice(Number(first.dataset.end), Number(last.dataset.start));
  return part(first) + shown(between) + part(last);
}
