import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import { type ReportOptions, supportReport } from "../../../src/core/formats/report.ts";
import type { Sent } from "../../entries.ts";
import { secretPlaces } from "../../secrets.ts";
import { context, failures, token, words } from "./report-world.ts";

const tid = "1a2b3c4d-2222-3333-4444-5f5f5f5f5f5f";
const appid = "9a8b7c6d-6666-7777-8888-9e9e9e9e9e9e";
const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
const api = "https://api.security.microsoft.com/api";

const isolate: Sent = {
  url: `${api}/machines/${device}/isolate?sig=Pl4nted-S3cret`,
  method: "POST",
  requestHeaders: {
    Authorization: `Bearer ${token({ tid, appid, exp: 1795266000, roles: ["Machine.Isolate", "Alert.Read.All"] })}`,
    "Content-Type": "application/json",
    Origin: "https://app.example",
  },
  request: { comment: "Isolate", IsolationType: "Full", extra: [{ password: "Pl4nted-S3cret" }, {}] },
  headers: { "request-id": "6f1c8a54-0d3f-4a43-9d9b-3a2f5c1b7e10" },
  response: { statusText: "Bad Request" },
  body: {
    error: {
      code: "InvalidRequestBody",
      message: `Request body is incorrect in ${tid.toUpperCase()}.\r\nTry again.`,
      target: "|2502f1f2-b606-783f-0295-3ac0b0834418.1.",
    },
  },
};

const report = (failed: readonly Failure[], options: ReportOptions = { ids: false }) =>
  supportReport(failed, options, context, words);
const textOf = (sent: Sent, options?: ReportOptions) => report(failures(sent), options).text;

test("the report on one call gives what support needs, in its order", () => {
  expect(textOf(isolate)).toMatchInlineSnapshot(`
    "Failed Microsoft Defender API call: 400 InvalidRequestBody
    ==========================================================

    Tracking ID: |2502f1f2-b606-783f-0295-3ac0b0834418.1. (error.target)
    request-id header: 6f1c8a54-0d3f-4a43-9d9b-3a2f5c1b7e10
    Time (UTC): 2026-11-21T12:00:00.000Z
    Method: POST
    Host: api.security.microsoft.com
    Path: /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate?sig=•••
    Operation: Isolate device (https://learn.microsoft.com/en-us/defender-endpoint/api/isolate-machine)
    Status: 400 Bad Request
    Code: InvalidRequestBody
    Message: “Request body is incorrect in ‹Tenant ID›. ↵ Try again.”
    Duration: 12 ms

    Findings
    --------

    Likely: \`comment\` must be \`Comment\`

    Sent: comment
    Expected: Comment

    Body parameter names are case-sensitive.

    Query parameters
    ----------------

    sig: •••

    Request body
    ------------

    comment: "Isolate"
    IsolationType: "Full"
    extra[0].password: "•••"
    extra[1]: {}

    Request headers
    ---------------

    Content-Type: application/json
    Authorization: Bearer •••
    Token valid until: 2026-11-21T13:00:00.000Z
    Token permissions: Machine.Isolate, Alert.Read.All

    Values that look like secrets were replaced by ••• before this report was created, 4 times in this report.

    Omitted by the user and marked as: ‹Tenant ID›.

    Created by Defender Error Lens 0.2.0 in Chromium 156.0.8078.79 at 2026-11-21T12:05:00.000Z.
    "
  `);
});

test("the report has the same content in Markdown and HTML", () => {
  const { markdown, html } = report(failures(isolate));
  expect(markdown).toContain("# Failed Microsoft Defender API call: 400 InvalidRequestBody\n");
  expect(markdown).toContain(
    "- **Tracking ID**: `|2502f1f2-b606-783f-0295-3ac0b0834418.1.` (`error.target`)\n",
  );
  expect(html).toContain("<li><b>Tracking ID</b>: <code>|2502f1f2-b606-783f-0295-3ac0b0834418.1.</code>");
  expect(html).toContain("<code>&quot;Isolate&quot;</code>");
});

test("the report states how many values were replaced, and never that there are no secrets", () => {
  expect(textOf({ url: `${api}/machines/x`, status: 404, body: "" })).toContain(
    "Values that look like secrets are replaced by ••• before a report is created. Nothing was replaced in this one.",
  );
  expect(textOf(isolate)).toContain(", 4 times in this report.");
});

test("a reply without a status is not called a missing reply", () => {
  const sent: Sent = { status: 0, headers: { "Content-Type": "application/json" } };
  const title = (error: object) => textOf({ ...sent, body: { error } }).split("\n", 1)[0];
  expect(title({ code: "NeverDocumented" })).toBe("Failed Microsoft Defender API call: NeverDocumented");
  expect(title({ message: "No." })).toBe("Failed Microsoft Defender API call: no code");
  expect(textOf({ status: 0 })).toMatch(/^Failed Microsoft Defender API call: No response\n/);
});

test("tenant and app are named only if the user wants it", () => {
  expect(textOf(isolate, { ids: true })).toContain(`\nTenant ID: ${tid}\nApp ID: ${appid}\n`);
  expect(textOf(isolate)).not.toMatch(new RegExp(`${tid}|${appid}`, "i"));
});

describe("several calls", () => {
  const unknown = { url: `${api}/machines/x`, status: 404, body: "" };

  test("start with a table of their tracking IDs", () => {
    const { text, markdown } = report([...failures(isolate), ...failures(unknown)]);
    expect(text).toContain(
      [
        "2 failed Microsoft Defender API calls",
        "=====================================",
        "",
        "No.  Time (UTC)                Status  Code                Tracking ID",
        "1    2026-11-21T12:00:00.000Z  400     InvalidRequestBody  |2502f1f2-b606-783f-0295-3ac0b0834418.1.",
        "2    2026-11-21T12:00:00.000Z  404     no code             none",
        "",
        "1. 400 InvalidRequestBody",
        "-------------------------",
      ].join("\n"),
    );
    expect(markdown).toContain("| `\\|2502f1f2-b606-783f-0295-3ac0b0834418.1.` |\n");
    expect(markdown).toContain("\n## 2. 404\n");
  });

  test("have one section each, up to a hundred, and are all in the table", () => {
    const many = Array.from({ length: 101 }, (_, n) =>
      failures({ ...unknown, url: `${api}/fails/of${"x".repeat(n)}` }),
    ).flat();
    const { text } = report(many);
    expect(text).toContain("\nOnly the first 100 are described below.\n");
    expect(text).toMatch(/^101 {2}2026/m);
    expect(text).toContain("\n100. 404\n");
    expect(text).not.toContain("\n101. 404\n");
  });

  test("with one cause are described by one of them, and their table has all tracking IDs", () => {
    const { text } = report(Array.from({ length: 3 }, () => failures(isolate)).flat());
    expect(text).toContain("\nOne call of each cause is described below.\n");
    expect(text).toMatch(/^3 {4}2026.*\|2502f1f2/m);
    expect(text.match(/^Findings$/gm)).toHaveLength(1);
  });

  test("with several causes are numbered by cause", () => {
    const { text } = report([isolate, unknown, isolate].flatMap(failures));
    expect(text).toContain("No.  Cause  Time (UTC)");
    expect(text).toMatch(/^1 {4}1 .*\n2 {4}1 .*\n3 {4}2 /m);
    expect(text).toContain("\n2. 404\n");
  });
});

describe("the request body", () => {
  const sent = (request: unknown, contentType?: string) =>
    textOf({ ...isolate, request, ...(contentType && { contentType }) });

  test("is listed up to fifty parameters of two hundred characters", () => {
    const text = sent({ list: Array.from({ length: 60 }, () => "x".repeat(300)) });
    expect(text).toContain(`\nlist[49]: "${"x".repeat(199)}…\n`);
    expect(text).not.toContain("list[50]");
    expect(text).toContain("\n10 more parameters not listed.\n");
  });

  test("is read as a form", () => {
    expect(sent("a=1+2&client_secret=abcdefgh&b=%C3%A4", "application/x-www-form-urlencoded")).toContain(
      "\na: 1 2\nclient_secret: •••\nb: ä\n",
    );
  });

  test("is shown unchanged if it cannot be parsed, up to two thousand characters", () => {
    const text = sent(`{"Comment": 'x'\n${"y".repeat(3000)}`);
    expect(text).toContain(`\n    {"Comment": 'x'\n    ${"y".repeat(1984)}…\n`);
    expect(text).toContain("\nThe first 2,000 of 3,016 characters.\n");
  });

  test("may be nested without limit", () => {
    expect(sent(`${"[".repeat(20_000)}${"]".repeat(20_000)}`)).toContain("[0][0]");
  });

  test("may be empty", () => {
    expect(sent("")).toContain("\nThe body is empty.\n");
  });
});

test("a call inside a batch is shown separately from the batch", () => {
  const text = textOf({
    url: "https://graph.microsoft.com/v1.0/$batch",
    method: "POST",
    status: 200,
    request: {
      requests: [{ id: "7", method: "PATCH", url: "/security/alerts_v2/x?a=b", body: { Status: "new" } }],
    },
    body: { responses: [{ id: "7", status: 400, body: { error: { code: "BadRequest", message: "No." } } }] },
  });
  for (const line of [
    "Method: PATCH",
    "Path: /v1.0/security/alerts_v2/x?a=b",
    "Status: 400",
    "Sent in a batch to: POST https://graph.microsoft.com/v1.0/$batch",
    "Item: 1 (7)",
    'Status: "new"',
  ])
    expect(text).toContain(`\n${line}\n`);
});

test("untrusted text cannot break lines, or hide or reverse text", () => {
  const text = textOf({
    ...isolate,
    body: { error: { code: "A\nTracking ID: 1", message: "a\u202eb\n\nTracking ID: 2\u0000", target: "t" } },
  });
  expect(text.match(/^Tracking ID:/gm)).toHaveLength(1);
  expect(text).toContain("“a⟨U+202E⟩b ↵ Tracking ID: 2⟨U+0000⟩”");
});

describe("with tenant and app left out", () => {
  const inAnyForm = fc.constantFrom<(id: string) => string>(
    (id) => id,
    (id) => id.toUpperCase(),
    (id) => id.replaceAll("-", ""),
    (id) => id.replaceAll("-", "%2D"),
    (id) => `${"x".repeat(180)}${id}`,
  );
  const places: ((id: string) => Sent)[] = [
    (id) => ({ ...isolate, url: `${api}/machines/${id}?tenant=${id}` }),
    (id) => ({ ...isolate, request: { tenant: id, [id]: [id] } }),
    (id) => ({ ...isolate, request: `{"tenant": ${id}` }),
    (id) => ({ ...isolate, request: `a=${id}&b=c`, contentType: "application/x-www-form-urlencoded" }),
    (id) => ({ ...isolate, requestHeaders: { ...isolate.requestHeaders, "client-request-id": id } }),
    (id) => ({ ...isolate, headers: { "x-ms-correlation-id": id }, response: { statusText: id } }),
    (id) => ({
      ...isolate,
      body: { error: { code: id, message: `In ${id}.`, details: [{ code: id, message: id }] } },
    }),
    (id) => ({
      ...isolate,
      status: 403,
      body: { error: { code: "Forbidden", message: id, innerError: { "request-id": "r", tenant: id } } },
    }),
  ];
  const isNamed = (text: string, id: string) => {
    const bare = text.toLowerCase().replaceAll("%2d", "-");
    return bare.includes(id) || bare.includes(id.replaceAll("-", ""));
  };

  test("neither is left, in any form in which the call repeats it", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.uuid(),
        fc.constantFrom(...places),
        inAnyForm,
        fc.boolean(),
        (tenant, app, place, form, isTenant) => {
          const sent = place(form(isTenant ? tenant : app));
          const Authorization = `Bearer ${token({ tid: tenant, appid: app, aud: app, iss: `https://sts.windows.net/${tenant}/` })}`;
          const made = report(
            failures({ ...sent, requestHeaders: { ...sent.requestHeaders, Authorization } }),
          );
          for (const text of Object.values(made)) {
            expect(isNamed(text, tenant)).toBe(false);
            expect(isNamed(text, app)).toBe(false);
          }
          expect(made.text).toContain(isTenant ? "‹Tenant ID›" : "‹App ID›");
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  test("a sign-in names neither in its URL, its body, or its error", () => {
    const { text } = report(
      failures({
        url: `https://login.microsoftonline.com/${tid}/oauth2/v2.0/token`,
        method: "POST",
        contentType: "application/x-www-form-urlencoded",
        request: `grant_type=client_credentials&client_id=${appid}&scope=x`,
        body: {
          error: "unauthorized_client",
          error_description: `AADSTS700016: Application with identifier '${appid}' was not found in the directory 'Contoso Ltd'.`,
          trace_id: "5f1ec2b4-0000-4444-8888-aaaaaaaaaaaa",
        },
      }),
    );
    expect(text).not.toMatch(new RegExp(`${tid}|${appid}|Contoso`));
    expect(text).toContain("\nPath: /‹Tenant ID›/oauth2/v2.0/token\n");
    expect(text).toContain("\nclient_id: ‹App ID›\n");
    expect(text).toContain("Omitted by the user and marked as: ‹Tenant ID›, ‹App ID›.");
  });

  test("a target that may be the tenant is masked", () => {
    const throttled: Sent = {
      status: 429,
      body: { error: { code: "TooManyRequests", message: "Slow down.", target: tid } },
    };
    expect(textOf(throttled)).not.toContain(tid);
    expect(textOf(throttled)).toContain("\nTracking ID: ‹Tenant ID› (error.target)\n");
    expect(textOf(throttled, { ids: true })).toContain(`\nTracking ID: ${tid} (error.target)\n`);
  });

  test("a tracking ID is kept", () => {
    const text = textOf({
      ...isolate,
      headers: { "request-id": appid },
      body: { error: { code: "X", message: "" } },
    });
    expect(text).toContain(`\nTracking ID: ${appid} (request-id header)\n`);
  });
});

describe("a planted secret is not in the report", () => {
  const secret = "Pl4nted-S3cret-Value";
  for (const [name, place] of Object.entries(secretPlaces))
    test(name, () => {
      const jwt = token({ aud: "a", roles: ["Machine.Read.All"] });
      for (const planted of [secret, jwt]) {
        const made = report(failures(place(planted)), { ids: true });
        for (const text of Object.values(made)) expect(text).not.toContain(planted.slice(0, 30));
      }
    });
});

test("the report says next to the tracking ID that a service worker of the page made the reply", () => {
  const made = failures(isolate).map((failure) => ({
    ...failure,
    exchange: { ...failure.exchange, byServiceWorker: true as const },
  }));
  expect(textOf(isolate)).not.toContain("service worker");
  expect(report(made).text).toContain(words.texts.panel.byServiceWorker);
  const both = report([...made, ...failures({ ...isolate, url: `${api}/machines/x/isolate` })]).text;
  expect(both).toContain("|2502f1f2-b606-783f-0295-3ac0b0834418.1. (service worker)");
  expect(both).toContain(words.texts.panel.byServiceWorker);
});

test("a report says what has changed and what succeeded later, without the IDs of the other call", () => {
  const [failure] = failures(isolate);
  if (!failure) throw new Error("No failure.");
  const { sentAt } = failure.exchange;
  const other = "0f1e2d3c-2222-3333-4444-5f5f5f5f5f5f";
  const { text } = report([
    {
      ...failure,
      since: {
        at: sentAt - 60_000,
        changes: [
          { part: "header", how: "value", name: "tenant-id", before: other, now: tid },
          { part: "body", how: "renamed", name: "comment", before: "Comment", now: "comment" },
        ],
        differs: [],
      },
      after: { at: sentAt + 60_000, changes: [], differs: [] },
      follows: { kind: "token", id: "0", at: sentAt - 1000 },
    },
  ]);
  expect(text).toContain(
    "changes since then: `tenant-id` is `‹Tenant ID›` instead of `‹Tenant ID›` and `Comment` is now spelled `comment`.",
  );
  expect(text).toContain("Passed on retry at 2026-11-21T12:01:00.000Z. The request was the same");
  expect(text).toContain("The cause is the token request that failed earlier.");
  expect(text).not.toContain(other);
});
