import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Call } from "../../../src/core/snippets/call.ts";
import { type SnippetName, snippets } from "../../../src/core/snippets/index.ts";
import { nastyBodies } from "./nasty.ts";
import { argumentsOf } from "./prompt.ts";
import { readPowerShell } from "./strings.ts";

/** The call that a tool makes for a snippet. */
interface ToolCall {
  readonly url: string;
  readonly method: string;
  readonly odd: string;
  readonly authorization: string;
  /** Its bytes in hexadecimal. */
  readonly body: string;
}

const bytesOf = (text: string, encoding: BufferEncoding = "utf8") =>
  Buffer.from(text, encoding).toString("hex");

const signs = [
  ..."'\"\\$`!%^&|<>()[]{}@#;:,*?=+-~ aNn0x",
  "\n",
  "\r",
  "\t",
  "\0",
  "‘",
  "’",
  "“",
  "é",
  "日",
  "😀",
  "\ud83d",
];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const calls: fc.Arbitrary<Call> = fc
  .record({ odd: text, query: text, body: text })
  .map(({ odd, query, body }) => ({
    method: "PATCH",
    url: `https://api.example/a?b=${query}`,
    headers: [
      { name: "Authorization", value: "Bearer •••" },
      { name: "x-odd", value: `<${odd}>` },
      { name: "Content-Type", value: "text/plain" },
    ],
    body: `.${body}`,
  }));
const callWith = (body: string): Call => ({
  method: "PATCH",
  url: "https://api.example/a?b=%27x%27",
  headers: [
    { name: "Authorization", value: "Bearer •••" },
    { name: "x-odd", value: "<>" },
    { name: "Content-Type", value: "text/plain" },
  ],
  body,
});

/** The call that a browser would send. */
const sent = ({ method, url, headers, body }: Call): ToolCall => ({
  method,
  url: Buffer.from(url)
    .toString()
    .trim()
    .replace(/[^!-~•]|["<>]/gu, encodeURIComponent),
  odd: Buffer.from(headers[1]?.value ?? "")
    .toString()
    .replace(/\p{Cc}+/gu, " "),
  authorization: "Bearer abc.def",
  body: bytesOf(body ?? ""),
});

function check(call: Call, made: ToolCall): void {
  expect(made).toEqual(sent(call));
}

function callOfCurl(args: readonly string[], input: (file: string) => string): ToolCall {
  const headers = args.flatMap((option, index) => (option === "--header" ? [args[index + 1] ?? ""] : []));
  const headerOf = (name: string) =>
    headers.find((header) => header.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
  const raw = args.indexOf("--data-raw");
  const binary = args.indexOf("--data-binary");
  return {
    url: args.find((word) => word.startsWith("https://")) ?? "",
    method: args[args.indexOf("--request") + 1] ?? "",
    odd: headerOf("x-odd"),
    authorization: headerOf("Authorization"),
    body: raw >= 0 ? bytesOf(args[raw + 1] ?? "") : input((args[binary + 1] ?? "").slice(1)),
  };
}

function callByCmd(script: string): ToolCall {
  const lines = script.split("\n");
  const start = lines.findIndex((line) => line.startsWith("curl.exe"));
  for (const line of lines) expect(line.length).toBeLessThan(8191);
  const command = lines.slice(start).join("\n");
  expect(command.length).toBeLessThan(8191);
  const known: Readonly<Record<string, string>> = { TOKEN: "abc.def", TEMP: "C:\\Temp" };
  // Every name is a variable, except those with a caret, which nobody uses.
  const args = argumentsOf(command, (name) => (name.includes("^") ? undefined : (known[name] ?? "LEAK")));
  const before = lines.slice(0, start).filter((line) => !line.startsWith("rem "));
  const encoded = before.filter((line) => line.startsWith(">"));
  for (const line of encoded) expect(line).toMatch(/^>>?"%TEMP%\\call-body\.b64" echo [\w+/]+=*$/);
  expect(before.length).toBe(encoded.length === 0 ? 0 : encoded.length + 1);
  return callOfCurl(args, (file) => {
    expect(file).toBe("C:\\Temp\\call-body.txt");
    return bytesOf(encoded.map((line) => line.split(" ").at(-1)).join(""), "base64");
  });
}

function callByPowerShell(script: string): ToolCall {
  const { strings, around } = readPowerShell(script);
  expect(around.replace(/\(-join \((?:\s*S,?)+\)\)/, "S")).toBe(
    [
      "$TOKEN = $env:TOKEN",
      "$headers = @{\n  S = S\n  S = S\n}",
      "$body = [Text.Encoding]::UTF8.GetBytes(S)",
      "Invoke-RestMethod -Uri S -Method S -Headers $headers -ContentType S -Body $body",
    ].join("\n"),
  );
  const [, authorization = "", , odd = ""] = strings;
  const [url = "", method = ""] = strings.slice(-3);
  return {
    url,
    method,
    odd,
    authorization: authorization.replace("$TOKEN", "abc.def"),
    body: bytesOf(strings.slice(4, -3).join("")),
  };
}

async function callByFetch(script: string): Promise<ToolCall> {
  let made: ToolCall | undefined;
  const fetch = async (url: string, { method, headers, body }: RequestInit) => {
    const given = headers as Record<string, string>; // the snippet writes an object
    made = {
      url,
      method: method ?? "",
      odd: given["x-odd"] ?? "",
      authorization: (given.Authorization ?? "").replace("put the access token here", "abc.def"),
      body: bytesOf(String(body)),
    };
    return new Response();
  };
  await new Function("fetch", "console", `return (async () => {${script}\n})()`)(fetch, {
    log: () => undefined,
  });
  if (!made) throw new Error("Nothing was fetched.");
  return made;
}

const environment = { ...process.env, TOKEN: "abc.def" };

/** Runs all scripts in one bash, where `curl` prints its arguments. */
function callsByBash(scripts: readonly string[]): ToolCall[] {
  const recorder = `curl() { printf '%s\\0' "$#" "$@"; case " $* " in *" @- "*) base64 -w0; printf '\\0';; esac; }\n`;
  const { stdout, stderr } = spawnSync("bash", {
    input: recorder + scripts.join("\n"),
    env: environment,
    maxBuffer: 1e8,
  });
  expect(stderr.toString()).toBe("");
  const words = stdout.toString().split("\0");
  return scripts.map(() => {
    const args = words.splice(0, Number(words.shift()));
    return callOfCurl(args, (file) => {
      expect(file).toBe("-");
      return bytesOf(words.shift() ?? "", "base64");
    });
  });
}

/** Runs all scripts in one Python, where `requests` prints its arguments. */
function callsByPython(scripts: readonly string[]): ToolCall[] {
  const recorder = `
import json, sys, types
calls = []
class Response:
    status_code = 200
    text = ""
def request(method, url, headers, data):
    calls.append({"method": method, "url": url, "headers": headers, "data": data.hex()})
    return Response
sys.modules["requests"] = types.SimpleNamespace(request=request)
for script in json.load(sys.stdin):
    exec(script, {"print": lambda *_: None})
json.dump(calls, sys.stdout)`;
  const { stdout, stderr } = spawnSync("python3", ["-c", recorder], {
    input: JSON.stringify(scripts),
    env: environment,
    maxBuffer: 1e8,
  });
  expect(stderr.toString()).toBe("");
  const made: { method: string; url: string; headers: Record<string, string>; data: string }[] = JSON.parse(
    stdout.toString(),
  );
  return made.map(({ method, url, headers, data }) => ({
    method,
    url,
    odd: headers["x-odd"] ?? "",
    authorization: headers.Authorization ?? "",
    body: data,
  }));
}

const isHere = (command: string) => spawnSync(command, ["--version"]).status === 0;
const nastyCalls = Object.values(nastyBodies).map(callWith);

describe("text stays text", { timeout: 30_000 }, () => {
  const inTurn: Partial<Record<SnippetName, (script: string) => ToolCall | Promise<ToolCall>>> = {
    cmd: callByCmd,
    powershell: callByPowerShell,
    fetch: callByFetch,
  };
  for (const [key, callBy] of Object.entries(inTurn)) {
    const write = snippets[key as SnippetName]; // the keys of `inTurn` are names of snippets
    test.each(Object.entries(nastyBodies))(`${key}: %s`, async (_, body) =>
      check(callWith(body), await callBy(write(callWith(body)))),
    );
    test(`${key}: anything`, () =>
      fc.assert(
        fc.asyncProperty(calls, async (call) => check(call, await callBy(write(call)))),
        { numRuns: 300 },
      ));
  }

  const atOnce: Partial<
    Record<SnippetName, { tool: string; callsBy: (scripts: readonly string[]) => ToolCall[] }>
  > = {
    curl: { tool: "bash", callsBy: callsByBash },
    python: { tool: "python3", callsBy: callsByPython },
  };
  for (const [key, { tool, callsBy }] of Object.entries(atOnce)) {
    const write = snippets[key as SnippetName]; // the keys of `atOnce` are names of snippets
    test.skipIf(!isHere(tool))(`${key}: anything (needs ${tool})`, () => {
      const all = [...nastyCalls, ...fc.sample(calls, 150)];
      const made = callsBy(all.map(write));
      expect(made).toHaveLength(all.length);
      for (const [index, call] of all.entries()) check(call, made[index] as ToolCall); // one answer per script
    });
  }
});

describe("every snippet", () => {
  const call: Call = {
    method: "GET\n--upload-file",
    url: "https://api.example/a?sig=•••",
    headers: [
      { name: "Authorization", value: "Bearer eyJ.not.kept" },
      { name: "x-key", value: "•••" },
      { name: "bad name: x\n", value: "dropped" },
    ],
  };
  test.each(Object.entries(snippets))("%s uses a variable for the token and never shows it", (_, write) => {
    expect(write(call)).toContain("TOKEN");
    expect(write(call)).not.toContain("eyJ");
  });
  test.each(Object.entries(snippets))("%s starts with the list of secrets to fill in", (_, write) => {
    expect(write(call)).toMatch(/^(?:#|\/\/|rem) Replace ••• with the secret\n/);
    expect(write({ ...call, url: "https://api.example/", headers: [] })).not.toContain("•••");
  });
  test.each(Object.entries(snippets))("%s leaves out invalid methods and header names", (_, write) => {
    expect(write(call)).not.toMatch(/upload-file|dropped/);
  });
  test.each(Object.entries(snippets))("%s sends no credential if the call had none", (_, write) => {
    expect(write({ method: "GET", url: "https://api.example/", headers: [] })).not.toMatch(
      /TOKEN|Authorization/,
    );
  });
});
