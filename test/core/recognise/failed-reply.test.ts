import { describe, expect, test } from "vitest";
import { graph, id, only, other } from "./reply.ts";

describe("the tracking ID", () => {
  test("comes from the headers in the documented order if target is null", () => {
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

  test("is never the caller's tenant", () => {
    const claims = Buffer.from(JSON.stringify({ tid: id })).toString("base64url");
    const error = only({
      status: 429,
      requestHeaders: { authorization: `Bearer eyJhbGciOiJub25lIn0.${claims}.x` },
      body: { error: { code: "429", message: "m", target: id } },
    });
    expect(error.trackingId).toBeUndefined();
  });

  test("may be the tenant in a 429 if the tenant is unknown", () => {
    const error = only({ status: 429, body: { error: { code: "429", message: "m", target: id } } });
    expect(error.targetMayBeTenant).toBe(true);
    expect(
      only({ status: 400, body: { error: { code: "A", target: id } } }).targetMayBeTenant,
    ).toBeUndefined();
  });

  const uuid = (digit: number) => `${String(digit).repeat(8)}-1111-4222-8333-444444444444`;

  test("is not the target of a Graph error, which names a property", () => {
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
});

describe("a body without code and message", () => {
  test("is empty, unreadable, a page, or of an unknown form", () => {
    expect(only({ status: 404, body: "" }).shape).toBe("empty");
    expect(only({ status: 404 }).shape).toBe("no-body");
    expect(only({ status: 502, body: "<!DOCTYPE html><title>Bad gateway</title>" })).toMatchObject({
      shape: "html",
      message: "Bad gateway",
    });
    expect(only({ status: 400, body: { strange: true } }).shape).toBe("other");
    expect(only({ status: 400, body: [1, 2] }).shape).toBe("other");
  });
});

describe("the code in x-ms-error-code", () => {
  const url =
    "https://eastus.easm.defender.microsoft.com/subscriptions/s/resourceGroups/rg/workspaces/ws/assets/a";
  const codeOf = (header: string, body: unknown = "") =>
    only({ url, method: "HEAD", status: 404, headers: { "x-ms-error-code": header }, body }).code;

  test("counts where the body has none", () => {
    expect(codeOf("AssetNotFound")).toBe("AssetNotFound");
    expect(codeOf("AssetNotFound", "<html>Not found</html>")).toBe("AssetNotFound");
    expect(codeOf("AssetNotFound", { message: "Not found." })).toBe("AssetNotFound");
  });

  test("does not replace that of the body, and is a name", () => {
    expect(codeOf("Other", { error: { code: "NotFound", message: "m" } })).toBe("NotFound");
    expect(codeOf("404")).toBeUndefined();
    expect(codeOf("see the body")).toBeUndefined();
  });
});

describe("a reply without its status, as some files have it", () => {
  const at = (body: unknown, headers: Record<string, string> = { "request-id": id }) =>
    only({ status: 0, headers, body });

  test("is read if its body is certainly an error", () => {
    expect(at({ error: { code: "NotFound", message: "m" } })).toMatchObject({
      code: "NotFound",
      shape: "error",
    });
    expect(at({ error: "invalid_client", error_description: "AADSTS7000215: m" }).shape).toBe("entra");
    expect(at({ statusCode: 404, message: "Resource not found" })).toMatchObject({ shape: "gateway" });
    expect(at("ResourceNotFound: Machine 7 was not found")).toMatchObject({ code: "ResourceNotFound" });
  });

  test("is a network failure if its body may be a result, or is absent", () => {
    for (const body of [
      { id: "7", title: "Alert", code: "x" },
      { value: [], message: "m" },
      { "@odata.context": "x", title: "t" },
      { strange: true },
      "Some text",
      "Whatever: it is",
      " ",
      undefined,
    ])
      expect(at(body).shape).toBe("network");
    expect(at({ error: { code: "NotFound", message: "m" } }, {}).shape).toBe("network");
  });
});
