import fc from "fast-check";
import { expect, test } from "vitest";
import type { Failure } from "../../../src/core/failure.ts";
import { csv } from "../../../src/core/formats/csv.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { written } from "./samples.ts";

const failureOf = (code: string, message: string): Failure => {
  const [failure] = failuresOf(exchange({ body: { error: { code: "x" } } }));
  if (!failure) throw new Error("No failure.");
  return { ...failure, error: { ...failure.error, code, message } };
};

/** The records of a CSV file, parsed by RFC 4180. */
function recordsOf(text: string, separator = ","): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"([^${separator}\r\n]*)|([^${separator}\r\n]*))(${separator}|\r\n)`,
    "y",
  );
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, after, bare, end] = match;
    record.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"') + after);
    if (end === separator) continue;
    records.push(record);
    record = [];
  }
  return records;
}

const messageOf = (message: string) => recordsOf(written(csv, [failureOf("x", message)]).slice(1))[1]?.[3];

test("a CSV file has a byte order mark, a header, and a line for each failure", () => {
  const failures = failuresOf(
    exchange({
      method: "POST",
      url: "https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate?x=1",
      headers: { "request-id": "r-1" },
      request: { comment: "x", IsolationType: "Full" },
      body: { error: { code: "InvalidRequestBody", message: 'Say "hello", please', target: "|1." } },
    }),
  );
  const text = written(csv, failures, { noteOf: () => "TICKET-1" });
  expect(text).toMatchInlineSnapshot(`
    "﻿"sentAt","status","code","message","method","host","path","operation","verdict","certainty","cause","trackingId","trackingIdSource","otherIds","findings","since","succeededAt","note","url"
    "2026-11-21T12:00:00.000Z","400","InvalidRequestBody","Say ""hello"", please","POST","api.security.microsoft.com","/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate?x=1","Isolate device","\`comment\` must be \`Comment\`","likely","parameter-case | Comment | comment","|1.","error.target","request-id header: r-1","parameter-case (likely)","","","TICKET-1","https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate?x=1"
    "
  `);
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(recordsOf(text.slice(1)).map((record) => record.length)).toEqual([19, 19]);
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["  =1", "  '=1"],
  ["\t=1", " '=1"],
  ["\r\n=1", " '=1"],
  ["\u200b\u00a0=1", "\u200b\u00a0'=1"],
  ["＝1", "'＝1"],
  ["＋＠", "'＋＠"],
  ["－2", "'－2"],
  ["a;=1", "a;'=1"],
  ['a; "=1', "a; \"'=1"],
  ["a=1, b-2; c@d", "a=1, b-2; c@d"],
  ["'quoted'", "'quoted'"],
  ["two\nlines\u0000\u2028more", "two lines more"],
])("a spreadsheet sees %j as %j", (message, cell) => {
  expect(messageOf(message)).toBe(cell);
});

test("no text adds a formula, a cell, or a line, even if semicolons separate cells", () => {
  const text = fc.string({
    unit: fc.constantFrom("=", "+", "@", "-", ";", ",", '"', "'", " ", "\t", "\r", "\n", "＝", "a", "1"),
  });
  fc.assert(
    fc.property(text, text, (code, message) => {
      const file = written(csv, [failureOf(code, message), failureOf(message, code)], {
        noteOf: () => message,
        findingsOf: () => [],
      }).slice(1);
      const records = recordsOf(file);
      expect(records.map((record) => record.length)).toEqual([19, 19, 19]);
      for (const cell of [...records.flat(), ...recordsOf(file, ";").flat()])
        expect(cell).not.toMatch(/^\s*[=+\-@＝]/);
    }),
    { numRuns: 300 },
  );
});
