import { readdirSync, readFileSync } from "node:fs";
import type { Sent } from "./entries.ts";

/** A secret in a request or response, as planted in a review. */
export interface Plant extends Sent {
  readonly what: string;
  readonly secret: string;
}

const folder = new URL("fixtures/plants/", import.meta.url);

/** The plants by kind. */
export const plants: readonly (readonly [kind: string, readonly Plant[]])[] = readdirSync(folder).map(
  (file) => [file.replace(".json", ""), JSON.parse(readFileSync(new URL(file, folder), "utf8"))],
);

/** A secret as it appears in base64, whatever precedes it. */
const inBase64 = (secret: string): string[] =>
  ["", "a", "ab"].map((before) =>
    Buffer.from(before + secret)
      .toString("base64")
      .slice(4, -4),
  );

/** Whether a text contains a secret, in any letter case, in base64, or with zeros between its letters. */
export function isIn(text: string, secret: string): boolean {
  const plain = text.toLowerCase().replaceAll("\\u0000", "");
  // Half of it is a leak, too.
  const half = secret.toLowerCase().slice(0, Math.max(6, secret.length >> 1));
  return plain.includes(half) || inBase64(secret).some((form) => form.length > 6 && text.includes(form));
}
