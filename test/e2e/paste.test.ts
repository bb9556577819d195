import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsIn } from "./harness/axe.ts";
import { borrow, type Lens } from "./harness/launch.ts";

const secret = "k9f3Qz81Lm2Xv7Rt4Bw6Yp0Ns5Hd2Jc8";
const isolate =
  "https://api.securitycenter.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";
const text = `curl -X POST ${isolate} \\
  -H "Authorization: Bearer ${secret}" -H "Content-Type: application/json" \\
  -d '{"comment":"INC-4017","IsolationType":"Full"}'
HTTP/1.1 400 Bad Request

{"error":{"code":"InvalidRequestBody","message":"Request body is incorrect","target":"c3a7164a-1a85-4724-a047-062dada076d0"}}`;

describe("a pasted text", () => {
  let lens: Lens;
  const button = (name: string) => lens.panel.getByRole("button", { name, exact: true });
  const dialog = () => lens.panel.getByRole("dialog", { name: "Explain text" });
  const field = () => dialog().getByRole("textbox", { name: "Text" });
  const answer = () => dialog().getByRole("region", { name: "Answer" });
  const press = (key: string) => lens.devtools.keyboard.press(key);
  const all = () =>
    lens.panel.evaluate(() => document.documentElement.outerHTML + document.querySelector("textarea")?.value);

  beforeAll(async () => {
    lens = await borrow();
    await lens.openPanel();
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  test("is explained from the clipboard, without its secrets", async () => {
    await lens.page.evaluate((value) => {
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = value;
      area.select();
    }, text);
    await lens.page.keyboard.press("Control+C");
    await button("History").focus();
    await press("Control+V");
    await answer().getByRole("listitem").filter({ hasText: "Comment" }).first().waitFor();
    expect(await answer().textContent()).toContain("c3a7164a-1a85-4724-a047-062dada076d0");
    expect(await field().inputValue()).toContain("Bearer •••");
    expect(await all()).not.toContain(secret.slice(0, 12));
    expect(await violationsIn(lens.panel)).toEqual([]);
  });

  test("is explained when it is dropped onto the panel", async () => {
    await press("Escape");
    await dialog().waitFor({ state: "hidden" });
    const box = await lens.panel.getByRole("button", { name: "By cause" }).boundingBox();
    if (!box) throw new Error("The toolbar is not on screen.");
    const cdp = await lens.context.newCDPSession(lens.devtools);
    const items = [{ mimeType: "text/plain", data: text }];
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await cdp.send("Input.dispatchDragEvent", {
        type,
        x: box.x + box.width / 2,
        y: box.y + box.height * 4,
        data: { items, dragOperationsMask: 1 },
      });
    await answer().getByRole("listitem").filter({ hasText: "Comment" }).first().waitFor();
    expect(await field().inputValue()).toContain("Bearer •••");
    expect(await lens.panel.locator(".drop-zone").count()).toBe(0);
  });

  test("with several errors is stepped through by cause", async () => {
    const second =
      'GET https://api.securitycenter.microsoft.com/api/files/abcd/stats\n\n{"error":{"code":"InvalidHashValue","message":"Hash value abcd is not valid, hash type must be Sha1 or Sha256","target":"|76dce355-471ae6d819782413."}}';
    await field().fill(`${text}\n\n${second}`);
    await answer().getByText("Cause 1 of 2").waitFor();
    await answer().getByRole("button", { name: "Next cause" }).click();
    await answer().getByRole("heading", { name: "The hash value has 4 characters" }).waitFor();
    expect(await violationsIn(lens.panel)).toEqual([]);
    await field().fill(text);
    await answer().getByText("Cause 2 of 2").waitFor({ state: "hidden" });
    await answer().getByRole("listitem").filter({ hasText: "Comment" }).first().waitFor();
  });

  test("is added to the list like any other failure", async () => {
    await answer().getByRole("button", { name: "Add to the list" }).click();
    await lens.panel
      .getByRole("region", { name: "Details" })
      .getByRole("button", { name: "Copy tracking ID" })
      .waitFor();
    expect((await lens.rows()).join()).toContain("InvalidRequestBody");
    expect(await all()).not.toContain(secret.slice(0, 12));
    await button("History").click();
    await lens.panel.getByText("Pasted texts").waitFor();
    await button("History").click();
  });

  test("is found again by its ID alone", async () => {
    await button("Explain text").click();
    await field().fill("c3a7164a-1a85-4724-a047-062dada076d0");
    await answer().getByRole("button", { name: "Show in the list" }).waitFor();
    await press("Escape");
    await dialog().waitFor({ state: "hidden" });
    await expect
      .poll(() => lens.panel.evaluate(() => document.activeElement?.textContent))
      .toContain("Explain text");
  });

  test("without an error gets no cause", async () => {
    await button("Explain text").click();
    await field().fill("We isolated 403 devices on Monday.");
    await answer().getByText("No error recognized in this text").waitFor();
    await press("Escape");
  });
});
