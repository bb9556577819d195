import { operationsAt } from "../../operations.ts";
import { pathOf, pathStart } from "../../uri.ts";
import { type Evidences, finding } from "../finding.ts";
import { isUnrouted } from "./method.ts";
import type { PathFlaw } from "./route.ts";

const id = "0";

/**
 * A documented path whose method needs an ID after it: `DELETE /api/indicators` is documented only as
 * `DELETE /api/indicators/{id}`. Only a reply that does not accept the method proves it.
 */
export function missingIdFindings({ url, operations, operation, method, failure: { error } }: Evidences) {
  if (operation || !(error.status === 405 || isUnrouted(error))) return [];
  const sent = pathOf(url).replace(/\/$/, "");
  const origin = url.slice(0, pathStart(url));
  if (operationsAt(origin + sent, operations).length === 0) return [];
  const names = operationsAt(`${origin}${sent}/${id}`, operations)
    .filter((one) => one.operation.method === method)
    .flatMap(({ operation: { path }, pathValues }) => {
      const name = path.split("/").at(-1) ?? "";
      return /^\{.+\}$/.test(name) && pathValues[name.slice(1, -1)] === id ? [name] : [];
    });
  const [name] = names;
  if (name === undefined) return [];
  const args: PathFlaw = { flaw: "incomplete" };
  const place = { part: "path" as const, start: origin.length, end: origin.length + sent.length };
  return [finding("unknown-path", "likely", { sent, expected: [`${sent}/${name}`], place, weight: 2 }, args)];
}
