import { factsOfApi } from "../../../catalogue/apis/index.ts";
import type { Api } from "../../../catalogue/apis/names.ts";
import { operationsAt } from "../../operations.ts";
import { type Evidences, finding } from "../finding.ts";
import { isPathWord } from "./nearest-path.ts";

/**
 * A method that the path does not accept, by the reply's `Allow` header or the documentation. Only a 405 proves it: a
 * 404 at a documented path means that the object is missing, or at a path without one possibly that the method is
 * wrong. `isUnknown`: neither source says what the path accepts instead.
 */
export function methodFindings(
  { url, operations, operation, method, failure: { error } }: Evidences,
  api: Api,
) {
  const allowed = (error.allow ?? "")
    .split(",")
    .map((one) => one.trim().toUpperCase())
    .filter((one) => /^[A-Z]{3,10}$/.test(one) && one !== "OPTIONS");
  const found = operationsAt(url, operations);
  const isWord = found.some(({ pathValues }) =>
    Object.values(pathValues).some((value) => isPathWord(value, operations)),
  );
  const documented = operation || isWord ? [] : found.map((one) => one.operation.method);
  const expected = [...new Set(allowed.length > 0 ? allowed : documented)].filter((one) => one !== method);
  const isRefused = error.status === 405;
  if (isRefused && expected.length === 0 && !operation && error.shape !== "html")
    return [
      finding(
        "method",
        "likely",
        { sent: method, place: { part: "method" }, weight: 2 },
        { isStated: false, isUnknown: true },
      ),
    ];
  if (expected.length === 0 || allowed.includes(method)) return [];
  const [only, ...others] = expected;
  if (!isRefused && found.some(({ pathValues }) => Object.keys(pathValues).length > 0)) return [];
  const isSure = isRefused && (factsOfApi[api].paths === "all" || allowed.length > 0);
  return [
    finding(
      "method",
      isSure ? "certain" : isRefused ? "likely" : "possible",
      {
        sent: method,
        expected,
        place: { part: "method" },
        // Never correct a call that only reads to one that changes or deletes.
        ...(only !== undefined &&
          (only === "GET" || (/^(?:POST|PUT|PATCH|DELETE)$/.test(method) && only !== "DELETE")) &&
          others.length === 0 && { edits: [{ part: "method", start: 0, end: method.length, text: only }] }),
        weight: 2,
      },
      { isStated: allowed.length > 0, isUnknown: false },
    ),
  ];
}
