import { expect, test } from "vitest";
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
  ["contoso", 90002, "unknown", "certain"],
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
  [7000218, "sign-in-credential", { fault: "missing" }],
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
