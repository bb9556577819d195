/** A JSON object from outside, whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value itself if it is an object, else an empty one, so that untrusted data can be read by key. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The value of a JSON text; `undefined` if it is not JSON, or nested too deeply for the browser. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON text has this value, so it is unambiguous
  }
}

/** Removes the byte order mark that some programs write. `JSON.parse` rejects it. */
export const withoutByteOrderMark = (text: string): string => text.replace(/^\uFEFF/, "");
