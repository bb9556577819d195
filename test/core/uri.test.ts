import { describe, expect, test } from "vitest";
import { addressOf, decoded, decodedForm, hostOf, pathOf, pathStart, uriOf } from "../../src/core/uri.ts";

describe("the parts of a URL", () => {
  const url = "https://API.security.microsoft.com:443/api/machines/%20?$top=1?#end?";

  test("are host, path, and query as sent", () => {
    expect(addressOf(url)).toEqual({
      host: "API.security.microsoft.com:443",
      path: "/api/machines/%20?$top=1?",
    });
    expect(pathOf(url)).toBe("/api/machines/%20");
    expect(url.slice(pathStart(url))).toMatch(/^\/api\/machines/);
    expect(hostOf(url)).toBe("api.security.microsoft.com");
    expect(hostOf("https://api.security.microsoft.com.:443/")).toBe("api.security.microsoft.com");
    expect(hostOf("https://api.security.microsoft.com./")).toBe("api.security.microsoft.com");
  });

  test("of a URL without a path are an empty path, shown as a slash", () => {
    expect(pathOf("https://host?a=/b")).toBe("");
    expect(addressOf("https://host")).toEqual({ host: "host", path: "/" });
    expect(addressOf("https://host?a=/b")).toEqual({ host: "host", path: "?a=/b" });
  });

  test("of a text that is not an absolute URL are empty, and the text is shown as the path", () => {
    for (const text of ["", "/api/machines", "data:text/plain,a", "://host/path"]) {
      expect([hostOf(text), pathOf(text), pathStart(text)]).toEqual(["", "", 0]);
      expect(addressOf(text)).toEqual({ host: "", path: text });
    }
  });
});

describe("percent-encoded text", () => {
  test("is decoded", () => {
    expect(decoded("a%20b+c")).toBe("a b+c");
    expect(decodedForm("a%20b+c%2B")).toBe("a b c+");
  });

  test("with broken escapes is unchanged", () => {
    expect(decoded("50%")).toBe("50%");
    expect(decoded("%E4")).toBe("%E4");
    expect(decodedForm("50%+x")).toBe("50% x");
  });
});

test("a URL is written in the characters of RFC 3986", () => {
  expect(uriOf("https://host/ä b?c=[1]#d|e#")).toBe("https://host/%C3%A4%20b?c=%5B1%5D#d%7Ce%23");
  expect(uriOf("https://host/50%/%20")).toBe("https://host/50%25/%20");
});
