import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { answerTo, failuresIn } from "../../calls/call.ts";
import { exchange } from "../../entries.ts";
import { id } from "./reply.ts";

const host = "security.microsoft.com.mcas.ms";
const page = (title: string, heading = title) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${heading}</h1></body></html>`;

/** Status, reply, and answer of a call that went through session control. */
const answers = (status: number, reply: string, headers: Record<string, string> = {}, at = host) =>
  failuresIn({
    name: "",
    url: `https://${at}/apiproxy/mtp/incidentQueue/incidents/924`,
    status,
    reply,
    replyHeaders: { "content-type": "text/html", ...headers },
  }).map((failure) => ({ shape: failure.error.shape, ...answerTo(failure) }));

describe("a page that session control may have sent", () => {
  test.each<[string, number, string, string]>([
    ["says that access is blocked", 403, page("Access blocked"), "“Access blocked”"],
    ["says so under another title", 403, page("Microsoft", "Zugriff blockiert"), "“Zugriff blockiert”"],
    ["says so with 401, which then is no end of the session", 401, page("Access denied"), "“Access denied”"],
    ["says so with 200", 200, page("ダウンロードがブロックされました"), "“ダウンロードがブロックされました”"],
    ["does not say why", 404, page("Notice"), "may have sent"],
  ])("%s", (_, status, reply, said) => {
    expect(answers(status, reply)).toMatchObject([
      { shape: "session-control", verdict: expect.stringContaining(said) },
    ]);
  });

  test("leads to the page about session controls, which a refusal of the service does not", () => {
    const linked = (headers = {}) => answers(403, page("Access blocked"), headers)[0]?.links.at(-1)?.url;
    expect(linked()).toContain("defender-cloud-apps/troubleshooting-proxy");
    expect(linked({ "request-id": id })).toContain("m365d-permissions");
  });

  test("is no failure with 200 unless it says that something is blocked", () => {
    expect(answers(200, page("Report"))).toEqual([]);
  });

  test.each<[string, number, Record<string, string>, string]>([
    ["of a host without session control", 403, {}, "security.microsoft.com"],
    ["of the service behind", 403, { "request-id": id }, host],
    ["of a gateway that failed", 502, {}, host],
  ])("is not a page %s", (_, status, headers, at) => {
    expect(answers(status, page("Access blocked"), headers, at)).toMatchObject([{ shape: "html" }]);
  });

  test("is not a refusal as JSON", () => {
    const reply = JSON.stringify({ error: { code: "Forbidden", message: "Blocked by role" } });
    expect(answers(403, reply)).toMatchObject([{ shape: "error" }]);
  });
});

describe("a redirect of a portal call", () => {
  const redirected = (location: string, at: string) =>
    recognise(exchange({ url: `https://${at}/apiproxy/mtp/x`, status: 302, headers: { location } }));

  test.each([
    "https://contoso-com.access.mcas.ms/aad_login?x=1",
    "https://mcas-proxyweb.mcas.ms/certificate-checker?login=false",
    "https://mcas-proxyweb.mcas-gov.us/certificate-checker",
  ])("to %s is one failure", (location) => {
    for (const at of [host, "security.microsoft.com"])
      expect(redirected(location, at)).toMatchObject([{ shape: "session-control", status: 302 }]);
  });

  test.each(["https://security.microsoft.com.mcas.ms/v2/x", "https://access.mcas.ms.example.com/aad_login"])(
    "to %s is none",
    (location) => {
      expect(redirected(location, host)).toEqual([]);
    },
  );
});
