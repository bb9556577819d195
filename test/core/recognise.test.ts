import { describe, expect, test } from "vitest";
import { failuresOf, recognise } from "../../src/core/recognise.ts";
import { exchange, type Sent } from "../entries.ts";
import { replies } from "../fixtures/replies.json" with { type: "json" };

const defaultUrl: Record<string, string> = {
  graph: "https://graph.microsoft.com/v1.0/security/alerts_v2",
  entra: "https://login.microsoftonline.com/t/oauth2/v2.0/token",
};
const graph = "https://graph.microsoft.com/v1.0/security/alerts_v2";
const token = "https://login.microsoftonline.com/t/oauth2/v2.0/token";
const id = "5f64e8a2-6f1c-4b4e-9d53-0c6a4a8a2b11";
const other = "11e25bd1-5a1b-4c09-8a33-7a3f0a2d9c22";

const only = (sent: Sent) => {
  const errors = recognise(exchange(sent));
  expect(errors).toHaveLength(1);
  return errors[0] as (typeof errors)[number]; // the length is checked above
};

describe("published replies", () => {
  for (const reply of replies) {
    test(`${reply.id}: ${reply.expect.code ?? "no code"}`, () => {
      // Where the source names no status, only a failed item needs a success around it.
      const status = reply.httpStatus ?? (reply.body?.includes('"@odata.type"') ? 200 : 400);
      const errors = recognise(
        exchange({
          url: reply.url ?? defaultUrl[reply.api],
          method: reply.method ?? "GET",
          status,
          headers: reply.headers as Record<string, string>, // a JSON file has no index signature
          body: reply.body ?? undefined,
        }),
      );
      const harmless = status === 200 && reply.expect.code === null;
      expect(errors.length).toBe(harmless ? 0 : 1);
      expect(errors[0]?.code ?? null).toBe(reply.expect.code);
      expect(errors[0]?.trackingId?.value ?? null).toBe(reply.expect.trackingId);
    });
  }
});

describe("the documented body", () => {
  const body = { error: { code: "ResourceNotFound", message: "Machine 7 was not found", target: id } };

  test("gives code, message and the tracking ID with its place", () => {
    const error = only({ status: 404, body });
    expect(error).toMatchObject({
      code: "ResourceNotFound",
      message: "Machine 7 was not found",
      shape: "error",
    });
    expect(error.trackingId).toEqual({ value: id, source: "error.target" });
  });

  test("falls back to the headers in the documented order when target is null", () => {
    const error = only({
      body: { error: { code: "BadRequest", message: "m", target: null } },
      headers: { "x-ms-request-id": other, "mise-correlation-id": id, "client-request-id": "caller" },
    });
    expect(error.trackingId).toEqual({ value: id, source: "mise-correlation-id header" });
    expect(error.ids.map(({ source }) => source)).toEqual([
      "mise-correlation-id header",
      "x-ms-request-id header",
      "client-request-id header",
    ]);
  });

  test("keeps error.details", () => {
    const error = only({
      body: { error: { code: "BadRequest", message: "m", details: [{ code: "A", target: "b" }] } },
    });
    expect(error.details).toEqual([{ code: "A", message: undefined, target: "b" }]);
  });

  test("has no code when the OData library leaves it empty", () => {
    expect(only({ body: { error: { code: "", message: "m", details: [] } } }).code).toBeUndefined();
  });

  test("takes the tenant id of the caller for no tracking ID", () => {
    const claims = Buffer.from(JSON.stringify({ tid: id })).toString("base64url");
    const error = only({
      status: 429,
      requestHeaders: { authorization: `Bearer eyJhbGciOiJub25lIn0.${claims}.x` },
      body: { error: { code: "429", message: "m", target: id } },
    });
    expect(error.trackingId).toBeUndefined();
  });

  test("doubts the target of a 429 when the tenant is not known", () => {
    const error = only({ status: 429, body: { error: { code: "429", message: "m", target: id } } });
    expect(error.targetMayBeTenant).toBe(true);
    expect(
      only({ status: 400, body: { error: { code: "A", target: id } } }).targetMayBeTenant,
    ).toBeUndefined();
  });
});

describe("Graph", () => {
  test("finds ids in a nested innererror of any spelling", () => {
    const innererror = { code: "deep", innerError: { "request-id": id, "client-request-id": other } };
    const error = only({ url: graph, body: { error: { code: "BadRequest", message: "m", innererror } } });
    expect(error.trackingId).toEqual({ value: id, source: "error.innerError.innerError.request-id" });
    expect(error.details).toEqual([{ code: "deep", message: undefined }]);
  });

  test("lets a Defender body inside the message explain, and keeps both ids", () => {
    const inner = JSON.stringify({
      error: { code: "InvalidHashValue", message: "Hash value x is invalid.", target: id },
    });
    const message = `Http request failed with statusCode=BadRequest : ${inner}`;
    const error = only({
      url: graph,
      body: { error: { code: "BadRequest", message, innerError: { "request-id": other } } },
    });
    expect(error).toMatchObject({
      code: "InvalidHashValue",
      message: "Hash value x is invalid.",
      envelope: { code: "BadRequest" },
    });
    expect(error.ids.map(({ value }) => value)).toEqual([id, other]);
  });

  test("reads JSON in the message that has no code of its own", () => {
    const message = JSON.stringify({ Message: "Busy.", RetryAfter: 5 });
    expect(
      only({ url: graph, status: 500, body: { error: { code: "InternalServerError", message } } }),
    ).toMatchObject({
      code: "InternalServerError",
      message: "Busy.",
    });
  });

  test("makes one failure of each inner call of a batch that failed, in order", () => {
    const url = "https://graph.microsoft.com/v1.0/$batch";
    const requests = [
      { id: "a", method: "GET", url: "/security/incidents/1" },
      { id: "b", method: "GET", url: "/me" },
      { id: "c", method: "POST", url: "/security/runHuntingQuery", body: { Query: "x" } },
    ];
    const responses = [
      {
        id: "c",
        status: 400,
        body: { error: { code: "BadRequest", message: "m", innerError: { "request-id": id } } },
      },
      { id: "b", status: 200, body: { target: "no id" } },
      {
        id: "a",
        status: 404,
        headers: { "Retry-After": "3" },
        body: { error: { code: "NotFound", message: "n" } },
      },
    ];
    const errors = recognise(
      exchange({ url, method: "POST", status: 200, request: { requests }, body: { responses } }),
    );
    expect(errors.map(({ status, code, part }) => [status, code, part?.method, part?.url])).toEqual([
      [400, "BadRequest", "POST", "https://graph.microsoft.com/v1.0/security/runHuntingQuery"],
      [404, "NotFound", "GET", "https://graph.microsoft.com/v1.0/security/incidents/1"],
    ]);
    expect(errors[0]?.trackingId?.value).toBe(id);
    expect(errors[1]?.retryAfter).toBe(3);
  });

  test("reads each provider of a Warning header, in any quotes", () => {
    for (const quote of ['"', "'", ""]) {
      const warning = `199 - ${quote}Microsoft/WDATP/401/228${quote}, 199 - ${quote}Contoso/My Provider/504/10000${quote}`;
      const errors = recognise(
        exchange({ url: graph, status: 206, headers: { Warning: warning }, body: { value: [] } }),
      );
      expect(errors.map((error) => error.warning)).toEqual([
        { vendor: "Microsoft", provider: "WDATP", status: 401, milliseconds: 228 },
        { vendor: "Contoso", provider: "My Provider", status: 504, milliseconds: 10_000 },
      ]);
    }
  });
});

describe("partial success", () => {
  test("makes a failure of each failed item", () => {
    const value = [
      { id: "1", indicator: "a.example", isFailed: false, failureReason: null },
      {
        id: "2",
        indicator: "b.example",
        isFailed: true,
        failureReason: "Max capacity exceeded. Current Total: 15000, Limit: 15000",
      },
    ];
    const url = "https://api.security.microsoft.com/api/indicators/import";
    expect(failuresOf(exchange({ url, method: "POST", status: 200, body: { value } }))).toMatchObject([
      { id: "1#0", error: { status: 200, shape: "item", part: { index: 1, id: "b.example" } } },
    ]);
  });

  test("is silent about a target in ordinary data", () => {
    expect(
      recognise(exchange({ status: 200, body: { value: [{ target: id, error: null }], target: id } })),
    ).toEqual([]);
  });

  test("is silent about a success without a body", () => {
    expect(recognise(exchange({ status: 204 }))).toEqual([]);
  });
});

describe("sign-in", () => {
  const body = {
    error: "invalid_client",
    error_description: `AADSTS7000215: Invalid client secret provided.\r\nTrace ID: ${id}\r\nCorrelation ID: ${other}\r\nTimestamp: 2026-11-21 12:00:00Z`,
    error_codes: [7000215],
    trace_id: id,
    correlation_id: other,
    error_uri: "https://login.microsoftonline.com/error?code=7000215",
  };

  test("takes the number as the code and the trace as the tracking ID", () => {
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

  test("takes the specific number whatever its place", () => {
    for (const error_codes of [
      [70002, 500133],
      [500133, 70002],
    ])
      expect(only({ url: token, body: { ...body, error_codes } }).code).toBe("AADSTS500133");
  });

  test("takes the OAuth value when there is no number", () => {
    expect(only({ url: token, body: { error: "invalid_grant", error_description: "Expired." } }).code).toBe(
      "invalid_grant",
    );
  });

  test("reads the error in the fragment of a redirect", () => {
    const description = encodeURIComponent(`AADSTS65004: User declined to consent.\r\nTrace ID: ${id}`);
    const location = `https://app.example/#error=access_denied&error_description=${description}&state=1`;
    const url = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1";
    expect(only({ url, status: 302, headers: { Location: location } })).toMatchObject({
      code: "AADSTS65004",
      shape: "redirect",
      trackingId: { value: id },
    });
  });

  test("is silent about a redirect that carries no error", () => {
    expect(
      recognise(exchange({ url: token, status: 302, headers: { Location: "https://app.example/#code=1" } })),
    ).toEqual([]);
  });
});

describe("replies that are no error body", () => {
  test("of a gateway give message and id, and the status is no code", () => {
    expect(
      only({ status: 404, body: { statusCode: 404, message: "Resource not found", activityId: id } }),
    ).toMatchObject({
      message: "Resource not found",
      trackingId: { value: id, source: "activityId" },
    });
    expect(only({ body: { Message: "An error has occurred." } })).toMatchObject({
      message: "An error has occurred.",
      shape: "gateway",
    });
  });

  test("of a 401 with only a challenge name its reason", () => {
    const challenge =
      'Bearer realm="", authorization_uri=https://login.example/a?b=c, error="insufficient_claims", claims="eyJhIjoxfQ=="';
    const error = only({ url: graph, status: 401, body: "", headers: { "WWW-Authenticate": challenge } });
    expect(error).toMatchObject({ shape: "challenge", challenge: { error: "insufficient_claims" } });
    expect(error.code).toBeUndefined();
  });

  test("are told apart when empty, gone, a page or of no known form", () => {
    expect(only({ status: 404, body: "" }).shape).toBe("empty");
    expect(only({ status: 404 }).shape).toBe("no-body");
    expect(only({ status: 502, body: "<!DOCTYPE html><title>Bad gateway</title>" })).toMatchObject({
      shape: "html",
      message: "Bad gateway",
    });
    expect(only({ status: 400, body: { strange: true } }).shape).toBe("other");
    expect(only({ status: 400, body: [1, 2] }).shape).toBe("other");
  });

  test("that are cut still give code, message and id", () => {
    const error = only({
      body: `{"error":{"code":"InvalidInput","message":"Not \\"good\\"","target":"${id}","x":"`,
    });
    expect(error).toMatchObject({ code: "InvalidInput", message: 'Not "good"', trackingId: { value: id } });
  });

  test("that are bare text are recognised by a wording of one code only", () => {
    expect(only({ body: "Tenant feature is not enabled" }).code).toBe("DisabledFeature");
    expect(only({ body: "Action is already in progress" }).code).toBeUndefined();
    expect(only({ body: "Something else" })).toMatchObject({ message: "Something else", shape: "text" });
  });
});

describe("calls without a reply", () => {
  test("are failures too", () => {
    expect(only({ status: 0, response: { _error: "net::ERR_CONNECTION_RESET" } })).toMatchObject({
      status: 0,
      shape: "network",
    });
  });

  test("preflights are not, unless they are refused", () => {
    const preflight = { entry: { _resourceType: "preflight" }, method: "OPTIONS" };
    expect(recognise(exchange({ ...preflight, status: 204 }))).toEqual([]);
    expect(only({ ...preflight, status: 403 }).shape).toBe("preflight");
  });
});

test("reads Retry-After in seconds, as a date, and in the message", () => {
  expect(only({ status: 429, headers: { "Retry-After": "60" } }).retryAfter).toBe(60);
  const headers = { Date: "Sat, 21 Nov 2026 12:00:00 GMT", "Retry-After": "Sat, 21 Nov 2026 12:01:30 GMT" };
  expect(only({ status: 503, headers }).retryAfter).toBe(90);
  expect(
    only({
      status: 429,
      body: { error: { code: "429", message: "You can send requests again in 8 seconds." } },
    }).retryAfter,
  ).toBe(8);
});

describe("hostile bodies", () => {
  for (const [name, body] of Object.entries({
    deep: `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
    "deep objects": `${'{"error":'.repeat(50_000)}1${"}".repeat(50_000)}`,
    prototype: '{"__proto__":{"code":"x"},"error":{"__proto__":{"code":"y"},"constructor":1}}',
    "odd types": '{"error":{"code":{"a":1},"message":[1],"target":7,"innerError":"x","details":{"a":1}}}',
    "null error": '{"error":null}',
    surrogates: '{"error":{"code":"A\\ud800","message":"\\udfff"}}',
    braces: "{".repeat(100_000),
    quotes: `{"code":"${'\\"'.repeat(100_000)}`,
  }))
    test(`${name} make one failure`, () => {
      expect(recognise(exchange({ body }))).toHaveLength(1);
    });
});

describe("what others meant by the same words", () => {
  const uuid = (digit: number) => `${String(digit).repeat(8)}-1111-4222-8333-444444444444`;

  test("a Graph target names a property and not an id", () => {
    const innerError = { "request-id": uuid(1), "client-request-id": uuid(2) };
    for (const url of [graph, "https://security.microsoft.com/apiproxy/msgraph/v1.0/security/x"]) {
      const error = only({
        url,
        body: { error: { code: "BadRequest", message: "m", target: "query", innerError } },
      });
      expect(error.trackingId?.value).toBe(uuid(1));
      expect(error.ids.map(({ value }) => value)).not.toContain("query");
    }
  });

  test("a cut id or code is none", () => {
    const headers = { "request-id": uuid(3) };
    const cut = only({
      status: 404,
      headers,
      body: '{"error":{"code":"ResourceNotFound","message":"m","target":"aaaaaaa5-1111-4',
    });
    expect(cut).toMatchObject({ code: "ResourceNotFound", trackingId: { value: uuid(3) } });
    expect(only({ body: '{"error":{"code":"ResourceNotFo' }).code).toBeUndefined();
  });

  test("a cut reply is read by its structure", () => {
    const body =
      '{"error":{"details":[{"code":"inner","message":"m2","target":"Prop1"}],"code":"InvalidRequestBody","message":"m1","target":"id1"';
    expect(only({ body })).toMatchObject({
      code: "InvalidRequestBody",
      message: "m1",
      trackingId: { value: "id1" },
    });
    expect(
      only({ url: graph, body: '{"error":{"innerError":{"code":"deep"},"code":"BadRequest","message":"mm' }),
    ).toMatchObject({ code: "BadRequest", message: "mm" });
  });

  test("JSON quoted in a message is part of the message", () => {
    const message = 'Invalid input {"indicatorValue":"1.1.1.1","title":"my title","code":"abc"}.';
    const error = only({ body: { error: { code: "InvalidInput", message, target: "t" } } });
    expect(error).toMatchObject({ code: "InvalidInput", message });
    expect(error.envelope).toBeUndefined();
  });

  test("an OAuth error needs no description", () => {
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

  test("a batch holds partial successes too, and statuses as text", () => {
    const responses = [
      { id: "a", status: 206, headers: { Warning: '199 - "Microsoft/MCAS/401/16"' }, body: { value: [] } },
      { id: "b", status: "404", body: { error: { code: "NotFound", message: "m" } } },
      { id: "c", status: 200, body: { value: [{ id: "x", isFailed: true, failureReason: "no" }] } },
    ];
    const errors = recognise(
      exchange({
        url: "https://graph.microsoft.com/v1.0/$batch",
        method: "POST",
        status: 200,
        body: { responses },
      }),
    );
    expect(errors.map(({ shape, status, part }) => [shape, status, part?.index])).toEqual([
      ["warning", 206, 0],
      ["error", 404, 1],
      ["item", 200, 2],
    ]);
  });

  test("a warning of another kind is no failed provider", () => {
    const headers = { Warning: '299 - "Deprecated, see https://a.example/docs/504/1000"' };
    expect(recognise(exchange({ url: graph, status: 200, headers, body: { value: [] } }))).toEqual([]);
  });

  test("a list around the error, and capitals, are no obstacle", () => {
    expect(only({ body: [{ error: { code: "BadRequest", target: "t" } }] }).trackingId?.value).toBe("t");
    expect(
      only({ body: { Error: { Code: "BadRequest", Message: "m", Target: "t" } } }).trackingId?.value,
    ).toBe("t");
  });
});
