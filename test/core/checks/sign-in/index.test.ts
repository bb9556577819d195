import { describe, expect, test } from "vitest";
import { loadOperations } from "../../../../src/catalogue/operations.ts";
import { signIn } from "../../../../src/core/checks/sign-in/index.ts";
import { evidencesOf } from "../../../../src/core/diagnose.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../../entries.ts";

const operations = await loadOperations();
const tenant = "11111111-2222-3333-4444-555555555555";
const v2 = `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`;
const v1 = `https://login.microsoftonline.com/${tenant}/oauth2/token`;
const form = "application/x-www-form-urlencoded";
const defender = "https://api.securitycenter.microsoft.com";

function found(number: number, request: string, sent: Sent = {}, text = "Something is wrong.") {
  const body = {
    error: "invalid_request",
    error_description: `AADSTS${number}: ${text}`,
    error_codes: [number],
  };
  const [failure] = failuresOf(
    exchange({
      url: v2,
      method: "POST",
      status: 400,
      requestHeaders: { "Content-Type": form },
      contentType: form,
      request,
      body,
      ...sent,
    }),
  );
  if (!failure) throw new Error("No failure.");
  const evidence = evidencesOf(failure, operations);
  const findings = signIn.run(evidence);
  const place = findings[0]?.place;
  const sentText = (place?.part === "body" ? evidence.body : evidence.url) ?? "";
  return { findings, marked: place && sentText.slice(place.start, place.end) };
}
const app = (rest: Record<string, string>) =>
  new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "1",
    client_secret: "hidden-value",
    ...rest,
  }).toString();
const good = app({ scope: `${defender}/.default` });

test("finds a scope without /.default and corrects it", () => {
  const request = app({ scope: "https://graph.microsoft.com/User.Read" });
  const { findings, marked } = found(1002012, request);
  expect(findings).toMatchObject([
    {
      check: "sign-in-scope",
      certainty: "certain",
      expected: ["https://graph.microsoft.com/.default"],
      edits: [{ part: "body", text: "https%3A%2F%2Fgraph.microsoft.com%2F.default" }],
      args: { fault: "not-default" },
    },
  ]);
  expect(marked).toBe("https%3A%2F%2Fgraph.microsoft.com%2FUser.Read");
  expect(found(1002012, app({ scope: defender })).findings).toMatchObject([
    { expected: [`${defender}/.default`] },
  ]);
  expect(found(1002012, app({ scope: "user.read" })).findings[0]?.expected).toContain(`${defender}/.default`);
});

test.each([
  [`${defender}./default`, `${defender}/.default`],
  ["https://management.azure.com/./default", "https://management.azure.com/.default"],
  ["https://graph.microsoft.com/.default/", "https://graph.microsoft.com/.default"],
  [
    "api://8e82b4f2-4962-4b66-a6f5-76667400cfed./default",
    "api://8e82b4f2-4962-4b66-a6f5-76667400cfed/.default",
  ],
])("puts the slash of %s in its place", (scope, right) => {
  expect(found(1002012, app({ scope })).findings).toMatchObject([
    { expected: [right], edits: [{ text: encodeURIComponent(right) }], args: { fault: "not-default" } },
  ]);
});

test("a resource that already ends with /.default becomes the scope as it is", () => {
  for (const resource of [`${defender}/.default`, `${defender}./default`])
    expect(found(901002, app({ resource })).findings).toMatchObject([
      { expected: [`scope=${defender}/.default`], args: { fault: "resource-at-v2" } },
    ]);
});

test("a misconfigured app is only possible where the message lists several reasons", () => {
  const several =
    "Misconfigured application. This could be due to one of the following: the client has not listed any permissions. Or, the admin has not consented in the tenant.";
  const [finding] = found(650056, good, {}, several).findings;
  expect(finding).toMatchObject({ check: "missing-consent", certainty: "possible" });
  expect(found(650056, good).findings).toMatchObject([{ certainty: "certain" }]);
});

test("accepts /.default of any resource", () => {
  expect(found(70011, good).findings).toEqual([]);
  expect(found(70011, app({ scope: `${defender}//.default` })).findings).toEqual([]);
  expect(found(70011, app({ scope: "fc780465-2017-40d4-a0c5-307022471b92/.default" })).findings).toEqual([]);
});

test("finds resource at the v2.0 endpoint, and scope at the older one", () => {
  expect(found(901002, app({ resource: defender })).findings).toMatchObject([
    { args: { fault: "resource-at-v2" }, expected: [`scope=${defender}/.default`] },
  ]);
  expect(found(90014, app({ scope: `${defender}/.default` }), { url: v1 }).findings).toMatchObject([
    { certainty: "likely", args: { fault: "scope-at-v1" }, expected: [`resource=${defender}`] },
  ]);
  expect(found(90014, app({ resource: defender }), { url: v1 }).findings).toEqual([]);
});

test("replaces resource by scope at the v2.0 endpoint, unless there is a scope", () => {
  const right = { part: "body", text: `scope=${encodeURIComponent(`${defender}/.default`)}` };
  const sent = `resource=${encodeURIComponent(`${defender}/`)}`;
  const slash = `grant_type=client_credentials&client_id=1&${sent}`;
  const start = slash.indexOf(sent);
  expect(found(901002, slash).findings).toMatchObject([
    { sent: `resource=${defender}/`, edits: [{ ...right, start, end: slash.length }] },
  ]);
  const both = app({ resource: defender, scope: `${defender}/.default` });
  expect(found(901002, both).findings).toMatchObject([{ expected: [], edits: undefined }]);
});

test("offers no correction of a scope that is only likely wrong, or has several right values", () => {
  const atV1 = found(90014, app({ scope: `${defender}/.default` }), { url: v1 }).findings;
  expect(atV1).toMatchObject([{ certainty: "likely", edits: undefined }]);
  expect(found(1002012, app({ scope: "user.read" })).findings).toMatchObject([{ edits: undefined }]);
});

test("finds scopes of several resources", () => {
  const request = app({ scope: `${defender}/.default https://graph.microsoft.com/.default` });
  expect(found(700022, request).findings).toMatchObject([{ args: { fault: "several" } }]);
});

test("names the resource that the tenant does not have, and the known one it may be", () => {
  const scope = "https://api.securitycentre.microsoft.com/.default";
  const text =
    "The resource principal named https://api.securitycentre.microsoft.com was not found in the tenant named Contoso.";
  expect(found(500011, app({ scope }), {}, text).findings).toMatchObject([
    {
      check: "sign-in-scope",
      sent: "https://api.securitycentre.microsoft.com",
      expected: [defender],
      args: { fault: "unknown" },
    },
  ]);
});

test("removes a permission after a known resource", () => {
  const text =
    "The resource principal named https://graph.microsoft.com/user.read was not found in the tenant named Contoso.";
  expect(
    found(500011, "grant_type=password&client_id=1&username=u&password=hidden-value", {}, text).findings,
  ).toMatchObject([{ args: { fault: "unknown" }, expected: ["https://graph.microsoft.com"] }]);
});

test("finds a body that is not a form", () => {
  const request = JSON.stringify({ grant_type: "client_credentials" });
  const json = { requestHeaders: { "Content-Type": "application/json" }, contentType: "application/json" };
  expect(found(900144, request, json).findings).toMatchObject([{ check: "form-body", args: { json: true } }]);
  const plain = { requestHeaders: { "Content-Type": "text/plain" }, contentType: "text/plain" };
  expect(found(900144, good, plain).findings).toMatchObject([
    { check: "form-body", sent: "text/plain", args: { json: false } },
  ]);
});

test("finds missing and misspelt parameters", () => {
  expect(found(900144, "client_id=1").findings).toMatchObject([
    { check: "sign-in-parameter", args: { name: "grant_type" } },
  ]);
  expect(found(70003, good.replace("client_credentials", "client_credential")).findings).toMatchObject([
    { check: "grant-type", sent: "client_credential", expected: ["client_credentials"] },
  ]);
  const text = "The request body must contain the following parameter: 'scope'.";
  expect(found(900144, app({}), {}, text).findings).toMatchObject([{ args: { name: "scope" } }]);
});

test.each([
  ["{tenant}", 90002, "placeholder", "certain"],
  ["contoso", 90002, "form", "certain"],
  ["common", 50194, "general", "certain"],
  [tenant, 700016, "missing-app", "likely"],
])("checks the tenant %s", (name, number, fault, certainty) => {
  const url = v2.replace(tenant, name);
  const { findings, marked } = found(number, good, { url });
  expect(findings).toMatchObject([{ check: "sign-in-tenant", certainty, args: { fault } }]);
  expect(marked).toBe(name);
});

test("finds a resource of another cloud", () => {
  const request = app({ scope: "https://api-gov.securitycenter.microsoft.us/.default" });
  expect(found(500011, request).findings).toMatchObject([
    {
      check: "wrong-cloud",
      expected: ["https://login.microsoftonline.us"],
      args: { from: "gov", to: "commercial" },
    },
  ]);
  const gcc = app({ scope: "https://api-gcc.securitycenter.microsoft.us/.default" });
  expect(found(500011, gcc).findings[0]?.check).not.toBe("wrong-cloud");
});

test.each([
  [7000215, "sign-in-credential", { fault: "wrong-secret" }],
  [7000222, "sign-in-credential", { fault: "expired-secret" }],
  [65001, "missing-consent", { fault: "missing" }],
  [90094, "missing-consent", { fault: "admin" }],
  [650057, "missing-consent", { fault: "unlisted" }],
  [50076, "conditional-access", { want: "mfa" }],
  [53003, "conditional-access", { want: "blocked" }],
  [700082, "sign-in-grant", { fault: "expired" }],
  [54005, "sign-in-grant", { fault: "used" }],
  [650052, "tenant-state", { state: "license" }],
])("explains AADSTS%d", (number, check, args) => {
  expect(found(number, good).findings).toMatchObject([{ check, args }]);
});

test("is silent about a correct request, an account that is not verified, and other hosts", () => {
  expect(found(90023, good).findings).toEqual([]);
  expect(found(50127, app({ scope: "user.read" })).findings).toEqual([]);
  expect(
    found(1002012, app({ scope: "x" }), { url: "https://api.security.microsoft.com/api/alerts" }).findings,
  ).toEqual([]);
});

test("shows no secret", () => {
  expect(JSON.stringify(found(901002, app({ resource: defender })))).toContain("resource");
  const { findings } = found(901002, app({ resource: defender }));
  expect(JSON.stringify(findings)).not.toContain("hidden-value");
});

test.each([
  ["client_id=1", "grant_type"],
  ["grant_type=client_credentials", "client_id"],
  ["grant_type=authorization_code&client_id=1", "code"],
  ["grant_type=authorization_code&code=x", "client_id"],
  ["grant_type=refresh_token&client_id=1", "refresh_token"],
  ["grant_type=password&client_id=1&username=u", "password"],
  ["grant_type=password&client_id=1&password=p", "username"],
])("the form %s lacks %s", (request, name) => {
  expect(found(900144, request).findings).toMatchObject([
    { check: "sign-in-parameter", certainty: "certain", args: { name } },
  ]);
});

test("lacks nothing in a request for a device code, in an old spelling, or behind a mark", () => {
  const device = { url: v2.replace("/token", "/devicecode") };
  expect(found(900144, "client_id=1", device).findings).toEqual([]);
  expect(found(900144, "grant_type=device_code&client_id=1").findings).toEqual([]);
  expect(found(900144, "client_id=1&client_secret=•••").findings).toEqual([]);
});

test("offers the usual grants if the sent one is like none", () => {
  const [none] = found(70003, "grant_type=zebra&client_id=1").findings;
  expect(none).toMatchObject({ check: "grant-type", sent: "zebra", place: { part: "body" } });
  expect(none?.expected).toHaveLength(4);
  expect(none?.edits).toBeUndefined();
  const request = "grant_type=pasword&client_id=1";
  expect(found(70003, request).findings).toMatchObject([
    { expected: ["password"], edits: [{ part: "body", start: 11, end: 18, text: "password" }] },
  ]);
});

test("renames the only unknown parameter that holds a URL", () => {
  const text = "The request body must contain the following parameter: 'scope'.";
  const renamed = (request: string) => found(900144, request, {}, text);
  const { findings, marked } = renamed(app({ source: `${defender}/.default` }));
  expect(findings).toMatchObject([
    {
      sent: "source",
      expected: ["scope"],
      edits: [{ part: "body", text: "scope" }],
      args: { name: "scope" },
    },
  ]);
  expect(marked).toBe("source");
  const others: Record<string, string>[] = [
    { redirect_uri: "https://x" },
    { source: "https://x", origin: "https://y" },
    { source: "x" },
  ];
  for (const rest of others) {
    const [missing] = renamed(app(rest)).findings;
    expect([missing?.check, missing?.sent]).toEqual(["sign-in-parameter", undefined]);
  }
});

test.each([
  ["<tenant>", 90002, "placeholder", "certain"],
  ["your-tenant-id", 900023, "placeholder", "certain"],
  ["undefined", 50128, "placeholder", "certain"],
  ["contoso", 900023, "form", "certain"],
  ["contoso", 50128, "form", "certain"],
  ["organizations", 50059, "general", "certain"],
  ["contoso", 50059, "general", "possible"],
  [tenant, 700011, "missing-app", "likely"],
  [tenant, 50020, "missing-user", "certain"],
])("the tenant %s is at fault in AADSTS%d: %s", (name, number, fault, certainty) => {
  const url = v2.replace(tenant, name);
  expect(found(number, good, { url }).findings).toMatchObject([
    { check: "sign-in-tenant", certainty, args: { fault }, place: { part: "path", name: "tenant" } },
  ]);
});

test("names the other cloud where the reply says that the tenant is there", () => {
  expect(found(90038, good).findings).toMatchObject([
    {
      check: "wrong-cloud",
      certainty: "certain",
      expected: ["https://login.microsoftonline.us"],
      args: { to: "commercial" },
    },
  ]);
  const url = v2.replace(".com", ".us");
  expect(found(90038, good, { url }).findings).toMatchObject([
    { expected: ["https://login.microsoftonline.com"], args: { to: "gov" } },
  ]);
  const gov = app({ scope: "https://api-gov.securitycenter.microsoft.us/.default" });
  expect(found(7000215, gov).findings).toMatchObject([
    { check: "sign-in-credential" },
    { check: "wrong-cloud", certainty: "likely" },
  ]);
});

test("an empty tenant leaves two slashes, unless the reply names another cause", () => {
  const url = "https://login.microsoftonline.com//oauth2/v2.0/token";
  expect(found(90002, good, { url }).findings).toMatchObject([
    { check: "path-leftover", args: { flaw: "empty" } },
  ]);
  expect(found(7000215, good, { url }).findings).toMatchObject([{ check: "sign-in-credential" }]);
});

test("a permission is requested of the API that alone has it", () => {
  const text =
    "The app asked for scope 'Machine.Read' that doesn't exist on the resource 'https://graph.microsoft.com'.";
  const scope = "https://graph.microsoft.com/Machine.Read";
  const request = `grant_type=refresh_token&refresh_token=x&scope=${encodeURIComponent(scope)}`;
  const of = (message: string) => found(650053, request, {}, message).findings;
  expect(of(text)).toMatchObject([
    {
      check: "sign-in-scope",
      sent: "Machine.Read",
      expected: [`${defender}/Machine.Read`],
      args: { fault: "no-such" },
    },
  ]);
  expect(of(text.replace("Machine.Read", "Zebra.Read"))).toMatchObject([
    { sent: "Zebra.Read", expected: [] },
  ]);
  expect(of(text.replace("https://graph.microsoft.com", defender))).toMatchObject([{ expected: [] }]);
});

describe("a resource that the tenant does not know", () => {
  const unknown = (scope: string, named = scope.replace(/\/\.default$/, "")) =>
    found(
      500011,
      app({ scope }),
      {},
      `The resource principal named ${named} was not found in the tenant named Contoso.`,
    ).findings;

  test("is not set up if it is a known one", () => {
    expect(unknown(`${defender}/.default`)).toMatchObject([
      { args: { fault: "not-set-up" }, sent: defender },
    ]);
  });

  test("is corrected in the scope", () => {
    expect(unknown("https://graph.microsft.com/.default")).toMatchObject([
      {
        expected: ["https://graph.microsoft.com"],
        edits: [{ part: "body", text: encodeURIComponent("https://graph.microsoft.com/.default") }],
      },
    ]);
  });

  test("may be an app's ID with a permission behind it", () => {
    const id = "api://11111111-2222-3333-4444-555555555555";
    expect(unknown(`${id}/access/.default`)).toMatchObject([{ expected: [id] }]);
  });

  test("is like none", () => {
    expect(unknown("https://zebra.example/.default")).toMatchObject([{ expected: [], edits: undefined }]);
  });

  test("is none of this call if the reply names another", () => {
    expect(unknown("https://zebra.example/.default", "https://lion.example")).toEqual([]);
  });

  test("has no /.default at the older endpoint", () => {
    const text = `The resource principal named ${defender}/.default was not found in the tenant named Contoso.`;
    expect(
      found(500011, app({ resource: `${defender}/.default` }), { url: v1 }, text).findings,
    ).toMatchObject([
      {
        args: { fault: "default-at-v1" },
        expected: [defender],
        edits: [{ part: "body", text: encodeURIComponent(defender) }],
      },
    ]);
  });
});

test("reads no parameters of a call through a gateway, which may add some", () => {
  const [failure] = failuresOf(
    exchange({
      url: v2,
      method: "POST",
      status: 400,
      request: "client_id=1",
      body: { error: "invalid_request" },
    }),
  );
  if (!failure) throw new Error("No failure.");
  const added = { ...failure, exchange: { ...failure.exchange, api: "entra" as const } };
  expect(signIn.run(evidencesOf(failure, operations))).toHaveLength(1);
  expect(signIn.run(evidencesOf(added, operations))).toEqual([]);
});

test("finds nothing wrong with a call that a busy service did not read", () => {
  const body = { message: "Service unavailable" };
  for (const status of [429, 500, 503])
    expect(found(0, "client_id=1", { status, body }).findings).toEqual([]);
});

test("reads the parameters of a sign-in from its URL", () => {
  const scope = encodeURIComponent(`${defender}/Machine.Read https://graph.microsoft.com/User.Read`);
  const url = `${v2.replace("/token", "/authorize")}?client_id=1&scope=${scope}`;
  const { findings, marked } = found(28000, "", { method: "GET", url, request: undefined });
  expect(findings).toMatchObject([
    { check: "sign-in-scope", args: { fault: "several" }, place: { part: "query", name: "scope" } },
  ]);
  expect(marked).toBe(scope);
});

test("judges the parameters of a call whose error has a number, whatever its status", () => {
  expect(found(900144, "client_id=1", { status: 500 }).findings).toMatchObject([
    { args: { name: "grant_type" } },
  ]);
});

test("names the other cloud before a tenant that is unknown here", () => {
  const gov = app({ scope: "https://api-gov.securitycenter.microsoft.us/.default" });
  const url = v2.replace(tenant, "contoso");
  expect(found(90002, gov, { url }).findings.map(({ check }) => check)).toEqual(["wrong-cloud"]);
  expect(found(50020, gov, { url }).findings.map(({ check }) => check)).toEqual([
    "sign-in-tenant",
    "wrong-cloud",
  ]);
});

describe("a parameter that the service misses", () => {
  const missing = (name: string, request: string, sent: Sent = {}) => {
    const text = `The request body must contain the following parameter: '${name}'.`;
    const { findings, marked } = found(900144, request, sent, text);
    return findings.map(({ args, expected = [] }) => ({ ...args, expected, marked }));
  };
  const plain = "client_id=1&client_secret=hidden-value&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";

  test.each([
    ["grant-type", "grant_type", "client_credentials"],
    ["grantType", "grant_type", "client_credentials"],
    ["grant_typ", "grant_type", "client_credentials"],
    ["redirect-uri", "redirect_uri", "x"],
  ])("is corrected if it was sent as %s", (wrong, name, value) => {
    const grant = name === "grant_type" ? "" : "&grant_type=authorization_code&code=1";
    expect(missing(name, `${plain}${grant}&${wrong}=${value}`)).toEqual([
      { name, flaw: "misnamed", expected: [name], marked: wrong },
    ]);
  });

  test("is moved if it is in the URL", () => {
    const url = `${v2}?grant_type=client_credentials`;
    expect(missing("grant_type", plain, { url })).toEqual([
      { name: "grant_type", flaw: "in-url", expected: [], marked: "client_credentials" },
    ]);
  });

  test("has another name at the older endpoint", () => {
    const request = "client_id=1&grant_type=device_code&device_code=2";
    const moved = { name: "code", flaw: "misnamed", expected: ["code"], marked: "device_code" };
    expect(missing("code", request, { url: v1 })).toEqual([moved]);
    expect(missing("code", request)).toMatchObject([{ name: "code", expected: [] }]);
  });

  test("is only added if nothing was sent in its place", () => {
    expect(missing("grant_type", plain)).toMatchObject([{ name: "grant_type", expected: [] }]);
    expect(missing("grant_type", `${plain}&my_type=1`)).toMatchObject([{ expected: [] }]);
    expect(missing("device_code", "client_id=1&grant_type=device_code")).toMatchObject([{ expected: [] }]);
  });
});

test("a scope that was encoded twice is decoded", () => {
  const scope = "https://graph.microsoft.com/.default";
  const { findings } = found(1002012, app({ scope: encodeURIComponent(scope) }));
  expect(findings).toMatchObject([
    { certainty: "certain", expected: [scope], edits: [{ text: encodeURIComponent(scope) }] },
  ]);
  expect(found(1002012, app({ scope })).findings).toEqual([]);
});

describe("the address of a resource", () => {
  const expectedFor = (scope: string, named: string) =>
    found(
      500011,
      app({ scope }),
      {},
      `The resource principal named ${named} was not found in the tenant named Contoso.`,
    ).findings.map(({ args, expected = [] }) => [args, ...expected]);
  const unknown = { fault: "unknown" };

  test("is corrected if it ends with /.default twice", () => {
    const graph = "https://graph.microsoft.com";
    for (const rest of ["/.default", "/.default/.default"])
      expect(expectedFor(`${graph}${rest}/.default`, graph + rest)).toEqual([[unknown, `${graph}/.default`]]);
  });

  test("is that of all regions if it names the host of one", () => {
    for (const region of ["eastus", "westeurope"]) {
      const host = `https://${region}.management.azure.com`;
      expect(expectedFor(`${host}/.default`, host)).toEqual([[unknown, "https://management.azure.com"]]);
    }
    const other = "https://management.example.com";
    expect(expectedFor(`${other}/.default`, other)).toEqual([[unknown]]);
  });
});

test("a user's token for another app is no expired grant", () => {
  const onBehalf = (text: string) => found(50013, good, {}, text).findings.map(({ args }) => args);
  expect(
    onBehalf(
      "Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was 'a'.",
    ),
  ).toEqual([{ fault: "on-behalf" }]);
  expect(onBehalf("Assertion is not within its valid time range.")).toEqual([{ fault: "invalid" }]);
});
