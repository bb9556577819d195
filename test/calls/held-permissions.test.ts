import { expect, test } from "vitest";
import { answerTo, failuresIn, findingsOf, fixtureCalls } from "./call.ts";

const endpoint = "https://api.securitycenter.microsoft.com";

/** Permissions that a finding calls missing and that the token or the reply lists nevertheless. */
const contradictions = (failure: Parameters<typeof findingsOf>[0]) =>
  findingsOf(failure).flatMap(({ check, sent = "", expected = [] }) => {
    const held = sent.toLowerCase().split(", ");
    return check === "missing-permission" ? expected.filter((one) => held.includes(one.toLowerCase())) : [];
  });

test("no permission that a token contains is ever called missing", () => {
  expect(fixtureCalls.filter((failure) => contradictions(failure).length > 0)).toEqual([]);
});

const permission = "Machine.ReadWrite.All";
const replies = [
  `The application does not have any of the required application permissions (Machine.Read.All, ${permission}) to access the resource.`,
  `Missing application roles. API required roles: Machine.Read.All,${permission}.`,
  `Missing application roles. API required roles: ${permission}, application roles: .`,
  `Missing application roles. API required roles: ${permission}, application roles: ${permission}.`,
  `Missing scopes. API required scopes: ${permission}.`,
  `Calling principal does not have required MSGraph permissions ${permission}`,
];
const audiences = [
  endpoint,
  "https://api.security.microsoft.com",
  "https://front.trafficmanager.net",
  "api://1",
];
const held = [
  { roles: [permission] },
  { roles: [permission.toLowerCase()] },
  { scp: `User.Read ${permission}` },
];

test.each(replies)("nor if the reply asks for it: %s", (message) => {
  for (const aud of audiences)
    for (const claims of held) {
      const [failure] = failuresIn({
        name: "",
        url: `${endpoint}/api/machines`,
        claims: { aud, appid: "3c9e1f70-52ab-4d86-9f03-a7b1c84de265", ...claims },
        status: 403,
        reply: { error: { code: "Forbidden", message } },
      });
      if (!failure) throw new Error("No failure.");
      expect(findingsOf(failure).map(({ check }) => check)).toContain("permission-held");
      expect(findingsOf(failure).map(({ check }) => check)).not.toContain("missing-permission");
      const { fix } = answerTo(failure);
      expect(fix.steps.filter((step) => /^Add /.test(step))).toEqual([]);
    }
});
