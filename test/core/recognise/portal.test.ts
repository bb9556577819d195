import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";
import { id, only, other } from "./reply.ts";

const url = "https://security.microsoft.com/apiproxy/mtp/huntingService/queryExecutor?useFanOut=false";

describe("the DiagnosticContext of a portal service gives IDs", () => {
  const ids = [
    { value: id, source: "DiagnosticContext.CID" },
    { value: other, source: "DiagnosticContext.SID" },
    { value: "2026-11-21T12:00:00Z", source: "DiagnosticContext.Time" },
  ];
  const context = { CID: id, SID: other, Time: "2026-11-21T12:00:00Z" };
  test.each([
    ["as an object", { DiagnosticContext: context, ErrorMessage: "m" }],
    ["inside the error", { error: { message: "m", DiagnosticContext: context } }],
    [
      "as text",
      { DiagnosticContext: `CID: ${id}; SID: ${other}; Time: 2026-11-21T12:00:00Z`, ErrorMessage: "m" },
    ],
  ])("%s", (_, body) => {
    const found = only({ url, status: 500, body }).ids.filter(({ source }) => source.startsWith("Diag"));
    expect(new Set(found)).toEqual(new Set(ids));
  });

  test("in a message that is not JSON", () => {
    const found = only({
      url,
      status: 500,
      body: `Failed. DiagnosticContext: {CID=${id}, SID=${other}}`,
    }).ids;
    expect(found).toEqual(expect.arrayContaining(ids.slice(0, 2)));
  });
});

const portal = "https://security.microsoft.com/apiproxy/mtp";
const errorsOf = (sent: Sent) => recognise(exchange({ status: 200, ...sent }));

describe("a page in place of a reply is a sign-in", () => {
  const at = `${portal}/incidentQueue/incidents`;
  test.each([
    "<html><head><title>Sign in to your account</title>",
    "<!DOCTYPE html><title>\n  Redirecting</title>",
    "<html><title>Working...</title><form>",
    '<!-- Copyright --><html><form action="/common/login">',
    '<head><script>a="https://x.example/oauth2/v2.0/authorize?x=1"</script>',
    '<html><input name="loginfmt">',
    '<html><script src="https://aadcdn.msftauth.net/x.js"></script>',
    '<html><a href="https://login.microsoftonline.com/x">Continue</a>',
  ])("%s", (body) => {
    expect(errorsOf({ url: at, body })).toMatchObject([{ status: 200, shape: "sign-in" }]);
    expect(only({ url: at, status: 401, body }).shape).toBe("sign-in");
  });

  test("unless it is another page, or only mentions one", () => {
    expect(errorsOf({ url: at, body: "<html><title>Incidents</title>" })).toEqual([]);
    expect(errorsOf({ url: at, body: { html: "<title>Sign in to x</title>" } })).toEqual([]);
    expect(only({ url: at, status: 502, body: "<html><title>Bad gateway</title>" }).shape).toBe("html");
    const late = `<html>${" ".repeat(20_000)}<title>Sign in to x</title>`;
    expect(errorsOf({ url: at, body: late })).toEqual([]);
  });
});

describe("a live response command", () => {
  const command = (body: unknown) => errorsOf({ url: `${portal}/liveResponseApi/commands/CLR1?x=1`, body });

  test("failed if it has errors, whose links are left out", () => {
    expect(
      command({
        errors: [
          { message: 'The file is locked. <portal-link>{"id":1}</portal-link>' },
          "Try later. <portal-link>{cut",
          { code: 7 },
        ],
      }),
    ).toMatchObject([{ status: 200, shape: "command", message: "The file is locked. Try later." }]);
    expect(command({ errors: [{ code: 7 }] })).toMatchObject([{ shape: "command" }]);
    expect(command({ errors: [{ message: "x ".repeat(4000) }] })[0]?.message?.length).toBeLessThanOrEqual(
      2000,
    );
  });

  test("did not fail without errors", () => {
    expect(command({ errors: [], status: "Completed" })).toEqual([]);
    expect(command({ status: "Completed" })).toEqual([]);
    expect(command([])).toEqual([]);
  });
});

test("errors next to data make a reply incomplete", () => {
  const of = (body: unknown) => errorsOf({ url: `${portal}/incidentQueue/incidents`, body });
  expect(
    of({ data: [], errors: [{ message: "No alerts." }, { code: 1 }, { message: "No devices." }] }),
  ).toMatchObject([{ shape: "partial", message: "No alerts. No devices." }]);
  expect(of({ data: [], errors: [{ code: 1 }] })).toEqual([]);
  expect(of({ data: [], errors: "none" })).toEqual([]);
});

test("the documentation of a table is hollow if the XSRF token was wrong", () => {
  const url = `${portal}/huntingService/documentation/TableDocumentation/DeviceInfo`;
  // The cookie has a token that the header lacks.
  const wrong: Sent = {
    url,
    requestHeaders: { Cookie: "XSRF-TOKEN=abc%3A1; sccauth=x" },
    entry: { _live: true },
  };
  const right: Sent = { ...wrong, requestHeaders: { ...wrong.requestHeaders, "X-XSRF-TOKEN": "abc:1" } };
  for (const body of ["", {}, { name: "", fields: [], description: null }])
    expect(errorsOf({ ...wrong, body })).toMatchObject([{ shape: "hollow" }]);
  expect(errorsOf({ ...wrong, body: { name: "DeviceInfo", fields: [] } })).toEqual([]);
  expect(errorsOf({ ...wrong, url: `${portal}/huntingService/schema`, body: {} })).toEqual([]);
  expect(errorsOf({ ...right, body: {} })).toEqual([]);
});

describe("a reply that the browser blocked", () => {
  test("is a failure although the server accepted the call", () => {
    expect(only({ status: 200, response: { _error: "net::ERR_FAILED" } })).toMatchObject({
      status: 200,
      shape: "no-body",
    });
  });
});
