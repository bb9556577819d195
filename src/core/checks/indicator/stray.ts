import { finding } from "../finding.ts";
import type { ValueKind } from "./formats.ts";
import { certaintyOf, editsOf, placeOf } from "./place.ts";
import type { Subject } from "./subject.ts";

export type Stray = "invisible" | "space" | "quotes" | "defanged";

/** Characters that people paste along with a value, and functions that remove them. */
const cleanings: readonly (readonly [Stray, (value: string) => string])[] = [
  ["invisible", (value) => value.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")],
  ["space", (value) => value.trim()],
  ["quotes", (value) => value.replace(/^["'`´‘’‚“”„«»]{1,3}|["'`´‘’‚“”„«»]{1,3}$/g, "").trim()],
  [
    "defanged",
    (value) =>
      value
        .replace(/\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)/gi, ".")
        .replace(/\[:\]/g, ":")
        .replace(/\[\/\/?\]/g, "//")
        .replace(/^h(?:xx|XX|\*\*)p(?=s?:)/i, "http"),
  ],
];

/**
 * An empty value, or one that is right without the characters pasted along with it. Certain: the request shows it.
 * Triggered by `" 10.0.0.1"`, `"'contoso.com'"`, `"evil[.]example"`, `""`.
 */
export function strayFindings(
  subject: Subject,
  kind: ValueKind,
  isNamed: boolean,
  isRight: (value: string) => boolean,
) {
  const { value } = subject;
  const certainty = certaintyOf(subject, isNamed);
  if (value.trim() === "")
    return [finding("empty-value", certainty, { sent: value, place: placeOf(subject) }, { kind })];
  let clean = value;
  let stray: Stray | undefined;
  for (const [name, remove] of cleanings) {
    const next = remove(clean);
    if (next !== clean) stray ??= name;
    clean = next;
    if (!stray || !isRight(clean)) continue;
    const evidence = { sent: value, expected: [clean], place: placeOf(subject), weight: 1 };
    return [
      finding("stray-characters", certainty, { ...evidence, ...editsOf(subject, clean) }, { stray, kind }),
    ];
  }
  return [];
}
