import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { partsOfMultipart } from "../../../src/core/recognise/multipart-batch.ts";
import { exchange } from "../../entries.ts";
import { id } from "./reply.ts";

const url = "https://api.security.microsoft.com/api/$batch";
const error = (code: string) => JSON.stringify({ error: { code, message: "m", target: id } });
const lines = (...parts: string[]): string => parts.join("\r\n");
const part = (...http: string[]): string =>
  lines("--b", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "", ...http);
const failed = (code: string, status = "400 Bad Request"): string =>
  part(`HTTP/1.1 ${status}`, "Content-Type: application/json", "", error(code));
const fine = part("HTTP/1.1 200 OK", "Content-Type: application/json", "", '{"value":[]}');

const headers = { "Content-Type": "multipart/mixed; boundary=b" };
const errorsIn = (body: string, request = "", status = 200) =>
  recognise(
    exchange({ url, method: "POST", status, headers, request, body, contentType: headers["Content-Type"] }),
  );
const codesIn = (body: string) =>
  errorsIn(body).map(({ status, code, ids }) => [status, code, ids[0]?.value]);

describe("a multipart batch", () => {
  test("gives one failure for each reply that failed, with its call, code and id", () => {
    const request = lines(
      part("GET /api/machines HTTP/1.1", "Accept: application/json", "", ""),
      part("POST alerts/createAlertByReference HTTP/1.1", "Content-Type: application/json", "", '{"a":1}'),
      part("GET https://api.security.microsoft.com/api/users/x HTTP/1.1", "", ""),
      "--b--",
    );
    const errors = errorsIn(
      lines(fine, failed("InvalidRequestBody"), failed("NotFound", "404 Not Found"), "--b--"),
      request,
    );
    expect(
      errors.map(({ status, code, part, ids }) => [
        status,
        code,
        part?.index,
        part?.method,
        part?.url,
        ids[0]?.value,
      ]),
    ).toEqual([
      [
        400,
        "InvalidRequestBody",
        1,
        "POST",
        "https://api.security.microsoft.com/api/alerts/createAlertByReference",
        id,
      ],
      [404, "NotFound", 2, "GET", "https://api.security.microsoft.com/api/users/x", id],
    ]);
    expect(errors[0]?.part).toMatchObject({ body: '{"a":1}', headers: [{ name: "Content-Type" }] });
  });

  test("finds the call of a change set by its Content-ID", () => {
    const nested = (http: string) =>
      lines(
        "--b",
        "Content-Type: multipart/mixed; boundary=b_1",
        "",
        "--b_1",
        "Content-Type: application/http",
        "Content-ID: 7",
        "",
        http,
        "--b_1--",
        "",
      );
    const [found, ...others] = errorsIn(
      lines(nested(lines("HTTP/1.1 409 Conflict", "", error("Conflict"))), "--b--"),
      lines(part("GET x HTTP/1.1", "", ""), nested(lines("PATCH indicators/3 HTTP/1.1", "", "{}")), "--b--"),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ status: 409, code: "Conflict", part: { id: "7", method: "PATCH" } });
  });

  test.each([
    ["without its last boundary", lines(fine, failed("A"), failed("B", "404 Not Found"))],
    [
      "with single line feeds",
      lines(fine, failed("A"), failed("B", "404 Not Found"), "--b--").replaceAll("\r\n", "\n"),
    ],
    [
      "after a remark",
      lines("a preamble", fine, failed("A"), failed("B", "404 Not Found"), "--b--", "an epilogue"),
    ],
    [
      "without MIME headers",
      lines(
        fine,
        "--b",
        "HTTP/1.1 400 Bad Request",
        "",
        error("A"),
        "--b",
        "HTTP/1.1 404",
        "",
        error("B"),
        "--b--",
      ),
    ],
    [
      "without empty lines",
      lines(
        "--b",
        "HTTP/1.1 400 Bad Request",
        "Content-Type: application/json",
        error("A"),
        "--b",
        "HTTP/1.1 404",
        error("B"),
        "--b--",
      ),
    ],
    [
      "with blanks behind its boundaries",
      lines(
        "--b  ",
        "",
        "HTTP/1.1 400 Bad",
        "",
        error("A"),
        "--b\t",
        "",
        "HTTP/1.1 404 B",
        "",
        error("B"),
        "--b--  ",
      ),
    ],
  ])("loses nothing %s", (_, body) => {
    expect(codesIn(body)).toEqual([
      [400, "A", id],
      [404, "B", id],
    ]);
  });

  test("has a failure in a part that is cut, and in one whose first line is lost", () => {
    expect(codesIn(lines(fine, failed("A").slice(0, -3)))).toEqual([[400, "A", undefined]]);
    expect(codesIn(lines(fine, "--b", "Content-Type: application/json", "", error("A"), "--b--"))).toEqual([
      [0, "A", id],
    ]);
  });

  test("has none where all succeeded, and in a text that only begins alike", () => {
    expect(errorsIn(lines(fine, fine, "--b--"))).toEqual([]);
    expect(errorsIn("--b\r\nHTTP is a protocol\r\n--b--")).toEqual([]);
    expect(errorsIn("-- a comment of SQL\nselect 1")).toEqual([]);
  });

  test("reads at most 500 parts and three levels", () => {
    expect(errorsIn(Array.from({ length: 600 }, () => failed("A")).join("\r\n"))).toHaveLength(500);
    const deep = Array.from({ length: 50 }, (_, level) => `--b${level}\r\n\r\n`).join("");
    expect(partsOfMultipart(`${deep}HTTP/1.1 400 Bad Request`)).toEqual([]);
  });
});
