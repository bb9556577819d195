import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import { json } from "../../../src/core/formats/json.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { fixtureFailures, written } from "./samples.ts";

const schema = JSON.parse(readFileSync(new URL("../../../docs/export.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

test("an exported JSON file matches its documentation, with every fixture and with none", () => {
  for (const failures of [fixtureFailures, []]) {
    validate(JSON.parse(written(json, failures, { noteOf: () => "TICKET-1" })));
    expect(validate.errors).toBeNull();
  }
});

test("the documentation names every field of a failure", () => {
  const page = readFileSync(new URL("../../../docs/export.md", import.meta.url), "utf8");
  const fields = Object.keys(schema.definitions.failure.properties);
  expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
});

test("an exported JSON file keeps the order and contains everything known", () => {
  const [failure] = failuresOf(
    exchange({
      method: "POST",
      url: "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate",
      request: { comment: "x", IsolationType: "Full" },
      body: { error: { code: "InvalidRequestBody", message: "Request body is incorrect", target: "|1." } },
    }),
  );
  const { failures, ...head } = JSON.parse(
    written(json, failure ? [failure, { ...failure, id: "2" }] : [], {
      noteOf: ({ id }) => (id === "2" ? "TICKET-1" : undefined),
    }),
  );
  expect(head).toEqual({
    schema: "defender-error-lens/failures",
    version: 1,
    language: "en",
    exportedAt: "2026-11-21T07:05:33.000Z",
    creator: { name: "Defender Error Lens", version: "1.2.3", browser: "Chromium 156.0.8078.79" },
  });
  expect(failures.map(({ id, note }: { id: string; note?: string }) => [id, note])).toEqual([
    ["1#0", undefined],
    ["2", "TICKET-1"],
  ]);
  expect(failures[0]).toMatchObject({
    sentAt: "2026-11-21T12:00:00.000Z",
    duration: 12,
    method: "POST",
    host: "api.security.microsoft.com",
    path: "/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate",
    operation: {
      title: "Isolate device",
      docs: "https://learn.microsoft.com/en-us/defender-endpoint/api/isolate-machine",
    },
    code: "InvalidRequestBody",
    trackingId: { value: "|1.", source: "error.target" },
    answer: {
      verdict: "`comment` must be `Comment`",
      certainty: "likely",
      sent: "comment",
      expected: ["Comment"],
      place: { part: "body", name: "comment" },
      steps: ["Send the corrected call, which can be copied here."],
      cause: "parameter-case | Comment | comment",
    },
    findings: [{ check: "parameter-case", certainty: "likely", sent: "comment", expected: ["Comment"] }],
  });
});

test("an exported JSON file contains the changes before and after, and what a failure follows from", () => {
  const [made] = failuresOf(
    exchange({ status: 401, body: { error: { code: "Unauthorized", message: "No." } } }),
  );
  const at = Date.UTC(2026, 10, 21, 11, 59);
  const expired = { part: "token", how: "expired" } as const;
  const failure: Failure | undefined = made && {
    ...made,
    since: { at, changes: [expired], differs: ["token exp"] },
    after: { at: at + 120_000, changes: [{ part: "token", how: "renewed" }], differs: [] },
    follows: { kind: "token", id: "0", at },
  };
  const document = JSON.parse(written(json, failure ? [failure] : []));
  validate(document);
  expect(validate.errors).toBeNull();
  expect(document.failures[0]).toMatchObject({
    since: { at: "2026-11-21T11:59:00.000Z", changes: [expired] },
    after: { at: "2026-11-21T12:01:00.000Z", changes: [{ part: "token", how: "renewed" }] },
    follows: { kind: "token", id: "0", at: "2026-11-21T11:59:00.000Z" },
  });
});
