import { readFile } from "node:fs/promises";
import type { Lens } from "./launch.ts";

export interface Pasted {
  readonly text: string;
  /** Empty if the clipboard has only plain text. */
  readonly html: string;
}

/** The clipboard contents as a field of the inspected page receives them. */
export async function paste({ page }: Lens): Promise<Pasted> {
  await page.evaluate(() => {
    const field = document.createElement("p");
    field.contentEditable = "true";
    field.addEventListener("paste", (event) => {
      for (const type of ["text", "html"])
        field.dataset[type] = event.clipboardData?.getData(`text/${type === "text" ? "plain" : type}`);
      event.preventDefault();
    });
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press("Control+V");
  const field = page.locator("p[data-text]");
  const { text = "", html = "" } = await field.evaluate(({ dataset }: HTMLElement) => ({ ...dataset }));
  await field.evaluate((element) => element.remove());
  return { text, html };
}

/** Names of the export formats in the menu. */
export const exportNames = ["HAR", "JSON", "CSV", "Markdown"] as const;

export interface SavedFile {
  readonly name: string;
  /** Path of the file; valid until the browser closes. */
  readonly path: string;
  readonly text: string;
}

/** Exports the filtered list. */
export async function save(
  { devtools, panel }: Lens,
  name: (typeof exportNames)[number],
): Promise<SavedFile> {
  const download = devtools.waitForEvent("download");
  await panel.getByRole("button", { name: "Export", exact: true }).click();
  await panel.getByRole("menuitem", { name, exact: true }).click();
  const file = await download;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: await readFile(path, "utf8") };
}
