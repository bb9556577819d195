/** Why a name was rejected. */
export type NameFault = "empty" | "long" | "space" | "duplicate" | "full";

export const mostSecretNames = 50;
export const longestSecretName = 64;

/** White space, control and invisible characters. */
const unseen = /[\s\p{C}]/u;

/** Reads the name of a header, parameter, or property in any case. `others` are the names added so far. */
export function readSecretName(
  text: string,
  others: readonly string[],
): { readonly name: string; readonly fault?: undefined } | { readonly fault: NameFault } {
  const name = text.trim().toLowerCase();
  if (name === "") return { fault: "empty" };
  if (name.length > longestSecretName) return { fault: "long" };
  if (unseen.test(name)) return { fault: "space" };
  if (others.includes(name)) return { fault: "duplicate" };
  return others.length >= mostSecretNames ? { fault: "full" } : { name };
}
