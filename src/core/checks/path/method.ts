import { factsOfApi } from "../../../catalogue/apis/index.ts";
import type { Api } from "../../../catalogue/apis/names.ts";
import { operationsAt } from "../../operations.ts";
import { type Evidences, finding } from "../finding.ts";
import { isPathWord } from "./nearest-path.ts";

/**
 * A method that the path does not take, by the reply's `Allow` header or the documentation. Only a 405 accuses it: a
 * 404 at a documented path says that the object is missing, or at a path without one perhaps that the method is wrong.
 * `isUnknown`: neither says what the path takes instead.
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
        // A call that only reads must not be corrected to one that changes or deletes.
        ...(only !== undefined &&
          (only === "GET" || (/^(?:POST|PUT|PATCH|DELETE)$/.test(method) && only !== "DELETE")) &&
          others.length === 0 && { edits: [{ part: "method", start: 0, end: method.length, text: only }] }),
        weight: 2,
      },
      { isStated: allowed.length > 0, isUnknown: false },
    ),
  ];
}
