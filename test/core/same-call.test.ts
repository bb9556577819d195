import { expect, test } from "vitest";
import { bodyForm, sameCall } from "../../src/core/same-call.ts";

const url = "https://api.security.microsoft.com/api/alerts";

test("calls with the same method, path, query, and form of the body are the same", () => {
  const call = sameCall("GET", url);
  expect(sameCall("get", url)).toBe(call);
  for (const other of [
    sameCall("POST", url),
    sameCall("GET", `${url}/1`),
    sameCall("GET", `${url}?$top=1`),
    sameCall("GET", url, "{comment}"),
  ])
    expect(other).not.toBe(call);
});

test("no two of thousands of calls are taken for the same", () => {
  const urls = Array.from({ length: 20_000 }, (_, index) => `${url}/${index}?$skip=${index * 7}`);
  expect(new Set(urls.map((one) => sameCall("GET", one))).size).toBe(urls.length);
});

test("contains nothing of the URL", () => expect(sameCall("GET", `${url}?sig=secret`)).toMatch(/^\d+-\d+$/));

test("bodies with the same names have the same form, whatever their values", () => {
  expect(bodyForm('{"a":1,"b":"x"}')).toBe(bodyForm('{"b":{"c":2},"a":null}'));
  const forms = [undefined, '{"a":1}', '{"b":1}', "[1]", "text", `"${"x".repeat(200_000)}"`].map(bodyForm);
  expect(new Set(forms).size).toBe(forms.length);
});
