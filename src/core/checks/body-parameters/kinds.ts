/** The kind of a JSON value. */
export type JsonKind = "text" | "number" | "boolean" | "date" | "list" | "object" | "null";

export function kindOf(value: unknown): JsonKind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "object" ? "object" : "text";
}

/** The kind of value that a documented type requires. */
export function wantedKind(type: string): JsonKind {
  if (type.endsWith("[]")) return "list";
  if (type === "Object" || type === "Boolean") return type === "Object" ? "object" : "boolean";
  return type === "Int" ? "number" : type.startsWith("DateTime") ? "date" : "text";
}

/** Whether a required value counts as missing. */
export const isEmpty = (value: unknown): boolean =>
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** Whether a value was redacted, so that nothing is known about it. */
export const isSecret = (value: unknown): boolean => typeof value === "string" && value.includes("•");
