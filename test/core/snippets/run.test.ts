import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Call } from "../../../src/core/snippets/call.ts";
import { type SnippetName, snippets } from "../../../src/core/snippets/index.ts";
import { listen, type ReceivedRequest } from "./listener.ts";
import { nastyBodies } from "./nasty.ts";

let listener: Awaited<ReturnType<typeof listen>>;
let folder: string;

beforeAll(async () => {
  listener = await listen();
  folder = await mkdtemp(join(tmpdir(), "snippets-"));
});
afterAll(async () => {
  await listener.close();
  await rm(folder, { recursive: true });
});

const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const environment = { ...process.env, TOKEN: "abc.def", NO_PROXY: "*" };

async function program(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { env: environment });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (status !== 0) throw new Error(said.slice(-2000));
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Each tool, whether it is installed, and how to run several snippets one after the other. */
const tools: Partial<
  Record<SnippetName, { name: string; isHere: boolean; run: (snippets: readonly string[]) => Promise<void> }>
> = {
  curl: {
    name: "bash with curl",
    isHere: works("bash", "-c", "curl --version"),
    run: async (all) => program("bash", ["-e", await file("calls.sh", all.join("\n"))]),
  },
  python: {
    name: "python3 with requests",
    isHere: works("python3", "-c", "import requests"),
    run: async (all) => program("python3", [await file("calls.py", all.join("\n"))]),
  },
  powershell: {
    name: "pwsh",
    isHere: works("pwsh", "-NoProfile", "-Command", "exit 0"),
    run: async (all) => program("pwsh", ["-NoProfile", "-File", await file("calls.ps1", all.join("\n"))]),
  },
  fetch: {
    name: "Node",
    isHere: true,
    run: async (all) => {
      const apart = all.map((text) => `await (async () => {\n${text}\n})();`).join("\n");
      const text = apart.replaceAll("put the access token here", environment.TOKEN);
      await program(process.execPath, [await file("calls.mjs", text)]);
    },
  },
};

for (const [key, { name, isHere, run }] of Object.entries(tools)) {
  const write = snippets[key as SnippetName]; // the keys of `tools` are names of snippets
  const receivedFrom = async (calls: readonly Call[]): Promise<ReceivedRequest[]> => {
    await run(calls.map(write));
    return listener.taken();
  };

  describe.skipIf(!isHere)(`${key} (needs ${name})`, { timeout: 60_000 }, () => {
    test("sends every body byte for byte", async () => {
      const calls = Object.values(nastyBodies).map((body, index) => ({
        method: "POST",
        url: `${listener.origin}/${index}`,
        headers: [{ name: "Content-Type", value: "application/json" }],
        body,
      }));
      const received = await receivedFrom(calls);
      expect(received.map(({ path }) => path)).toEqual(calls.map((_, index) => `/${index}`));
      for (const [index, what] of Object.keys(nastyBodies).entries()) {
        const { body, headers } = received[index] as ReceivedRequest; // one request per snippet
        expect(body.equals(Buffer.from(nastyBodies[what] ?? "")), what).toBe(true);
        expect(headers["content-type"]).toBe("application/json");
      }
    });

    test("sends the token in the variable after the scheme", async () => {
      const [received] = await receivedFrom([
        {
          method: "GET",
          url: `${listener.origin}/api`,
          headers: [{ name: "authorization", value: "PoP •••" }],
        },
      ]);
      expect(received).toMatchObject({ method: "GET", headers: { authorization: "PoP abc.def" } });
    });

    test("sends an encoded URL and unusual headers unchanged", async () => {
      const path =
        "/api/m(1)/a'b?$filter=contains(a,%27x%20%2B%20y%27)%20and%20b%2Fany(c:c%20eq%20%25)&$top=1&x=[1],*~!;@";
      const [received] = await receivedFrom([
        {
          method: "DELETE",
          url: listener.origin + path,
          headers: [
            { name: "Accept", value: "application/json;odata.metadata=none" },
            { name: "x-odd", value: `it's "$HOME" \`id\` %PATH% !! \\ ^&| ` },
            { name: "X-Odd", value: "twice\r\nx-more: no" },
          ],
        },
      ]);
      expect(received?.method).toBe("DELETE");
      expect(decodeURI(received?.path ?? "")).toBe(decodeURI(path));
      expect(received?.path).toContain("%27x%20%2B%20y%27");
      expect(received?.headers).toMatchObject({
        accept: "application/json;odata.metadata=none",
        "x-odd": `it's "$HOME" \`id\` %PATH% !! \\ ^&|, twice x-more: no`,
      });
      expect(received?.headers).not.toHaveProperty("x-more");
    });

    test("encodes what a URL cannot contain", async () => {
      const [received] = await receivedFrom([
        { method: "GET", url: `${listener.origin}/api?$filter=a eq 'ü"'`, headers: [] },
      ]);
      expect(received?.path.replaceAll("'", "%27")).toBe("/api?$filter=a%20eq%20%27%C3%BC%22%27");
    });

    test("sends a length of 0 for a POST without a body", async () => {
      const [received] = await receivedFrom([{ method: "POST", url: `${listener.origin}/api`, headers: [] }]);
      expect(received).toMatchObject({ method: "POST", headers: { "content-length": "0" } });
      expect(received?.body).toHaveLength(0);
    });

    test.skipIf(key === "fetch")("sends a body with GET", async () => {
      const [received] = await receivedFrom([
        { method: "GET", url: `${listener.origin}/api`, headers: [], body: '{"a":1}' },
      ]);
      expect(received?.method).toBe("GET");
      expect(received?.body.toString()).toBe('{"a":1}');
    });

    test.skipIf(key === "powershell")("adds no content type to a body that had none", async () => {
      const [received] = await receivedFrom([
        { method: "POST", url: `${listener.origin}/api`, headers: [], body: "a=1" },
      ]);
      expect(received?.headers).not.toHaveProperty("content-type");
      expect(received?.body.toString()).toBe("a=1");
    });
  });
}
