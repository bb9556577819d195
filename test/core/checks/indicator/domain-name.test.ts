import { expect, test } from "vitest";
import { domainName } from "../../../../src/core/checks/indicator/domain-name.ts";
import { edited, failed, marked, mde, named, refusal } from "../failed.ts";

const inPath = (value: string, code = "InvalidDomainName") =>
  domainName.run(failed({ url: `${mde}/domains/${value}/alerts`, body: refusal(code) }));
const indicator = (indicatorValue: string, code = "InvalidDomainName") => {
  const request = JSON.stringify({ indicatorType: "DomainName", indicatorValue });
  return {
    request,
    found: domainName.run(failed({ method: "POST", url: `${mde}/indicators`, request, body: refusal(code) })),
  };
};

test.each([
  ["https://contoso.com/a", "domain-name scheme certain"],
  ["contoso.com/a", "domain-name path certain"],
  ["contoso.com:443", "domain-name port certain"],
  ["user@contoso.com", "domain-name email certain"],
  ["*.contoso.com", "domain-name wildcard certain"],
  ["con toso.com", "domain-name space certain"],
  [" contoso.com", "stray-characters space certain"],
  ["contoso[.]com", "stray-characters defanged certain"],
  ["contoso.com.", "domain-name trailing-dot likely"],
  ["contoso..com", "domain-name empty-label certain"],
  [`${"a".repeat(64)}.com`, "domain-name long-label certain"],
  [`${"abc.".repeat(70)}com`, "domain-name long-name certain"],
  ["-contoso.com", "domain-name hyphen certain"],
  ["con_toso.com", "domain-name underscore likely"],
  ["bücher.example", "domain-name international likely"],
  ["localhost", "domain-name single-label likely"],
  ["contoso!.com", "domain-name character certain"],
  ["10.0.0.1", "indicator-type certain"],
  ["", "empty-value certain"],
])("names what is wrong with the domain %s", (value, name) => {
  expect(named(indicator(value).found)).toEqual([name]);
});

test("corrects values with one possible correction", () => {
  const { request, found } = indicator("contoso.com:443");
  expect(JSON.parse(edited(request, found[0])).indicatorValue).toBe("contoso.com");
  expect(marked(request, found[0])).toBe(":443");
});

test("leaves open whether a URL or its type is wrong", () => {
  const [finding] = indicator("https://contoso.com/a").found;
  expect(finding?.expected).toEqual(["contoso.com"]);
  expect(finding?.edits).toBeUndefined();
});

test("gives the encoded form of an international name", () => {
  expect(indicator("bücher.example").found[0]?.expected).toEqual(["xn--bcher-kva.example"]);
});

test("is certain about the path only if the reply names the domain", () => {
  expect(named(inPath("https://contoso.com"))).toEqual(["domain-name scheme certain"]);
  expect(named(inPath("10.0.0.1", "BadRequest"))).toEqual(["domain-name ip possible"]);
});

test("is silent about correct names and other failures", () => {
  for (const value of ["client.wns.windows.com", "contoso.com", "xn--bcher-kva.example", "a-b.c1.io"]) {
    expect(inPath(value)).toEqual([]);
    expect(indicator(value, "InvalidRequestBody").found).toEqual([]);
  }
  expect(inPath("contoso..com", "Forbidden")).toEqual([]);
});
