import { expect, test } from "vitest";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { diagnose } from "../../../src/core/diagnose.ts";
import { wordsOf } from "../../../src/core/explain/words-of.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { findings as en } from "../../../src/locales/en/findings.ts";
import { exchange, type Sent } from "../../entries.ts";

const operations = await loadOperations();
const api = "https://api.securitycenter.microsoft.com/api";
const findings = (sent: Sent) =>
  failuresOf(exchange(sent)).flatMap((failure) => diagnose(failure, operations));

test("no correction turns a call that reads into one that deletes or acts", () => {
  const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
  for (const path of ["/libraryfiles/a.ps1", `/machines/${device}/offboard`]) {
    const [finding] = findings({ url: api + path, status: 405, body: "" });
    expect(finding?.check).toBe("method");
    expect(finding?.edits).toBeUndefined();
  }
});

const indicator = (expirationTime: string): Sent => ({
  url: `${api}/indicators`,
  method: "POST",
  request: {
    indicatorValue: "10.0.0.1",
    indicatorType: "IpAddress",
    action: "Audit",
    title: "t",
    description: "d",
    expirationTime,
  },
  body: { error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: "t" } },
});

test("a date is rewritten only if day and month cannot be confused", () => {
  for (const sent of ["31.12.2026", "12/31/2026"])
    expect(findings(indicator(sent))[0]).toMatchObject({
      check: "parameter-type",
      expected: ['"2026-12-31T00:00:00Z"'],
    });
  const [unclear] = findings(indicator("05/06/2026"));
  expect(unclear?.check).toBe("parameter-type");
  expect(unclear?.expected).toBeUndefined();
});

test("a CVE number without its prefix is not described as a CVE number", () => {
  const [finding] = findings({ url: `${api}/vulnerabilities/2024-1234`, status: 404, body: "" });
  expect(finding?.expected).toEqual(["CVE-2024-1234"]);
  expect(finding && wordsOf(finding, en).text).not.toContain("looks like");
});
