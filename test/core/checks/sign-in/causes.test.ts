import { describe, expect, test } from "vitest";
import { causeOf } from "../../../../src/core/checks/sign-in/causes.ts";

/** What a number names as the cause, with the first argument of its finding. */
function said(number: number, message = "", app?: string) {
  const cause = causeOf(`AADSTS${number}`, { message, ...(app && { app }) });
  return cause && [cause.check, ...Object.values(cause.args)].join(" ").trim();
}

test.each([
  [7000215, "sign-in-credential wrong-secret"],
  [7000222, "sign-in-credential expired-secret"],
  [7000218, "sign-in-credential missing"],
  [7000216, "sign-in-credential missing"],
  [700025, "sign-in-credential public-client"],
  [7000112, "sign-in-credential disabled-app"],
  [50034, "sign-in-credential user-unknown"],
  [50055, "sign-in-credential user-expired"],
  [50057, "sign-in-credential user-disabled"],
  [50126, "sign-in-credential user-password"],
  [50011, "sign-in-credential reply-address"],
  [500113, "sign-in-credential no-reply-address"],
  [50196, "sign-in-credential loop"],
  [9002325, "sign-in-credential pkce"],
  [9002326, "sign-in-credential not-spa"],
  [9002327, "sign-in-credential spa-only"],
  [501481, "sign-in-credential verifier"],
  [700024, "sign-in-credential clock"],
  [65001, "missing-consent missing"],
  [90094, "missing-consent admin"],
  [65004, "missing-consent declined"],
  [65005, "missing-consent unlisted"],
  [650056, "missing-consent unlisted"],
  [650057, "missing-consent unlisted"],
  [50105, "missing-consent unassigned"],
  [501051, "missing-consent unassigned"],
  [50074, "conditional-access mfa"],
  [50076, "conditional-access mfa"],
  [50079, "conditional-access mfa"],
  [50158, "conditional-access challenge"],
  [50097, "conditional-access device"],
  [53000, "conditional-access device"],
  [53001, "conditional-access device"],
  [50058, "conditional-access sign-in"],
  [70043, "conditional-access sign-in"],
  [50131, "conditional-access blocked"],
  [53003, "conditional-access blocked"],
  [530032, "conditional-access blocked"],
  [530035, "conditional-access blocked"],
  [50133, "sign-in-grant revoked"],
  [50173, "sign-in-grant revoked"],
  [54005, "sign-in-grant used"],
  [70008, "sign-in-grant expired"],
  [700082, "sign-in-grant expired"],
  [700084, "sign-in-grant expired"],
  [70019, "sign-in-grant expired"],
  [500133, "sign-in-grant expired"],
  [70000, "sign-in-grant invalid"],
  [50013, "sign-in-grant invalid"],
  [50027, "sign-in-grant invalid"],
  [650052, "tenant-state license"],
  [700027, "sign-in-credential signature"],
  [12345, undefined],
])("AADSTS%d names %s", (number, cause) => expect(said(number)).toBe(cause));

test("only a whole number of the sign-in service names a cause", () => {
  for (const code of ["", "invalid_client", "AADSTS50", "AADSTS7000215x", "7000215", "AADSTSconstructor"])
    expect(causeOf(code, { message: "" })).toBeUndefined();
});

describe("an assertion is rejected for the reason in the message", () => {
  const reasons: readonly (readonly [string, string])[] = [
    ["Assertion audience claim does not match the required value.", "assertion-audience"],
    ["The application identifier doesn’t match.", "assertion-app"],
    ["No matching federated identity record found for presented assertion.", "federated"],
    ["Client assertion is not within its valid time range.", "clock"],
    ["Client assertion contains an invalid signature.", "signature"],
    ["The signature is invalid: The key was not found.", "certificate"],
    ["The signature is invalid: the certificate is not registered on the app.", "certificate"],
    ["The signature is invalid: The key used is expired.", "expired-certificate"],
    ["Invalid client secret is provided.", "wrong-secret"],
  ];
  test.each(reasons)("%s", (message, fault) => {
    for (const number of [50012, 70021, 700021, 700023, 700211, 700212, 700213])
      expect(said(number, message)).toBe(`sign-in-credential ${fault}`);
  });

  test("or for none", () => expect(said(700023, "Something else.")).toBeUndefined());

  test("of which a certificate has its own number", () => {
    expect(said(700027, "The key was not found.")).toBe("sign-in-credential certificate");
    expect(said(700027, "The key used is expired.")).toBe("sign-in-credential expired-certificate");
  });
});

test("an account is locked only if the message says so", () => {
  expect(said(50053, "The account is locked, you've tried to sign in too many times.")).toBe(
    "sign-in-credential user-locked",
  );
  expect(said(50053, "Sign-in was blocked because it came from a malicious IP address.")).toBeUndefined();
});

test("an assignment is missing for the app or for the user", () => {
  expect(
    said(501051, "Application 'a1'(Contoso) is not assigned to a role for the application 'b2'(Graph)."),
  ).toBe("missing-consent app-unassigned");
  expect(said(501051, "User 'u1' is not assigned to a role.")).toBe("missing-consent unassigned");
});

test("a missing consent names the app", () => {
  expect(causeOf("AADSTS65001", { message: "", app: "a1" })?.args).toEqual({ fault: "missing", app: "a1" });
});

test("an interaction without claims is one that a new sign-in cannot pass on", () => {
  for (const [number, want] of [
    [50074, "mfa"],
    [50076, "mfa"],
    [50079, "mfa"],
    [50158, "challenge"],
  ] as const) {
    expect(causeOf(`AADSTS${number}`, { message: "", isUnclaimed: true })?.args).toEqual({
      want,
      isUnclaimed: true,
    });
    expect(causeOf(`AADSTS${number}`, { message: "" })?.args).toEqual({ want });
  }
});

test("a service without a principal is not set up, which is no question of its license", () => {
  const lacking =
    "The app tried to access a service 'fc780465'(WindowsDefenderATP) that your organization lacks a service principal for.";
  expect(causeOf("AADSTS650052", { message: lacking })).toMatchObject({
    check: "sign-in-scope",
    certainty: "certain",
    sent: "WindowsDefenderATP",
    args: { fault: "not-set-up" },
  });
  for (const other of [
    lacking.replace("lacks a service principal", "has no license"),
    "It lacks a service principal.",
  ])
    expect(causeOf("AADSTS650052", { message: other })?.check).toBe("tenant-state");
});
