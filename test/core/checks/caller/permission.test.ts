import { expect, test } from "vitest";
import { loadOperations } from "../../../../src/catalogue/operations.ts";
import { covers } from "../../../../src/catalogue/permission-apps.ts";
import { permission } from "../../../../src/core/checks/caller/permission.ts";
import { evidencesOf } from "../../../../src/core/diagnose.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../../entries.ts";

const operations = await loadOperations();
const mde = "https://api.security.microsoft.com/api";
const bearer = (claims: object) =>
  `Bearer e30.${Buffer.from(JSON.stringify({ aud: "https://api.securitycenter.microsoft.com", appid: "1", ...claims })).toString("base64url")}.c2ln`;

function found(claims: object | undefined, sent: Sent = {}) {
  const requestHeaders: Record<string, string> = claims ? { Authorization: bearer(claims) } : {};
  const body = { error: { code: "Forbidden", message: "Forbidden", target: "1" } };
  const [failure] = failuresOf(exchange({ status: 403, body, requestHeaders, ...sent }));
  if (!failure) throw new Error("No failure.");
  return permission.run(evidencesOf(failure, operations));
}
const says = (message: string, code = "Forbidden") => ({ body: { error: { code, message } } });

test("names the permission that an application lacks, least privileged first", () => {
  expect(found({ roles: ["Alert.Read.All"] })).toMatchObject([
    {
      check: "missing-permission",
      certainty: "certain",
      sent: "Alert.Read.All",
      expected: ["Machine.Read.All", "Machine.ReadWrite.All"],
      args: { kind: "application", needed: "Machine.Read.All", none: false },
    },
  ]);
});

test("reports that the token has the permission, in any letter case", () => {
  expect(found({ roles: ["machine.readwrite.all"] })).toMatchObject([
    { check: "permission-held", certainty: "possible", args: { held: "machine.readwrite.all" } },
  ]);
});

test.each([
  ["Machine.ReadWrite.All", "Machine.Read.All", true],
  ["Machine.ReadWrite.All", "Machine.Read", true],
  ["Machine.ReadWrite", "Machine.Read", true],
  ["Machine.Read.All", "Machine.Read", true],
  ["Machine.Read.All", "Machine.ReadWrite.All", false],
  ["Machine.ReadWrite", "Machine.Read.All", false],
  ["MachineTag.ReadWrite.All", "Machine.Read.All", false],
  ["Machine.Isolate", "Machine.Read.All", false],
  ["Machine.Scan", "machine.scan", true],
])("%s covers %s: %s", (held, needed, does) => expect(covers(held, needed)).toBe(does));

test("does not point to an operation of an API that refuses the token", () => {
  const roles = ["Incident.Read.All"];
  const url = "https://graph.microsoft.com/v1.0/security/incidents";
  expect(found({ roles, aud: "https://graph.microsoft.com" }, { url })[0]?.args).not.toHaveProperty(
    "elsewhere",
  );
});

test("points to another operation only if it does the same, else to an example", () => {
  const permission = "AdvancedHunting.Read.All";
  const aud = "https://api.security.microsoft.com";
  const call: Sent = { method: "POST", url: `${mde}/advancedqueries/run` };
  const other = { elsewhere: { permission, method: "POST", path: "/api/advancedhunting/run" } };
  expect(found({ aud, roles: [permission] }, call)).toMatchObject([{ args: other }]);
  for (const [held, sent] of [
    ["User.Read.All", {}],
    ["Ip.Read.All", { url: `${mde}/domains/contoso.com/stats` }],
  ] as const) {
    const [lacks] = found({ roles: [held] }, sent);
    expect(lacks).toMatchObject({ check: "missing-permission" });
    const elsewhere = lacks?.check === "missing-permission" ? lacks.args.elsewhere : undefined;
    expect(elsewhere?.isExample ?? true).toBe(true);
    expect(elsewhere?.permission).not.toBe("User.Read.All");
  }
});

test("names the permission that a user's token lacks", () => {
  expect(found({ scp: "Alert.Read User.Read" })).toMatchObject([
    {
      check: "missing-permission",
      expected: ["Machine.Read", "Machine.ReadWrite"],
      args: { kind: "delegated" },
    },
  ]);
});

test("suspects the user's role if the user's token is sufficient, or acts with all the user's permissions", () => {
  expect(found({ scp: "Machine.Read" })).toMatchObject([
    { check: "user-role", certainty: "possible", args: { role: "View Data", held: "Machine.Read" } },
  ]);
  expect(found({ scp: "user_impersonation" })).toMatchObject([{ check: "user-role" }]);
});

test("finds a token without any permission", () => {
  expect(found({ idtyp: "app" })).toMatchObject([
    { check: "missing-permission", certainty: "certain", args: { none: true, needed: "Machine.Read.All" } },
  ]);
  expect(found({ roles: [] }, { url: `${mde}/unheard/of` })).toMatchObject([{ args: { none: true } }]);
});

test("prefers the roles that the reply names", () => {
  const message =
    "Missing application roles. API required roles: Machine.ReadWrite.All,Machine.Read.All, application roles: Machine.Isolate.";
  expect(found(undefined, says(message))).toMatchObject([
    {
      certainty: "certain",
      sent: "Machine.Isolate",
      expected: ["Machine.Read.All", "Machine.ReadWrite.All"],
    },
  ]);
  const none = "Missing application roles. API required roles: Machine.Isolate, application roles: .";
  expect(found(undefined, says(none))).toMatchObject([{ args: { none: true, needed: "Machine.Isolate" } }]);
});

test("reads the permission that Graph names", () => {
  const url = "https://graph.microsoft.com/v1.0/security/incidents";
  const message =
    "The principal does not have required Microsoft Graph permission(s): SecurityIncident.Read.All to call this API.";
  const sent = { url, ...says(message, "Authentication_MSGraphPermissionMissing") };
  expect(found(undefined, sent)[0]?.expected).toContain("SecurityIncident.Read.All");
});

test("does not conclude from an empty reply and an unreadable token that a permission is missing", () => {
  const url = "https://graph.microsoft.com/v1.0/security/identities/healthIssues";
  expect(found(undefined, { url, ...says("", "UnknownError") })).toEqual([]);
});

test("reports that a tenant is not onboarded, whatever the token contains", () => {
  const url = "https://graph.microsoft.com/v1.0/security/identities/healthIssues";
  const message =
    "Tenant is not onboarded to Microsoft Defender for Identity. After license is purchased, first login to portal and sensor are required.";
  expect(found({ roles: ["Alert.Read.All"] }, { url, ...says(message) })).toMatchObject([
    { check: "tenant-state", args: { state: "onboarding", name: "Microsoft Defender for Identity" } },
  ]);
});

test("is silent without a token, and if the list of permissions is incomplete", () => {
  expect(found(undefined)).toEqual([]);
  expect(found({ roles: ["Alert.Read.All"] }, { url: `${mde}/remediationTasks` })).toEqual([]);
});

test("is less certain if the reply gives its own reason", () => {
  const certainty = (message: string) => found({ roles: ["Alert.Read.All"] }, says(message))[0]?.certainty;
  expect(certainty("Forbidden")).toBe("certain");
  expect(certainty("Insufficient privileges to complete the operation.")).toBe("certain");
  expect(certainty("The resource is locked by another process.")).toBe("possible");
  expect(certainty("Request denied by IP firewall rules.")).toBe("likely");
  expect(certainty("Your account does not have access to this data.")).toBe("likely");
});

test.each([
  ["Tenant feature is not enabled.", "DisabledFeature"],
  ["This device has no automation level assigned to it.", "DisallowedOperation"],
  ["Request for case type  is not supported", "Forbidden"],
])("is silent if the reply names another cause: %s", (message, code) => {
  expect(found({ roles: ["Alert.Read.All"] }, says(message, code))).toEqual([]);
});

test("is silent for other statuses", () => {
  expect(found({ roles: ["Alert.Read.All"] }, { status: 400 })).toEqual([]);
});

test("is silent if a gateway answers with a page, or the token has no claims about permissions", () => {
  expect(found({ roles: ["Alert.Read.All"] }, { body: "<html><title>Forbidden</title></html>" })).toEqual([]);
  expect(found({ appid: undefined })).toEqual([]);
  for (const claims of [
    { appid: "1" },
    { appid: undefined, idtyp: "app" },
    { appid: undefined, roles: ["x"] },
  ])
    expect([claims, found(claims).length]).toEqual([claims, 1]);
});

test("shows at most forty permissions of a token", () => {
  const roles = Array.from({ length: 41 }, (_, index) => `Role${index}.Read`);
  expect(found({ roles })[0]?.sent?.split(", ")).toEqual(roles.slice(0, 40));
});

test("orders the required permissions: reading first, then writing and managing", () => {
  const message =
    "Missing application roles. API required roles: Aaa.Manage,Bbb.Write,Ccc.Read, application roles: .";
  expect(found(undefined, says(message))[0]?.expected).toEqual(["Ccc.Read", "Aaa.Manage", "Bbb.Write"]);
});
