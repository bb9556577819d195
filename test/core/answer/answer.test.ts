import { describe, expect, test } from "vitest";
import { signInCodes } from "../../../src/catalogue/apis/entra/sign-in-codes.ts";
import { codes } from "../../../src/catalogue/codes.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import type { AnswerWords } from "../../../src/core/answer/verdict.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { explanations as en } from "../../../src/locales/en/explanations.ts";
import { languages } from "../../../src/locales/index.ts";
import { exchange, type Sent } from "../../entries.ts";
import { english } from "./words.ts";

const diagnosis = createDiagnosis(await loadOperations());

/** The answer to a reply alone, without findings. */
const said = (sent: Sent, words: AnswerWords = english) => {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return diagnosis.answer(failure, [], words);
};
/** The answer to a call, including the findings of the checks. */
const answered = (sent: Sent, words: AnswerWords = english) => {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return diagnosis.answer(failure, diagnosis.findings(failure), words);
};
const error = (code: string, message = "") => ({ error: { code, message, target: "t" } });
const graph = "https://graph.microsoft.com/v1.0/security/alerts_v2";
const token = "https://login.microsoftonline.com/t/oauth2/v2.0/token";
const machine = "https://api.security.microsoft.com/api/machines/123123123";
const isolate =
  "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";

test("every documented code has a verdict, steps and a page", () => {
  for (const code of Object.keys({ ...codes, ...signInCodes })) {
    const { verdict, fix, general, links } = said({ status: 400, body: error(code) });
    expect(general.title).not.toBe("");
    expect(verdict).not.toBe("");
    expect(fix.steps.length).toBeGreaterThan(0);
    expect(links.length).toBeGreaterThan(0);
  }
});

test("every status has texts, even without a code", () => {
  for (let status = 400; status < 600; status++)
    expect(said({ status, body: "" }).fix.steps.length).toBeGreaterThan(0);
});

describe("the verdict contains the variable parts of a message", () => {
  for (const [message, code, ...parts] of [
    ["Machine 123123123 was not found", "ResourceNotFound", "`Machine`", "`123123123`"],
    ["Maximum batch size exceeded. Received: 600, allowed: 500.", "MaximumBatchSizeExceeded", "600", "500"],
    [
      "Maximum batch size exceeded. Received: 1600, allowed: {500}.",
      "MaximumBatchSizeExceeded",
      "1,600",
      "500",
    ],
    ["Hash value 12xy is invalid.", "InvalidHashValue", "`12xy`"],
    ["Parameter Comment is missing.", "MissingRequiredParameter", "`Comment`"],
    ["OS Platform Linux isn't supported for this action.", "OsPlatformNotSupported", "`Linux`"],
    [
      "Isolation is supported on client version 10.4 and above.",
      "ClientVersionNotSupported",
      "`Isolation`",
      "`10.4`",
    ],
    [
      "Missing application roles. API required roles: A.Read,A.Write, application roles: B.Read.",
      "Forbidden",
      "`A.Read`, `A.Write`",
    ],
    ["API calls quota exceeded! maximum allowed 1500 per 01:00:00", "429", "1,500"],
    [
      "Indicator evil.example is inactive. (Expiration time should be set to a future date time)",
      "BadRequest",
      "`evil.example`",
    ],
    ["URL htp:/x is invalid.", "InvalidUrl", "`htp:/x`"],
  ] as const)
    test(message, () => {
      const { verdict } = said({ url: machine, body: error(code, message) });
      for (const part of parts) expect(verdict).toContain(part);
    });
});

test("a message cannot break out of its code span", () => {
  const url = "https://api.security.microsoft.com/api/machines/a`b`c";
  const body = error("ResourceNotFound", "Machine a`b`c was not found");
  expect(said({ url, body }).verdict).toContain("`a'b'c`");
});

test("a message in unknown wording is the verdict itself, without IDs and times", () => {
  const { verdict, certainty, fix } = said({
    body: error("BadRequest", "Web content filtering is off. Correlation ID: 1e5bc9d7 Timestamp: 2026-01-01"),
  });
  expect(verdict).toBe("The API says: “Web content filtering is off”");
  expect(certainty).toBeUndefined();
  expect(fix.steps).toEqual([]);
});

test.each([
  "",
  ".",
  "Bad Request",
  "General Bad Request error message.",
  "An error has occurred.",
  "Internal Server Error",
])("an uninformative message (%j) leaves the verdict to the code", (message) => {
  expect(said({ body: error("BadRequest", message) }).verdict).toBe("The API rejected the request");
});

test("an unknown code is called unknown and explained by its status", () => {
  const { verdict, about, general } = said({ status: 404, body: error("TotallyNew") });
  expect(general.title).toBe("TotallyNew");
  expect(verdict).toBe("No resource exists at this URL");
  expect(about.join()).toContain("The code `TotallyNew` isn’t in this API’s documentation");
});

test("a code that repeats the status is replaced by a description", () => {
  expect(said({ status: 429, body: error("429") }).general.title).toBe("Too many requests");
});

test("`UnknownError` is explained by the actual status", () => {
  const textOf = (status: number) =>
    JSON.stringify(said({ url: graph, status, body: error("UnknownError") }));
  expect(textOf(400)).not.toMatch(/403|500|504|permission/);
  expect(textOf(403)).toMatch(/permission/);
  expect(textOf(500)).toMatch(/server|service/);
  expect(textOf(500)).not.toMatch(/permission/);
});

test("an OData message that is only a full stop counts as no reason", () => {
  const body = error("ODataError", "The query specified in the URI is not valid. .");
  expect(said({ body }).verdict).toBe("The API couldn’t parse the query in the URL");
});

test("the wait time comes first", () => {
  expect(said({ status: 429, body: error("429"), headers: { "Retry-After": "120" } }).fix.steps[0]).toBe(
    "Wait 2 minutes, then retry the call.",
  );
});

test("the wait time replaces the general advice to wait, in every language", async () => {
  for (const { loadExplanations, loadFindings } of Object.values(languages)) {
    const words = { texts: await loadExplanations(), findings: await loadFindings() };
    const steps = answered(
      { status: 503, body: error("ServiceUnavailable"), headers: { "Retry-After": "30" } },
      words,
    ).fix.steps;
    expect(steps).toEqual([words.texts.situations.wait(30), expect.any(String)]);
  }
});

test("a step is not left out because it shares words with the message", () => {
  const { steps } = said({ status: 401, body: error("Unauthorized", "Invalid token") }).fix;
  expect(steps).toContain("Check that the token was issued for this API and for the right cloud.");
});

test("a 405 names the methods of its Allow header", () => {
  expect(said({ status: 405, body: "", headers: { Allow: "POST" } }).fix.steps[0]).toContain("`POST`");
});

test("a license problem with status 401 does not suggest a new token", () => {
  const { verdict, reason, fix } = answered({
    status: 401,
    body: error("Unauthorized", "Unauthorized request - reason of failure: Account mode is inactive"),
  });
  expect(verdict).toBe("Defender for Endpoint isn’t active in this tenant");
  expect(reason).toContain("`Account mode is inactive`");
  expect(fix.steps.join()).not.toMatch(/new token and/);
});

test("a missing license overrides the usual meaning of its code", () => {
  const licensed = (message: string) => answered({ status: 403, body: error("Forbidden", message) }).general;
  expect(licensed("The tenant has no license.")).toEqual({ title: expect.any(String), steps: [] });
  expect(licensed("The tenant has no data.").meaning).toBeDefined();
});

test("a time to wait in the reply replaces only a step to wait", () => {
  const headers = { "Retry-After": "30" };
  const texts = english.findings.checks;
  const { steps: lasting = [] } = texts["server-fault"]({ retriable: false, less: [] });
  expect(answered({ status: 505, body: "", headers }).fix.steps).toEqual(
    expect.arrayContaining([...lasting]),
  );
  const { wait, steps: others = [] } = texts["rate-limit"]({ until: 1, pages: "larger" });
  const { steps } = answered({ status: 429, body: error("TooManyRequests"), headers }).fix;
  expect(steps).toEqual([en.situations.wait(30), ...others]);
  expect(steps).not.toContain(wait);
});

test("the answer does not suggest to retry if a provider rejects its part of the query", () => {
  const partial = (warning: string) =>
    said({ url: graph, status: 206, body: { value: [] }, headers: { Warning: warning } }).fix.steps;
  expect(partial('199 - "Microsoft/Microsoft Defender ATP/400/248"')).toEqual([en.situations.providerQuery]);
  expect(partial('199 - "Microsoft/Microsoft Defender ATP/403/248"')).toEqual([en.situations.providerAccess]);
  expect(partial('199 - "Microsoft/Microsoft Defender ATP/504/248"')).toEqual([en.statuses[503].wait]);
});

test("a reply that the page could not read is reported as such, and its status explained", () => {
  const { about, general } = said({ status: 403, response: { _error: "net::ERR_FAILED" } });
  expect(general.title).toBe("Forbidden");
  expect(about.join(" ")).toContain("“Failed to fetch”");
});

test("a dead connection is reported as the browser names it", () => {
  expect(said({ status: 0, response: { _error: "net::ERR_NAME_NOT_RESOLVED" } }).verdict).toContain(
    "`net::ERR_NAME_NOT_RESOLVED`",
  );
});

test("a sign-in error has Microsoft's name and Microsoft's page for its number", () => {
  const { about, links } = said({
    url: token,
    body: { error: "invalid_grant", error_description: "AADSTS50076: x", error_codes: [50076] },
  });
  expect(about.join()).toContain("`UserStrongAuthClientAuthNRequired`");
  expect(links).toEqual([
    {
      label: "Microsoft’s page for AADSTS50076",
      url: "https://login.microsoftonline.com/error?code=50076",
    },
  ]);
});

test("the wait that a 429 names is in the steps, and not repeated below the quoted message", () => {
  const { message, about, fix } = answered({
    url: "https://api.security.microsoft.com/api/advancedqueries/run",
    status: 429,
    headers: { "Retry-After": "40" },
    body: error(
      "TooManyRequests",
      "API calls quota exceeded! maximum allowed 45 per 00:01:00. You can send requests again in 40 seconds.",
    ),
  });
  expect(message).toContain("in 40 seconds");
  expect(fix.steps.join()).toContain("40 seconds");
  expect(about).toEqual([]);
});

test("a challenge is explained by its reason", () => {
  const { verdict, about } = said({
    url: graph,
    status: 401,
    body: "",
    headers: { "WWW-Authenticate": 'Bearer error="insufficient_claims"' },
  });
  expect(`${verdict}.`).toBe(
    `${en.codes.insufficient_claims.meaning.split(": ")[0]}: a Conditional Access policy or continuous access evaluation no longer accepts this one.`,
  );
  expect(about.join()).toContain("`insufficient_claims`");
});

test("the links are the operation and the code, in the user's language", async () => {
  const german = {
    texts: await languages.de.loadExplanations(),
    findings: await languages.de.loadFindings(),
  };
  const { links } = said({ method: "POST", url: isolate, body: error("BadRequest") }, german);
  expect(links.map(({ url }) => url)).toEqual([
    "https://learn.microsoft.com/de-de/defender-endpoint/api/isolate-machine",
    "https://learn.microsoft.com/de-de/defender-endpoint/api/common-errors",
  ]);
});

test("the answer suggests the tracking ID only if there is one", () => {
  const failed = { error: { code: "InternalServerError", message: "m" } };
  const given = said({ status: 500, body: { error: { ...failed.error, target: "|7a6b." } } });
  expect(given.fix.steps.at(-1)).toContain("give them the tracking ID");
  expect(said({ status: 500, body: failed }).fix.steps.at(-1)).toBe(
    "If it keeps failing, contact Microsoft Support.",
  );
});

describe("a certain finding", () => {
  const spoilt: Sent = {
    method: "POST",
    url: isolate,
    request: { comment: "x", isolationType: "Full" },
    body: error("MissingRequiredParameter", "Parameter Comment is missing."),
    requestHeaders: { "Content-Type": "application/json" },
  };

  test("is the verdict, with what was sent and expected, and the other findings follow", () => {
    const { verdict, certainty, evidence, also } = answered(spoilt);
    expect(verdict).toBe("`comment` must be `Comment`");
    expect(certainty).toBe("certain");
    expect(evidence).toMatchObject({ sent: "comment", expected: ["Comment"], place: { part: "body" } });
    expect(also.map((further) => further.verdict)).toEqual(["`isolationType` must be `IsolationType`"]);
  });

  test("is corrected, without general steps next to its own", () => {
    const { fix, general } = answered(spoilt);
    expect(fix.steps).toEqual([en.situations.sendCorrected]);
    expect(fix.edits).toHaveLength(2);
    expect(general.steps).toEqual([]);
  });

  test("overrides the usual meaning of its code", () => {
    const { verdict, general } = answered({
      url: graph,
      status: 403,
      body: error("Forbidden", "Tenant is not onboarded to Microsoft Defender for Identity"),
    });
    expect(verdict).toContain("hasn’t been set up in this tenant");
    expect(general).toEqual({ title: "Forbidden", steps: [] });
  });

  test("leaves out that the server is at fault if the query was too heavy", () => {
    const { verdict, general } = answered({
      method: "POST",
      url: "https://api.security.microsoft.com/api/advancedhunting/run",
      request: { Query: "DeviceInfo" },
      status: 500,
      body: error(
        "InternalServerError",
        "Query exceeded the timeout period. Optimize your query and try again.",
      ),
    });
    expect(verdict).toBe("The query ran too long and was stopped");
    expect(general).toEqual({ title: "InternalServerError", steps: [] });
  });
});

test("the answer lists what was checked only if there was something to check", () => {
  const call = {
    method: "POST",
    url: isolate,
    body: error("InvalidRequestBody", "Request body is incorrect"),
  };
  expect(answered({ ...call, request: { Comment: "x", IsolationType: "Full" } }).checked).toEqual([
    "path",
    "body",
  ]);
  expect(
    answered({ url: "https://api.security.microsoft.com/api/nothing", status: 409, body: "" }),
  ).toMatchObject({
    checked: [],
    isUnlisted: true,
  });
});

test("a second fault of the same kind in a filter is named by its value", () => {
  const { also } = answered({
    url: `https://api.security.microsoft.com/api/alerts?$filter=${encodeURIComponent("alertCreationTime ge 2026-11-01 and alertCreationTime le 2026-11-20")}`,
    status: 400,
    body: error("BadRequest", "A binary operator with incompatible types was detected."),
  });
  expect(also.map(({ verdict }) => verdict)).toEqual(["`2026-11-20 → 2026-11-20T00:00:00Z` as well"]);
});

test("the status of an empty response is the only clue unless a finding is certain", () => {
  const put = { method: "PUT", url: isolate, status: 405, body: "" };
  expect(answered(put).certainty).toBe("certain");
  expect(answered(put).about).toEqual([]);
  expect(said(put).about).toEqual(["The response has no body, so the status is the only clue."]);
});

test("a transient sign-in fault with status 400 is a fault of the service, not of the request", () => {
  const { general } = answered({
    method: "POST",
    url: token,
    status: 400,
    body: { error: "invalid_request", error_description: "AADSTS90033: x", error_codes: [90033] },
  });
  // The verdict already says what it means.
  expect(general.meaning).toBeUndefined();
  expect(general.cause).toBe("The problem is on the server side. The request itself may be correct.");
});
