/**
 * Finds words on screen that no language file contains. In the pseudo-language all texts are accented, so plain letters
 * are either data or hard-coded. `titles` of documented operations exist only in English. Runs in the page, so it uses
 * nothing from outside.
 */
export function findHardCoded(titles: readonly string[]): string[] {
  /** Elements with data: requests, replies, and output of `Intl`. */
  const data = [
    "code, pre, .mono, .call, option, [lang=en]",
    // The list.
    "tbody td.status, td.method, td.path, td.code, td.trackingId, td.time, .inner-path, .share-of, .share, .origin",
    // Titles; several selected failures; times and status classes of the strip.
    ".title .when, .id-list .code, .strip .from, .strip .to, .strip li > span",
    // Headers, and the pages and files of history.
    ".facts, .history-groups .group",
    // The list of codes, and the page of a code.
    ".code-pages [data-id], .code-pages article h2",
    // The text that the user explains, and its code.
    ".behind, .explanation .general summary .quiet",
    // File formats and programming languages.
    "[role=menuitem]",
  ].join(", ");
  /** Words that are the same in every language, examples in fields, and dates in history. */
  const names =
    /gw\.contoso\.com|X-Session-Id|\b(?:Markdown|HAR|JSON|CSV|URL|UTC|ID|\dxx)\b|\$\w+|\b\w+day, \w+ \d+, \d{4}/g;
  const isOurs = (text: string) => /[A-Za-z]{2,}/.test(text.replaceAll(names, "")) && !titles.includes(text);
  /** A code that explains itself is its own title. */
  const isCode = (element: Element, text: string) =>
    element.matches(".general summary .quiet, .code-pages article") && /^\w+$/.test(text.trim());
  /** A verdict in the list has values of the call without marks; a hard-coded one has no accented letter at all. */
  const isVerdict = (element: Element, text: string) =>
    element.matches("td.cause .words") && /[à-ž]/i.test(text);
  const placeOf = (element: Element) => {
    const around = element.closest("[class]");
    return `${around?.parentElement?.localName} > ${around?.localName}.${around?.className}`;
  };
  const found = new Set<string>();

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data: text, parentElement: element } = walker.currentNode as Text;
    if (!element?.checkVisibility() || element.closest(data)) continue;
    if (isVerdict(element, text) || isCode(element, text)) continue;
    if (isOurs(text.trim())) found.add(`${text.trim()} in ${placeOf(element)}`);
  }
  const spoken = ["aria-label", "title", "placeholder", "aria-valuetext"];
  for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join(", "))) {
    // The title of a row is the URL of its page; that of a cell is its full text.
    if (!element.checkVisibility() || element.matches(`tr, td, .importing .name`) || element.closest(data))
      continue;
    for (const name of spoken) {
      const text = element.getAttribute(name) ?? "";
      if (isOurs(text) && !isCode(element, text)) found.add(`${name}: ${text}`);
    }
  }
  return [...found];
}
