import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { borrow, type Lens, rowsOf } from "./harness/launch.ts";

const isolate =
  "https://api.security.microsoft.com/api/machines/4be1c0ffee5a1ad0decade0fbadcab1e0ddba11d/isolate";

type Name = readonly [role: Parameters<Lens["panel"]["getByRole"]>[0], name: string];

/** Roles and names that assistive technology and other people's tests rely on; a change belongs in the changelog. */
const always: readonly Name[] = [
  ["toolbar", "Defender Errors"],
  ["button", "Record"],
  ["button", "Clear"],
  ["button", "By cause"],
  ["button", "History"],
  ["searchbox", "Filter"],
  ["button", "Explain text"],
  ["button", "Settings"],
  ["button", "More"],
  ["treegrid", "Failed requests"],
];
const where: readonly Name[] = [
  ["button", "Copy all tracking IDs"],
  ["button", "Import HAR"],
  ["button", "Export"],
  ["button", "Error codes"],
];
const inDetails: readonly Name[] = [
  ["tab", "Answer"],
  ["tab", "Request"],
  ["tab", "Response"],
  ["tab", "IDs and report"],
  ["list", "Findings"],
  ["list", "What to do"],
  ["group", "In general"],
  ["button", "Copy tracking ID"],
  ["button", "Copy support report"],
  ["button", "Copy as"],
  ["button", "Copy corrected cURL"],
  ["button", "Show in Network panel"],
];

describe("the names of the panel", () => {
  let lens: Lens;
  const missing = async (names: readonly Name[]) => {
    const counts = await Promise.all(
      names.map(([role, name]) => lens.panel.getByRole(role, { name, exact: true }).count()),
    );
    return names.filter((_, index) => counts[index] !== 1);
  };
  const resize = async (width: string) => {
    const frame = await lens.panel.frameElement();
    await frame.evaluate((element, width) => {
      (element as HTMLElement).style.inlineSize = width; // an iframe
    }, width);
  };

  beforeAll(async () => {
    lens = await borrow();
    lens.server.on("POST", isolate, {
      status: 400,
      headers: { "Content-Type": "application/json" },
      body: '{"error":{"code":"InvalidRequestBody","message":"Request body is incorrect","target":"|names-1."}}',
    });
    await lens.openPanel();
    await lens.call({
      url: isolate,
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"comment":"x","IsolationType":"Full"}',
    });
    await rowsOf(lens.panel).first().waitFor();
  });
  afterAll(async () => {
    await resize("");
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("stay in the toolbar and the list", async () => {
    await resize("560px");
    expect(await missing(always)).toEqual([]);
    await lens.panel.getByRole("button", { name: "More", exact: true }).click();
    expect(await missing(where.map(([, name]) => ["menuitem", name]))).toEqual([]);
    await lens.devtools.keyboard.press("Escape");
    await resize("1200px");
    await lens.panel.getByRole("button", { name: "Export", exact: true }).waitFor();
    expect(await missing([...always, ...where])).toEqual([]);
  });

  test("stay in Details", async () => {
    const [row] = await rowsOf(lens.panel).allTextContents();
    for (const part of [
      /Likely/,
      /400/,
      /InvalidRequestBody/,
      /POST/,
      /\/api\/machines\/4be1/,
      /\|names-1\./,
    ])
      expect(row).toMatch(part);
    await rowsOf(lens.panel).first().click();
    const details = lens.panel.getByRole("region", { name: "Details", exact: true });
    await details.getByRole("list", { name: "Findings" }).getByText("Comment").first().waitFor();
    expect(await missing(inDetails)).toEqual([]);
    expect(await details.getByRole("heading").allTextContents()).toEqual(["comment must be Comment"]);
  });
});
