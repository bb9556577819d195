import { describe, expect, test } from "vitest";
import { exchangeOf } from "../../../src/core/har/exchange.ts";
import { createDoor } from "../../../src/core/redact/index.ts";
import { entryOf } from "../../entries.ts";

const url = "https://security.microsoft.com/apiproxy/mtp/threatAnalytics/outbreaks";
const cookies = "sccauth=s3cr3t-s3ss10n; XSRF-TOKEN=m4%3AQe7tLz; s.SessID=a1; X-PortalEndpoint-RouteKey=neu";

const facts = (requestHeaders: Readonly<Record<string, string>>, more: object = {}, live = true) =>
  exchangeOf({ ...entryOf({ url, status: 403, requestHeaders }), ...more }, "1", { text: "" }, live)?.portal;

describe("the XSRF token of a portal call", () => {
  test.each<[string, Readonly<Record<string, string>>, unknown]>([
    ["is right when it is the decoded cookie", { Cookie: cookies, "X-XSRF-TOKEN": "m4:Qe7tLz" }, undefined],
    ["is not decoded", { Cookie: cookies, "X-XSRF-TOKEN": "m4%3AQe7tLz" }, { xsrf: "encoded" }],
    ["is another one", { Cookie: cookies, "X-XSRF-TOKEN": "older" }, { xsrf: "other" }],
    ["is missing", { Cookie: cookies }, { xsrf: "missing" }],
    ["cannot be compared without cookies", { "X-XSRF-TOKEN": "older" }, undefined],
    ["cannot be compared when it is masked", { Cookie: cookies, "X-XSRF-TOKEN": "•••" }, undefined],
  ])("%s", (_, headers, expected) => {
    expect(facts(headers)).toEqual(expected);
  });

  test("is not reported missing in a file that may have lost headers", () => {
    expect(facts({ Accept: "*/*" }, {}, false)).toBeUndefined();
    expect(facts({ "x-tid": "7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6" }, {}, false)).toEqual({
      xsrf: "missing",
    });
  });
});

test("missing cookies of the gateway are named", () => {
  expect(facts({ Cookie: "sccauth=x", "X-XSRF-TOKEN": "a" })).toEqual({
    missingCookies: ["s.SessID", "X-PortalEndpoint-RouteKey"],
  });
});

test("redaction keeps only the verdict, not the values", () => {
  const raw = exchangeOf(
    entryOf({ url, status: 403, requestHeaders: { Cookie: cookies, "X-XSRF-TOKEN": "0ld3r-t0k3n-v4lu3" } }),
    "1",
    { text: "" },
    true,
  );
  const clean = raw && createDoor()([]).exchange(raw);
  expect(clean?.portal).toEqual({ xsrf: "other" });
  expect(JSON.stringify(clean)).not.toMatch(/s3cr3t|Qe7tLz|0ld3r/);
});

test("an export keeps the verdict; an edited one cannot inject text into it", () => {
  const kept = { xsrf: "other", off: [{ product: "identity", property: "IsMdiActive" }] };
  expect(facts({ "X-XSRF-TOKEN": "•••" }, { _portal: kept }, false)).toEqual(kept);
  const changed = { missingCookies: ["sccauth=s3cr3t s3ss10n"] };
  expect(facts({ "X-XSRF-TOKEN": "•••" }, { _portal: changed }, false)).toBeUndefined();
});
