import { describe, expect, test } from "vitest";
import { isCounted, isWorthReading, mayFail, mayHoldFailure } from "../../../src/core/observe/may-fail.ts";
import type { Sent } from "../../entries.ts";
import { fileEntry as entry, url } from "./entry.ts";

const batch = "https://graph.microsoft.com/v1.0/$batch";
const json = (sent: Sent, mimeType = "application/json", size = 10) =>
  entry({ ...sent, response: { content: { size, mimeType }, ...sent.response } });
const post: Sent = { status: 200, method: "POST" };

describe("a body is worth reading", () => {
  test("if the call failed, or may have failed in part", () => {
    expect(isWorthReading(entry({ status: 400 }))).toBe(true);
    expect(isWorthReading(json(post))).toBe(true);
    expect(isWorthReading(json({ status: 206 }))).toBe(true);
    expect(isWorthReading(json({ ...post, url: batch }))).toBe(true);
    expect(isWorthReading(json(post, "text/plain"))).toBe(true);
    expect(isWorthReading(json({ ...post, url: batch }, "multipart/mixed; boundary=b"))).toBe(true);
  });

  test("unless it is a list, huge, not JSON, or the result of a query", () => {
    expect(isWorthReading(json({ status: 200 }))).toBe(false);
    expect(isWorthReading(json(post, "application/json", 6_000_000))).toBe(false);
    expect(isWorthReading(json(post, "text/html"))).toBe(false);
    const query = "https://api.security.microsoft.com/api/advancedhunting/run";
    expect(isWorthReading(json({ ...post, url: query }))).toBe(false);
  });
});

test("a page that signs a user in is read, and is a failure if it shows an error", () => {
  const host = "https://login.microsoftonline.com/common";
  const page = (path: string) =>
    json({ url: `${host}${path}`, status: 200 }, "text/html; charset=utf-8", 90_000);
  for (const path of ["/oauth2/v2.0/authorize?x=1", "/adminconsent", "/oauth2/authorize&x=1"]) {
    expect(isWorthReading(page(path))).toBe(true);
    const holds = (text: string) => mayHoldFailure(page(path), { text });
    expect(holds('<script>$Config={"pgid":"ConvergedError","iErrorCode":50011};</script>')).toBe(true);
    expect(holds("<p>AADSTS90013: Invalid input received from the user.</p>")).toBe(true);
    expect(holds('<script>$Config={"pgid":"ConvergedSignIn","sErrorCode":"50058"};</script>')).toBe(false);
    expect(holds("<p>Enter the code from your app</p>")).toBe(false);
  }
  expect(isWorthReading(page("/oauth2/v2.0/logout"))).toBe(false);
});

describe("an entry may be a failure", () => {
  test("if it is a batch that succeeded, with any method", () => {
    for (const method of ["GET", "POST"])
      expect(mayFail(json({ url: batch, method, status: 200 }))).toBe(true);
  });

  test("if it is a refused preflight, even without a resource type", () => {
    const preflight = { method: "OPTIONS", requestHeaders: { "Access-Control-Request-Method": "PATCH" } };
    expect(mayFail(entry({ ...preflight, status: 403 }))).toBe(true);
    expect(mayFail(entry({ ...preflight, status: 204 }))).toBe(false);
    expect(mayFail(entry({ method: "OPTIONS", status: 405 }))).toBe(true);
  });

  test("if there was no reply, unless the page cancelled the call", () => {
    const broken = (_error: string) => mayFail(entry({ status: 0, response: { _error } }));
    expect(broken("net::ERR_CONNECTION_RESET")).toBe(true);
    expect(broken("net::ERR_ABORTED")).toBe(false);
  });

  test("but never if it is a website icon", () => {
    expect(mayFail(entry({ url: "https://api.security.microsoft.com/favicon.ico", status: 404 }))).toBe(
      false,
    );
  });
});

describe("once its body is known, an entry may be a failure", () => {
  test("if it failed, whatever the body", () => {
    expect(mayHoldFailure(entry({ status: 400 }), {})).toBe(true);
    expect(mayHoldFailure(entry({ status: 200, headers: { Warning: "199 - x" } }), {})).toBe(true);
    expect(mayHoldFailure(entry({ status: 200, response: { _error: "net::ERR_FAILED" } }), {})).toBe(true);
  });

  test("if it succeeded and the body names a failure, or cannot be searched", () => {
    const success = entry({ status: 200 });
    for (const name of ["error", "Error", "isFailed", "responses", "subcode"])
      expect(mayHoldFailure(success, { text: `{"${name}":[]}` })).toBe(true);
    for (const reasons of ['["x"]', "[ {} ]", '"x"'])
      expect(mayHoldFailure(success, { text: `{"PartialResponseReasons": ${reasons}}` })).toBe(true);
    for (const none of ["[]", "[ ]"])
      expect(mayHoldFailure(success, { text: `{"PartialResponseReasons": ${none}}` })).toBe(false);
    expect(mayHoldFailure(success, { text: "e30=", base64: true })).toBe(true);
    expect(mayHoldFailure(success, { text: '{"value":[]}' })).toBe(false);
    expect(mayHoldFailure(success, {})).toBe(false);
  });
});

test("a multipart batch may hold a failure if one of its replies failed", () => {
  const part = (status: string) => ({ text: `--b\r\n\r\nHTTP/1.1 ${status}\r\n\r\n--b--` });
  const success = json({ ...post, url: batch });
  expect(mayHoldFailure(success, part("404 Not Found"))).toBe(true);
  expect(mayHoldFailure(success, part("200 OK"))).toBe(false);
});

test("a call counts once: neither its preflight nor the page's side of a service worker counts", () => {
  expect(isCounted(entry({ status: 200 }))).toBe(true);
  expect(isCounted(entry({ status: 200, entry: { _resourceType: "preflight" } }))).toBe(false);
  expect(isCounted(entry({ url, status: 200, response: { _fetchedViaServiceWorker: true } }))).toBe(false);
});
