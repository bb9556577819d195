import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isKnownHost } from "../../../src/catalogue/hosts.ts";
import { readHost } from "../../../src/core/settings/host-name.ts";

describe("a host is read as", () => {
  test.each([
    ["gw.contoso.com", "gw.contoso.com"],
    ["  GW.Contoso.COM. ", "gw.contoso.com"],
    ["gw.contoso.com:8443", "gw.contoso.com:8443"],
    ["gw.contoso.com:443", "gw.contoso.com"],
    ["*.contoso.com", "*.contoso.com"],
    ["*.Contoso.com:8443", "*.contoso.com:8443"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["gateway", "gateway"],
    ["api_gw.contoso.com", "api_gw.contoso.com"],
    ["localhost:3000", "localhost:3000"],
    ["10.0.0.7", "10.0.0.7"],
    ["127.0.0.1:8080", "127.0.0.1:8080"],
    ["::1", "[::1]"],
    ["[::1]:8080", "[::1]:8080"],
    ["[FE80::1]", "[fe80::1]"],
  ])("%s", (text, host) => {
    expect(readHost(text, [], isKnownHost)).toEqual({ host });
  });

  test("itself, if it was read before", () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6()), fc.constantFrom("", ":8443"), (name, port) => {
        const text = name.includes("::") || name.split(":").length > 2 ? `[${name}]${port}` : name + port;
        const read = readHost(text, [], isKnownHost);
        if (read.fault === undefined) expect(readHost(read.host, [])).toEqual(read);
      }),
    );
  });
});

describe("a host is rejected", () => {
  test.each([
    ["", { fault: "empty" }],
    ["   ", { fault: "empty" }],
    ["https://gw.contoso.com/defender/api", { fault: "url", instead: "gw.contoso.com" }],
    ["https://gw.contoso.com:8443", { fault: "url", instead: "gw.contoso.com:8443" }],
    ["https://", { fault: "url" }],
    ["https://api.security.microsoft.com/api/alerts", { fault: "known" }],
    ["gw.contoso.com/api", { fault: "path", instead: "gw.contoso.com" }],
    ["gw.contoso.com?x", { fault: "path", instead: "gw.contoso.com" }],
    ["gw.contoso.com:", { fault: "port" }],
    ["gw.contoso.com:0", { fault: "port" }],
    ["gw.contoso.com:70000", { fault: "port" }],
    ["gw.contoso.com:https", { fault: "port" }],
    ["*", { fault: "wide" }],
    ["*.", { fault: "wide" }],
    ["*.com", { fault: "wide" }],
    ["*.co.uk", { fault: "wide" }],
    ["*contoso.com", { fault: "star" }],
    ["gw.*.com", { fault: "star" }],
    ["*.10.0.0.7", { fault: "star" }],
    ["gw contoso", { fault: "form" }],
    ["user@gw.contoso.com", { fault: "form" }],
    ["gw..contoso.com", { fault: "form" }],
    ["-gw.contoso.com", { fault: "form" }],
    ["gw,contoso", { fault: "form" }],
    ["%67w.contoso.com", { fault: "form" }],
    ["API.security.microsoft.com", { fault: "known" }],
    ["login.microsoftonline.com", { fault: "known" }],
    ["GW.contoso.com", { fault: "duplicate" }],
  ])("%j", (text, refusal) => {
    expect(readHost(text, ["gw.contoso.com"], isKnownHost)).toEqual(refusal);
  });

  test("if there are fifty", () => {
    const others = Array.from({ length: 50 }, (_, index) => `gw${index}.contoso.com`);
    expect(readHost("one-more.contoso.com", others)).toEqual({ fault: "full" });
  });
});
