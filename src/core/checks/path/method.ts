import { factsOfApi } from "../../../catalogue/apis/index.ts";
import type { Api } from "../../../catalogue/apis/names.ts";
import type { Operation } from "../../../catalogue/operations.ts";
import type { ApiError } from "../../failure.ts";
import { operationsAt } from "../../operations.ts";
import { pathOf, pathStart } from "../../uri.ts";
import { type Certainty, type Evidence, type Evidences, finding } from "../finding.ts";
import { isPathWord } from "./nearest-path.ts";

interface MethodFlaw {
  /** The reply lists the methods. */
  readonly isStated: boolean;
  /** Neither the reply nor the documentation says what the path accepts instead. */
  readonly isUnknown: boolean;
  /** The documentation lists this method, for resources that the operation extends. */
  readonly isDocumented?: true;
  /** The reply calls the path an action. */
  readonly isAction?: true;
}

const methodFault = (certainty: Certainty, evidence: Evidence, args: MethodFlaw) =>
  finding("method", certainty, { weight: 2, ...evidence }, args);

/** Whether the service says that it has no route for the method and path, which ASP.NET does with a 404. */
export const isUnrouted = ({ status, message = "" }: ApiError): boolean =>
  status === 404 &&
  /^No HTTP resource was found that matches the request URI\b|\bNo action was found on the controller\b/.test(
    message,
  );

/** What the router of OData says of an action that another method than POST called. */
const actionTemplate = /\btemplate ~\/[\w/]{0,200}\/(?:unbound)?action with http verb\b/i;

/** An action of OData that was not called with POST. Certain: the reply says that the path is an action. */
export function actionFindings({ method, failure: { error } }: Evidences) {
  if (method === "POST" || !actionTemplate.test(error.message ?? "")) return [];
  const evidence = { sent: method, expected: ["POST"], place: { part: "method" as const } };
  return [methodFault("certain", evidence, { isStated: false, isUnknown: false, isAction: true })];
}

/** Whether an operation of Azure extends a resource, of a type that the path names. */
const isExtension = (operation: Operation | undefined): boolean =>
  /\{(?:resourceId|resourceType|scope)\}/.test(operation?.path ?? "");

/**
 * A method that the path does not accept, by the reply's `Allow` header or the documentation. Only a 405 or
 * a 404 without a route proves it: another 404 at a documented path means that the object is missing, or at a path
 * without one possibly that the method is wrong. A documented method of an extension is not at fault: the resource
 * in the path may not support it.
 */
export function methodFindings(
  { url, operations, operation, method, body, failure: { error } }: Evidences,
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
  const isRefused = error.status === 405 || isUnrouted(error);
  if (error.status === 405 && expected.length === 0 && error.shape !== "html") {
    const start = pathStart(url);
    const path = { part: "path" as const, start, end: start + pathOf(url).length };
    if (isExtension(operation))
      return [
        methodFault(
          "possible",
          { sent: method, place: path },
          { isStated: false, isUnknown: false, isDocumented: true },
        ),
      ];
    if (!operation)
      return [
        methodFault(
          "likely",
          { sent: method, place: { part: "method" } },
          { isStated: false, isUnknown: true },
        ),
      ];
  }
  if (expected.length === 0 || allowed.includes(method)) return [];
  // What was sent with a body is to be written. A part is never sent as a whole, which would overwrite the rest.
  const writing = expected.filter((one) => /^(?:POST|PUT|PATCH)$/.test(one));
  const [only, ...others] =
    body && /^(?:POST|PUT)$/.test(method) && writing.length === 1 ? writing : expected;
  if (!isRefused && found.some(({ pathValues }) => Object.keys(pathValues).length > 0)) return [];
  const isSure = error.status === 405 && (factsOfApi[api].paths === "all" || allowed.length > 0);
  return [
    methodFault(
      isSure ? "certain" : isRefused ? "likely" : "possible",
      {
        sent: method,
        expected,
        place: { part: "method" },
        // Never correct a call that only reads to one that changes or deletes, nor a deletion to a read.
        ...(only !== undefined &&
          (only === "GET"
            ? method !== "DELETE"
            : /^(?:POST|PUT|PATCH|DELETE)$/.test(method) && only !== "DELETE") &&
          others.length === 0 && { edits: [{ part: "method", start: 0, end: method.length, text: only }] }),
      },
      { isStated: allowed.length > 0, isUnknown: false },
    ),
  ];
}
