import { expect, test } from "vitest";
import type { Edit } from "../../../../src/core/checks/finding.ts";
import {
  type CodeLine,
  changedLines,
  differing,
  linesAround,
} from "../../../../src/panel/details/answer/code-lines.ts";
import { failure } from "../../samples.ts";

const url = "https://api.security.microsoft.com/api/machines/1e5b/isolate?$top=5";
const post = (body: string) => failure({ method: "POST", url, request: { body: { text: body } } });
const signs = { same: " ", sent: "-", expected: "+" };
/** Marks pieces with angle brackets. */
const drawn = (lines: readonly CodeLine[]) =>
  lines.map((line) =>
    line.kind === "gap"
      ? "⋯"
      : `${signs[line.kind]}${line.number ?? ""} ${line.pieces.map(({ text, isMarked }) => (isMarked ? `‹${text}›` : text)).join("")}`,
  );
const editOf = (text: string, wrong: string, right: string, part: Edit["part"] = "body"): Edit => {
  const start = text.indexOf(wrong);
  return { part, start, end: start + wrong.length, text: right };
};

test("a correction shows in the formatted body, with its neighbors and the letters that differ", () => {
  const body = '{"a":1,"comment":"INC-4017","IsolationType":"Full","z":[1]}';
  expect(drawn(changedLines(post(body), [editOf(body, "comment", "Comment")]))).toEqual([
    ' 2   "a": 1,',
    '-3   "‹c›omment": "INC-4017",',
    '+3   "‹C›omment": "INC-4017",',
    ' 4   "IsolationType": "Full",',
  ]);
});

test("several corrections show in one excerpt, with a gap between distant ones", () => {
  const body = JSON.stringify({ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 });
  const edits = [editOf(body, "one", "One"), editOf(body, "six", "Six")];
  expect(drawn(changedLines(post(body), edits))).toEqual([
    " 1 {",
    '-2   "‹o›ne": 1,',
    '+2   "‹O›ne": 1,',
    ' 3   "two": 2,',
    "⋯",
    ' 6   "five": 5,',
    '-7   "‹s›ix": 6',
    '+7   "‹S›ix": 6',
    "⋯",
  ]);
});

test("a body that is not JSON is compared as sent", () => {
  const body = '{"Comment":"x",}';
  expect(drawn(changedLines(post(body), [editOf(body, ",}", "}")]))).toEqual([
    '-1 {"Comment":"x"‹,›}',
    '+1 {"Comment":"x"‹›}',
  ]);
});

test("method and URL are one line; the host shows only if it is at fault", () => {
  const sent = post("");
  const method: Edit = { part: "method", start: 0, end: 4, text: "GET" };
  expect(drawn(changedLines(sent, [method, editOf(url, "isolate", "Isolate", "url")]))[0]).toBe(
    "- ‹POST /api/machines/1e5b/i›solate?$top=5",
  );
  expect(drawn(changedLines(sent, [editOf(url, "api.security", "api-eu.security", "url")]))[0]).toContain(
    "- POST https://api‹›.security.microsoft.com/",
  );
});

test("only the middle of a long line shows", () => {
  const body = JSON.stringify({ Query: `${"a".repeat(900)} DeviceNam ${"b".repeat(900)}` });
  const [sent = ""] = drawn(changedLines(post(body), [editOf(body, "DeviceNam ", "DeviceName ")])).filter(
    (line) => line.startsWith("-"),
  );
  expect(sent).toContain("DeviceNam‹› ");
  expect(sent).toMatch(/^-2 …a+ DeviceNam/);
  expect(sent.length).toBeLessThan(200);
});

test("nothing is marked in lines with little in common", () => {
  expect(differing("abcdef", "uvwxyz")).toEqual([{ text: "abcdef", isMarked: false }]);
});

test("a place is shown where it is: in the body, the URL, a header, the method", () => {
  const body = '{"a":1,"Action":"add","b":2}';
  const sent = post(body);
  const at = body.indexOf('"add"');
  expect(drawn(linesAround(sent, { part: "body", start: at, end: at + 5 }))).toEqual([
    ' 2   "a": 1,',
    ' 3   "Action": ‹"add"›,',
    ' 4   "b": 2',
  ]);
  const top = url.indexOf("$top");
  expect(drawn(linesAround(sent, { part: "query", start: top, end: top + 4 }))).toEqual([
    "  POST /api/machines/1e5b/isolate?‹$top›=5",
  ]);
  expect(drawn(linesAround(sent, { part: "header", name: "authorization" }))).toEqual([
    "  Authorization: ‹Bearer •••›",
  ]);
  expect(drawn(linesAround(sent, { part: "method" }))).toEqual([
    "  ‹POST› /api/machines/1e5b/isolate?$top=5",
  ]);
  expect(linesAround(sent, { part: "header", name: "Accept" })).toEqual([]);
  expect(linesAround(sent, { part: "body" })).toEqual([]);
});
