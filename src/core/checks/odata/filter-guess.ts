import { nearestName } from "../../nearest.ts";

/** The value that was probably meant: a misspelling of it, its beginning, or more than it. */
export function nearestValue(text: string, values: readonly string[]): string | undefined {
  const sent = text.toLowerCase();
  const [only, ...others] = values.filter(
    (one) => one.length > 2 && (one.toLowerCase().startsWith(sent) || sent.startsWith(one.toLowerCase())),
  );
  return nearestName(text, values) ?? (text.length > 2 && others.length === 0 ? only : undefined);
}

/** Letters that two words of the same origin begin with: `Risky` and `risk`. */
const stemLength = 4;
const stemsOf = (name: string): readonly string[] =>
  (name.match(/[A-Z]?[a-z]{3,}/g) ?? []).map((word) => word.slice(0, stemLength).toLowerCase());

/** Whether two names have a word of the same origin, besides those of many names. */
export const sharesStem = (one: string, other: string): boolean =>
  stemsOf(one).some(
    (stem) => !/^(?:user|name|disp|date|time|type)$/.test(stem) && stemsOf(other).includes(stem),
  );

/** Converts `name like 'srv%'` to a function of OData, which has no wildcards. */
export function likeCall(name: string, text: string): string {
  const [start, end] = [/^'[%*]/.test(text), /[%*]'$/.test(text)];
  const bare = text.replace(/^'[%*]/, "'").replace(/[%*]'$/, "'");
  return `${start === end ? "contains" : end ? "startswith" : "endswith"}(${name},${bare})`;
}
