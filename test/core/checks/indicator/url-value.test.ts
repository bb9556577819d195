import { expect, test } from "vitest";
import { urlValue } from "../../../../src/core/checks/indicator/url-value.ts";
import { edited, failed, marked, mde, named, refusal } from "../failed.ts";

const indicator = (indicatorValue: string, code = "InvalidUrl") => {
  const request = JSON.stringify({ indicatorType: "Url", indicatorValue });
  return {
    request,
    found: urlValue.run(failed({ method: "POST", url: `${mde}/indicators`, request, body: refusal(code) })),
  };
};

test.each([
  ["contoso.com/a", "url-value scheme likely"],
  ["http:/contoso.com", "url-value slashes certain"],
  ["https//contoso.com", "url-value slashes certain"],
  ["https:\\\\contoso.com\\a", "url-value backslash certain"],
  ["https://contoso.com/a b", "url-value space certain"],
  ["https://contoso.com/ü", "url-value unencoded likely"],
  ["https://contoso.com/<a>", "url-value unencoded likely"],
  ["https://contoso.com/50%", "url-value percent likely"],
  ["https:///a", "url-value host certain"],
  ["hxxps://contoso[.]com/a", "stray-characters defanged certain"],
  ["https://contoso.com/a\n", "stray-characters space certain"],
  ["10.0.0.1", "indicator-type certain"],
])("names what is wrong with the URL %s", (value, name) => {
  expect(named(indicator(value).found)).toEqual([name]);
});

test("offers both schemes, and corrects values with one possible correction", () => {
  expect(indicator("contoso.com/a b").found[0]?.expected).toEqual([
    "https://contoso.com/a%20b",
    "http://contoso.com/a%20b",
  ]);
  const { request, found } = indicator("https://contoso.com\\a b");
  expect(marked(request, found[0])).toBe(JSON.stringify("https://contoso.com\\a b").slice(1, -1));
  expect(JSON.parse(edited(request, found[0])).indicatorValue).toBe("https://contoso.com/a%20b");
});

test("is silent about correct URLs and other failures", () => {
  for (const value of [
    "https://contoso.com",
    "http://user:1@[2001:db8::1]:8080/a;b?c=%20&d=[1]#e",
    "ftp://contoso.com/",
  ])
    expect(indicator(value).found).toEqual([]);
  expect(indicator("contoso.com", "Unauthorized").found).toEqual([]);
});
