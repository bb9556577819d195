/** Finds text drawn where nobody can read it. Runs in the page, so it uses nothing from outside. */
export function findClipped(): string[] {
  /** Pixels by which text may overflow; more vertically, because font boxes are higher than lines. */
  const slack = { x: 1.5, y: 4 };
  const layers =
    "dialog, [role=menu], .id-bar, .message, .arrivals, .drop-zone, .failure-list thead, .history-groups, .failure-list, .details, .toolbar, .status-bar, .over-time, .summary, .row-menu";
  const problems = new Set<string>();
  const texts: { node: Node; layer: Element | null; rects: DOMRect[] }[] = [];

  const nameOf = (element: Element) =>
    `${element.localName}${element.className && typeof element.className === "string" ? `.${element.className.trim().replaceAll(/\s+/g, ".")}` : ""}`;
  const tell = (what: string, element: Element, text: string | null) =>
    problems.add(`${what}: ${nameOf(element)} “${(text ?? "").trim().slice(0, 60)}”`);

  const isDrawn = (element: Element) =>
    element.checkVisibility({
      visibilityProperty: true,
      opacityProperty: true,
      contentVisibilityAuto: true,
    }) &&
    !element.closest(".spoken, option, script, style") &&
    ![...ancestors(element)].some((one) => getComputedStyle(one).clipPath.startsWith("inset(50%"));

  function* ancestors(element: Element) {
    for (let one: Element | null = element; one; one = one.parentElement) yield one;
  }

  /** The elements that clip or scroll an element, innermost first. */
  function* boxesAround(element: Element) {
    let isFree = false;
    for (const one of ancestors(element)) {
      const style = getComputedStyle(one);
      if (isFree && style.position === "static") continue;
      isFree = style.position === "absolute";
      const border = one.getBoundingClientRect();
      const left = border.left + one.clientLeft;
      const top = border.top + one.clientTop;
      if (style.overflowX !== "visible" || style.overflowY !== "visible")
        yield { one, style, box: new DOMRect(left, top, one.clientWidth, one.clientHeight) };
      if (style.position === "fixed") return;
    }
  }

  const isOutside = (rect: DOMRect, box: DOMRect, axis: "x" | "y") =>
    axis === "x"
      ? rect.left < box.left - slack.x || rect.right > box.right + slack.x
      : rect.top < box.top - slack.y || rect.bottom > box.bottom + slack.y;
  const meet = (one: DOMRect, other: DOMRect) => {
    const left = Math.max(one.left, other.left);
    const top = Math.max(one.top, other.top);
    const width = Math.min(one.right, other.right) - left;
    return new DOMRect(left, top, Math.max(0, width), Math.max(0, Math.min(one.bottom, other.bottom) - top));
  };

  /** Checks one line of a text; returns its visible part. */
  function look(text: Text, element: Element, line: DOMRect): DOMRect {
    let seen = line;
    const reached = { x: false, y: false };
    for (const { one, style, box } of boxesAround(element)) {
      for (const axis of ["x", "y"] as const) {
        const overflow = axis === "x" ? style.overflowX : style.overflowY;
        if (overflow === "auto" || overflow === "scroll") reached[axis] = true;
        else if (overflow !== "visible" && !reached[axis] && isOutside(seen, box, axis)) {
          const titled = one.closest("[title]")?.getAttribute("title") ?? "";
          // The visible form of spoken text is an abbreviation of the tooltip.
          const isShort = titled !== "" && element.closest("[aria-hidden=true]") !== null;
          const isTold =
            isShort || titled.includes(text.data.trim()) || titled.includes(one.textContent?.trim() ?? "");
          // Flex and grid items get no ellipsis.
          const hasEllipsis = style.textOverflow === "ellipsis" && !/flex|grid/.test(style.display);
          const isShortened = axis === "x" ? hasEllipsis : meet(line, box).height === 0;
          if (!isTold || !isShortened) tell(`cut (${axis})`, one, text.data);
        }
      }
      seen = meet(seen, box);
      // No visible part is left for outer boxes.
      if (seen.width === 0) return seen;
    }
    const view = new DOMRect(0, 0, innerWidth, innerHeight);
    for (const axis of ["x", "y"] as const)
      if (!reached[axis] && seen.width > 0 && seen.height > 0 && isOutside(seen, view, axis))
        tell(`out of the window (${axis})`, element, text.data);
    return meet(seen, view);
  }

  /** Checks for text that overflows its own block, such as a button. */
  function lookAtBlock(text: Text, element: Element, line: DOMRect) {
    const block = [...ancestors(element)].find(
      (one) => !/^(?:inline|contents)$/.test(getComputedStyle(one).display),
    );
    if (!block || getComputedStyle(block).overflowX !== "visible") return;
    const box = block.getBoundingClientRect();
    for (const axis of ["x", "y"] as const)
      if (isOutside(line, box, axis)) tell(`over the edge (${axis})`, block, text.data);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const element = text.parentElement;
    if (!element || text.data.trim() === "" || !isDrawn(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
    for (const line of lines) lookAtBlock(text, element, line);
    const rects = lines.map((line) => look(text, element, line));
    texts.push({ node: text, layer: element.closest(layers), rects });
  }

  const seen = texts.flatMap(({ node, layer, rects }) => rects.map((rect) => ({ node, layer, rect })));
  for (const [index, one] of seen.entries())
    for (const other of seen.slice(index + 1)) {
      if (one.node === other.node || one.layer !== other.layer) continue;
      const common = meet(one.rect, other.rect);
      if (common.width > 2 && common.height > 5)
        tell(
          `over “${other.node.textContent?.trim().slice(0, 40)}”`,
          one.node.parentElement as Element,
          one.node.textContent,
        );
    }

  for (const element of document.querySelectorAll("*")) {
    const { overflowX } = getComputedStyle(element);
    if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1 && isDrawn(element))
      tell("scrolls sideways", element, element.textContent);
  }

  const pen = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    "select, [placeholder]",
  )) {
    if (!isDrawn(field)) continue;
    const style = getComputedStyle(field);
    const text =
      "placeholder" in field
        ? field.value
          ? ""
          : field.placeholder
        : (field.selectedOptions[0]?.text ?? "");
    pen.font = style.font;
    const room =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    // A placeholder is an example; if it does not fit, the tooltip holds the full text.
    const isTold = "placeholder" in field ? field.title !== "" : field.title.includes(text);
    if (pen.measureText(text).width > room + slack.x && !isTold) tell("field too narrow", field, text);
  }
  return [...problems];
}
