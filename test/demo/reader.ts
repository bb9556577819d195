import type { Frame } from "playwright-core";
import { poll } from "../e2e/harness/browser.ts";
import { rowsOf } from "../e2e/harness/launch.ts";

export interface Read {
  readonly status: string;
  readonly code: string;
  readonly method: string;
  readonly path: string;
  readonly trackingId: string;
  /** The verdict. */
  readonly explanation: string;
}

const verdictIn = async (panel: Frame) =>
  (await panel.getByRole("region", { name: "Details" }).getByRole("heading").first().textContent())?.trim();

/** Moves through the list with arrow keys and reads each failure and its Details, as a user would. */
export async function readPanel(panel: Frame): Promise<Read[]> {
  const rows = rowsOf(panel);
  const chosen = rows.and(panel.locator("[aria-selected=true]"));
  const place = () =>
    chosen.evaluate((row) => row.getAttribute("aria-rowindex") ?? (row as HTMLTableRowElement).rowIndex);
  const headings = await panel.getByRole("treegrid").getByRole("columnheader").allTextContents();
  const reads: Read[] = [];

  await rows.first().click();
  for (;;) {
    const cells = await chosen.getByRole("gridcell").allTextContents();
    const cell = (heading: string) => cells[headings.indexOf(heading)]?.trim() ?? "";
    reads.push({
      status: cell("Status"),
      code: cell("Code"),
      method: cell("Method"),
      // The host comes next.
      path: cell("Path").split(/\s/)[0] ?? "",
      trackingId: cell("Tracking ID"),
      explanation: await poll("an explanation", () => verdictIn(panel)),
    });
    const before = await place();
    await panel.page().keyboard.press("ArrowDown");
    if ((await place()) === before) return reads;
  }
}

/** Escapes control and formatting characters, because untrusted responses could control the terminal. */
const harmless = (text: string) =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );

/** Shortens a path in the middle; its ends are the most informative parts. */
const shorten = (text: string, length = 64) =>
  text.length <= length ? text : `${text.slice(0, length / 2)}…${text.slice(1 - length / 2)}`;

/** The failures as a table, each with its explanation below. */
export function table(reads: readonly Read[]): string {
  const rows = reads.map(({ explanation, ...cells }) => ({
    cells: Object.values(cells).map((cell) => shorten(harmless(cell))),
    explanation: harmless(explanation),
  }));
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  return rows
    .map(({ cells, explanation }) => {
      const line = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
      return `${line.trimEnd()}\n     ${explanation}\n`;
    })
    .join("\n");
}
