import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Writes a HAR as Chrome exports it: `npx tsx test/bench/make-har.ts out.har [megabytes]`. By default it has 40,000
 * entries: 2,000 failed calls to Defender, as many successful ones, and other requests of the page.
 */
export interface HarShape {
  readonly entries: number;
  /** One in this many entries is a failed call to Defender; from eight on, another one is a successful call. */
  readonly every: number;
}

const mixed: HarShape = { entries: 40_000, every: 20 };

const words = "alert device machine isolate incident evidence signature policy update process".split(" ");

/** A seeded generator, so that the file is always the same. */
function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface MadeHar {
  readonly entries: number;
  readonly watched: number;
  readonly failures: number;
}

/** Yields the text of the HAR in parts; returns a summary of its contents. */
export function* makeHar(
  megabytes: number,
  { entries, every }: HarShape = mixed,
): Generator<string, MadeHar> {
  const random = randomFrom(7);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const id = () =>
    Array.from({ length: 4 }, () =>
      Math.floor(random() * 2 ** 32)
        .toString(16)
        .padStart(8, "0"),
    ).join("");
  const headers = (extra: Readonly<Record<string, string>>) =>
    Object.entries({
      "cache-control": "no-cache",
      date: "Sat, 21 Nov 2026 12:00:00 GMT",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "x-request": id(),
      ...extra,
    }).map(([name, value]) => ({ name, value }));
  const json = (length: number) => {
    const rows: object[] = [];
    for (let size = 0; size < length; size += 200)
      rows.push({
        id: id(),
        title: `${pick(words)} ${pick(words)} "${pick(words)}"`,
        severity: pick(["High", "Low"]),
        description: Array.from({ length: 12 }, () => pick(words)).join(" "),
        score: Math.floor(random() * 1000),
      });
    return JSON.stringify({ value: rows });
  };
  const script = (length: number) => {
    const lines: string[] = [];
    for (let size = 0; size < length; size += 70)
      lines.push(
        `  if (${pick(words)} !== "${pick(words)}") { return ${pick(words)}.${pick(words)}(${id().slice(0, 6)}); }`,
      );
    return lines.join("\n");
  };
  const blobs = Array.from({ length: 8 }, () =>
    Buffer.from(Uint8Array.from({ length: 60_000 }, () => random() * 256)).toString("base64"),
  );

  const made = { entries: 0, watched: 0, failures: 0 };
  const average = Math.max(0, (megabytes * 1_000_000) / entries - 3_800);
  const begun = Date.parse("2026-11-21T08:00:00.000Z");
  yield `{\n  "log": {\n    "version": "1.2",\n    "creator": {\n      "name": "WebInspector",\n      "version": "537.36"\n    },\n    "pages": [],\n    "entries": [\n`;
  for (let index = 0; index < entries; index++) {
    const isOurs = index % every === 0 || index % every === 7;
    const fails = index % every === 0;
    const kind = isOurs ? "json" : pick(["json", "script", "script", "image"] as const);
    const length = isOurs ? 600 : average * random() * 2;
    const text = fails
      ? JSON.stringify({
          error: { code: pick(["BadRequest", "NotFound", "Forbidden"]), message: "Refused.", target: id() },
        })
      : kind === "json"
        ? json(length)
        : kind === "script"
          ? script(length)
          : pick(blobs).slice(0, length - (length % 4));
    const mimeType = { json: "application/json", script: "text/javascript", image: "image/png" }[kind];
    const url = isOurs
      ? `https://api.security.microsoft.com/api/${pick(["machines", "alerts", "indicators"])}/${id()}?$top=${index}`
      : `https://${pick(["cdn", "static", "app"])}.contoso.example/${id()}/${pick(words)}.${kind}`;
    made.entries++;
    if (isOurs) made.watched++;
    if (fails) made.failures++;
    const entry = {
      _connectionId: `${index}`,
      _initiator: {
        type: "script",
        stack: {
          callFrames: Array.from({ length: 4 }, () => ({
            functionName: pick(words),
            scriptId: "12",
            url: `https://app.contoso.example/assets/${pick(words)}-${id()}.js`,
            lineNumber: 41,
            columnNumber: 1_200,
          })),
        },
      },
      _priority: "High",
      _resourceType: "fetch",
      cache: {},
      connection: "443",
      request: {
        method: isOurs && index % 3 === 0 ? "POST" : "GET",
        url,
        httpVersion: "h3",
        headers: headers({
          accept: "*/*",
          "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
        }),
        queryString: [],
        cookies: [],
        headersSize: -1,
        bodySize: 0,
      },
      response: {
        status: fails ? pick([400, 403, 404]) : 200,
        statusText: "",
        httpVersion: "h3",
        headers: headers({ "content-type": mimeType }),
        cookies: [],
        content: { size: text.length, mimeType, text, ...(kind === "image" && { encoding: "base64" }) },
        redirectURL: "",
        headersSize: -1,
        bodySize: -1,
        _transferSize: text.length,
        _error: null,
        _fetchedViaServiceWorker: false,
      },
      serverIPAddress: "203.0.113.7",
      startedDateTime: new Date(begun + index * 250).toISOString(),
      time: 80 + Math.floor(random() * 900) / 10,
      timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0.2, wait: 70, receive: 9, _queued: 1 },
    };
    const lines = JSON.stringify(entry, null, 2).replaceAll("\n", "\n      ");
    yield `      ${lines}${index < entries - 1 ? "," : ""}\n`;
  }
  yield "    ]\n  }\n}\n";
  return made;
}

/** Writes the HAR to a file without holding it in memory. */
export async function writeHar(path: string, megabytes: number, shape?: HarShape): Promise<MadeHar> {
  const file = createWriteStream(path);
  const parts = makeHar(megabytes, shape);
  for (;;) {
    const { done, value } = parts.next();
    if (done) {
      file.end();
      await once(file, "finish");
      return value;
    }
    if (!file.write(value)) await once(file, "drain");
  }
}

const [, script, path, megabytes] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (!path) throw new Error("Name the file to write.");
  console.log(path, await writeHar(path, Number(megabytes ?? 300)));
}
