import { defineCheck } from "../define-check.ts";
import { finding } from "../finding.ts";
import { badValueInPath } from "../scope.ts";
import { type HashName, hashLengths, hashNameOf } from "./formats.ts";
import { judged } from "./judged.ts";
import { certaintyOf, editsOf, placeOf } from "./place.ts";
import type { Subject } from "./subject.ts";

/** Why a text is not a hash. */
export interface HashFlaw {
  readonly flaw: "prefix" | "separators" | "base64" | "character" | "length";
  /** Number of characters sent. */
  readonly length: number;
  /** The first character that is not a hexadecimal digit, and its position from 1. */
  readonly character?: string;
  readonly position?: number;
  readonly takes: readonly { readonly name: HashName; readonly length: number }[];
}

const withoutPrefix = (value: string) =>
  value.replace(/^(?:(?:sha-?(?:1|256|512)|md5|hash)\s?[:=\s-]\s?|0x)/i, "");
const withoutSeparators = (value: string) => value.replace(/[\s:-]/g, "");

/** The hexadecimal form of a base64 hash. */
function fromBase64(value: string): string | undefined {
  if (!/^[\w+/-]{22,88}={1,2}$/.test(value)) return undefined;
  try {
    const bytes = atob(value.replaceAll("-", "+").replaceAll("_", "/"));
    return [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  } catch {
    return undefined; // it only looked like base64
  }
}

/**
 * A value that is not a hash, or a kind of hash that the operation does not accept. Certain if the documentation
 * names the accepted kinds; for `files/{id}` it contradicts itself, so a proper hash of another kind is only
 * possible. Triggered by `GET /api/files/4388963aaa/alerts`. Sources: pages get-file-related-alerts,
 * get-file-information, stop-and-quarantine-file, post-ti-indicator.
 */
export const hashValue = defineCheck({
  name: "hash-value",
  scope: [...badValueInPath, { codes: ["InvalidHashValue"] }],
  needs: "isDefender",
  question: "hashValue",
  run: (evidence) =>
    judged(evidence, {
      kind: "hash",
      faultOf: (subject) => (isTaken(subject.value, subject) ? undefined : flawOf(subject.value)),
      isRight: isTaken,
      report,
    }),
});

const isTaken = (value: string, { takes }: Subject): boolean =>
  takes.some((name) => name === hashNameOf(value));

function report(subject: Subject, fault: Fault, isNamed: boolean) {
  const { value, takes } = subject;
  const accepted = takes.map((name) => ({ name, length: hashLengths[name] }));
  const looksLike = hashNameOf(value);
  if (looksLike) {
    const args = { looksLike, takes: accepted };
    const evidence = { sent: value, place: placeOf(subject), weight: 1 };
    // Where the page does not name the kinds, the reply may still reject this hash for its kind.
    const certainty = subject.open ? (isNamed ? "likely" : "possible") : (subject.surest ?? "certain");
    return [finding("hash-type", certainty, evidence, args)];
  }

  const { flaw, right, from = 0, to = value.length } = fault;
  const fixed = right !== undefined && isTaken(right, subject) ? right : undefined;
  const args: HashFlaw = {
    flaw,
    length: value.length,
    ...(flaw === "character" && { character: value.slice(from, to), position: from + 1 }),
    takes: accepted,
  };
  return [
    finding(
      "hash-value",
      certaintyOf(subject, isNamed),
      {
        sent: value,
        ...(fixed && { expected: [fixed] }),
        place: placeOf(subject, from, to),
        ...(fixed && editsOf(subject, fixed)),
      },
      args,
    ),
  ];
}

interface Fault {
  readonly flaw: HashFlaw["flaw"];
  readonly right?: string;
  readonly from?: number;
  readonly to?: number;
}

function flawOf(value: string): Fault {
  const bare = withoutPrefix(value);
  if (bare !== value && hashNameOf(withoutSeparators(bare)))
    return { flaw: "prefix", right: withoutSeparators(bare) };
  if (hashNameOf(withoutSeparators(value))) return { flaw: "separators", right: withoutSeparators(value) };
  const hex = fromBase64(value);
  if (hex && hashNameOf(hex)) return { flaw: "base64", right: hex };
  const from = value.search(/[^\da-f]/i);
  if (from < 0) return { flaw: "length" };
  const character = String.fromCodePoint(value.codePointAt(from) ?? 0);
  return { flaw: "character", from, to: from + character.length };
}
