import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { panel as en } from "../../src/locales/en/panel.ts";
import { demoOrigin } from "../demo/server.ts";
import { callFrom, type Lens, launch, rowsOf } from "./harness/launch.ts";
import { openTab } from "./harness/tabs.ts";

const api = "https://api.security.microsoft.com/api";
const reply = (code: string, target: string) => ({
  status: 400,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ error: { code, message: "m", target } }),
});

describe("the recorder", () => {
  let lens: Lens;
  beforeAll(async () => {
    lens = await launch();
    lens.server.on("GET", /\/api\/fails\//, ({ url }) =>
      reply("BadRequest", `id-of-${url.split("/").at(-1)}`),
    );
  });
  afterEach(async () => {
    await lens.panel.getByRole("button", { name: "Clear" }).click();
  });
  afterAll(async () => {
    expect(lens.consoleErrors).toEqual([]);
    await lens.close();
  });

  let marks = 0;
  /** Waits until everything the browser has reported so far is listed, by waiting for a later failure. */
  const allListed = async () => {
    const name = `mark-${marks++}-end`;
    await lens.call({ url: `${api}/fails/${name}` });
    await lens.waitForRow(`id-of-${name}`);
  };
  const listed = async (text: string, count = 1) => {
    await lens.waitForRow(text);
    await allListed();
    const rows = (await lens.rows()).filter((row) => row.includes(text));
    expect(rows).toHaveLength(count);
    return rows;
  };

  const badge = () =>
    lens.devtoolsFrame.evaluate(() =>
      chrome.action.getBadgeText({ tabId: chrome.devtools.inspectedWindow.tabId }),
    );

  test("starts with the first watched call, and keeps failures from before the panel was opened, across a navigation, with their bodies", async () => {
    const recorders = () => lens.devtools.workers().filter((one) => one.url().includes("recorder-worker"));
    await lens.call({ url: `${demoOrigin}/missing` });
    expect(recorders()).toEqual([]);
    // Chrome has no body for a call that was in progress when DevTools opened.
    await lens.call({ url: `${api}/fails/first` });
    await expect.poll(badge).toBe("1");
    expect(recorders()).toHaveLength(1);
    await lens.call({ url: `${api}/fails/before` });
    // Chrome discards bodies within milliseconds of a navigation.
    await expect.poll(badge).toBe("2");
    await lens.page.goto(`${demoOrigin}/frame.html?again`);
    await lens.call({ url: `${api}/fails/after` });
    await expect.poll(badge).toBe("3");
    await lens.page.reload();
    await lens.openPanel();
    expect((await listed("id-of-before"))[0]).toContain("BadRequest");
    await listed("id-of-after");
  });

  test("counts the failures on the toolbar icon", async () => {
    await lens.call({ url: `${api}/fails/1` });
    await lens.call({ url: `${api}/fails/2` });
    await lens.waitForRow("id-of-2");
    await expect.poll(badge).toBe("2");
    await lens.panel.getByRole("button", { name: "Clear" }).click();
    await expect.poll(badge).toBe("");
  });

  test("lists a call whose body is mostly lost to a navigation", async () => {
    // A busy browser may still deliver the body, so both have the ID.
    lens.server.on("GET", `${api}/lost`, {
      ...reply("Lost", "kept-in-header"),
      headers: { "Content-Type": "application/json", "request-id": "kept-in-header" },
    });
    await lens.page.evaluate(
      ([url, next]) =>
        fetch(url as string)
          .then((response) => response.text())
          .then(() => {
            location.href = next as string;
          }),
      [`${api}/lost`, `${demoOrigin}/frame.html?next`],
    );
    await listed("kept-in-header");
  });

  test("lists calls of frames and workers", async () => {
    await lens.page.evaluate(async (src) => {
      const frame = document.createElement("iframe");
      frame.src = src;
      await new Promise((loaded) => {
        frame.onload = loaded;
        document.body.append(frame);
      });
    }, `https://other.contoso.example/frame.html`);
    const frame = lens.page.frames().find((one) => one.url().includes("other.contoso"));
    await callFrom(frame ?? lens.page.mainFrame(), { url: `${api}/fails/from-frame` });
    await listed("id-of-from-frame");
    await lens.page.evaluate((url) => {
      const code = `fetch(${JSON.stringify(url)}).catch(() => undefined)`;
      new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
    }, `${api}/fails/from-worker`);
    await listed("id-of-from-worker");
  });

  test("lists a call through a service worker once, with its body", async () => {
    await lens.page.goto(`${demoOrigin}/sw.html`);
    await lens.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((changed) => navigator.serviceWorker.addEventListener("controllerchange", changed));
    });
    await lens.call({ url: `${api}/fails/through-worker` });
    const [row] = await listed("/api/fails/through-worker");
    expect(row).toContain("id-of-through-worker");
    await lens.page.evaluate(
      (url) => Promise.all([fetch(url), fetch(url)].map((one) => one.then((r) => r.text()))),
      `${api}/fails/twice`,
    );
    await listed("/api/fails/twice", 2);
    await lens.page.goto(`${demoOrigin}/frame.html`);
  });

  test("marks a response produced by a service worker of the page, and no other", async () => {
    lens.server.on("GET", `${demoOrigin}/forging.js`, {
      headers: { "Content-Type": "text/javascript" },
      body: `
        addEventListener("install", () => skipWaiting());
        addEventListener("activate", (event) => event.waitUntil(clients.claim()));
        addEventListener("fetch", (event) => {
          const { url } = event.request;
          const forge = (id) => new Response(JSON.stringify({ error: { code: "BadRequest", target: id } }), { status: 400, headers: { "Content-Type": "application/json" } });
          if (url.endsWith("/made")) event.respondWith(forge("id-of-made"));
          else if (url.endsWith("/changed")) event.respondWith(fetch(url).then(() => forge("id-of-changed")));
          else event.respondWith(fetch(event.request));
        });`,
    });
    lens.server.on("GET", `${demoOrigin}/forging.html`, {
      headers: { "Content-Type": "text/html" },
      body: `<script>navigator.serviceWorker.register("/forging.js", { scope: "/forging.html" })</script>`,
    });
    await lens.page.goto(`${demoOrigin}/forging.html`);
    await lens.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((changed) => navigator.serviceWorker.addEventListener("controllerchange", changed));
    });
    for (const name of ["made", "changed", "passed"]) {
      await lens.call({ url: `${api}/fails/${name}` });
      const [row] = await listed(`id-of-${name}`);
      expect(row?.includes(en.byServiceWorker)).toBe(name !== "passed");
    }
    await lens.page.goto(`${demoOrigin}/frame.html`);
  });

  test("lists a rejected preflight once, and an accepted one never", async () => {
    lens.server.on("OPTIONS", `${api}/refused`, { status: 403, cors: false });
    await lens.call({ method: "PUT", url: `${api}/refused` });
    const [row] = await listed("/api/refused");
    expect(row).toMatch(/^403 .*OPTIONS/);
    await lens.call({ method: "PUT", url: `${api}/fine-preflight`, headers: { "x-any": "1" } });
    expect((await listed("/api/fine-preflight"))[0]).toMatch(/^404 .*PUT/);
  });

  test("never shows look-alikes, other Graph calls, or successes", async () => {
    for (const url of [
      "https://api.security.microsoft.com.evil.example/api/fails/1",
      "https://evil.example/api/fails/2?https://api.security.microsoft.com/",
      "https://api.security.microsoft.com:8443/api/fails/3",
      "https://graph.microsoft.com/v1.0/me",
    ])
      await lens.call({ url });
    lens.server.on("GET", `${api}/fine`, {
      status: 200,
      headers: { "Content-Type": "application/json" },
      body: '{"target":"not-an-id"}',
    });
    await lens.call({ url: `${api}/fine` });
    await lens.call({ url: `${api}/fails/last` });
    await lens.waitForRow("id-of-last");
    expect(await lens.rows()).toHaveLength(1);
  });

  test("distinguishes responses that the page could not read from failed connections", async () => {
    lens.server.on("GET", `${api}/no-cors`, { ...reply("Hidden", "x"), status: 403, cors: false });
    lens.server.on("GET", `${api}/dead`, { breaks: "before-reply" });
    const details = lens.panel.getByRole("region", { name: "Details" });
    await lens.call({ url: `${api}/no-cors` });
    await (await lens.waitForRow("/api/no-cors")).click();
    await details.getByText("Failed to fetch").first().waitFor();
    lens.server.on("GET", `${api}/fine-but-blocked`, {
      status: 200,
      cors: false,
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    await lens.call({ url: `${api}/fine-but-blocked` });
    const blocked = await lens.waitForRow("/api/fine-but-blocked");
    expect(await blocked.textContent()).toMatch(/^200/);
    await blocked.click();
    await details.getByText("Failed to fetch").first().waitFor();
    await lens.call({ url: `${api}/dead` });
    await (await lens.waitForRow("/api/dead")).click();
    await details
      .getByText(/net::ERR_EMPTY_RESPONSE/)
      .first()
      .waitFor();
  });

  test("lists every call of a burst", async () => {
    await lens.page.evaluate(
      (url) =>
        Promise.all(
          Array.from({ length: 90 }, (_, index) => fetch(`${url}/burst-${index}-end`).then((r) => r.text())),
        ),
      `${api}/fails`,
    );
    await expect.poll(() => rowsOf(lens.panel).count()).toBe(90);
    expect(new Set((await lens.rows()).map((row) => /burst-\d+-end/.exec(row)?.[0])).size).toBe(90);
  });

  test("lists a call once if it is in progress while DevTools opens", async () => {
    const early = reply("BadRequest", "an-id");
    lens.server.on("GET", /\/api\/early\/in-body/, { ...early, pause: 700 });
    lens.server.on("GET", /\/api\/early\/waits/, { ...early, delay: 700 });
    lens.server.on("GET", `${demoOrigin}/early.html`, {
      headers: { "Content-Type": "text/html" },
      body: `<script>
        let count = 0;
        const calls = [];
        const timer = setInterval(() => {
          count += 1;
          for (const kind of ["in-body", "waits"])
            calls.push(fetch("${api}/early/" + kind + count).then((reply) => reply.text()));
        }, 250);
      </script>`,
    });
    const tab = await openTab(lens, `${demoOrigin}/early.html`);
    const panel = await tab.openPanel();
    await tab.page.evaluate("clearInterval(timer)");
    await panel
      .getByRole("gridcell", { name: /\/early\/waits/ })
      .first()
      .waitFor();
    await tab.page.evaluate("Promise.all(calls).then(() => undefined)");
    // Everything reported so far is listed before a later failure.
    await callFrom(tab.page, { url: `${api}/fails/last` });
    await rowsOf(panel).filter({ hasText: "id-of-last" }).waitFor();
    const all = await rowsOf(panel).allTextContents();
    const rows = all.filter((row) => !row.includes("id-of-last"));
    expect(rows.filter((row) => row.includes("an-id"))).toHaveLength(rows.length);
    const calls = rows.map((row) => /early\/[-\w]+/.exec(row)?.[0]);
    expect(calls.toSorted()).toEqual([...new Set(calls)].toSorted());
    await tab.page.close();
  });
});
