import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { channelOf } from "../../src/browser/channel.ts";
import { entryOf, type Sent } from "../entries.ts";
import { plants } from "../plants.ts";
import { secretPlaces } from "../secrets.ts";
import { type Lens, launch, rowsOf } from "./harness/launch.ts";
import { exportNames, paste, save } from "./harness/share.ts";

const api = "https://api.security.microsoft.com/api";
/** A page of the same site; other sites receive no cookies. */
const portal = "https://security.microsoft.com";

/** A generated value. One in some hundred has hardly any digits and looks like words; unit tests have those. */
const random = (): string => {
  const made = randomBytes(21).toString("base64url").replaceAll(/[-_]/g, "x");
  return (made.match(/\d/g) ?? []).length > 2 ? made : random();
};
/** The planted secrets by place. */
const planted = new Map<string, string>();
const plant = (place: string): string => {
  const secret = random();
  planted.set(place, secret);
  return secret;
};
/** Half a secret is a leak, too. */
const halves = (secret: string) => [secret.slice(0, 14), secret.slice(-14)];
/** The places whose secrets appear in a text. */
const leaksIn = (text: string): string[] =>
  [...planted]
    .filter(([, secret]) => halves(secret).some((half) => text.includes(half)))
    .map(([place]) => place);
const leaksInBytes = (bytes: Buffer): string[] =>
  [...planted]
    .filter(([, secret]) =>
      halves(secret).some((half) => bytes.includes(half) || bytes.includes(Buffer.from(half, "utf16le"))),
    )
    .map(([place]) => place);

/** Words that are never redacted: a search that misses them would miss secrets, too. The second is stored as UTF-16. */
const canary = `canary-${random()}`;
const wideCanary = `画-${random()}`;

const jwt = (secret: string) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part({ appid: "a", exp: 1_800_000_000 })}.${secret}`;
};

/** The places of every test, and those that exist only in a browser. */
const places: typeof secretPlaces = {
  ...secretPlaces,
  "access token": (s) => ({
    requestHeaders: { Authorization: `Bearer ${jwt(s)}` },
    headers: { "X-Echo": jwt(s) },
    body: echo(jwt(s)),
  }),
  "reply of bytes": (s) => ({
    headers: { "Content-Type": "application/octet-stream" },
    body: { access_token: s },
  }),
};

const text = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body));

/** A response that repeats the secret, as servers do when they quote a rejected value. */
const echo = (secret: string) => ({
  error: {
    code: "BadRequest",
    message: `Refused: ${secret}`,
    target: `|${canary}.`,
  },
});
const failed = ({ status = 400 }: Sent) => Math.max(status, 400);

/** The call that the page makes. Headers that a page cannot set become a cookie or a referrer. */
function callOf({ url, request, requestHeaders = {}, contentType }: Sent, index: number) {
  const { Cookie: cookie, Referer: referrer, ...headers } = requestHeaders;
  return {
    cookie,
    url: url ?? `${api}/planted/${index}`,
    init: {
      method: request === undefined ? "GET" : "POST",
      headers: { ...headers, "X-Place": String(index), ...(contentType && { "Content-Type": contentType }) },
      ...(request !== undefined && { body: text(request) }),
      // A page can only send its own origin.
      ...(referrer && {
        referrer: referrer.replace(/^https:\/\/[^/]+/, portal),
        referrerPolicy: "unsafe-url",
      }),
      credentials: "include",
    } as RequestInit,
  };
}

/** A HAR with a secret in each entry; the last entry has secrets in fields that only Firefox writes. */
function plantedHar(): string {
  const entries = Object.entries(places).map(([place, make], index) => {
    const secret = plant(`${place}, imported`);
    const sent = make(secret);
    return entryOf({
      ...sent,
      url: sent.url ?? `${api}/planted-in-file/${index}`,
      status: failed(sent),
      headers: { "X-Echo": secret, ...sent.headers },
      entry: { startedDateTime: new Date(Date.UTC(2026, 10, 21, 12, 0, index)).toISOString() },
      response: {
        content: { mimeType: "application/json", text: text(sent.body ?? echo(secret)) },
        ...sent.response,
      },
    });
  });
  const field = (name: string) => [{ name, value: plant(`${name} in a field of the file`) }];
  const fields = entryOf({ url: `${api}/planted-in-fields` });
  const request = {
    ...fields.request,
    cookies: field("sccauth"),
    queryString: field("sig"),
    postData: { mimeType: "application/x-www-form-urlencoded", params: field("client_secret") },
  };
  const response = { ...fields.response, cookies: field("x-portal") };
  return JSON.stringify({ log: { version: "1.2", entries: [...entries, { ...fields, request, response }] } });
}

/** The plants of every kind; each has its own secrets. */
const kinds = plants.flatMap(([kind, list]) =>
  list.map(({ what, secret, ...sent }) => {
    planted.set(`${kind}: ${what}`, secret);
    return sent as Sent;
  }),
);
/** Whether a page can make the call and a server can send the response. */
const isOfPage = ({ status, response, fields, entry, headers = {} }: Sent) =>
  status !== 302 && !response && !fields && !entry && !/[\r\n]/.test(Object.values(headers).join(""));
const plain = { error: { code: "BadRequest", message: "m", target: `|${canary}.` } };

/** A HAR with all plants, one per second. */
const kindsHar = () =>
  JSON.stringify({
    log: {
      version: "1.2",
      entries: kinds.map((sent, index) => {
        const made = entryOf(sent);
        const content = { mimeType: "application/json", text: text(sent.body ?? plain) };
        const startedDateTime = new Date(Date.UTC(2026, 10, 22, 12, 0, index)).toISOString();
        return { ...made, startedDateTime, response: { ...made.response, content } };
      }),
    },
  });

/** Logs the messages of the channel between recorder and panel. */
const listen = (name: string) => {
  const broadcasts: string[] = [];
  Object.assign(globalThis, { broadcasts });
  new BroadcastChannel(name).onmessage = ({ data }) => broadcasts.push(JSON.stringify(data));
};
const broadcasts = () =>
  (globalThis as unknown as { readonly broadcasts: readonly string[] }).broadcasts.join("\n");

/** Presses every copy button in every part of every row; returns the copied texts, and the page each time. */
const useEveryButton = async () => {
  const copies: string[] = [];
  const screens: string[] = [];
  const pause = () => new Promise((next) => setTimeout(next, 5));
  // The real clipboard requires a user gesture for each copy.
  navigator.clipboard.writeText = async (copied) => void copies.push(copied);
  navigator.clipboard.write = async (items) => {
    for (const item of items)
      for (const type of item.types) copies.push(await (await item.getType(type)).text());
  };
  /** The footer has the same buttons in every tab, so they count in the first only. */
  const buttons = (place: string) =>
    [...document.querySelectorAll<HTMLElement>(`${place} button`)].filter(({ ariaLabel, textContent }) =>
      (ariaLabel ?? textContent)?.startsWith("Copy"),
    );
  const tabs = document.querySelectorAll("[role=treegrid] tbody > tr").length * 4;
  for (let turn = 0; turn < tabs; turn++) {
    document.querySelectorAll<HTMLElement>("[role=treegrid] tbody > tr")[Math.floor(turn / 4)]?.click();
    await pause();
    document.querySelectorAll<HTMLElement>(".details [role=tab]")[turn % 4]?.click();
    await pause();
    const place = turn % 4 === 0 ? ".details" : ".details [role=tabpanel]";
    for (let index = 0; index < buttons(place).length; index++) {
      const button = buttons(place)[index];
      const open = () => {
        button?.click();
        return pause();
      };
      await open();
      const count = document.querySelectorAll("[role^=menuitem]").length;
      for (let item = 0; item < count; item++) {
        if (!document.querySelector("[role=menu]")) await open();
        document.querySelectorAll<HTMLElement>("[role^=menuitem]")[item]?.click();
        await pause();
      }
      if (document.querySelector("[role=menu]")) await open();
    }
    screens.push(document.querySelector(".details")?.outerHTML ?? "");
  }
  // The rest of the page is the same each time.
  screens.push(document.documentElement.outerHTML);
  delete (navigator.clipboard as { writeText?: unknown }).writeText;
  delete (navigator.clipboard as { write?: unknown }).write;
  return { copies, screens };
};

/** All stored data of the extension, read through its APIs, because files on disk may be compressed. */
const readStorage = async () => {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, await caches.keys()];
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      found.push(name, store, await settle(objects.getAllKeys()), await settle(objects.getAll()));
    }
    database.close();
  }
  for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
  const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
  for (const area of [storage.local, storage.sync, storage.session]) found.push(await area.get(null));
  return JSON.stringify(found);
};

/** Chrome's own cache of loaded pages. Their URLs appear in many files of the profile. */
const ofBrowser = /^Default\/(?:Code )?Cache\//;
const addresses: readonly string[] = ["page", "its fragment"];

describe("no planted secret is found", () => {
  let profile: string;
  let lens: Lens;
  let id: string;
  const button = (name: string) => lens.panel.getByRole("button", { name, exact: true });
  const rows = () => rowsOf(lens.panel);
  const said = (words: string | RegExp) => lens.panel.getByRole("status").getByText(words).waitFor();

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), "defender-error-lens-leaks-"));
    lens = await launch({ profile });
    await lens.openPanel();
    id = new URL(lens.panel.url()).host;
    const tab = await lens.panel.evaluate(() => chrome.devtools.inspectedWindow.tabId);
    await lens.panel.evaluate(listen, channelOf(tab));
    lens.server.on("GET", `${portal}/`, {
      headers: { "Content-Type": "text/html" },
      body: "<title>Portal</title>",
    });
    await lens.page.goto(`${portal}/?access_token=${plant("page")}#id_token=${plant("its fragment")}`);
  });
  afterAll(async () => {
    await lens.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  /** Makes a call in the page. */
  const make = async ({ cookie, url, init }: ReturnType<typeof callOf>) => {
    for (const pair of cookie?.split("; ") ?? []) {
      const [name = "", value = ""] = pair.split("=");
      const { hostname: domain } = new URL(url);
      await lens.context.addCookies([{ name, value, domain, path: "/", secure: true, sameSite: "None" }]);
    }
    await lens.page.evaluate(async ([address, options]) => (await fetch(address, options)).text(), [
      url,
      init,
    ] as const);
  };

  test("on screen, in copies and in exports, of live and imported calls", async () => {
    const calls = Object.entries(places)
      // A browser removes the password from a URL, and writes `redirectURL` itself.
      .filter(([place]) => place !== "password in the URL" && place !== "redirectURL alone")
      .map(([place, make], index) => {
        const secret = plant(place);
        const sent = make(secret);
        return { ...callOf(sent, index), sent, secret };
      });
    lens.server.on("GET", /\/api\/|\/oauth2\//, answer);
    lens.server.on("POST", /\/api\/|\/oauth2\//, answer);
    function answer({ headers }: { headers: Readonly<Record<string, unknown>> }) {
      const { sent, secret } = calls[Number(headers["x-place"])] ?? { sent: {}, secret: "" };
      return {
        status: failed(sent),
        headers: { "Content-Type": "application/json", "X-Echo": secret, ...sent.headers },
        body: text(sent.body ?? echo(secret)),
      };
    }
    for (const call of calls) await make(call);
    await expect.poll(() => rows().count()).toBe(calls.length);

    const file = join(profile, "planted.har");
    await writeFile(file, plantedHar());
    await lens.panel.locator("input[type=file]").setInputFiles(file);
    await said(/^planted\.har: /);
    await rm(file);
    await lens.panel.getByRole("button", { name: /^All errors/ }).click();
    const total = calls.length + Object.keys(places).length + 1;
    await expect.poll(() => rows().count()).toBe(total);

    await rows().first().click();
    const { copies, screens } = await lens.panel.evaluate(useEveryButton);
    // Each part of Details, and the page.
    expect(screens).toHaveLength(4 * total + 1);
    expect(copies.length).toBeGreaterThan(total * 6);
    expect(copies.join()).toContain(canary);
    expect(leaksIn(screens.join())).toEqual([]);
    expect(leaksIn(copies.join())).toEqual([]);

    await rows().first().click();
    await lens.panel.getByRole("textbox", { name: "Note" }).fill(wideCanary);
    await rows().first().click();
    await lens.devtools.keyboard.press("Control+A");
    for (const name of ["Include tenant and app ID", "Markdown"]) {
      await lens.panel.getByRole("checkbox", { name }).check();
      // Replaces the status of an earlier report.
      await button("Copy all tracking IDs").click();
      await said(/tracking IDs? copied/);
      await button("Copy support report").click();
      await said("Support report copied");
      const { text, html } = await paste(lens);
      expect(text).toContain(canary);
      expect(leaksIn(text + html)).toEqual([]);
    }
    for (const name of exportNames) {
      const { text } = await save(lens, name);
      expect(text).toContain(canary);
      expect(leaksIn(text)).toEqual([]);
    }
    expect(leaksIn(lens.consoleErrors.join())).toEqual([]);
  });

  test("in the channel and in exports, for plants of every kind", async () => {
    const sent = kinds.filter(isOfPage);
    expect(sent.length).toBeGreaterThan(kinds.length * 0.8);
    const path = /\/api\/|\/oauth2\/|\/v1\.0\//;
    const answer = ({ headers }: { headers: Readonly<Record<string, unknown>> }) => {
      const { status = 400, headers: own, body = plain } = sent[Number(headers["x-place"])] ?? {};
      return { status, headers: { "Content-Type": "application/json", ...own }, body: text(body) };
    };
    lens.server.on("GET", path, answer);
    lens.server.on("POST", path, answer);
    for (const [index, one] of [...sent, { url: `${api}/last-of-the-plants` }].entries())
      await make(callOf(one, index));
    await expect.poll(() => lens.panel.evaluate(broadcasts)).toContain("last-of-the-plants");
    expect(leaksIn(await lens.panel.evaluate(broadcasts))).toEqual([]);

    const file = join(profile, "kinds.har");
    await writeFile(file, kindsHar());
    await lens.panel.locator("input[type=file]").setInputFiles(file);
    await said(/^kinds\.har: /);
    await rm(file);
    for (const name of exportNames) {
      const { text } = await save(lens, name);
      expect(text).toContain(canary);
      expect(leaksIn(text)).toEqual([]);
    }
    expect(leaksIn(lens.consoleErrors.join())).toEqual([]);
  });

  test("in the extension's stored data, read through its APIs and byte by byte", async () => {
    await lens.close();
    const names = await readdir(profile, { recursive: true, withFileTypes: true });
    const ours: Buffer[] = [];
    const leaks: string[] = [];
    for (const entry of names.filter((entry) => entry.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(profile.length + 1).replaceAll("\\", "/");
      const bytes = await readFile(path);
      const isOurs = name.includes(id);
      if (isOurs) ours.push(bytes);
      if (ofBrowser.test(name)) continue;
      for (const place of leaksInBytes(bytes))
        if (isOurs || !addresses.includes(place)) leaks.push(`${name}: ${place}`);
    }
    const all = Buffer.concat(ours);
    expect(all.includes(canary)).toBe(true);
    expect(all.includes(Buffer.from(wideCanary, "utf16le"))).toBe(true);
    expect(leaks).toEqual([]);

    lens = await launch({ profile });
    await lens.openPanel();
    await button("History").click();
    await expect.poll(() => rows().count()).toBeGreaterThan(0);
    const stored = await lens.panel.evaluate(readStorage);
    expect(stored).toContain(canary);
    expect(leaksIn(stored)).toEqual([]);
  });
});
