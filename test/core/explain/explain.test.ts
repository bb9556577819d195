import { describe, expect, test } from "vitest";
import { codes } from "../../../src/catalogue/codes.ts";
import { signInCodes } from "../../../src/catalogue/facts.ts";
import { explain } from "../../../src/core/explain/explain.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { explanations as de } from "../../../src/locales/de/explanations.ts";
import { explanations as en } from "../../../src/locales/en/explanations.ts";
import { exchange, type Sent } from "../../entries.ts";

const said = (sent: Sent, texts = en) => {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return explain(failure, texts);
};
const error = (code: string, message = "") => ({ error: { code, message, target: "t" } });
const graph = "https://graph.microsoft.com/v1.0/security/alerts_v2";
const token = "https://login.microsoftonline.com/t/oauth2/v2.0/token";

test("every documented code is explained with steps and a page", () => {
  for (const code of Object.keys({ ...codes, ...signInCodes })) {
    const { title, meaning, steps, links } = said({ status: 400, body: error(code) });
    expect(title).not.toBe("");
    expect(meaning[0]).not.toBe("");
    expect(steps.length).toBeGreaterThan(0);
    expect(links.length).toBeGreaterThan(0);
  }
});

test("every status has texts, also without a code", () => {
  for (let status = 400; status < 600; status++)
    expect(said({ status, body: "" }).steps.length).toBeGreaterThan(0);
});

describe("the variable parts of a message are named", () => {
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
      "`B.Read`",
    ],
    [
      "Missing application roles. API required roles: A.Read, application roles: .",
      "Forbidden",
      "`A.Read`",
      "no application permission",
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
      // The ID of a missing object counts only where it was sent.
      const url = "https://api.security.microsoft.com/api/machines/123123123";
      const { meaning } = said({ url, body: error(code, message) });
      for (const part of parts) expect(meaning[0]).toContain(part);
    });
});

test("a message cannot break out of its code span", () => {
  expect(said({ body: error("InvalidHashValue", "Hash value a`b`c is invalid.") }).meaning[0]).toContain(
    "`a'b'c`",
  );
});

test("an object is called missing only when its ID was sent", () => {
  const url = "https://api.security.microsoft.com/api/machines/123";
  const missing = (id: string, message = `Machine ${id} was not found`) =>
    said({ url, status: 404, body: error("NotFound", message) }).meaning[0];
  expect(missing("123")).toContain("`123`");
  expect(missing("456")).not.toContain("456");
  expect(missing("", "Requested value '123' was not found.")).toContain("rejected the value `123`");
});

test("an unknown code is named as unknown and explained by its status", () => {
  const { title, meaning } = said({ status: 404, body: error("TotallyNew") });
  expect(title).toBe("TotallyNew");
  expect(meaning).toContain(en.statuses[404].meaning);
  expect(meaning.join()).toContain("`TotallyNew` isn’t in this API’s documentation");
});

test("an OData message without a reason is explained by its code", () => {
  const body = JSON.stringify({ error: { code: "ODataError", message: "Invalid OData URI query." } });
  const { meaning, steps } = said({ status: 400, body });
  expect(meaning.join()).not.toContain("`.`");
  expect(meaning).toContain(en.codes.ODataError.meaning);
  expect(steps).toEqual(en.codes.ODataError.steps);
});

test("a code that repeats the status is replaced by words in the title", () => {
  expect(said({ status: 429, body: error("429") }).title).toBe("Too many requests");
});

test("the time to wait comes first", () => {
  expect(said({ status: 429, body: error("429"), headers: { "Retry-After": "120" } }).steps[0]).toBe(
    "Wait 2 minutes, then retry the call.",
  );
});

test("a 405 names the methods of its Allow header", () => {
  expect(said({ status: 405, body: "", headers: { Allow: "POST" } }).steps[0]).toContain("`POST`");
});

test("a licence problem with status 401 does not advise a new token", () => {
  const { meaning, steps } = said({
    status: 401,
    body: error("Unauthorized", "Unauthorized request - reason of failure: Account mode is inactive"),
  });
  expect(meaning[0]).toContain("`Account mode is inactive`");
  expect(steps.join()).not.toMatch(/new token and/);
});

test("a reply that the page could not read is called that, and its status still explained", () => {
  const { meaning, title } = said({ status: 403, response: { _error: "net::ERR_FAILED" } });
  expect(title).toBe("Forbidden");
  expect(meaning.join(" ")).toContain("“Failed to fetch”");
});

test("a broken connection names the error that the browser reports", () => {
  expect(said({ status: 0, response: { _error: "net::ERR_NAME_NOT_RESOLVED" } }).meaning[0]).toContain(
    "`net::ERR_NAME_NOT_RESOLVED`",
  );
});

test("a sign-in error comes with Microsoft's name for it, and Microsoft's page about its number", () => {
  const { meaning, links } = said({
    url: token,
    body: { error: "invalid_grant", error_description: "AADSTS50076: x", error_codes: [50076] },
  });
  expect(meaning.join()).toContain("`UserStrongAuthClientAuthNRequired`");
  expect(links[0]).toEqual({
    label: "Microsoft’s page for AADSTS50076",
    url: "https://login.microsoftonline.com/error?code=50076",
  });
});

test("a challenge names its reason", () => {
  const { meaning } = said({
    url: graph,
    status: 401,
    body: "",
    headers: { "WWW-Authenticate": 'Bearer error="insufficient_claims"' },
  });
  expect(meaning[0]).toBe(en.codes.insufficient_claims.meaning);
});

test("documentation is in the user's language", () => {
  const urls = said({ body: error("BadRequest") }, de).links.map(({ url }) => url);
  expect(urls).toContain("https://learn.microsoft.com/de-de/defender-xdr/api-error-codes");
  expect(urls).toContain("https://learn.microsoft.com/de-de/defender-xdr/api-terms");
});

test("the advice asks for a tracking ID only if there is one", () => {
  const failed = { error: { code: "InternalServerError", message: "m" } };
  const given = said({ status: 500, body: { error: { ...failed.error, target: "|7a6b." } } });
  expect(given.steps.at(-1)).toContain("give them the tracking ID");
  expect(said({ status: 500, body: failed }).steps.at(-1)).toBe(
    "If it keeps failing, contact Microsoft Support.",
  );
});
