import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import type { JSHandle } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeHar } from "../bench/make-har.ts";
import { entryOf } from "../entries.ts";
import { keptAddresses } from "./harness/fails.ts";
import { borrow, type Lens, rowsOf } from "./harness/launch.ts";
import { save } from "./harness/share.ts";

const demo = (browser: "chrome" | "firefox") =>
  fileURLToPath(new URL(`../har/${browser}-demo.har`, import.meta.url));

const failing = (id: string) =>
  entryOf({
    url: `https://api.security.microsoft.com/api/machines/${id}`,
    response: {
      content: { mimeType: "application/json", text: `{"error":{"code":"BadRequest","target":"|${id}."}}` },
    },
  });
const elsewhere = entryOf({ url: "https://contoso.example/" });
const succeeding = entryOf({ status: 200, response: { content: { text: "{}" } } });
const harOf = (...entries: readonly unknown[]) => JSON.stringify({ log: { version: "1.2", entries } });

/** Contents of imported files by file name. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** The first 30 MB of a HAR. The test cancels before the missing end. */
function* longHar() {
  let length = 0;
  for (const part of makeHar(30)) {
    yield part;
    length += part.length;
    if (length > 30_000_000) return;
  }
}

async function zipOf(files: Readonly<Record<string, string>>) {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text));
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

describe("importing HAR files", () => {
  let lens: Lens;
  let folder: string;
  const button = (name: string | RegExp) => lens.panel.getByRole("button", { name });
  const rows = () => rowsOf(lens.panel);
  const field = () => lens.panel.locator("input[type=file]");
  const said = (text: string | RegExp) => lens.panel.getByRole("status").getByText(text).waitFor();
  const groups = () => lens.panel.getByRole("navigation", { name: "History" });
  const counts = async (count: number) => expect.poll(() => rows().count()).toBe(count);
  /** Status, code, method, path, finding and ID, without the time, whose format depends on the machine. */
  const cells = () =>
    rows().evaluateAll((all) =>
      all.map((row) => Array.from(row.querySelectorAll("td"), (cell) => cell.textContent).slice(0, 7)),
    );

  const choose = (files: Files) =>
    field().setInputFiles(
      Object.entries(files).map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) })),
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "defender-error-lens-import-"));
    lens = await borrow();
    await lens.openPanel();
  });
  afterEach(async () => {
    const all = button("Delete all");
    if (!(await all.isVisible())) return;
    await all.click();
    await button(/^Delete$/).click();
    await said("History deleted");
    await counts(0);
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("opens the file dialog and reads exports of Chrome and Firefox, each as one file of history", async () => {
    const dialog = lens.devtools.waitForEvent("filechooser");
    await button("Import HAR").click();
    const chooser = await dialog;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles([demo("chrome"), demo("firefox")]);
    await said("firefox-demo.har: 33 requests read, 18 errors.");
    expect(await button("History").first().getAttribute("aria-pressed")).toBe("true");
    await groups().getByRole("heading", { name: "Imported files" }).waitFor();
    await groups()
      .getByRole("button", { name: /^All errors 36$/ })
      .click();
    await counts(36);
    for (const name of ["chrome-demo.har", "firefox-demo.har"]) {
      await groups()
        .getByRole("button", { name: `${name} 18`, exact: true })
        .click();
      await counts(18);
      const table = (await cells()).map((row) => row.join(" "));
      for (const row of [
        /^400 Likely: comment must be Comment .*POST .*isolate.*InvalidRequestBody/,
        /^429 .*POST .*advancedqueries\/run.* 429/,
        /^403 Certain: .*GET .*machines.*Forbidden .*3f0c6f0e-8f0a-4a5e-9f0e-2b7c1d9a6e10/,
        /^404 .*GET .*incidents\/2972395.*NotFound/,
        /^401 .*POST .*AADSTS\d+/,
        /^0 .*gone\.api/,
      ])
        expect(table).toContainEqual(expect.stringMatching(row));
    }
  });

  test("shows an imported failure like a live one, without the button that only works for live ones", async () => {
    await field().setInputFiles(demo("firefox"));
    await said(/18 errors\.$/);
    await (await lens.waitForRow("InvalidRequestBody")).click();
    const details = lens.panel.getByRole("region", { name: "Details" });
    await details.getByRole("list", { name: "Findings" }).getByText("IsolationType").first().waitFor();
    await details.getByRole("list", { name: "What to do" }).waitFor();
    expect(await button("Show in Network panel").count()).toBe(0);
    await lens.devtools.keyboard.press("Escape");
  });

  test("reads files dropped on the panel: gzip, zip, and several at once", async () => {
    const files = {
      "one.har.gz": gzipSync(harOf(failing("gzipped"))),
      "two.zip": await zipOf({ "a.har": harOf(failing("zipped-a")), "b/b.har": harOf(failing("zipped-b")) }),
      "three.har": `\ufeff${harOf(failing("marked"))}`,
    };
    const data = await dropped(lens, files);
    await lens.panel.locator("body").dispatchEvent("dragover", { dataTransfer: data });
    await lens.panel.getByText("Drop HAR files here to import them").waitFor();
    await lens.panel.locator("body").dispatchEvent("drop", { dataTransfer: data });
    await said("three.har: 1 request read, 1 error.");
    expect(await lens.panel.getByText("Drop HAR files here to import them").count()).toBe(0);
    await groups().getByRole("button", { name: "All errors 4" }).click();
    await counts(4);
    for (const name of ["one.har.gz 1", "two.zip 2", "three.har 1"])
      await groups().getByRole("button", { name, exact: true }).waitFor();
  });

  test("reports the faults of a file, and keeps the readable part", async () => {
    const whole = harOf(failing("first"), failing("second"));
    for (const [name, content, message] of [
      ["a.pdf", "%PDF-1.7", "this isn’t a HAR file: it isn’t JSON."],
      ["a.json", '{"value":[]}', "this is JSON, but not a HAR file."],
      ["empty.har", "", "the file is empty."],
      ["other.har", harOf(elsewhere), "1 request read. No calls to a Defender API found."],
      ["fine.har", harOf(succeeding), "1 request read. No call to a Defender API failed."],
      ["cut.har", whole.slice(0, -120), "1 request read, 1 error. The file is incomplete; the rest is lost."],
      ["broken.har", harOf(failing("third"), {}), "2 requests read, 1 error. 1 damaged entry was skipped."],
      ["cut.har.gz", gzipSync(whole).subarray(0, 20), /could be read only partly|is incomplete/],
    ] as const) {
      await choose({ [name]: content });
      await said(typeof message === "string" ? `${name}: ${message}` : message);
    }
    await groups()
      .getByRole("button", { name: /^All errors/ })
      .click();
    await counts(2);
  });

  test("shows its progress and its first failures while reading, and keeps those when cancelled", async () => {
    const path = join(folder, "long.har");
    await writeFile(path, longHar());
    // A click sent from here could arrive after the end of the import.
    const shares = lens.panel.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const seen: number[] = [];
          const observer = new MutationObserver(() => {
            const bar = document.querySelector<HTMLProgressElement>("progress[aria-label=Importing]");
            if (!bar || bar.value === seen.at(-1)) return;
            seen.push(bar.value);
            const file = document.querySelector<HTMLElement>("button.group[aria-pressed=true]");
            const isListed = document.querySelector("tbody tr") && file?.title === "long.har";
            if (bar.value < 0.05 || !isListed) return;
            observer.disconnect();
            bar.parentElement?.querySelector("button")?.click();
            resolve(seen);
          });
          observer.observe(document, { subtree: true, childList: true, attributes: true });
        }),
    );
    await field().setInputFiles(path);
    const seen = await shares;
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const result = lens.panel
      .getByRole("status")
      .getByText(/^long\.har: canceled\. [\d,]+ requests read, \d+ errors\.$/);
    await result.waitFor();
    const [requests, failures] = ((await result.textContent())?.match(/[\d,]+(?= [re])/g) ?? []).map((n) =>
      Number(n.replace(",", "")),
    );
    expect(requests).toBeGreaterThan(0);
    await groups()
      .getByRole("button", { name: `long.har ${failures}`, exact: true })
      .waitFor();
    expect(await lens.panel.getByRole("progressbar").count()).toBe(0);
    expect(await keptAddresses(lens.panel)).toHaveLength(failures ?? 0);
  });

  test("keeps complete batches if the panel is closed during an import", async () => {
    const path = join(folder, "closed.har");
    await writeFile(path, longHar());
    await field().setInputFiles(path);
    // Opening the database before the panel has made it would make an empty one.
    const isMade = () =>
      lens.panel.evaluate(async () =>
        (await indexedDB.databases()).some(({ name, version }) => name === "history" && version),
      );
    await expect.poll(isMade).toBe(true);
    await expect.poll(async () => (await keptAddresses(lens.panel)).length).toBeGreaterThan(0);
    await lens.panel.goto(lens.panel.url());
    await button("History").first().click();
    const kept = await keptAddresses(lens.panel);
    expect(kept.length).toBeGreaterThan(0);
    await groups()
      .getByRole("button", { name: `closed.har ${kept.length}`, exact: true })
      .waitFor();
  });

  test("restores an export with the same rows, IDs and findings", async () => {
    await field().setInputFiles(demo("chrome"));
    await said(/18 errors\.$/);
    await counts(18);
    const facts = factsOf((await save(lens, "JSON")).text);
    expect(facts.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(0);
    // The worker delivers the causes of all rows at once.
    await expect.poll(() => rows().locator(".certainty-mark").count()).toBeGreaterThan(0);
    const before = { cells: await cells(), facts };
    const { path, name } = await save(lens, "HAR");
    expect(name).toContain("18-errors");
    await button("Delete all").click();
    await button(/^Delete$/).click();
    await counts(0);
    await field().setInputFiles(path);
    await said(/18 errors\.$/);
    await counts(18);
    await expect.poll(cells).toEqual(before.cells);
    expect(factsOf((await save(lens, "JSON")).text)).toEqual(before.facts);
  });
});

interface Exported {
  readonly findings: readonly unknown[];
}

/** The failures of a JSON export, without the IDs that the extension assigns. */
const factsOf = (json: string) =>
  (JSON.parse(json).failures as readonly Exported[]).map((failure) => ({ ...failure, id: undefined }));

/** A DataTransfer in the panel with these files. */
function dropped({ panel }: Lens, files: Files): Promise<JSHandle<DataTransfer>> {
  const contents = Object.entries(files).map(
    ([name, content]) => [name, Buffer.from(content).toString("base64")] as const,
  );
  return panel.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const [name, base64] of all)
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    return data;
  }, contents);
}
