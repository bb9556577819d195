/**
 * Words on screen that come from no language. With the texts accented, letters from A to Z are data, or somebody
 * wrote a word into a component. `titles` are those of the documented operations, which have English alone. Runs in
 * the page, so it stands alone.
 */
export function findHardCoded(titles: readonly string[]): string[] {
  /** Places of data: what was sent and received, and what `Intl` writes. */
  const data = [
    "code, pre, .mono, .call, option, [lang=en]",
    // The list.
    "tbody td.status, tbody td.code:not(:has(.count)), tbody td.code .name, td.method, td.path, td.id, td.time",
    // Titles; several chosen failures; the times and the classes of the strip.
    ".title .when, .selected .code, .strip .from, .strip .to, .strip li > span",
    // Headers, and the pages and files of history.
    ".facts, .history-groups .group",
    // The list of codes, and the page of one.
    ".code-pages [data-id], .code-pages article h2",
    // File formats and languages of programs.
    "[role=menuitem]",
  ].join(", ");
  /** Parts of texts that are the same in every language, examples in fields, and the name of a day in history. */
  const names =
    /gw\.contoso\.com|X-Session-Id|\b(?:Markdown|HAR|JSON|CSV|URL|UTC|ID|\dxx)\b|\$\w+|\b\w+day, \w+ \d+, \d{4}/g;
  const code = document.querySelector("tr[aria-selected=true] .code")?.getAttribute("title");
  const isOurs = (text: string) =>
    /[A-Za-z]{2,}/.test(text.replaceAll(names, "")) && text !== code && !titles.includes(text);
  const found = new Set<string>();

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data: text, parentElement: element } = walker.currentNode as Text;
    if (element?.checkVisibility() && !element.closest(data) && isOurs(text.trim())) found.add(text.trim());
  }
  const spoken = ["aria-label", "title", "placeholder", "aria-valuetext"];
  for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join(", "))) {
    // The title of a row is the page it came from; that of a cell, what the cell shortens.
    if (!element.checkVisibility() || element.matches(`tr, td, .importing .name`) || element.closest(data))
      continue;
    for (const name of spoken) {
      const text = element.getAttribute(name) ?? "";
      if (isOurs(text)) found.add(`${name}: ${text}`);
    }
  }
  return [...found];
}
