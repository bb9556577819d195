/** Operators that a value must follow. */
export const comparisons = new Set(["eq", "ne", "gt", "ge", "lt", "le", "has", "in"]);
export const operators = new Set([...comparisons, "and", "or", "add", "sub", "mul", "div", "mod", "divby"]);
export const literals = new Set(["true", "false", "null", "inf", "nan"]);
/** Operators of other languages, with the OData equivalent. */
export const symbols: Readonly<Record<string, string>> = {
  "=": "eq",
  "==": "eq",
  "===": "eq",
  "!=": "ne",
  "!==": "ne",
  "<>": "ne",
  ">": "gt",
  ">=": "ge",
  "<": "lt",
  "<=": "le",
  "&&": "and",
  "&": "and",
  "||": "or",
  "|": "or",
  "!": "not",
};
export const wrongWords = new Map([
  ["equals", "eq"],
  ["equal", "eq"],
  ["is", "eq"],
  ["neq", "ne"],
  ["gte", "ge"],
  ["lte", "le"],
]);
/** Words used as operators that are functions in OData. */
export const functions = new Map([
  ["contains", "contains"],
  ["like", "contains"],
  ["startswith", "startswith"],
  ["endswith", "endswith"],
]);
