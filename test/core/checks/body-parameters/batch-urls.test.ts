import { expect, test } from "vitest";
import { batchUrlFindings } from "../../../../src/core/checks/body-parameters/batch-urls.ts";
import { failed } from "../failed.ts";

/** What is said about the URLs of a batch of Graph, and the batch with its corrections. */
function found(urls: readonly unknown[], message = "Invalid batch payload format.", at = "v1.0/$batch") {
  const text = JSON.stringify({ requests: urls.map((url, id) => ({ id, method: "GET", url })) });
  const findings = batchUrlFindings(
    failed({
      url: `https://graph.microsoft.com/${at}`,
      method: "POST",
      request: text,
      body: { error: { code: "BadRequest", message } },
    }),
  );
  const edits = findings.flatMap(({ edits = [] }) => edits).toReversed();
  const right = edits.reduce(
    (before, { start, end, text }) => before.slice(0, start) + text + before.slice(end),
    text,
  );
  return { findings, urls: JSON.parse(right).requests.map(({ url }: { url: unknown }) => url) };
}
const incidents = "https://graph.microsoft.com/v1.0/security/incidents?$top=5";

test("whole URLs become relative ones, each of them", () => {
  const { findings, urls } = found([
    "/me",
    incidents,
    "https://graph.microsoft.us/beta/me",
    "https://graph.microsoft.com/me",
  ]);
  expect(findings).toMatchObject([
    {
      check: "parameter-value",
      certainty: "likely",
      sent: JSON.stringify(incidents),
      expected: ["/security/incidents?$top=5"],
      place: { part: "body", name: "requests[1].url" },
      args: { name: "requests[1].url", flaw: "absolute" },
    },
  ]);
  expect(urls).toEqual(["/me", "/security/incidents?$top=5", "/me", "/me"]);
});

test("the place is that of the first one", () => {
  const text = JSON.stringify({ requests: [{ id: 0, method: "GET", url: incidents }] });
  const { start, end } = found([incidents]).findings[0]?.place ?? {};
  expect(text.slice(start, end)).toBe(JSON.stringify(incidents));
});

test("a reply that is not about the batch or its URLs makes them only possible", () => {
  for (const message of ["The URL must be relative.", "Bad uri", "Invalid payload"])
    expect(found([incidents], message).findings).toMatchObject([{ certainty: "likely" }]);
  expect(found([incidents], "Bad request").findings).toMatchObject([{ certainty: "possible" }]);
});

test("relative URLs, other hosts, and other operations have no such fault", () => {
  expect(found(["/me", 7, "https://graph.microsoft.com", "https://api.example/me"]).findings).toEqual([]);
  expect(found([]).findings).toEqual([]);
  expect(found([incidents], "Bad request", "v1.0/security/runHuntingQuery").findings).toEqual([]);
});
