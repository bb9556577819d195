import { expect, test } from "vitest";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { corrected, correctedFailure, isCorrectable, proposedEdits } from "../../src/core/correct.ts";
import { diagnose } from "../../src/core/diagnose.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { fixtureCalls } from "../calls/call.ts";
import { exchange } from "../entries.ts";
import { fixtureFailures } from "./formats/samples.ts";

const operations = await loadOperations();

function diagnosed(request: string) {
  const url =
    "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";
  const body = { error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: "t" } };
  const [failure] = failuresOf(exchange({ url, method: "POST", request, body }));
  if (!failure) throw new Error("No failure.");
  return { failure, findings: diagnose(failure, operations) };
}

function correct(request: string) {
  const { failure, findings } = diagnosed(request);
  return corrected(failure, findings);
}

test("a corrected body has every proposed change, and is otherwise unchanged", () => {
  expect(correct('{ "comment" : "a, b",\n "isolationtype":"Full" }')).toBe(
    '{ "Comment" : "a, b",\n "IsolationType":"Full" }',
  );
});

test("a corrected body is valid JSON again", () => {
  expect(correct('{"Comment":"x","IsolationType":"Full",}')).toBe('{"Comment":"x","IsolationType":"Full"}');
});

test("without a proposed change there is no corrected body", () => {
  expect(correct('{"Comment":"x","IsolationType":"Full"}')).toBeUndefined();
});

test("a call can be corrected if a likely finding proposes a change, but not if it is only possible", () => {
  const { findings } = diagnosed('{"comment":"x","IsolationType":"Full"}');
  expect(findings.map(({ certainty }) => certainty)).toEqual(["likely"]);
  expect(isCorrectable(findings)).toBe(true);
  expect(isCorrectable(findings.map((finding) => ({ ...finding, certainty: "possible" })))).toBe(false);
  expect(isCorrectable([])).toBe(false);
});

test("no finding expects what was sent", () => {
  for (const failure of [...fixtureFailures, ...fixtureCalls])
    for (const { sent, expected = [] } of diagnose(failure, operations))
      if (sent !== undefined) expect(expected).not.toContain(sent);
});

test("a corrected call passes the checks of what was corrected", () => {
  const places = { body: "body", url: "query path host", method: "method", "content-type": "header" };
  let corrections = 0;
  for (const failure of [...fixtureFailures, ...fixtureCalls]) {
    const findings = diagnose(failure, operations);
    for (const part of ["body", "url", "method", "content-type"] as const) {
      if (proposedEdits(findings, part).length === 0) continue;
      corrections++;
      const left = diagnose(correctedFailure(failure, part, findings), operations)
        .filter(
          ({ check, certainty }) =>
            certainty !== "possible" && !/^(?:filter-position|refused-value)$/.test(check),
        )
        .filter(({ place }) => place && places[part].includes(place.part));
      expect([findings[0]?.check, left]).toEqual([findings[0]?.check, []]);
    }
  }
  expect(corrections).toBeGreaterThan(80);
});

test("the content type is corrected in its place, or added", () => {
  const url =
    "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate";
  const [failure] = failuresOf(
    exchange({
      url,
      method: "POST",
      status: 415,
      request: '{"Comment":"x","IsolationType":"Full"}',
      requestHeaders: { "content-type": "text/plain", Accept: "*/*" },
    }),
  );
  if (!failure) throw new Error("No failure.");
  const right = correctedFailure(failure, "content-type", diagnose(failure, operations));
  expect(right.exchange.request.headers).toEqual([
    { name: "content-type", value: "application/json" },
    { name: "Accept", value: "*/*" },
  ]);
});
