import { describe, expect, test } from "vitest";
import { isProxyPage } from "../../../src/core/recognise/text-error.ts";
import { graph, id, only, other, token } from "./reply.ts";

describe("a body that is not JSON", () => {
  test("has a code only if its wording belongs to one code", () => {
    expect(only({ body: "Tenant feature is not enabled" }).code).toBe("DisabledFeature");
    expect(only({ body: "Action is already in progress" }).code).toBeUndefined();
    expect(only({ body: "Something else" })).toMatchObject({ message: "Something else", shape: "text" });
  });

  test("has the code before a colon, if it is a known one", () => {
    expect(only({ body: "ResourceNotFound: Machine 7 was not found" })).toMatchObject({
      code: "ResourceNotFound",
      message: "Machine 7 was not found",
      shape: "text",
    });
    expect(only({ body: "InvalidInput" })).toMatchObject({ code: "InvalidInput" });
    expect(only({ body: "InvalidInput" }).message).toBeUndefined();
    expect(only({ body: "Whatever: it is" })).toMatchObject({ message: "Whatever: it is" });
    expect(only({ body: "Whatever: it is" }).code).toBeUndefined();
  });

  test("has the number of a sign-in error, with the IDs in its text", () => {
    const text = `AADSTS50076: Use multi-factor authentication. Trace ID: ${id} Correlation ID: ${other}`;
    expect(only({ url: token, body: text })).toMatchObject({ code: "AADSTS50076", message: text });
    expect(only({ url: token, body: text }).ids).toEqual([
      { value: id, source: "error_description.Trace ID" },
      { value: other, source: "error_description.Correlation ID" },
    ]);
  });

  test("gives the fields of an object that a script printed", () => {
    const printed = `{'error': {'code': 'InvalidInput', 'message': 'It isn\\'t "good"', 'target': '${id}', 'requestId': None}}`;
    expect(only({ body: printed })).toMatchObject({
      code: "InvalidInput",
      message: 'It isn\'t "good"',
      trackingId: { value: id, source: "error.target" },
      shape: "text",
    });
  });

  test.each(["request-id", "client-request-id", "trace_id", "correlation_id", "activityId"])(
    "gives the printed ID %s, unless it is too long for an ID",
    (name) => {
      const printed = (value: string) =>
        only({ body: `{'code': 'InvalidInput', '${name}': '${value}'}` }).ids;
      expect(printed(other)).toEqual([{ value: other, source: `text.${name}` }]);
      expect(printed("1".repeat(300))).toHaveLength(1);
      expect(printed("1".repeat(301))).toEqual([]);
    },
  );

  test("trims a printed code", () => {
    expect(only({ body: "{'code': ' InvalidInput ', 'message': 'm'}" }).code).toBe("InvalidInput");
  });

  test("gives the fields of a printed sign-in error", () => {
    const description = `AADSTS7000215: Invalid client secret. Trace ID: ${id}`;
    const error = only({
      url: token,
      body: `{'error': 'invalid_client', 'error_description': '${description}', 'correlation_id': '${other}'}`,
    });
    expect(error).toMatchObject({
      code: "AADSTS7000215",
      message: description,
      oauthError: "invalid_client",
      shape: "text",
    });
    expect(error.ids.map(({ value }) => value)).toEqual([other, id]);
    const twice = only({
      url: token,
      body: `{'error': 'x', 'error_description': 'AADSTS7000215: m Trace ID: ${id}', 'trace_id': '${id}'}`,
    });
    expect(twice.ids).toEqual([{ value: id, source: "text.trace_id" }]);
  });

  test("ignores IDs without a digit, and a target without a code", () => {
    const masked = only({ body: `{'code': 'InvalidInput', 'target': '<the-target>', 'request-id': '${id}'` });
    expect(masked.ids).toEqual([{ value: id, source: "text.request-id" }]);
    expect(only({ body: `{'message': 'm', 'target': '${id}'` }).ids).toEqual([]);
  });

  test("that looks like JSON has no message", () => {
    for (const body of ["{broken", "[1,"]) {
      expect(only({ body })).toMatchObject({ ids: [], shape: "text" });
      expect(only({ body }).message).toBeUndefined();
    }
  });

  test("may contain JSON", () => {
    const json = JSON.stringify({ error: { code: "BadRequest", message: "m", target: id } });
    expect(only({ body: `Error: ${json}` })).toMatchObject({
      code: "BadRequest",
      message: "m",
      trackingId: { value: id, source: "error.target" },
      shape: "text",
    });
    expect(only({ url: graph, body: `Error: ${json}` }).trackingId?.source).toBe(
      "error.message.error.target",
    );
    expect(only({ body: 'Got {"x":1}.' })).toMatchObject({ message: 'Got {"x":1}.' });
  });

  test("may be a page, whose title is the message", () => {
    for (const start of [
      "<!DOCTYPE html>",
      "<html lang='en'>",
      "<?xml version='1.0'?>",
      "<!-- x -->",
      "<body>",
    ])
      expect(only({ body: `${start}<title id="t"> Bad gateway </title>` })).toMatchObject({
        message: "Bad gateway",
        shape: "html",
      });
    expect(only({ body: "<h2>Our services aren't available right now</h2><p>Ref A: 1</p>" })).toMatchObject({
      message: "Our services aren't available right now",
      shape: "html",
    });
    expect(only({ body: "<5 machines found" }).shape).toBe("text");
  });

  test("is cut to 5,000 characters", () => {
    expect(only({ body: "x ".repeat(5000) }).message).toHaveLength(5000);
  });

  test("may be a string inside JSON", () => {
    expect(only({ body: JSON.stringify("Tenant feature is not enabled") })).toMatchObject({
      code: "DisabledFeature",
      shape: "text",
    });
  });
});

test("the XML of OData gives code and message, with its names in any case and namespace", () => {
  const body =
    '<?xml version="1.0"?><m:error xmlns:m="x"><m:code>A_B</m:code><m:message xml:lang="en">No.</m:message></m:error>';
  expect(only({ body })).toMatchObject({ code: "A_B", message: "No.", shape: "gateway" });
  expect(only({ body: "<errors><code>A_B</code></errors>" }).shape).toBe("html");
});

test("the XML of Azure Storage gives code, message, reason, and ID", () => {
  const xml = (inner: string) => `<?xml version="1.0" encoding="utf-8"?><Error>${inner}</Error>`;
  const body = xml(
    `<Code>AuthenticationFailed</Code><Message>It failed.\nRequestId:${id}\nTime:2026-11-21T12:00:00Z</Message><AuthenticationErrorDetail>Too late</AuthenticationErrorDetail>`,
  );
  expect(only({ status: 403, body })).toMatchObject({
    code: "AuthenticationFailed",
    message: "It failed.",
    details: [{ message: "Too late" }],
    ids: [{ value: id, source: "Error.Message" }],
    shape: "gateway",
  });
  expect(only({ status: 403, body: xml("<Message>x</Message>") })).toMatchObject({
    message: "x",
    shape: "gateway",
  });
  expect(only({ status: 403, body: xml("<Reason>x</Reason>") }).shape).toBe("html");
});

test("a SOAP fault gives its text, not the class of the fault", () => {
  const soap = (version: string, inner: string) =>
    `<?xml version="1.0"?>\n  <s:Envelope xmlns:s="http://${version}"><s:Body><s:Fault>${inner}</s:Fault></s:Body></s:Envelope>`;
  expect(
    only({
      body: soap("11", "<faultcode>s:Client</faultcode><faultstring>The query is too long.</faultstring>"),
    }),
  ).toMatchObject({ message: "The query is too long.", shape: "gateway" });
  expect(
    only({
      body: soap(
        "12",
        '<s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="en">No such tenant.</s:Text></s:Reason>',
      ),
    }),
  ).toMatchObject({ message: "No such tenant.", shape: "gateway" });
});

test("the console of Defender for Cloud Apps answers with a page of its own", () => {
  const page = (title: string) => `<!DOCTYPE html><script>var ADALLOM_CONFIG={}</script><h1>${title}</h1>`;
  expect(only({ status: 404, body: page("Page not found") })).toMatchObject({
    message: "Page not found",
    shape: "console",
  });
  expect(only({ status: 500, body: page("Internal error") })).toMatchObject({
    message: "Internal error",
    shape: "console",
  });
  expect(only({ status: 500, body: page("Oops") }).message).toBeUndefined();
});

test("the heading of a page that says that something is blocked is the message, whatever the title", () => {
  for (const heading of [
    "Access denied",
    "Zugriff verweigert",
    "アクセスが拒否されました",
    "Доступ запрещён",
    "封鎖",
  ])
    expect(only({ status: 403, body: `<html><title>Contoso</title><h1>${heading}</h1>` }).message).toBe(
      heading,
    );
  expect(only({ status: 403, body: "<html><title>Contoso</title><h1>Hello</h1>" }).message).toBe("Contoso");
});

test("a proxy or firewall is named anywhere on its page", () => {
  const page = (text: string) =>
    only({ status: 404, body: `<html><title>Not Found</title><style>proxy</style><p>${text}</p>` });
  expect(page("Blocked by the Contoso firewall")).toMatchObject({
    message: "Blocked by the Contoso firewall",
    shape: "html",
  });
  expect(isProxyPage({ shape: "html", ids: [], message: "Blocked by the Contoso firewall" })).toBe(true);
  expect(page("The server, while acting as a gateway or proxy, failed").message).toBe("Not Found");
});

test("a page with the ID of the API is not that of a proxy", () => {
  const ids = [{ value: id, source: "request-id header" }];
  expect(isProxyPage({ shape: "html", ids, message: "The page is blocked" })).toBe(false);
  expect(isProxyPage({ shape: "html", ids: [], message: "The page is blocked" })).toBe(true);
});

test("a page has its message in a heading, not in a longer tag or a later word", () => {
  expect(only({ body: "<html><subtitle >One</subtitle><title>Two</title>" }).message).toBe("Two");
  expect(only({ body: "<html><p title >One</p><h2>Two</h2>" }).message).toBe("Two");
  expect(only({ body: "<html><h3>One</h3>" }).message).toBeUndefined();
});

test("truncated JSON gives the code, and as much of the message as there is", () => {
  expect(only({ body: '{"error":{"code":"InvalidInput","message":"The value is too lo' })).toMatchObject({
    code: "InvalidInput",
    message: "The value is too lo",
    shape: "text",
  });
});
