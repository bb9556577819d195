import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { id, only, other, token } from "./reply.ts";

describe("a sign-in error", () => {
  const body = {
    error: "invalid_client",
    error_description: `AADSTS7000215: Invalid client secret provided.\r\nTrace ID: ${id}\r\nCorrelation ID: ${other}\r\nTimestamp: 2026-11-21 12:00:00Z`,
    error_codes: [7000215],
    trace_id: id,
    correlation_id: other,
    error_uri: "https://login.microsoftonline.com/error?code=7000215",
  };

  test("has its number as the code and the trace ID as the tracking ID", () => {
    const error = only({ url: token, status: 401, body });
    expect(error).toMatchObject({
      code: "AADSTS7000215",
      oauthError: "invalid_client",
      errorUri: body.error_uri,
    });
    expect(error.ids).toEqual([
      { value: id, source: "trace_id" },
      { value: other, source: "correlation_id" },
    ]);
  });

  test("has the most specific number as its code, wherever it is listed", () => {
    for (const error_codes of [
      [70002, 500133],
      [500133, 70002],
    ])
      expect(only({ url: token, body: { ...body, error_codes } }).code).toBe("AADSTS500133");
  });

  test("has the OAuth value as its code if there is no number", () => {
    expect(only({ url: token, body: { error: "invalid_grant", error_description: "Expired." } }).code).toBe(
      "invalid_grant",
    );
  });

  test("is read from the fragment of a redirect", () => {
    const description = encodeURIComponent(`AADSTS65004: User declined to consent.\r\nTrace ID: ${id}`);
    const location = `https://app.example/#error=access_denied&error_description=${description}&state=1`;
    const url = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1";
    expect(only({ url, status: 302, headers: { Location: location } })).toMatchObject({
      code: "AADSTS65004",
      shape: "redirect",
      trackingId: { value: id },
    });
  });

  test("does not exist in a redirect without an error", () => {
    expect(
      recognise(exchange({ url: token, status: 302, headers: { Location: "https://app.example/#code=1" } })),
    ).toEqual([]);
  });

  test("needs no description", () => {
    expect(only({ url: token, body: { error: "expired_token" } }).code).toBe("expired_token");
    const url = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize";
    for (const start of ["#", "?"])
      expect(
        only({
          url,
          status: 302,
          headers: { Location: `https://app.example/${start}error=login_required&state=1` },
        }).code,
      ).toBe("login_required");
  });

  test("takes its IDs from the description if those in the fields are masked", () => {
    const masked = only({
      url: token,
      status: 401,
      body: { ...body, trace_id: "xxx", correlation_id: other },
    });
    expect(masked.ids).toEqual([
      { value: other, source: "correlation_id" },
      { value: id, source: "error_description.Trace ID" },
    ]);
  });

  test("has its suberror as a detail", () => {
    expect(only({ url: token, body: { ...body, suberror: "bad_token" } }).details).toEqual([
      { code: "bad_token" },
    ]);
  });

  test("has the last number of its description if none is listed", () => {
    const description = "AADSTS70002: Error validating credentials. AADSTS50126: Invalid username.";
    for (const error_codes of [undefined, []])
      expect(
        only({ url: token, body: { error: "invalid_grant", error_description: description, error_codes } })
          .code,
      ).toBe("AADSTS50126");
    expect(only({ url: token, body: { error: "invalid_grant", error_codes: [70002] } }).code).toBe(
      "AADSTS70002",
    );
  });

  test("outside the token service needs a description, numbers, or a known code", () => {
    const url = "https://api.security.microsoft.com/api/machines";
    expect(only({ url, body: { error: "invalid_grant" } })).toMatchObject({ shape: "entra" });
    expect(only({ url, body: { error: "some_error" } })).toMatchObject({
      message: "some_error",
      shape: "gateway",
    });
    expect(only({ url: token, body: { error: "Some text." } }).shape).toBe("gateway");
  });
});
